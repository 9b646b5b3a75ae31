import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leesLokaleDatum, plusDagen, plusWerkdagen } from '@estafette/tijd';
import type { Dossier, Inwoner, Overdracht, Overdrachtstatus } from './feiten.js';
import { normen } from './normen.js';
import { lopende, oordeelOverDossier, oordeelOverPostbus, waaromWeg } from './termijnen.js';

/** A Monday; the week has no holidays. */
const AANGEBODEN = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-12-01T09:00:00Z');

const vers: Overdracht = {
  id: '00000000-0000-7000-8000-000000000001',
  status: 'aangeboden',
  dienst: 'arbeidsontwikkeltraject',
  vanPartner: 'wi',
  naarPartner: 'scalabor',
  vanSoort: 'gemeente',
  naarSoort: 'arbeidsontwikkelbedrijf',
  vanTeam: 'noord',
  naarTeam: 'intake',
  afgesproken: 'onbekend',
  statusOp: AANGEBODEN,
  uiterlijkeDatum: null,
  afgesprokenStart: null,
  verwachteStart: null,
  ontbreekt: 0,
  aangebodenOp: AANGEBODEN,
  ontvangenOp: null,
  inBehandelingOp: null,
  besluitOp: null,
  aangevuldOp: null,
  gestartOp: null,
  hervatOp: null,
  beeindigdOp: null,
  redenEinde: null,
  advies: null,
  resultaatOp: null,
  trajecteindeOp: null,
  gesprekOp: null,
};

const stil: Inwoner = {
  id: '00000000-0000-7000-8000-0000000000aa',
  volgendContact: null,
  laatsteAfspraak: null,
  afgesprokenOp: null,
  gesprokenOp: null,
  trajecteindeOp: null,
  redenTrajecteinde: null,
  isZaakBeeindigd: false,
  isAfgesloten: false,
  bekendOp: AANGEBODEN,
  heeftRegisseur: true,
  regisseurTot: null,
  onvervangenVanaf: null,
  nietBereiktOp: null,
  ladderOp: null,
  oordeelOp: null,
  profielOp: null,
};

/** The norms of this page about the offer and the decision; the others have tests of their own below. */
const BEGIN = ['NIET_BEVESTIGD', 'NIET_OPGEPAKT'];

const dossier = (inwoner: Partial<Inwoner>, ...overdrachten: Overdracht[]): Dossier => ({
  inwoner: { ...stil, ...inwoner },
  overdrachten,
  voorstellen: [],
  plaatsingen: [],
});
const van = (wie: Dossier, code: string) => lopende(oordeelOverDossier(wie, { normen })).filter((t) => t.code === code);
const reden = (wie: Dossier, code: string) =>
  oordeelOverDossier(wie, { normen })
    .filter((o) => o.code === code)
    .map((o) => o.uitkomst);
const termijnen = (overdracht: Overdracht) =>
  lopende(oordeelOverDossier(dossier({}, overdracht), { normen })).filter((t) => BEGIN.includes(t.code));
const namen = (overdracht: Overdracht) => termijnen(overdracht).map((t) => `${t.code}/${t.oorzaak}`);

const NIET_BEVESTIGD = 'NIET_BEVESTIGD/niet-bevestigd';
const GEEN_PERSOON = 'NIET_OPGEPAKT/geen-persoon';
const GEEN_BESLUIT = 'NIET_OPGEPAKT/geen-besluit';

