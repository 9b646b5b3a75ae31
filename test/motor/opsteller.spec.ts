import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Bestand, Zoeker } from '@estafette/matchmotor';
import type { KandidaatKenmerken } from '@estafette/matchregels';
import { dagnummer, lokaleDatum } from '@estafette/tijd';
import { maakWereld, wereldsoorten, type Wereld } from '@estafette/wereld';
import { Zaad } from '@estafette/zaad';
import { NIETS_VERTOOND, stelOp, type Vertoning } from '@estafette/matcher/matching/antwoord';
import { priorsVoor } from '@estafette/matcher/matching/omgeving';
import { Opsteller } from '@estafette/matcher/matching/opsteller';

const DAG = lokaleDatum(new Date('2026-11-22T12:00:00Z'));

/** Everyone was shown, some on too many lists: then the list reaches far down. */
const vertoning = (zaad: Zaad, { inwoners }: Wereld, aandeel: number): Vertoning => {
  const vertoond = inwoners.flatMap(({ profiel: { id } }) =>
    zaad.kans(aandeel)
      ? [[id, { keer30Dagen: zaad.geheel(0, 3), dagenGeleden: zaad.geheel(1, 95), openLijsten: zaad.geheel(0, 17) }]]
      : [],
  ) as [string, { keer30Dagen: number; dagenGeleden: number; openLijsten: number }][];
  return { hash: 'h', voor: () => new Map(vertoond) };
};

const eenVeld = fc.record({
  zaad: fc.integer({ min: 1, max: 1e6 }),
  soort: fc.constantFrom(wereldsoorten.mild, wereldsoorten.arnhem, wereldsoorten.tegenwerkend),
  inwoners: fc.integer({ min: 1, max: 250 }),
  aantal: fc.integer({ min: 1, max: 20 }),
  vertoondAandeel: fc.constantFrom(0, 0.1, 0.9, 1),
});

/** As it goes over the line: what is absent and what is undefined are the same. */
const plat = (kandidaat: KandidaatKenmerken) => JSON.parse(JSON.stringify(kandidaat)) as object;

test('the list from the engine is that of the pure rules over everyone, byte for byte, with the same people around it', () => {
  let weggelaten = 0;
  fc.assert(
    fc.property(eenVeld, ({ zaad: begin, soort, inwoners, aantal, vertoondAandeel }) => {
      const zaad = new Zaad(begin);
      const wereld = maakWereld(soort, zaad, { inwoners, plaatsen: 3 }, dagnummer(DAG)!);
      const kandidaten = wereld.inwoners.map(({ profiel }) => profiel);
      const beeld = { epoche: 'e', kandidaten, vacatures: wereld.plaatsen.map(({ vacature }) => vacature) };
      const eerder = vertoning(zaad, wereld, vertoondAandeel);
      const bestand = new Bestand(kandidaten);
      const opsteller = new Opsteller(bestand.woorden);
      for (const vacature of beeld.vacatures) {
        const vraag = { soort: 'kandidaten', over: vacature.id, aantal } as const;
        const opdracht = {
          vraag,
          dag: DAG,
          vacature,
          gezien: inwoners,
          priors: priorsVoor(beeld, vacature, DAG).tabel,
        };
        const gemaakt = opsteller.stelOp(bestand.stand, opdracht, eerder);
        const verwacht = stelOp(beeld, vraag, DAG, eerder);
        expect(gemaakt.tekst).toBe(verwacht.tekst);
        expect(gemaakt.getoond).toEqual(verwacht.getoond);
        const wie = ({ opnames }: typeof gemaakt) => opnames.map(({ feiten }) => plat(JSON.parse(feiten)));
        const opId = (een: object) => (een as KandidaatKenmerken).id;
        const gesorteerd = (lijst: object[]) => lijst.toSorted((a, b) => (opId(a) < opId(b) ? -1 : 1));
        expect(gesorteerd(wie(gemaakt))).toEqual(gesorteerd(wie(verwacht)));
        weggelaten += inwoners - gemaakt.spoor.deelnemers.length;
      }
    }),
    { numRuns: 25 },
  );
  expect(weggelaten).toBeGreaterThan(0);
});

test('as long as nobody was shown, one look around the list is enough', () => {
  const wereld = maakWereld(wereldsoorten.arnhem, new Zaad(21), { inwoners: 1_200, plaatsen: 12 }, dagnummer(DAG)!);
  const kandidaten = wereld.inwoners.map(({ profiel }) => profiel);
  const beeld = { epoche: 'e', kandidaten, vacatures: wereld.plaatsen.map(({ vacature }) => vacature) };
  const bestand = new Bestand(kandidaten);
  const opsteller = new Opsteller(bestand.woorden);
  const kijk = jest.spyOn(Zoeker.prototype, 'kring');
  for (const vacature of beeld.vacatures) {
    const vraag = { soort: 'kandidaten', over: vacature.id, aantal: 10 } as const;
    const priors = priorsVoor(beeld, vacature, DAG).tabel;
    opsteller.stelOp(bestand.stand, { vraag, dag: DAG, vacature, gezien: 1_200, priors }, NIETS_VERTOOND);
  }
  expect(kijk).toHaveBeenCalledTimes(beeld.vacatures.length);
  kijk.mockRestore();
});
