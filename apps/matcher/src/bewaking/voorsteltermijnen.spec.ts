import { describe, expect, test } from '@jest/globals';
import { leesLokaleDatum, lokaleDatum, plusWerkdagen } from '@estafette/tijd';
import type { Dossier, Voorstel } from './feiten.js';
import { normen } from './normen.js';
import { lopende, oordeelOverDossier } from './termijnen.js';

/** A Monday; the weeks have no holidays. */
const AANGEBODEN = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-12-01T09:00:00Z');

const leeg: Dossier = {
  inwoner: {
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
  },
  overdrachten: [],
  voorstellen: [],
  plaatsingen: [],
};
/** A traject without an overdracht has ended: somebody has to take the next step. */
const trajectKlaar: Dossier = { ...leeg, inwoner: { ...leeg.inwoner, trajecteindeOp: LATER } };

const van = (wie: Dossier, code: string) => lopende(oordeelOverDossier(wie, { normen })).filter((t) => t.code === code);
const reden = (wie: Dossier, code: string) =>
  oordeelOverDossier(wie, { normen })
    .filter((o) => o.code === code)
    .map((o) => o.uitkomst);

describe('the terms of a voorstel', () => {
  const voorgelegd: Voorstel = {
    id: '00000000-0000-7000-8000-0000000000bb',
    status: 'voorgelegd',
    voorgelegdOp: AANGEBODEN,
    akkoordOp: null,
    bijWerkgeverOp: null,
    gesprekOp: null,
    beeindigdOp: null,
    isSollicitatie: false,
  };
  const bijWerkgever: Voorstel = { ...voorgelegd, status: 'bij_werkgever', akkoordOp: LATER, bijWerkgeverOp: LATER };
  const met = (...voorstellen: Voorstel[]): Dossier => ({ ...leeg, voorstellen });

  test('the regisseur has two werkdagen to answer', () => {
    expect(van(met(voorgelegd), 'VOORSTEL_WACHT')).toMatchObject([{ vervaltOp: plusWerkdagen(AANGEBODEN, 2) }]);
    expect(reden(met(bijWerkgever), 'VOORSTEL_WACHT')).toEqual(['besloten']);
    const nee = { ...voorgelegd, status: 'niet_akkoord', beeindigdOp: LATER };
    expect(reden(met(nee), 'VOORSTEL_WACHT')).toEqual(['besloten']);
    const vervallen = { ...voorgelegd, status: 'vervallen', beeindigdOp: LATER };
    expect(reden(met(vervallen), 'VOORSTEL_WACHT')).toEqual(['beeindigd']);
  });

  test('the employer has ten, and ten again after a talk; not during a trial', () => {
    expect(van(met(bijWerkgever), 'VOORSTEL_ZONDER_UITKOMST')).toMatchObject([{ vervaltOp: plusWerkdagen(LATER, 10) }]);
    const gesprekOp = new Date('2026-12-07T09:00:00Z');
    const gesprek = { ...bijWerkgever, status: 'gesprek', gesprekOp };
    expect(van(met(gesprek), 'VOORSTEL_ZONDER_UITKOMST')).toMatchObject([
      { oorzaak: `geen-uitkomst@${gesprekOp.toISOString()}`, vervaltOp: plusWerkdagen(gesprekOp, 10) },
    ]);
    const proef = { ...gesprek, status: 'proefplaats' };
    expect(reden(met(proef), 'VOORSTEL_ZONDER_UITKOMST')).toEqual(['niet-aan-de-orde']);
    const klaar = { ...gesprek, status: 'afgewezen', beeindigdOp: LATER };
    expect(reden(met(klaar), 'VOORSTEL_ZONDER_UITKOMST')).toEqual(['beeindigd']);
    expect(reden(met(voorgelegd), 'VOORSTEL_ZONDER_UITKOMST')).toEqual(['niet-aan-de-orde']);
  });

  test('who applied waits for an uitkomst from the first day, also before it reached the employer', () => {
    const gesolliciteerd = { ...voorgelegd, status: 'akkoord', akkoordOp: AANGEBODEN, isSollicitatie: true };
    expect(van(met(gesolliciteerd), 'VOORSTEL_ZONDER_UITKOMST')).toMatchObject([
      { oorzaak: 'geen-uitkomst', vervaltOp: plusWerkdagen(AANGEBODEN, 10) },
    ]);
    expect(van(met({ ...bijWerkgever, isSollicitatie: true }), 'VOORSTEL_ZONDER_UITKOMST')).toMatchObject([
      { oorzaak: `geen-uitkomst@${LATER.toISOString()}`, vervaltOp: plusWerkdagen(LATER, 10) },
    ]);
    expect(reden(met({ ...gesolliciteerd, isSollicitatie: false }), 'VOORSTEL_ZONDER_UITKOMST')).toEqual([
      'niet-aan-de-orde',
    ]);
  });

  test('when W&I ended the case nothing rings any more', () => {
    expect(van(trajectKlaar, 'TUSSEN_WAL_EN_SCHIP')).toHaveLength(1);
    const geeindigd = { ...trajectKlaar, inwoner: { ...trajectKlaar.inwoner, isZaakBeeindigd: true } };
    expect(reden(geeindigd, 'TUSSEN_WAL_EN_SCHIP')).toEqual(['zaak-beeindigd']);
  });

  test('an open voorstel, or work, is a next step; a voorstel that came to nothing is none', () => {
    const wie = trajectKlaar;
    expect(van(wie, 'TUSSEN_WAL_EN_SCHIP')).toHaveLength(1);
    const afgewezen = { ...bijWerkgever, status: 'afgewezen', beeindigdOp: LATER };
    expect(van({ ...wie, voorstellen: [afgewezen] }, 'TUSSEN_WAL_EN_SCHIP')).toHaveLength(1);
    expect(reden({ ...wie, voorstellen: [voorgelegd] }, 'TUSSEN_WAL_EN_SCHIP')).toEqual(['vervolg']);
    const vanaf = lokaleDatum(AANGEBODEN);
    const kaal = { id: 'p', vanaf, tot: null, nazorgOp: null, nazorgmomenten: [], gemeldOp: AANGEBODEN };
    const werk = { ...kaal, isBeeindigd: false };
    expect(reden({ ...wie, plaatsingen: [werk] }, 'TUSSEN_WAL_EN_SCHIP')).toEqual(['vervolg']);
    const voorbij = { ...kaal, isBeeindigd: true };
    expect(van({ ...wie, plaatsingen: [voorbij] }, 'TUSSEN_WAL_EN_SCHIP')).toHaveLength(1);
  });
});

