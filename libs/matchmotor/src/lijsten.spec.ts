import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Meettabel, type KandidaatKenmerken } from '@estafette/matchregels';
import { eenKandidaat, eenOmgeving, eenVacature } from '@estafette/matchregels/test';
import { Bestand } from './bestand.js';
import { Lijsten } from './lijsten.js';
import { muVoor, volledig } from './test/volledig.js';
import { Zoeker } from './zoeker.js';

const AANTAL = 4;
const uniek = { selector: ({ id }: { readonly id: string }) => id };
const stap = fc.record({ wie: fc.nat({ max: 29 }), nieuw: fc.option(eenKandidaat), wacht: fc.nat({ max: 3 }) });

test('every list is at every moment that of one epoch, and in the end that of the last', async () => {
  let bijgewerkt = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(eenKandidaat, { minLength: 1, maxLength: 30, ...uniek }),
      fc.uniqueArray(eenVacature, { minLength: 1, maxLength: 3, ...uniek }),
      fc.array(stap, { maxLength: 15 }),
      eenOmgeving,
      async (ks, vacatures, stappen, o) => {
        const bestand = new Bestand(ks);
        const zoeker = new Zoeker(o, o.weging, bestand.woorden);
        const perEpoche: (readonly KandidaatKenmerken[])[] = [ks];
        const omgeving = { aantal: AANTAL, weging: o.weging, tabel: new Meettabel(o), priors: () => o.priors };
        let zoekvragen = 0;
        const zoek: ConstructorParameters<typeof Lijsten>[1] = async (vraag) => {
          const { stand } = bestand;
          for (let i = 0; i < zoekvragen % 4; i += 1) await Promise.resolve();
          zoekvragen += 1;
          return { uitkomst: zoeker.zoek(stand, vraag), epoche: stand.epoche };
        };
        const lijsten = new Lijsten(bestand, zoek, { ...omgeving, mu: (v) => muVoor(o, v) });
        const klopt = () => {
          for (const vacature of vacatures) {
            const lijst = lijsten.lijst(vacature.id);
            if (lijst) expect(lijst.besten).toEqual(volledig(vacature, perEpoche[lijst.epoche]!, o, AANTAL));
          }
        };
        const bezig = vacatures.map((vacature) => lijsten.zetVacature(vacature));
        for (const { wie, nieuw, wacht } of stappen) {
          const { id } = ks[wie % ks.length]!;
          const anderen = perEpoche.at(-1)!.filter((k) => k.id !== id);
          perEpoche.push(nieuw ? [...anderen, { ...nieuw, id }] : anderen);
          bezig.push(nieuw ? lijsten.zetKandidaat({ ...nieuw, id }) : lijsten.wisKandidaat(id));
          for (let i = 0; i < wacht; i += 1) await Promise.resolve();
          klopt();
        }
        await Promise.all(bezig);
        klopt();
        for (const { id } of vacatures) expect(lijsten.lijst(id)!.epoche).toBe(bestand.stand.epoche);
        bijgewerkt += stappen.length * vacatures.length + vacatures.length - zoekvragen;
      },
    ),
    { numRuns: 150 },
  );
  expect(bijgewerkt).toBeGreaterThan(0);
});
