import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plusWerkdagen } from '@estafette/tijd';
import type { Overdracht, Overdrachtstatus } from './feiten.js';
import { normen } from './normen.js';
import { termijnenVan } from './termijnen.js';

/** A Monday; the week has no holidays. */
const AANGEBODEN = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-12-01T09:00:00Z');

const vers: Overdracht = {
  status: 'aangeboden',
  dienst: 'arbeidsontwikkeltraject',
  vanPartner: 'wi',
  naarPartner: 'scalabor',
  aangebodenOp: AANGEBODEN,
  ontvangenOp: null,
  inBehandelingOp: null,
  besluitOp: null,
  aangevuldOp: null,
};

const namen = (overdracht: Overdracht) => termijnenVan(overdracht, normen).map((t) => `${t.code}/${t.oorzaak}`);

const NIET_BEVESTIGD = 'NIET_BEVESTIGD/niet-bevestigd';
const GEEN_PERSOON = 'NIET_OPGEPAKT/geen-persoon';
const GEEN_BESLUIT = 'NIET_OPGEPAKT/geen-besluit';

describe('the terms of an overdracht', () => {
  test('all run when it has just been offered, each to the end of its working day', () => {
    expect(termijnenVan(vers, normen)).toEqual([
      { code: 'NIET_BEVESTIGD', oorzaak: 'niet-bevestigd', vervaltOp: new Date('2026-11-24T23:00:00Z') },
      { code: 'NIET_OPGEPAKT', oorzaak: 'geen-persoon', vervaltOp: new Date('2026-11-26T23:00:00Z') },
      { code: 'NIET_OPGEPAKT', oorzaak: 'geen-besluit', vervaltOp: new Date('2026-12-14T23:00:00Z') },
    ]);
  });

  test('that of the confirmation ends when it was received', () => {
    expect(namen({ ...vers, ontvangenOp: AANGEBODEN })).toEqual([GEEN_PERSOON, GEEN_BESLUIT]);
  });

  test('that of a named person ends when somebody takes it, which confirms it too', () => {
    expect(namen({ ...vers, status: 'in_behandeling', inBehandelingOp: LATER })).toEqual([GEEN_BESLUIT]);
  });

  test('the clock stands still while the giver is asked for more', () => {
    expect(namen({ ...vers, status: 'aanvulling_gevraagd' })).toEqual([]);
    expect(namen({ ...vers, status: 'aanvulling_gevraagd', inBehandelingOp: LATER })).toEqual([]);
  });

  test('after an answer they start anew, as another instance', () => {
    const sinds = `@${LATER.toISOString()}`;
    expect(namen({ ...vers, aangevuldOp: LATER })).toEqual([GEEN_PERSOON + sinds, GEEN_BESLUIT + sinds]);
    const [besluit] = termijnenVan(
      { ...vers, status: 'in_behandeling', inBehandelingOp: AANGEBODEN, aangevuldOp: LATER },
      normen,
    );
    expect(besluit).toEqual({
      code: 'NIET_OPGEPAKT',
      oorzaak: `geen-besluit${sinds}`,
      vervaltOp: plusWerkdagen(LATER, 15),
    });
  });
});

const BESLOTEN: readonly Overdrachtstatus[] = [
  'geaccepteerd',
  'op_wachtlijst',
  'gestart',
  'onderbroken',
  'geweigerd',
  'teruggegeven',
  'afgerond',
  'ingetrokken',
  'vervallen',
];

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
const misschien = fc.option(moment, { nil: null });

const eenOverdracht = (...statussen: readonly Overdrachtstatus[]): fc.Arbitrary<Overdracht> =>
  fc.record({
    status: fc.constantFrom(...statussen),
    dienst: fc.constantFrom('bap', 'nazorg'),
    vanPartner: fc.constantFrom('wi', 'uwv'),
    naarPartner: fc.constantFrom('scalabor', 'caw'),
    aangebodenOp: moment,
    ontvangenOp: misschien,
    inBehandelingOp: misschien,
    besluitOp: misschien,
    aangevuldOp: misschien,
  });

describe('whatever else happened', () => {
  test('no term of these norms runs after the decision, and none while the clock stands still', () => {
    fc.assert(
      fc.property(eenOverdracht(...BESLOTEN, 'aanvulling_gevraagd'), (overdracht) => {
        expect(termijnenVan(overdracht, normen)).toEqual([]);
      }),
    );
  });

  test('an offer that nobody touched has exactly the three terms, and each lies after the offer', () => {
    fc.assert(
      fc.property(eenOverdracht('aangeboden'), (overdracht) => {
        const onberoerd = {
          ...overdracht,
          ontvangenOp: null,
          inBehandelingOp: null,
          besluitOp: null,
          aangevuldOp: null,
        };
        expect(namen(onberoerd)).toEqual([NIET_BEVESTIGD, GEEN_PERSOON, GEEN_BESLUIT]);
        for (const { vervaltOp } of termijnenVan(onberoerd, normen)) {
          expect(vervaltOp.getTime()).toBeGreaterThan(onberoerd.aangebodenOp.getTime());
        }
      }),
    );
  });

  test('an overdracht that the taker has and did not decide on always waits for a decision, once', () => {
    fc.assert(
      fc.property(eenOverdracht('aangeboden', 'in_behandeling'), (overdracht) => {
        const wacht = namen({ ...overdracht, besluitOp: null }).filter((naam) => naam.startsWith(GEEN_BESLUIT));
        expect(wacht).toHaveLength(1);
      }),
    );
  });

  test('no two terms are the same instance', () => {
    fc.assert(
      fc.property(eenOverdracht('aangeboden', 'in_behandeling'), (overdracht) => {
        expect(new Set(namen(overdracht)).size).toBe(namen(overdracht).length);
      }),
    );
  });
});
