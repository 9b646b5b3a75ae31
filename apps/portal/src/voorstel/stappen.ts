import type { Voorstel, Voorstelstap } from '../api/index.js';
import type { Toon } from '../ui/index.js';

/** What a person can do: a step, or telling that work starts. */
export type Actie = Voorstelstap['stap'] | 'werk';

interface Actievraag {
  /** On the button. */
  readonly knop: string;
  /** The code list with the reasons to choose from. */
  readonly redenen?: string;
}

export const ACTIES: Readonly<Record<Actie, Actievraag>> = {
  'inwoner-ja': { knop: 'De inwoner zegt ja' },
  'inwoner-mag-direct': { knop: 'Ja, en volgende keer mag het direct' },
  'inwoner-nee': { knop: 'De inwoner zegt nee', redenen: 'redenNee' },
  'bij-werkgever': { knop: 'Het voorstel ligt bij de werkgever' },
  gesprek: { knop: 'Er komt een gesprek' },
  werk: { knop: 'Het werk begint' },
  afgewezen: { knop: 'De werkgever zegt nee', redenen: 'redenUitkomst' },
  ingetrokken: { knop: 'Voorstel intrekken', redenen: 'redenUitkomst' },
};

type Toegestaan = Voorstel['toegestaneStappen'][number];

/** What the hub allows, as a person would do it, in the order of the work. */
const BIJ: Readonly<Record<Toegestaan, readonly Actie[]>> = {
  'inwoner-ja': ['inwoner-ja', 'inwoner-mag-direct'],
  'inwoner-nee': ['inwoner-nee'],
  'bij-werkgever': ['bij-werkgever'],
  gesprek: ['gesprek'],
  proefplaats: ['werk'],
  geplaatst: ['werk'],
  afgewezen: ['afgewezen'],
  ingetrokken: ['ingetrokken'],
  // By the hub alone.
  vervallen: [],
};

export function acties(toegestaan: readonly Toegestaan[]): Actie[] {
  const mogelijk = toegestaan.flatMap((stap) => BIJ[stap]);
  return (Object.keys(ACTIES) as Actie[]).filter((actie) => mogelijk.includes(actie));
}

export function vraagtNiets(actie: Actie): actie is Voorstelstap['stap'] {
  return actie !== 'werk' && ACTIES[actie].redenen === undefined;
}

export const STATUSWOORD: Readonly<Record<Voorstel['status'], { readonly woord: string; readonly toon: Toon }>> = {
  voorgelegd: { woord: 'Wacht op de inwoner', toon: 'warning' },
  akkoord: { woord: 'De inwoner zegt ja', toon: 'success' },
  bij_werkgever: { woord: 'Ligt bij de werkgever', toon: 'neutral' },
  gesprek: { woord: 'Gesprek met de werkgever', toon: 'neutral' },
  proefplaats: { woord: 'Proefplaats', toon: 'success' },
  geplaatst: { woord: 'Aan het werk', toon: 'success' },
  niet_akkoord: { woord: 'De inwoner zegt nee', toon: 'neutral' },
  afgewezen: { woord: 'De werkgever zegt nee', toon: 'neutral' },
  ingetrokken: { woord: 'Ingetrokken', toon: 'neutral' },
  vervallen: { woord: 'Gestopt door de hub', toon: 'neutral' },
};

/** When each step was taken, oldest first. */
export function verloop(v: Voorstel): { readonly woord: string; readonly op: string }[] {
  const momenten: readonly (readonly [string, string | null])[] = [
    ['Voorgelegd', v.voorgelegdOp],
    ['Ja van de inwoner', v.akkoordOp],
    ['Bij de werkgever', v.bijWerkgeverOp],
    ['Gesprek', v.gesprekOp],
    ['Proefplaats', v.proefplaatsOp],
    ['Aan het werk', v.geplaatstOp],
    ['Gestopt', v.geplaatstOp ? null : v.beeindigdOp],
  ];
  return momenten.flatMap(([woord, op]) => (op === null ? [] : [{ woord, op }]));
}
