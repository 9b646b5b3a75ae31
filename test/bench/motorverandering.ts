import { Worker } from 'node:worker_threads';
import { Bestand, Lijsten, Ploeg, type Uitkomst, type Zoekvraag } from '@estafette/matchmotor';
import { Meettabel, weging, type KandidaatKenmerken, type Priors } from '@estafette/matchregels';
import { meetomgeving } from '../motor/omgeving.js';

const VERANDERINGEN = 40;

export interface Verandering {
  readonly kandidaten: Iterable<KandidaatKenmerken>;
  readonly gewijzigd: readonly KandidaatKenmerken[];
  readonly vragen: readonly Zoekvraag[];
  readonly priors: Priors;
}

/**
 * Milliseconds from a changed profile to an answer that has it, while the lists of all vacancies are being made anew in
 * another thread: the change is scored against all vacancies first, and the answer is a whole new search.
 */
export async function meetVerandering({ kandidaten, gewijzigd, vragen, priors }: Verandering): Promise<number[]> {
  const bestand = new Bestand(kandidaten);
  const maakArbeider = () => new Worker(new URL('../motor/arbeider.js', import.meta.url));
  const ploeg = new Ploeg<Zoekvraag, Uitkomst>(bestand, 1, maakArbeider);
  const mu = new Map(vragen.map((vraag) => [vraag.vacature.id, vraag.mu]));
  const lijsten = new Lijsten(bestand, (vraag, haast) => ploeg.zoek(vraag, haast), {
    aantal: vragen[0]!.aantal,
    weging,
    tabel: new Meettabel(meetomgeving),
    priors: () => priors,
    mu: ({ id }) => mu.get(id)!,
  });
  let klaar = 0;
  for (const { vacature } of vragen) void lijsten.zetVacature(vacature).then(() => (klaar += 1));
  const tijden: number[] = [];
  for (let i = 0; i < VERANDERINGEN; i += 1) {
    await new Promise((verder) => setTimeout(verder, 20));
    const begin = performance.now();
    void lijsten.zetKandidaat(gewijzigd[i % gewijzigd.length]!);
    const { epoche } = bestand.stand;
    const antwoord = await ploeg.zoek(vragen[i]!);
    tijden.push(performance.now() - begin);
    if (antwoord.epoche < epoche) throw new Error('Het antwoord is ouder dan de verandering.');
  }
  if (klaar === vragen.length) throw new Error('De herberekening was al klaar: zo is er niets gemeten.');
  await ploeg.stop();
  return tijden.sort((a, b) => a - b);
}
