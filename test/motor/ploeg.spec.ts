import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from '@jest/globals';
import { Bestand, Ploeg, type Uitkomst, type Zoekvraag } from '@estafette/matchmotor';
import { lot, scoor, weging, type KandidaatKenmerken, type VacatureEisen } from '@estafette/matchregels';
import { maakWereld, trekInwoner, wereldsoorten } from '@estafette/wereld';
import { Zaad } from '@estafette/zaad';
import { DAG, muVoor, omgevingMet, priorsUit } from './omgeving.js';

const AANTAL = 10;
const zaad = new Zaad(12);
const wereld = maakWereld(wereldsoorten.arnhem, zaad, { inwoners: 300, plaatsen: 8 }, DAG);
const vacatures = wereld.plaatsen.map(({ vacature }) => vacature);
const priors = priorsUit(
  vacatures,
  wereld.inwoners.map(({ profiel }) => profiel),
);

const bestand = new Bestand(wereld.inwoners.map(({ profiel }) => profiel));
const maakArbeider = () => new Worker(new URL('./arbeider.js', import.meta.url));
const ploeg = new Ploeg<Zoekvraag, Uitkomst>(bestand.woorden, 2, maakArbeider);
afterAll(() => ploeg.stop());

function volgensRegels(vacature: VacatureEisen, kandidaten: readonly KandidaatKenmerken[]) {
  return kandidaten
    .map((kandidaat) => scoor(vacature, kandidaat, omgevingMet(priors)))
    .filter(({ uit }) => uit.length === 0)
    .map(({ kandidaatId, score }) => ({ kandidaatId, score, lot: lot(vacature.id, kandidaatId, weging.versie) }))
    .sort((a, b) => b.score - a.score || a.lot - b.lot)
    .slice(0, AANTAL)
    .map(({ kandidaatId, score }) => ({ kandidaatId, score }));
}

test('terwijl profielen veranderen, gaat elk antwoord van een andere thread over precies één epoche', async () => {
  const perEpoche = [wereld.inwoners.map(({ profiel }) => profiel)];
  const antwoorden: Promise<void>[] = [];
  // More than there is room for, so that all are put in order in new memory on the way.
  for (let i = 0; i < 1_300; i += 1) {
    const { id } = wereld.inwoners[i % 40]!.profiel;
    const nieuw = { ...trekInwoner(zaad, wereld.soort, wereld.streek, DAG).profiel, id };
    bestand.zet(nieuw);
    perEpoche.push([...perEpoche.at(-1)!.filter((k) => k.id !== id), nieuw]);
    if (i % 60 !== 0) continue;
    const vacature = vacatures[(i / 60) % vacatures.length]!;
    const { stand } = bestand;
    const vraag = { vacature, aantal: AANTAL, mu: muVoor(priors, vacature) };
    const haast = i % 120 === 0 ? 'vraag' : 'herberekening';
    antwoorden.push(
      ploeg.zoekIn(stand, vraag, undefined, haast).then(({ besten }) => {
        expect(besten).toEqual(volgensRegels(vacature, perEpoche[stand.epoche]!));
      }),
    );
    await new Promise(setImmediate);
  }
  await Promise.all(antwoorden);
});
