import type { paths } from '@estafette/client';

type Blad = paths['/overdrachten']['get']['responses'][200]['content']['application/json'];
/** An overdracht as the API shows it to one partner. */
export type Overdracht = Blad['overdrachten'][number];

export interface Persoon {
  readonly code: string;
  readonly naam: string;
}

const DAG_MS = 86_400_000;
/** After so many days without a next step nobody expects one by itself any more: people must act. */
const VASTGELOPEN_NA_DAGEN: Readonly<Partial<Record<Overdracht['status'], number>>> = {
  aangeboden: 2,
  in_behandeling: 10,
  aanvulling_gevraagd: 4,
  geaccepteerd: 12,
  op_wachtlijst: 25,
  gestart: 60,
};

/** What went wrong stays wrong for whoever watches, until somebody picks it up. */
export function isVastgelopen(o: Overdracht, nu: number): boolean {
  if (o.signalen.length > 0) return true;
  const na = VASTGELOPEN_NA_DAGEN[o.status];
  return na !== undefined && nu - Date.parse(o.gestartOp ?? o.aangebodenOp) > na * DAG_MS;
}
