import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cijfers, type Cijfer } from './cijfers.js';
import { herleidbaar } from './geheimhouding/index.js';
import { ALLES, kubus, sleutel } from './kubus.js';
import type { Feit } from './onderwerpen.js';

const KWARTALEN = ['2025-Q3', '2025-Q4', '2026-Q1'];
const GEBIEDEN = ['noord', 'zuid', 'oost'];
const OVERGANGEN = ['wi>scalabor', 'wi>wsp', 'scalabor>wi'];
const UITKOMSTEN = ['loopt', 'afgerond:werk-voltijd', 'geweigerd:vol', 'geweigerd:wachtlijst'];

const feit = fc
  .record({
    inwoner: fc.integer({ min: 1, max: 400 }).map((n) => `inwoner-${n}`),
    kwartaal: fc.constantFrom(...KWARTALEN),
    gebied: fc.constantFrom(...GEBIEDEN),
    overgang: fc.constantFrom(...OVERGANGEN),
    uitkomst: fc.constantFrom(...UITKOMSTEN),
    dienst: fc.constantFrom('diagnose', 'jobcoaching'),
    dagen: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ inwoner, kwartaal, gebied, overgang, uitkomst, dienst, dagen }): Feit => ({
    inwoner,
    kwartaal,
    gebied,
    groepen: { overgang },
    splitsingen: { uitkomst, dienst },
    dagen,
  }));
const feiten = fc.array(feit, { minLength: 1, maxLength: 600, size: 'max' });

/** What somebody sees who subtracts from every total all parts that are told: how much the hidden parts are together. */
function resten(verteld: readonly Cijfer[]): number[] {
  const bekend = new Map(verteld.map((c) => [sleutel(c), c.aantal]));
  return (['gebied', 'groep', 'splitsing'] as const).flatMap((kant) =>
    verteld.flatMap((geheel) => {
      if (geheel[kant] !== ALLES || geheel.aantal === null) return [];
      const delen = verteld.filter((c) => c[kant] !== ALLES && sleutel({ ...c, [kant]: ALLES }) === sleutel(geheel));
      const soorten = new Set(delen.map((c) => c[kant].split('=')[0]!).filter(() => kant !== 'gebied'));
      return (soorten.size === 0 ? [undefined] : [...soorten]).flatMap((soort) => {
        const eigen = delen.filter((c) => soort === undefined || c[kant].startsWith(`${soort}=`));
        if (eigen.every((c) => c.aantal !== null)) return [];
        return [geheel.aantal! - eigen.reduce((samen, c) => samen + (bekend.get(sleutel(c)) ?? 0), 0)];
      });
    }),
  );
}

describe('the figures of the chain', () => {
  test('never tell of fewer than ten people, also not to who subtracts', () => {
    fc.assert(
      fc.property(feiten, (gebeurd) => {
        const verteld = cijfers(gebeurd, true);
        const { cellen, sommen } = kubus(gebeurd, true);
        const verborgen = new Set(verteld.filter((c) => c.aantal === null).map(sleutel));
        for (const c of verteld) if (c.aantal !== null) expect(cellen.get(sleutel(c))!.mensen.size).toBeGreaterThan(9);
        for (const rest of resten(verteld)) expect(rest).toBeGreaterThan(9);
        const mensen = new Map([...cellen].map(([naam, cel]) => [naam, cel.mensen.size]));
        expect(herleidbaar(mensen, sommen, verborgen).filter((naam) => mensen.get(naam)! < 10)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('what is told is what happened, with the middle and the slow one in ten', () => {
    const gebeurd = Array.from({ length: 40 }, (_, i): Feit => ({
      inwoner: `inwoner-${i}`,
      kwartaal: '2026-Q1',
      gebied: i < 20 ? 'noord' : 'zuid',
      groepen: { overgang: 'wi>wsp' },
      splitsingen: { uitkomst: 'loopt' },
      dagen: i + 1,
    }));
    const verteld = cijfers(gebeurd, true);
    const hele = verteld.find((c) => sleutel(c) === '2026|*|*|*');
    expect(hele).toMatchObject({ aantal: 40, mediaan: 20, eenOpTien: 36 });
    expect(verteld.find((c) => sleutel(c) === '2026-Q1|noord|overgang=wi>wsp|*')).toMatchObject({ aantal: 20 });
  });

  test('positive control: without hiding, subtracting works', () => {
    const gebeurd = Array.from({ length: 24 }, (_, i): Feit => ({
      inwoner: `inwoner-${i}`,
      kwartaal: '2026-Q1',
      gebied: i < 20 ? 'noord' : 'zuid',
      groepen: {},
      splitsingen: {},
      dagen: null,
    }));
    const alles = [...kubus(gebeurd, true).cellen.values()].map((c) => ({ ...c, mediaan: null, eenOpTien: null }));
    const bijna = alles.map((c) => (c.gebied === 'zuid' ? { ...c, aantal: null } : c));
    expect(resten(bijna)).toContain(4);
    expect(resten(cijfers(gebeurd, true)).every((rest) => rest > 9)).toBe(true);
  });
});
