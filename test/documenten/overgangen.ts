import {
  overgangen as overdrachtstappen,
  stokBij,
  type Status as Overdrachtstatus,
} from '@estafette/hub/overdracht/overgangen';
import { overgangen as voorstelstappen } from '@estafette/hub/voorstel/overgangen';
import { stappen as voorstelverzoeken } from '@estafette/hub/voorstel/stapverzoek';

/** One row of a transition table, with the bericht that takes the step. */
export interface Overgang {
  readonly bericht: string;
  readonly stap: string;
  readonly van: readonly string[];
  readonly naar: string;
  readonly door: string;
}

/** The lives that follow a transition table, by the subject of their berichten. */
export const levens: Readonly<Record<string, readonly Overgang[]>> = {
  overdracht: Object.entries(overdrachtstappen).map(([stap, o]) => ({ bericht: `overdracht.${stap}`, stap, ...o })),
  voorstel: Object.entries(voorstelstappen).map(([stap, o]) => ({ bericht: berichtBijVoorstel(stap), stap, ...o })),
};

/** Where the stok is in a status of an overdracht. */
export function stok(status: string): string | undefined {
  return stokBij[status as Overdrachtstatus];
}

// A start of work is told as plaatsing; what the hub ends itself has a bericht of its own.
function berichtBijVoorstel(stap: string): string {
  if (stap === 'proefplaats' || stap === 'geplaatst') return 'plaatsing.gestart';
  return voorstelverzoeken[stap]?.bericht ?? `voorstel.${stap}`;
}