describe('the terms of an overdracht', () => {
  test('all run when it has just been offered, each to the end of its working day', () => {
    const onderwerp = { soort: 'overdracht', id: vers.id };
    expect(termijnen(vers)).toEqual([
      { code: 'NIET_BEVESTIGD', onderwerp, oorzaak: 'niet-bevestigd', vervaltOp: new Date('2026-11-24T23:00:00Z') },
      { code: 'NIET_OPGEPAKT', onderwerp, oorzaak: 'geen-persoon', vervaltOp: new Date('2026-11-26T23:00:00Z') },
      { code: 'NIET_OPGEPAKT', onderwerp, oorzaak: 'geen-besluit', vervaltOp: new Date('2026-12-14T23:00:00Z') },
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
    const [besluit] = termijnen({
      ...vers,
      status: 'in_behandeling',
      inBehandelingOp: AANGEBODEN,
      aangevuldOp: LATER,
    });
    expect(besluit).toMatchObject({
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
    id: fc.uuid(),
    status: fc.constantFrom(...statussen),
    dienst: fc.constantFrom('bap', 'nazorg'),
    vanPartner: fc.constantFrom('wi', 'uwv'),
    naarPartner: fc.constantFrom('scalabor', 'caw'),
    vanSoort: fc.constantFrom('gemeente', 'uwv', 'school'),
    naarSoort: fc.constantFrom('arbeidsontwikkelbedrijf', 'centrum-activerend-werk'),
    vanTeam: fc.constantFrom('noord', 'intake'),
    naarTeam: fc.constantFrom('intake', 'bap'),
    afgesproken: fc.constantFrom('warm', 'koud', 'onbekend'),
    statusOp: moment,
    uiterlijkeDatum: fc.constantFrom(null, leesLokaleDatum('2026-12-31')!),
    afgesprokenStart: fc.constantFrom(null, leesLokaleDatum('2026-12-31')!),
    verwachteStart: fc.constantFrom(null, leesLokaleDatum('2026-12-31')!),
    ontbreekt: fc.nat(3),
    aangebodenOp: moment,
    ontvangenOp: misschien,
    inBehandelingOp: misschien,
    besluitOp: misschien,
    aangevuldOp: misschien,
    gestartOp: misschien,
    hervatOp: misschien,
    beeindigdOp: misschien,
    redenEinde: fc.constantFrom(null, 'volgende-stap', 'verhuisd'),
    advies: fc.constantFrom(null, 'bemiddeling-wsp'),
    resultaatOp: misschien,
    trajecteindeOp: misschien,
    gesprekOp: misschien,
  });

describe('whatever else happened', () => {
  test('no term of these norms runs after the decision, and none while the clock stands still', () => {
    fc.assert(
      fc.property(eenOverdracht(...BESLOTEN, 'aanvulling_gevraagd'), (overdracht) => {
        expect(termijnen(overdracht)).toEqual([]);
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
        for (const { vervaltOp } of termijnen(onberoerd)) {
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

const EINDE = new Date('2026-12-10T09:00:00Z');
const geweigerd: Overdracht = { ...vers, status: 'geweigerd', besluitOp: EINDE, beeindigdOp: EINDE };
const ander = (meer: Partial<Overdracht>): Overdracht => ({
  ...vers,
  id: '00000000-0000-7000-8000-000000000002',
  ...meer,
});
const TUSSEN = 'TUSSEN_WAL_EN_SCHIP';

describe('between the shore and the ship', () => {
  test.each<[string, Partial<Overdracht>]>([
    ['refused', {}],
    ['given back', { status: 'teruggegeven' }],
    ['done with advice', { status: 'afgerond', advies: 'bemiddeling-wsp' }],
    ['done because the traject ended', { status: 'afgerond', trajecteindeOp: EINDE }],
  ])('an overdracht that was %s asks for a next step within 5 working days', (_, einde) => {
    expect(van(dossier({}, { ...geweigerd, ...einde }), TUSSEN)).toMatchObject([
      { onderwerp: { soort: 'overdracht', id: vers.id }, vervaltOp: plusWerkdagen(EINDE, 5) },
    ]);
  });

  test('a traject without an overdracht asks for it too, about the inwoner', () => {
    expect(van(dossier({ trajecteindeOp: EINDE }), TUSSEN)).toMatchObject([
      { onderwerp: { soort: 'inwoner', id: stil.id }, vervaltOp: plusWerkdagen(EINDE, 5) },
    ]);
  });

  test('done without advice asks for nothing', () => {
    expect(van(dossier({}, { ...geweigerd, status: 'afgerond' }), TUSSEN)).toEqual([]);
  });

  test.each<[string, Dossier, string]>([
    ['another one runs', dossier({}, geweigerd, ander({ status: 'gestart', gestartOp: AANGEBODEN })), 'vervolg'],
    ['one was offered after', dossier({}, geweigerd, ander({ aangebodenOp: EINDE })), 'vervolg'],
    ['a contact is planned', dossier({ laatsteAfspraak: leesLokaleDatum('2026-12-11')! }, geweigerd), 'contact'],
    ['the inwoner moved', dossier({}, { ...geweigerd, redenEinde: 'verhuisd' }), 'zaak-beeindigd'],
  ])('it ends when %s', (_, wie, waarom) => {
    expect(van(wie, TUSSEN)).toEqual([]);
    expect(reden(wie, TUSSEN)).toContain(waarom);
  });

  test('a next step that was withdrawn is none', () => {
    const later = new Date('2026-12-12T09:00:00Z');
    const wie = dossier({}, geweigerd, ander({ status: 'ingetrokken', aangebodenOp: EINDE, beeindigdOp: later }));
    expect(van(wie, TUSSEN)).toHaveLength(1);
  });

  test('a contact that lies before the end is no next step, a talk after it starts the term anew', () => {
    expect(van(dossier({ laatsteAfspraak: leesLokaleDatum('2026-12-09')! }, geweigerd), TUSSEN)).toHaveLength(1);
    const gesprokenOp = new Date('2026-12-14T09:00:00Z');
    expect(van(dossier({ gesprokenOp }, geweigerd), TUSSEN)).toMatchObject([
      { vervaltOp: plusWerkdagen(gesprokenOp, 5) },
    ]);
  });

  test('with one that runs nobody falls in between; with a term, nothing runs', () => {
    const dossiers = fc.array(eenOverdracht(...BESLOTEN, 'aangeboden'), { maxLength: 5 });
    fc.assert(
      fc.property(dossiers, (overdrachten) => {
        const valt = van(dossier({}, ...overdrachten), TUSSEN).length > 0;
        const loopt = overdrachten.some((o) => BESLOTEN.indexOf(o.status) < 4);
        expect(valt && loopt).toBe(false);
      }),
    );
  });

  test('of several ends only the last one asks', () => {
    const einden = fc.uniqueArray(moment, { minLength: 1, maxLength: 5, selector: (m) => m.getTime() });
    fc.assert(
      fc.property(einden, (momenten) => {
        const overdrachten = momenten.map((op, i) => ({ ...geweigerd, id: String(i), beeindigdOp: op }));
        const laatste = momenten.reduce((a, b) => (a > b ? a : b));
        expect(van(dossier({}, ...overdrachten), TUSSEN).map((t) => t.onderwerp.id)).toEqual([
          String(momenten.indexOf(laatste)),
        ]);
      }),
    );
  });
});

describe('progress', () => {
  const gestart: Overdracht = { ...vers, status: 'gestart', gestartOp: LATER };

  test('has its term from the start, and anew from each result and each resumption', () => {
    fc.assert(
      fc.property(misschien, misschien, (resultaatOp, hervatOp) => {
        const sinds = new Date(Math.max(...[LATER, resultaatOp, hervatOp].map((m) => m?.getTime() ?? 0)));
        expect(van(dossier({}, { ...gestart, resultaatOp, hervatOp }), 'GEEN_VOORTGANG')).toMatchObject([
          { vervaltOp: plusDagen(sinds, 90) },
        ]);
      }),
    );
  });

  test('is a voorstel too for who mediates, and for nobody else', () => {
    const voorstel = { id: gestart.id, status: 'bij_werkgever', voorgelegdOp: LATER, akkoordOp: EINDE };
    const voorstellen = [
      { ...voorstel, bijWerkgeverOp: null, gesprekOp: null, beeindigdOp: null, isSollicitatie: false },
    ];
    const bij = (dienst: string) => van({ ...dossier({}, { ...gestart, dienst }), voorstellen }, 'GEEN_VOORTGANG');
    expect(bij('bemiddeling-wsp')).toMatchObject([{ vervaltOp: plusDagen(EINDE, 30) }]);
    expect(bij(gestart.dienst)).toMatchObject([{ vervaltOp: plusDagen(LATER, 90) }]);
  });

  test('is not asked for while it is held up', () => {
    expect(van(dossier({}, { ...gestart, status: 'onderbroken' }), 'GEEN_VOORTGANG')).toEqual([]);
  });

  test('after a result the old term is gone because there is a new one', () => {
    const [oud] = van(dossier({}, gestart), 'GEEN_VOORTGANG');
    const oordelen = oordeelOverDossier(dossier({}, { ...gestart, resultaatOp: EINDE }), { normen });
    expect(waaromWeg(oordelen, oud!)).toBe('opnieuw');
  });
});

describe('a cold overdracht', () => {
  const gestart: Overdracht = { ...vers, status: 'gestart', gestartOp: LATER };
  const koud = (meer: Partial<Overdracht>) => van(dossier({}, { ...gestart, ...meer }), 'KOUDE_OVERDRACHT').length;

  test('is found at the start', () => {
    expect(van(dossier({}, gestart), 'KOUDE_OVERDRACHT')).toMatchObject([{ vervaltOp: LATER }]);
    expect(koud({ status: 'geaccepteerd', gestartOp: null })).toBe(0);
  });

  test.each<[string, Partial<Overdracht>, number]>([
    ['W&I to CAW without agreement', { naarSoort: 'centrum-activerend-werk' }, 0],
    ['W&I to CAW agreed warm', { naarSoort: 'centrum-activerend-werk', afgesproken: 'warm' }, 1],
    ['W&I to Scalabor agreed cold', { afgesproken: 'koud' }, 0],
    ['school to anyone', { vanSoort: 'school', naarSoort: 'leerwerkloket' }, 1],
  ])('%s', (_, paar, verwacht) => {
    expect(koud(paar)).toBe(verwacht);
  });

  test('is over when the three spoke after all, or when it ended', () => {
    expect(koud({ gesprekOp: EINDE })).toBe(0);
    expect(koud({ status: 'afgerond', beeindigdOp: EINDE })).toBe(0);
  });
});

describe('out of sight', () => {
  const volgendContact = leesLokaleDatum('2026-12-10')!;

  test('when the day of the next contact is over, with or without overdracht', () => {
    for (const wie of [dossier({ volgendContact }), dossier({ volgendContact }, vers)]) {
      expect(van(wie, 'BUITEN_BEELD')).toMatchObject([{ vervaltOp: new Date('2026-12-10T23:00:00Z') }]);
    }
    expect(van(dossier({}), 'BUITEN_BEELD')).toEqual([]);
  });

  test('not when the case ended, unless a date was set after', () => {
    const vervallen = { ...vers, status: 'vervallen' as const, beeindigdOp: EINDE };
    expect(van(dossier({ volgendContact, afgesprokenOp: LATER }, vervallen), 'BUITEN_BEELD')).toEqual([]);
    const later = new Date('2026-12-11T09:00:00Z');
    expect(van(dossier({ volgendContact, afgesprokenOp: later }, vervallen), 'BUITEN_BEELD')).toHaveLength(1);
  });
});

test('a postbus has a term while something waits in it that was never fetched', () => {
  const wacht = (wachtSinds: Date | null) =>
    lopende(oordeelOverPostbus({ id: 'p', wachtSinds, afgekeurdSinds: null }, { normen }));
  expect(wacht(AANGEBODEN)).toMatchObject([
    { code: 'LEVERING_MISLUKT', onderwerp: { soort: 'partner', id: 'p' }, vervaltOp: plusWerkdagen(AANGEBODEN, 1) },
  ]);
  expect(wacht(null)).toEqual([]);
});
