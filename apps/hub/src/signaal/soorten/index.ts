import type { Signaalsoort } from '../signaalsoort.js';
import { AANVULLING_WACHT } from './aanvulling-wacht.js';
import { BERICHT_AFGEKEURD } from './bericht-afgekeurd.js';
import { BUITEN_BEELD } from './buiten-beeld.js';
import { DUBBEL } from './dubbel.js';
import { GEEN_CONTACTPERSOON } from './geen-contactpersoon.js';
import { CORRECTIE_NIET_BEVESTIGD } from './correctie-niet-bevestigd.js';
import { GEEN_VOORTGANG } from './geen-voortgang.js';
import { HERBEOORDELING_NODIG } from './herbeoordeling-nodig.js';
import { INWONER_NIET_BEREIKT } from './inwoner-niet-bereikt.js';
import { KOUDE_OVERDRACHT } from './koude-overdracht.js';
import { LEVERING_MISLUKT } from './levering-mislukt.js';
import { NAZORG_GEMIST } from './nazorg-gemist.js';
import { NIET_BEVESTIGD } from './niet-bevestigd.js';
import { NIET_GESTART } from './niet-gestart.js';
import { NIET_OPGEPAKT } from './niet-opgepakt.js';
import { ONVOLLEDIG_OVERGEDRAGEN } from './onvolledig-overgedragen.js';
import { PINGPONG } from './pingpong.js';
import { TERMIJN_NADERT } from './termijn-nadert.js';
import { TUSSEN_WAL_EN_SCHIP } from './tussen-wal-en-schip.js';
import { VACATURE_ZONDER_VOORSTEL } from './vacature-zonder-voorstel.js';
import { VEROUDERD_PROFIEL } from './verouderd-profiel.js';
import { VERZOEK_VERLOOPT } from './verzoek-verloopt.js';
import { VOORSTEL_WACHT } from './voorstel-wacht.js';
import { VOORSTEL_ZONDER_UITKOMST } from './voorstel-zonder-uitkomst.js';
import { WACHT_TE_LANG } from './wacht-te-lang.js';

export const soorten: readonly Signaalsoort[] = [
  AANVULLING_WACHT,
  BERICHT_AFGEKEURD,
  BUITEN_BEELD,
  DUBBEL,
  GEEN_CONTACTPERSOON,
  CORRECTIE_NIET_BEVESTIGD,
  GEEN_VOORTGANG,
  HERBEOORDELING_NODIG,
  INWONER_NIET_BEREIKT,
  KOUDE_OVERDRACHT,
  LEVERING_MISLUKT,
  NAZORG_GEMIST,
  NIET_BEVESTIGD,
  NIET_GESTART,
  NIET_OPGEPAKT,
  ONVOLLEDIG_OVERGEDRAGEN,
  PINGPONG,
  TERMIJN_NADERT,
  TUSSEN_WAL_EN_SCHIP,
  VACATURE_ZONDER_VOORSTEL,
  VEROUDERD_PROFIEL,
  VERZOEK_VERLOOPT,
  VOORSTEL_WACHT,
  VOORSTEL_ZONDER_UITKOMST,
  WACHT_TE_LANG,
];

const perCode = new Map(soorten.map((soort) => [soort.code, soort]));

export function signaalsoort(code: string): Signaalsoort {
  const soort = perCode.get(code);
  if (!soort) throw new Error(`A finding has a code without a signaal: ${code}.`);
  return soort;
}
