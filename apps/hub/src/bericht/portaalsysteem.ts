import type { Envelop } from '@estafette/contracts';

/** The `systeem` in the source of a bericht that the hub sends for a person in the portal. */
export const PORTAALSYSTEEM = 'estafette-portaal';

/** The own systems of the sender know nothing yet of what its people did in the portal, so they hear it too. */
export function viaPortaal({ source }: Envelop): boolean {
  return source.endsWith(`:systeem:${PORTAALSYSTEEM}`);
}
