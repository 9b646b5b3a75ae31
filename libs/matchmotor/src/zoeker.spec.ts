import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eenKandidaat, eenOmgeving, eenVacature } from '@estafette/matchregels/test';
import { Bestand } from './bestand.js';
import { muVoor, volledig } from './test/volledig.js';
import { Zoeker } from './zoeker.js';

const kandidaten = fc.uniqueArray(eenKandidaat, { minLength: 1, maxLength: 60, selector: ({ id }) => id });
const vacatures = fc.array(eenVacature, { minLength: 1, maxLength: 5 });
const aantal = fc.integer({ min: 1, max: 8 });

test('gives the list of the pure rules, however many are left out on a bound', () => {
  let weggelaten = 0;
  fc.assert(
    fc.property(kandidaten, vacatures, eenOmgeving, aantal, (ks, vs, o, n) => {
      const bestand = new Bestand(ks);
      const zoeker = new Zoeker(o, o.weging, bestand.woorden);
      for (const vacature of vs) {
        const { besten, uitgerekend } = zoeker.zoek(bestand.stand, { vacature, aantal: n, mu: muVoor(o, vacature) });
        expect(besten).toEqual(volledig(vacature, ks, o, n));
        weggelaten += ks.length - uitgerekend;
      }
    }),
    { numRuns: 300 },
  );
  expect(weggelaten).toBeGreaterThan(0);
});

test('someone who scores nothing is found as long as there is a place', () => {
  const kandidaat = fc.record({ k: eenKandidaat, o: eenOmgeving }).map(({ k, o }) => ({
    k: { ...k, beroepen: [], ervaring: ['magazijnmedewerker'], urenMinimaal: undefined, urenMaximaal: undefined },
    o: { ...o, verwantschap: () => 0 },
  }));
  fc.assert(
    fc.property(kandidaat, eenVacature, ({ k, o }, v) => {
      const vacature = { ...v, beroep: 'kok', urenMinimaal: 2, urenMaximaal: 1 };
      const bestand = new Bestand([k]);
      const { besten } = new Zoeker(o, o.weging, bestand.woorden).zoek(bestand.stand, {
        vacature,
        aantal: 1,
        mu: muVoor(o, vacature),
      });
      expect(besten).toEqual(volledig(vacature, [k], o, 1));
    }),
  );
});

test('someone who changes is found as they are now, and a reader of the older epoch still sees them as they were', () => {
  const stappen = fc.array(fc.tuple(fc.nat({ max: 59 }), fc.option(eenKandidaat)), { maxLength: 40 });
  fc.assert(
    fc.property(kandidaten, stappen, eenVacature, eenOmgeving, (ks, wijzigingen, vacature, o) => {
      const bestand = new Bestand(ks);
      const zoeker = new Zoeker(o, o.weging, bestand.woorden);
      const nu = new Map(ks.map((k) => [k.id, k]));
      const vraag = { vacature, aantal: 8, mu: muVoor(o, vacature) };
      for (const [wie, nieuw] of wijzigingen) {
        const eerder = { stand: bestand.stand, kandidaten: [...nu.values()] };
        const { id } = ks[wie % ks.length]!;
        if (nieuw) {
          nu.set(id, { ...nieuw, id });
          bestand.zet({ ...nieuw, id });
        } else {
          nu.delete(id);
          bestand.wis(id);
        }
        expect(zoeker.zoek(bestand.stand, vraag).besten).toEqual(volledig(vacature, [...nu.values()], o, 8));
        expect(zoeker.zoek(eerder.stand, vraag).besten).toEqual(volledig(vacature, eerder.kandidaten, o, 8));
      }
    }),
    { numRuns: 40 },
  );
});
