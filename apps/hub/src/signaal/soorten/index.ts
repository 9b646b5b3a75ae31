import type { Signaalsoort } from '../signaalsoort.js';
import { BUITEN_BEELD } from './buiten-beeld.js';
import { CORRECTIE_NIET_BEVESTIGD } from './correctie-niet-bevestigd.js';
import { GEEN_VOORTGANG } from './geen-voortgang.js';
import { KOUDE_OVERDRACHT } from './koude-overdracht.js';
import { LEVERING_MISLUKT } from './levering-mislukt.js';
import { NIET_BEVESTIGD } from './niet-bevestigd.js';
import { NIET_OPGEPAKT } from './niet-opgepakt.js';
import { TUSSEN_WAL_EN_SCHIP } from './tussen-wal-en-schip.js';
import { VERZOEK_VERLOOPT } from './verzoek-verloopt.js';
import { VOORSTEL_WACHT } from './voorstel-wacht.js';
import { VOORSTEL_ZONDER_UITKOMST } from './voorstel-zonder-uitkomst.js';

export const soorten: readonly Signaalsoort[] = [
  BUITEN_BEELD,
  CORRECTIE_NIET_BEVESTIGD,
  GEEN_VOORTGANG,
  KOUDE_OVERDRACHT,
  LEVERING_MISLUKT,
  NIET_BEVESTIGD,
  NIET_OPGEPAKT,
  TUSSEN_WAL_EN_SCHIP,
  VERZOEK_VERLOOPT,
  VOORSTEL_WACHT,
  VOORSTEL_ZONDER_UITKOMST,
];

const perCode = new Map(soorten.map((soort) => [soort.code, soort]));

export function signaalsoort(code: string): Signaalsoort {
  const soort = perCode.get(code);
  if (!soort) throw new Error(`A finding has a code without a signaal: ${code}.`);
  return soort;
}
