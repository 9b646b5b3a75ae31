/** An overdracht as the API shows it to one partner. */
export interface Overdracht {
  readonly id: string;
  readonly inwoner: { readonly id: string };
  readonly status: string;
  readonly dienst: string;
  readonly van: Team;
  readonly naar: Team;
  readonly gever: Persoon;
  readonly behandelaar: Persoon | null;
  readonly stokhouder: Persoon & { readonly partner: string };
  readonly aangebodenOp: string;
  readonly gestartOp: string | null;
  readonly warmContactOp: string | null;
  readonly signalen: readonly string[];
}

export interface Team {
  readonly partner: string;
  readonly team: string;
}

export interface Persoon {
  readonly code: string;
  readonly naam: string;
}

const DAG_MS = 86_400_000;
/** After so many days without a next step nobody expects one by itself any more: people must act. */
const VASTGELOPEN_NA_DAGEN: Readonly<Record<string, number>> = {
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
