import { NIET_GEVRAAGD, WENS_ONBEKEND, type Criterium } from '../criterium.js';
import { deel, type Duizendste } from '../duizendsten.js';
import { vanLaatste } from '../onthouden.js';

/** What one can like in the work, or what the candidate likes, as codes of the list `interesse`. */
export interface Interessefeiten {
  readonly interesses?: readonly string[] | undefined;
}

/** VUM `interesse`, as confirmed codes: how much of what the candidate likes is in the work. */
export const interesse: Criterium<Interessefeiten, Interessefeiten> = {
  naam: 'interesse',
  kant: 'kandidaat',
  bruggen: ['proefplaatsing'],
  gegeven: 'wat u leuk vindt',
  vraag: 'Wat vindt u leuk om te doen?',
  leest: { vacature: { interesses: true }, kandidaat: { interesses: true } },
  meet(vacature, kandidaat) {
    const werk = werkVan(vacature);
    if (werk.length === 0) return NIET_GEVRAAGD;
    if (!kandidaat.interesses?.some(isBekend)) return { soort: 'onbekend', zin: () => WENS_ONBEKEND };
    const eigen = new Set(kandidaat.interesses.filter(isBekend));
    const gedeeld = [...eigen].filter((code) => werk.includes(code)).length;
    const s = deel(1000 * gedeeld, eigen.size);
    return { soort: 'bekend', s, zin: () => interessezin(s) };
  },
};

const isBekend = (code: string) => code !== 'onbekend';

const werkVan = vanLaatste(({ interesses }: Interessefeiten) => interesses?.filter(isBekend) ?? []);

function interessezin(s: Duizendste): string {
  if (s === 0) return 'De kandidaat vindt ander werk leuk.';
  return s === 1000 ? 'Dit past bij wat de kandidaat leuk vindt.' : 'Dit past deels bij wat de kandidaat leuk vindt.';
}
