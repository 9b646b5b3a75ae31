import { NIET_GEVRAAGD, WENS_ONBEKEND, type Criterium } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';
import { vanLaatste } from '../onthouden.js';

/** One form of contract: `duur` is VUM `codeTypeArbeidscontract` (B, O), `soort` is `codeTypeOvereenkomst` (01–04). */
export interface Vorm {
  readonly duur?: string | undefined;
  readonly soort?: string | undefined;
}

/** The forms that are offered, or that the candidate wants. */
export interface Contractfeiten {
  readonly contractvormen?: readonly Vorm[] | undefined;
}

const ANDERS: Duizendste = 300;

const SOORTEN: Readonly<Record<string, string>> = {
  '01': 'een gewone baan',
  '02': 'een leerbaan',
  '03': 'vrijwilligerswerk',
  '04': 'een werkervaringsplaats',
};
const DUREN: Readonly<Record<string, string>> = { B: 'tijdelijk werk', O: 'vast werk' };

/** VUM `contractvorm`: one form in common is enough. A part that one of them leaves open does not stand in the way. */
export const contractvorm: Criterium<Contractfeiten, Contractfeiten> = {
  naam: 'contractvorm',
  kant: 'kandidaat',
  bruggen: [],
  gegeven: 'de baan die u wilt',
  vraag: 'Wilt u een gewone baan, een leerbaan of iets anders?',
  leest: { vacature: { contractvormen: true }, kandidaat: { contractvormen: true } },
  meet(vacature, kandidaat) {
    const aanbod = aanbodVan(vacature);
    if (aanbod.length === 0) return NIET_GEVRAAGD;
    const werkzin = () => `Dit is ${vormnaam(aanbod[0]!)}.`;
    const wens = ingevuld(kandidaat.contractvormen);
    if (wens.length === 0) return { soort: 'onbekend', zin: () => `${werkzin()} ${WENS_ONBEKEND}` };
    const past = aanbod.some((a) => wens.some((w) => gaatSamen(a, w)));
    if (past) return { soort: 'bekend', s: 1000, zin: () => `${werkzin()} Dat heeft de kandidaat gekozen.` };
    return { soort: 'bekend', s: ANDERS, zin: () => `${werkzin()} De kandidaat wil liever iets anders.` };
  },
};

const aanbodVan = vanLaatste(({ contractvormen }: Contractfeiten) => ingevuld(contractvormen));

function ingevuld(vormen: readonly Vorm[] | undefined): readonly Vorm[] {
  return vormen?.filter(({ duur, soort }) => (duur ?? '') in DUREN || (soort ?? '') in SOORTEN) ?? [];
}

function gaatSamen(a: Vorm, b: Vorm): boolean {
  return gelijkOfOpen(a.duur, b.duur) && gelijkOfOpen(a.soort, b.soort);
}

const gelijkOfOpen = (a: string | undefined, b: string | undefined) => !a || !b || a === b;

const vormnaam = ({ duur, soort }: Vorm) => SOORTEN[soort ?? ''] ?? DUREN[duur ?? ''];
