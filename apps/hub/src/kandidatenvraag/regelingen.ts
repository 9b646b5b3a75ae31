/** What the chain knows of support in work. No score sees it. */
export interface Ondersteuning {
  readonly loonwaarde?: { readonly percentage: number };
  readonly begeleiding?: string;
  readonly doelgroepregister?: string;
  readonly akkoordBanenafspraak?: string;
}

/** An arrangement that makes work cheaper, safer or lighter, by its name as a brug. Who decides on it has to say so first. */
export interface Regeling {
  readonly naam: 'jobcoach' | 'loonkostensubsidie' | 'no-riskpolis';
  readonly zin: string;
}

const LOONKOSTENSUBSIDIE = 'De werkgever kan geld krijgen om het verschil in loon te betalen.';

/** What may help this inwoner in this work, said to the inwoner. `gereserveerd`: a place for the banenafspraak. */
export function regelingenVoorInwoner(wie: Ondersteuning, gereserveerd: boolean): Regeling[] {
  const { loonwaarde, begeleiding, doelgroepregister, akkoordBanenafspraak } = wie;
  const regelingen: Regeling[] = [];
  if (loonwaarde && loonwaarde.percentage < 100) {
    regelingen.push({ naam: 'loonkostensubsidie', zin: LOONKOSTENSUBSIDIE });
  }
  if (begeleiding === 'licht' || begeleiding === 'intensief') {
    regelingen.push({ naam: 'jobcoach', zin: 'Iemand kan u helpen op het werk.' });
  }
  if (gereserveerd && doelgroepregister === 'ja' && akkoordBanenafspraak === 'ja') {
    regelingen.push({ naam: 'no-riskpolis', zin: 'Wordt u ziek? Dan kan de werkgever geld terugkrijgen.' });
  }
  return regelingen;
}

/**
 * What holds for a place for the banenafspraak, said to who serves the employer. Never of one candidate: that would tell
 * what somebody's work is worth before the inwoner agreed to anything.
 */
export const REGELINGEN_BIJ_BANENAFSPRAAK: readonly Regeling[] = [
  { naam: 'no-riskpolis', zin: 'Wordt de kandidaat ziek? Dan kan de werkgever geld terugkrijgen.' },
  { naam: 'loonkostensubsidie', zin: `${LOONKOSTENSUBSIDIE} De regisseur zoekt uit of dat kan.` },
];
