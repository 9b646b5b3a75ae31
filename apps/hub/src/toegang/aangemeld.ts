import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Medewerker, Partner } from '../partner/index.js';
import type { AangemeldeAanvraag, Aanmelding } from './aanmelding.js';

/** Everything that is known of who asks. */
export const Aanvrager = createParamDecorator((_: unknown, context: ExecutionContext): Aanmelding =>
  aanvragerVan(context),
);

/** The partner on whose behalf the request is made. */
export const Aangemeld = createParamDecorator(
  (_: unknown, context: ExecutionContext): Partner => aanvragerVan(context).partner,
);

/** The person who asks; undefined when it is a system. */
export const Persoon = createParamDecorator(
  (_: unknown, context: ExecutionContext): Medewerker | undefined =>
    context.switchToHttp().getRequest<AangemeldeAanvraag>().aangemeld?.medewerker,
);

/** Who asks, for a guard of another slice; undefined on a route for which nobody has to say who they are. */
export function aanvragerOf(context: ExecutionContext): Aanmelding | undefined {
  return context.switchToHttp().getRequest<AangemeldeAanvraag>().aangemeld;
}

/** Who asks, for a decorator of another slice. */
export function aanvragerVan(context: ExecutionContext): Aanmelding {
  const aangemeld = aanvragerOf(context);
  if (!aangemeld) throw new Error('A public route asks who is there.');
  return aangemeld;
}
