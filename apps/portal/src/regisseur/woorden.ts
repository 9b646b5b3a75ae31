import type { Signaal, Status } from '../api/index.js';
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

export const ERNSTWOORD: Readonly<Record<Signaal['ernst'], { readonly woord: string; readonly toon: Toon }>> = {
  hoog: { woord: 'Dringend', toon: 'danger' },
  middel: { woord: 'Let op', toon: 'warning' },
  laag: { woord: 'Ter informatie', toon: 'neutral' },
};

const GEGEVEN: Readonly<Record<string, string>> = {
  doel: 'het doel',
  wensberoep: 'het beroep dat de inwoner wil',
  postcode: 'de postcode',
  uren: 'het aantal uren',
  werkervaring: 'de werkervaring',
  opleiding: 'de opleiding',
  taal: 'de taal',
  ladderTrede: 'de trede op de participatieladder',
  belastbaarheid: 'wat de inwoner aankan in het werk',
  begeleiding: 'hoeveel begeleiding nodig is',
};

/** What is missing, in words; a new kind shows under its own name. */
export function gegevenswoord(gegeven: string): string {
  return GEGEVEN[gegeven] ?? gegeven;
}
