import { uitwegen } from '../brug.js';
import { criteria } from '../criteria/index.js';
import { som } from '../duizendsten.js';
import { weging as voorbeeld } from './1.0.0.js';

const TEKSTEN = ['auteur', 'reden'] as const;
const KANTEN = ['werkgever', 'kandidaat'] as const;

/** What is wrong with a file that should be a weight set, in Dutch; nothing when it is one. */
export function keurWeging(inhoud: unknown): string[] {
  if (!isObject(inhoud)) return ['Dit is geen weging.'];
  return [
    ...(/^\d+\.\d+\.\d+$/.test(String(inhoud['versie'])) ? [] : ['versie: schrijf drie getallen, zoals 1.1.0.']),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(String(inhoud['vanaf'])) ? [] : ['vanaf: schrijf een dag, zoals 2027-01-01.']),
    ...TEKSTEN.filter((veld) => !isTekst(inhoud[veld])).map((veld) => `${veld}: vul dit in.`),
    ...KANTEN.flatMap((kant) => keurKant(kant, isObject(inhoud['gewichten']) ? inhoud['gewichten'][kant] : undefined)),
    ...keurBruggen(inhoud['bruggen']),
    ...keurVertoning(inhoud['vertoning']),
  ];
}

function keurKant(kant: (typeof KANTEN)[number], gewichten: unknown): string[] {
  const pad = `gewichten.${kant}`;
  if (!isObject(gewichten)) return [`${pad}: ontbreekt.`];
  const namen: readonly string[] = criteria.filter((criterium) => criterium.kant === kant).map(({ naam }) => naam);
  const vreemd = Object.keys(gewichten).filter((naam) => !namen.includes(naam));
  const fout = namen.filter((naam) => !isDuizendste(gewichten[naam]));
  const totaal = som(Object.values(gewichten).filter(isDuizendste));
  return [
    ...vreemd.map((naam) => `${pad}.${naam}: dit criterium kennen wij niet.`),
    ...fout.map((naam) => `${pad}.${naam}: schrijf een geheel getal van 0 tot en met 1000.`),
    ...(totaal === 1000 ? [] : [`${pad}: de gewichten zijn samen ${totaal}, en moeten 1000 zijn.`]),
  ];
}

function keurBruggen(bruggen: unknown): string[] {
  if (!isObject(bruggen)) return ['bruggen: ontbreekt.'];
  return Object.entries(bruggen).flatMap(([naam, beta]) => [
    ...(naam in uitwegen ? [] : [`bruggen.${naam}: deze brug kennen wij niet.`]),
    ...(isDuizendste(beta) ? [] : [`bruggen.${naam}: schrijf een geheel getal van 0 tot en met 1000.`]),
  ]);
}

function keurVertoning(vertoning: unknown): string[] {
  if (!isObject(vertoning)) return ['vertoning: ontbreekt.'];
  return Object.keys(voorbeeld.vertoning)
    .filter((naam) => !isDuizendste(vertoning[naam]))
    .map((naam) => `vertoning.${naam}: schrijf een geheel getal van 0 tot en met 1000.`);
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function isTekst(waarde: unknown): boolean {
  return typeof waarde === 'string' && waarde.trim() !== '';
}

function isDuizendste(waarde: unknown): waarde is number {
  return Number.isInteger(waarde) && (waarde as number) >= 0 && (waarde as number) <= 1000;
}
