import { kaleLetters } from './gelijkenis.js';

/** Words that say how, where or how long somebody works, or nothing: never which occupation it is. */
const ZONDER_BETEKENIS = new Set(
  `de het een van en in op bij voor of als aan met tot te der den ervaren junior senior jr sr leerling aankomend
   allround zelfstandig werkend parttime fulltime deeltijd voltijd baan werk functie beroep oproepkracht vakantiewerk
   tijdelijk div diverse o.a etc`.split(/\s+/),
);

/** What a name ends on when a woman has the occupation, and what the list has instead. */
const UITGANGEN: readonly (readonly [RegExp, string])[] = [
  [/koopster$/, 'koper'],
  [/(medewerk|bewerk)ster$/, '$1er'],
  [/([a-z]{3})ster$/, '$1er'],
  [/([a-z]{3})trice$/, '$1teur'],
  [/assistente$/, 'assistent'],
  [/docente$/, 'docent'],
  [/([a-z]{3})euse$/, '$1eur'],
];

/** The words of the name of an occupation that count, each bare. */
export function woordenVan(tekst: string): string[] {
  return tekst
    .replace(/\b[mv]\s*\/\s*[mvx](\s*\/\s*[mvx])?\b/gi, ' ')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((woord) => eenvoudig(mannelijk(voluit(kaleLetters(woord)))))
    .filter((woord) => woord !== '' && !ZONDER_BETEKENIS.has(woord));
}

const AFKORTINGEN: Readonly<Record<string, string>> = { adm: 'administratief', mdw: 'medewerker', ass: 'assistent' };
const voluit = (woord: string): string => AFKORTINGEN[woord] ?? woord;

/** One letter where there are two: "inpakster" and "inpakker", and half of all typing errors. */
const eenvoudig = (woord: string): string => woord.replace(/(\p{L})\1+/gu, '$1');

function mannelijk(woord: string): string {
  const [uitgang, vervanging] = UITGANGEN.find(([vorm]) => vorm.test(woord)) ?? [];
  return uitgang ? woord.replace(uitgang, vervanging!) : woord;
}
