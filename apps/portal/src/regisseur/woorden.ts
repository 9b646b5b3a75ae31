import type { Overdracht, Signaal, Status } from '../api/index.js';
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

/** What must have happened when the term of a signaal ends. The contract names the codes: one without words does not build. */
const TERMIJN: Readonly<Record<Signaal['code'], string>> = {
  AANVULLING_WACHT: 'Dan moet de aanvulling er zijn.',
  BERICHT_AFGEKEURD: 'Dan moet het bericht zijn verbeterd.',
  BUITEN_BEELD: 'Dan moet iemand de inwoner hebben gesproken.',
  CORRECTIE_NIET_BEVESTIGD: 'Dan moet de correctie zijn bevestigd.',
  DUBBEL: 'Dan moet duidelijk zijn welke partner verder helpt.',
  GEEN_CONTACTPERSOON: 'Dan moet de inwoner een vaste contactpersoon hebben.',
  GEEN_VOORTGANG: 'Dan moet er een resultaat zijn gemeld.',
  KOUDE_OVERDRACHT: 'Dan moet er een gesprek zijn met gever, ontvanger en inwoner samen.',
  HERBEOORDELING_NODIG: 'Dan moet er een nieuw oordeel zijn.',
  INWONER_NIET_BEREIKT: 'Dan moet de regisseur de inwoner hebben gesproken.',
  LEVERING_MISLUKT: 'Dan moeten de berichten zijn aangekomen.',
  NAZORG_GEMIST: 'Dan moet iemand hebben gevraagd hoe het op het werk gaat.',
  NIET_GESTART: 'Dan moet de dienst zijn gestart.',
  ONVOLLEDIG_OVERGEDRAGEN: 'Dan moeten de gegevens zijn aangevuld.',
  PINGPONG: 'Dan moet er een plek zijn waar de inwoner blijft.',
  TERMIJN_NADERT: 'Dan moet een ontvanger de inwoner hebben geaccepteerd.',
  VACATURE_ZONDER_VOORSTEL: 'Dan moet er iemand zijn voorgelegd.',
  VEROUDERD_PROFIEL: 'Dan moet het profiel zijn nagevraagd.',
  VERZOEK_VERLOOPT: 'Dan moet het verzoek van de inwoner zijn beantwoord.',
  VOORSTEL_WACHT: 'Dan moet de regisseur het voorstel hebben beantwoord.',
  VOORSTEL_ZONDER_UITKOMST: 'Dan moet de uitkomst bekend zijn.',
  WACHT_TE_LANG: 'Dan moet de dienst zijn gestart, of er is een nieuwe datum.',
  onbekend: 'Dan loopt een termijn af.',
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
  return { toon, wanneer: wanneer(dagen), zin: TERMIJN[code] ?? TERMIJN.onbekend };
}

function wanneer(dagen: number): string {
  if (dagen < 0) return 'Te laat';
  if (dagen === 0) return 'Nog tot en met vandaag';
  return dagen === 1 ? 'Nog tot en met morgen' : `Nog ${dagen} dagen`;
}

/** For who comes at an inwoner or an overdracht that is not theirs, or not any more. */
export const NIET_VAN_U =
  'Een inwoner en een overdracht ziet u alleen zolang u er iets voor moet doen. Hoort dit nu bij uw werk? Vraag het de regisseur van de inwoner.';
