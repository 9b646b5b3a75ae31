import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { isUuid, TYPE_VOORVOEGSEL } from '@estafette/contracts';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { Medewerker, Partner } from '../partner/index.js';
import { aanvragerVan } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { Inname, type Uitkomst } from './inname.js';
import { PORTAALSYSTEEM } from './portaalsysteem.js';

/** Who wants something done, and the key that makes asking twice the same as asking once. */
export interface Vrager {
  readonly partner: Partner;
  readonly medewerker: Medewerker | undefined;
  readonly sleutel: string | undefined;
}

/** Who makes this request, with its Idempotency-Key. */
export const Opdrachtgever = createParamDecorator((_: unknown, context: ExecutionContext): Vrager => {
  const { partner, medewerker } = aanvragerVan(context);
  const sleutel = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  return { partner, medewerker, sleutel: typeof sleutel === 'string' ? sleutel : undefined };
});

/** Does what a person asks by the same bericht, and through the same door, as a system of the partner would. */
@Injectable()
export class Portaalberichten {
  constructor(@Inject(Inname) private readonly inname: Inname) {}

  stuur({ partner, medewerker, sleutel }: Vrager, naam: string, data: object): Promise<Uitkomst> {
    const waarde = {
      specversion: '1.0',
      id: leesSleutel(sleutel),
      source: `urn:nld:oin:${partner.oin}:systeem:${PORTAALSYSTEEM}`,
      type: TYPE_VOORVOEGSEL + naam,
      data,
    };
    const bytes = Buffer.from(JSON.stringify(waarde));
    return this.inname.neemIn(partner, {
      bytes,
      gelezen: { waarde },
      ...(medewerker && { medewerkerId: medewerker.id }),
    });
  }
}

/** The person as a field of a bericht; nothing when it is a system that asks. */
export function persoonAls<V extends string>(veld: V, { medewerker }: Vrager): { readonly [v in V]?: object } {
  const persoon = medewerker && { [veld]: { code: medewerker.code, naam: medewerker.naam } };
  return (persoon ?? {}) as { readonly [v in V]?: object };
}

function leesSleutel(sleutel: string | undefined): string {
  if (sleutel === undefined) return uuidv7();
  if (!isUuid(sleutel)) throw Weigering.van('PARAMETER_ONJUIST', 'Idempotency-Key', 'Gebruik een UUID.');
  return sleutel;
}
