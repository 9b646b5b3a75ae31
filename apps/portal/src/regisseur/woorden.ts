import type { Overdracht, Status } from '../api/index.js';
import type { Toon } from '../ui/index.js';

/** The words for where an overdracht stands. */
export const STATUSWOORD: Readonly<Record<Status, string>> = {
  aangeboden: 'Aangeboden',
  in_behandeling: 'In behandeling',
  aanvulling_gevraagd: 'Aanvulling gevraagd',
  geaccepteerd: 'Geaccepteerd',
  op_wachtlijst: 'Op de wachtlijst',
  gestart: 'Gestart',
  onderbroken: 'Ligt stil',
  geweigerd: 'Geweigerd',
  teruggegeven: 'Teruggegeven',
  afgerond: 'Afgerond',
  ingetrokken: 'Ingetrokken',
  vervallen: 'Vervallen',
};

const TERMIJN: Readonly<Record<string, string>> = {
  GEEN_VOORTGANG: 'Dan moet er een resultaat zijn gemeld.',
  KOUDE_OVERDRACHT: 'Dan moet er een gesprek zijn met gever, ontvanger en inwoner samen.',
  NIET_BEVESTIGD: 'Dan moet de overdracht bij de ontvanger zijn aangekomen.',
  NIET_OPGEPAKT: 'Dan moet de ontvanger de overdracht hebben opgepakt, of hebben besloten.',
  TUSSEN_WAL_EN_SCHIP: 'Dan moet er een volgende stap voor de inwoner zijn.',
};

/** From this many days before the end a term has a colour. */
const BIJNA_DAGEN = 1;

/** A running term, as far as a person has to know it. */
export function termijnzin({ code, dagen }: NonNullable<Overdracht['termijn']>): {
  readonly toon: Toon;
  readonly wanneer: string;
  readonly zin: string;
} {
  const toon = dagen < 0 ? 'danger' : dagen <= BIJNA_DAGEN ? 'warning' : 'neutral';
  return { toon, wanneer: wanneer(dagen), zin: TERMIJN[code] ?? 'Dan loopt een termijn af.' };
}

function wanneer(dagen: number): string {
  if (dagen < 0) return 'Te laat';
  if (dagen === 0) return 'Nog tot en met vandaag';
  return dagen === 1 ? 'Nog tot en met morgen' : `Nog ${dagen} dagen`;
}
