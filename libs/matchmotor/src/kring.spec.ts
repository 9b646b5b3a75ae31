import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NETNIETGRENZEN, scoor, type Score } from '@estafette/matchregels';
import { eenKandidaat, eenOmgeving, eenVacature } from '@estafette/matchregels/test';
import { Bestand } from './bestand.js';
import { Lezer } from './lezer.js';
import { muVoor } from './test/volledig.js';
import { Zoeker } from './zoeker.js';

const { sterk, zwak } = NETNIETGRENZEN;
const kandidaten = fc.uniqueArray(eenKandidaat, { minLength: 1, maxLength: 60, selector: ({ id }) => id });
const aantallen = fc.record({
  recht: fc.integer({ min: 1, max: 9 }),
  scheef: fc.nat(4),
  metConflict: fc.nat(4),
  onbekend: fc.integer({ min: 1, max: 4 }),
  kop: fc.integer({ min: 1, max: 5 }),
  diepte: fc.nat(200),
});
const isScheef = ({ kanten: { werkgever: e, kandidaat: c } }: Score) =>
  (e >= sterk && c < zwak) || (c >= sterk && e < zwak);

test('has of each kind the best and who are equal to the last of them, and nobody below', () => {
  let weggelaten = 0;
  let scheve = 0;
  fc.assert(
    fc.property(kandidaten, eenVacature, eenOmgeving, aantallen, (ks, vacature, o, hoeveel) => {
      const bestand = new Bestand(ks);
      const zoeker = new Zoeker(o, o.weging, bestand.woorden);
      const vraag = { vacature, mu: muVoor(o, vacature), ...NETNIETGRENZEN, ...hoeveel };
      const kring = zoeker.kring(bestand.stand, vraag);
      const lezer = new Lezer(bestand.stand.geheugen, bestand.woorden);
      const gevonden = kring.slots.map((slot) => lezer.kandidaat(slot).id);

      const scores = ks.map((k) => scoor(vacature, k, o));
      const zonder = scores.filter(({ uit }) => uit.length === 0);
      const kop = (van: readonly Score[], aantal: number) => {
        const laagste = van.map(({ score }) => score).sort((a, b) => b - a)[aantal - 1] ?? 0;
        return { laagste, wie: aantal === 0 ? [] : van.filter(({ score }) => score >= laagste) };
      };
      const recht = kop(
        zonder.filter((score) => !isScheef(score)),
        hoeveel.recht,
      );
      const bodem = Math.max(0, kop(zonder, hoeveel.kop).laagste - hoeveel.diepte);
      const inBereik = zonder.filter(({ score }) => score >= bodem);
      const bekend = inBereik.map(({ zekerheid }) => zekerheid).sort((a, b) => a - b)[hoeveel.onbekend - 1] ?? 1000;
      const verwacht = [
        ...inBereik.filter(({ zekerheid }) => zekerheid <= bekend),
        ...zonder.filter(({ score }) => score >= recht.laagste),
        ...kop(zonder.filter(isScheef), hoeveel.scheef).wie,
        ...kop(
          scores.filter(({ uit }) => uit.length === 1),
          hoeveel.metConflict,
        ).wie,
      ];
      expect(kring.vanaf).toBe(recht.laagste);
      expect(kring.onbekend).toEqual({ vanaf: bodem, zekerheid: bekend });
      expect(gevonden.toSorted()).toEqual([...new Set(verwacht.map(({ kandidaatId }) => kandidaatId))].toSorted());
      weggelaten += ks.length - gevonden.length;
      scheve += zonder.filter(isScheef).length;
    }),
    { numRuns: 400 },
  );
  expect(weggelaten).toBeGreaterThan(0);
  expect(scheve).toBeGreaterThan(0);
});

test('what is read back scores as what was written', () => {
  fc.assert(
    fc.property(kandidaten, eenVacature, eenOmgeving, (ks, vacature, o) => {
      const { stand, woorden } = new Bestand(ks);
      const lezer = new Lezer(stand.geheugen, woorden);
      const gelezen = new Map(ks.map((_, slot) => [lezer.kandidaat(slot).id, lezer.kandidaat(slot)]));
      for (const k of ks) expect(scoor(vacature, gelezen.get(k.id)!, o)).toEqual(scoor(vacature, k, o));
    }),
  );
});
