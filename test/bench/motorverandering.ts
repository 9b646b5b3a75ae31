import { Worker } from 'node:worker_threads';
import { Bestand, Ploeg, type Uitkomst, type Zoekvraag } from '@estafette/matchmotor';
import { Meettabel, telVacatures, weging, type KandidaatKenmerken, type Priors } from '@estafette/matchregels';
import { meetomgeving } from '../motor/omgeving.js';

const VERANDERINGEN = 40;

export interface Verandering {
  readonly kandidaten: Iterable<KandidaatKenmerken>;
  readonly gewijzigd: readonly KandidaatKenmerken[];
  readonly vragen: readonly Zoekvraag[];
  readonly priors: Priors;
}

/**
 * Milliseconds from a changed profile to both answers that have it, while the lists of all vacancies are being made anew
 * in another thread, as a weight set on trial does it: the vacancies for who changed, scored against all of them, and
 * the candidates for one vacancy.
 */
export async function meetVerandering({ kandidaten, gewijzigd, vragen, priors }: Verandering): Promise<number[]> {
  const bestand = new Bestand(kandidaten);
  const maakArbeider = () => new Worker(new URL('../motor/arbeider.js', import.meta.url));
  const ploeg = new Ploeg<Zoekvraag, Uitkomst>(bestand.woorden, 1, maakArbeider);
  const vacatures = vragen.map(({ vacature }) => vacature);
  const tabel = new Meettabel(meetomgeving);
  // Nothing has been compiled or grouped yet; in a matcher that runs it has.
  telVacatures(tabel, gewijzigd.at(-1)!, vacatures, weging, () => priors);
  let klaar = 0;
  for (const vraag of vragen) {
    void ploeg.zoekIn(bestand.stand, vraag, undefined, 'herberekening').then(
      () => (klaar += 1),
      () => undefined,
    );
  }
  const tijden: number[] = [];
  for (let i = 0; i < VERANDERINGEN; i += 1) {
    await new Promise((verder) => setTimeout(verder, 20));
    const kandidaat = gewijzigd[i % gewijzigd.length]!;
    const begin = performance.now();
    bestand.zet(kandidaat);
    telVacatures(tabel, kandidaat, vacatures, weging, () => priors);
    await ploeg.zoekIn(bestand.stand, vragen[i]!, undefined);
    tijden.push(performance.now() - begin);
  }
  if (klaar === vragen.length) throw new Error('De herberekening was al klaar: zo is er niets gemeten.');
  await ploeg.stop();
  return tijden.sort((a, b) => a - b);
}