describe('nazorg', () => {
  const dag = (tekst: string | undefined) => (tekst === undefined ? null : leesLokaleDatum(tekst)!);

  test.each<[string, { gevraagd?: string; tot?: string; isBeeindigd?: true }, string[]]>([
    ['two weeks after the start', {}, ['2027-01-18']],
    ['after a month', { gevraagd: '2027-01-18' }, ['2027-02-04']],
    ['after three months', { gevraagd: '2027-02-04' }, ['2027-04-04']],
    ['after six', { gevraagd: '2027-04-05' }, ['2027-07-04']],
    ['and then no more', { gevraagd: '2027-07-04' }, []],
    ['two weeks before a contract ends', { gevraagd: '2027-02-04', tot: '2027-03-31' }, ['2027-03-17']],
    ['and not after that end', { gevraagd: '2027-03-17', tot: '2027-03-31' }, []],
    ['never once the work stopped', { isBeeindigd: true }, []],
  ])('is missed %s', (_, { gevraagd, tot, isBeeindigd = false }, verwacht) => {
    const werk = { id: 'p', vanaf: dag('2027-01-04')!, gemeldOp: AANGEBODEN, nazorgmomenten: [], isBeeindigd };
    const wie = { ...leeg, plaatsingen: [{ ...werk, tot: dag(tot), nazorgOp: dag(gevraagd) }] };
    expect(van(wie, 'NAZORG_GEMIST').map(({ oorzaak }) => oorzaak.split('@')[1]!.slice(0, 10))).toEqual(verwacht);
  });
});
