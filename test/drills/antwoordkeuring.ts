import { foutcodes } from '@estafette/contracts';
import type { Aanvraag, Antwoord, Inhoud } from './partnerlijn.js';

/** What never belongs in an answer: traces of our code, our tables or our packages. */
const LEK = [
  /\bat .+\.[cm]?[jt]s:\d+/,
  /node_modules|\/dist\/|file:\/\//,
  /QueryFailedError|TypeError|RangeError|SyntaxError/,
  /\b(insert into|select .+ from|update .+ set|delete from)\b/i,
  /\bhub\.[a-z_]+\b|matcher\.[a-z_]+\b|\bpg_[a-z]+/,
  /relation "|column "|invalid byte sequence|violates .+ constraint/,
];

/** Refusals that only the translation of references, or a handler, gives. */
const UIT_HANDLER = new Set([
  'VERWIJZING_ONBEKEND',
  'VERWIJZING_BOTST',
  'OVERGANG_VERLOREN',
  'OVERGANG_VERBODEN',
  'ROL_ONJUIST',
  'TEAM_ONBEKEND',
  'MEDEWERKER_ONBEKEND',
]);

/** The body limit of the hub: it may hang up on what is longer, before all of it was sent. */
const MAX_BODY_BYTES = 1_048_576;

/** Everything that is wrong with how the hub answered; undefined is no answer at all. */
export function keurAntwoord(aanvraag: Aanvraag, antwoord: Antwoord | undefined): string[] {
  if (!antwoord) return Buffer.byteLength(aanvraag.inhoud ?? '') > MAX_BODY_BYTES ? [] : ['geen antwoord'];
  const gebreken = LEK.filter((lek) => lek.test(antwoord.tekst)).map((lek) => `lekt ${lek.source}`);
  if (antwoord.status >= 500) return [`status ${antwoord.status}`, ...gebreken];
  if (antwoord.status < 400 || aanvraag.methode === 'HEAD') return gebreken;
  return [...gebreken, ...keurProbleem(antwoord)];
}

/** Whether the bericht was right in form, so that the translation and the handler got to see it. */
export function bereikteHandler({ pad, methode }: Aanvraag, antwoord: Antwoord | undefined): boolean {
  if (!antwoord || methode !== 'POST' || pad !== '/api/v1/berichten') return false;
  const inhoud = lees(antwoord);
  const uitkomsten = (inhoud?.['uitkomsten'] ?? [inhoud]) as (Inhoud | undefined)[];
  return uitkomsten.some((u) => u?.['status'] === 'verwerkt' || UIT_HANDLER.has(String(u?.['code'])));
}

function keurProbleem(antwoord: Antwoord): string[] {
  const inhoud = lees(antwoord);
  const isProbleem = (antwoord.kop['content-type'] ?? '').startsWith('application/problem+json');
  const code = String(inhoud?.['code']);
  return [
    ...(isProbleem && inhoud ? [] : ['geen problem+json']),
    ...(Object.hasOwn(foutcodes, code) ? [] : [`code ${code} staat niet in de lijst`]),
    ...(inhoud?.['status'] === antwoord.status ? [] : ['status in de inhoud is anders']),
  ];
}

function lees({ tekst }: Antwoord): Inhoud | undefined {
  try {
    return JSON.parse(tekst) as Inhoud;
  } catch {
    return undefined;
  }
}
