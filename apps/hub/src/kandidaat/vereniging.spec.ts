import { describe, expect, test } from '@jest/globals';
import type { Bronvermelding } from '@estafette/contracts/kandidaatprofiel';
import fc from 'fast-check';
import { ontleed, stelSamen, zichtbaar } from './onderdelen.js';
import { verenig, zonderBericht, type Nieuws, type Staand } from './vereniging.js';
import { voorrang } from './voorrang.js';

const LEEG: Staand = { profiel: {}, keten: {}, herkomst: new Map() };
const LASSEN = 'urn:c:lassen';
const TELLEN = 'urn:c:tellen';
const competenties = (...codes: string[]) => ({
  arbeidsmarktkwalificatie: { competentiebeheersing: codes.map((codeCompetentie) => ({ codeCompetentie })) },
});
const nieuws = (meer: Partial<Nieuws>): Nieuws => ({
  soort: 'aanvulling',
  profiel: {},
  keten: {},
  herkomst: {},
  partnerId: 'p1',
  berichtId: 'b1',
  vandaag: '2026-11-22',
  ...meer,
});
const vertel = (staand: Staand, ...alles: Partial<Nieuws>[]): Staand =>
  alles.reduce<Staand>((tot, meer) => verenig(tot, nieuws(meer)), staand);

const gemeten: Partial<Nieuws> = {
  profiel: competenties(LASSEN),
  herkomst: { werk: [{ codeCompetentie: LASSEN, herkomst: 'meting', methode: 'Praktijktoets', datum: '2026-10-01' }] },
};

describe('what is told of a profile meets what stands', () => {
  test('a whole profile without sources is replaced by the next one, as it always was', () => {
    const { profiel } = vertel(
      LEEG,
      { soort: 'geheel', profiel: { ...competenties(LASSEN), werktijden: { aantalWerkurenPerWeekMaximaal: 24 } } },
      { soort: 'geheel', profiel: competenties(TELLEN) },
    );
    expect(profiel).toEqual(competenties(TELLEN));
  });

  test('a measured competence stays when another sender does not know it', () => {
    const { profiel, herkomst } = vertel(LEEG, gemeten, {
      soort: 'geheel',
      profiel: competenties(TELLEN),
      berichtId: 'b2',
    });
    expect(profiel).toEqual(competenties(LASSEN, TELLEN));
    expect(herkomst.get(`competentie:${LASSEN}`)).toMatchObject({ herkomst: 'meting', methode: 'Praktijktoets' });
  });

  test('a lesser source does not overwrite: what it said is kept beside the value', () => {
    const bron = (herkomst: Bronvermelding['herkomst'], datum: string) => ({
      werk: [{ onderdeel: 'taalbeheersing' as const, herkomst, datum }],
    });
    const taal = (niveau: number) => ({
      arbeidsmarktkwalificatie: { taalbeheersing: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: niveau }] },
    });
    const staand = vertel(
      LEEG,
      { profiel: taal(3), herkomst: bron('meting', '2026-09-01') },
      { profiel: taal(2), herkomst: bron('professional', '2026-11-01'), partnerId: 'p2' },
    );
    expect(staand.profiel).toEqual(taal(3));
    expect(staand.herkomst.get('taalbeheersing')).toMatchObject({
      herkomst: 'meting',
      afwijkend: { herkomst: 'professional', datum: '2026-11-01', partnerId: 'p2' },
    });
    const later = vertel(staand, { profiel: taal(4), herkomst: bron('meting', '2026-11-10') });
    expect(later.profiel).toEqual(taal(4));
    expect(later.herkomst.get('taalbeheersing')).not.toHaveProperty('afwijkend');
  });

  test('about wishes the inwoner is the best source, about skills the worst that is known', () => {
    const inwoner = { herkomst: 'inwoner', datum: '2026-01-01' } as const;
    const professional = { herkomst: 'professional', datum: '2026-11-01' } as const;
    expect(voorrang('werktijden', professional, inwoner)).toBe('mindere bron');
    expect(voorrang('rijbewijs', professional, inwoner)).toBe('gaat voor');
  });

  test('of two judgements the later day counts, whichever was told last', () => {
    const trede = (cijfer: 2 | 4, datum: string) => ({ keten: { ladderTrede: { trede: cijfer, datum } } });
    expect(vertel(LEEG, trede(4, '2026-11-01'), trede(2, '2026-03-01')).keten.ladderTrede?.trede).toBe(4);
  });

  test('a day that has yet to come does not win for ever', () => {
    const trede = (cijfer: 2 | 4, datum: string) => ({ keten: { ladderTrede: { trede: cijfer, datum } } });
    expect(vertel(LEEG, trede(4, '2099-01-01'), trede(2, '2026-11-22')).keten.ladderTrede?.trede).toBe(2);
  });

  test('an aanvulling changes only what it names, and can say that there is none', () => {
    const rijbewijs = (...soorten: string[]) => ({
      arbeidsmarktkwalificatie: { rijbewijs: soorten.map((codeSoortRijbewijs) => ({ codeSoortRijbewijs })) },
    });
    const begin = {
      soort: 'geheel',
      profiel: { ...rijbewijs('B'), werktijden: { aantalWerkurenPerWeekMaximaal: 24 } },
    } as const;
    expect(vertel(LEEG, begin, { profiel: rijbewijs() }).profiel).toEqual({
      ...rijbewijs(),
      werktijden: { aantalWerkurenPerWeekMaximaal: 24 },
    });
  });

  test('a value kept beside it shows no words of the inwoner to who may only see what the work asks', () => {
    const ervaring = [{ datumAanvangWerkzaamheden: '2020-01-01', naamOrganisatie: 'Bakkerij' }];
    expect(zichtbaar('werkervaring', ervaring, ['werk', 'verhaal'])).toEqual(ervaring);
    expect(zichtbaar('werkervaring', ervaring, ['werk'])).toEqual([{ datumAanvangWerkzaamheden: '2020-01-01' }]);
    expect(zichtbaar('begeleiding', 'licht', ['werk'])).toBeUndefined();
  });

  test('what a corrected bericht told, no longer stands', () => {
    const { profiel, herkomst } = zonderBericht(vertel(LEEG, { ...gemeten, berichtId: 'fout' }), 'fout');
    expect([profiel, herkomst.size]).toEqual([{}, 0]);
  });
});

const bronnen = fc.option(
  fc.record({
    herkomst: fc.constantFrom(
      ...(['inwoner', 'professional', 'meting', 'praktijkverklaring', 'register', 'onbekend'] as const),
    ),
    datum: fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-01'),
  }),
  { nil: undefined },
);

describe('the rule of precedence is a law', () => {
  test('of two different sources at most one goes before the other, and equal ones take the newest word', () => {
    fc.assert(
      fc.property(fc.constantFrom('werktijden', 'taalbeheersing'), bronnen, bronnen, (onderdeel, een, ander) => {
        const [heen, terug] = [voorrang(onderdeel, een, ander), voorrang(onderdeel, ander, een)];
        expect(heen === 'mindere bron').toBe(terug === 'gaat voor' && heen !== 'gaat voor' && heen !== 'ouder');
        expect([heen, terug]).toContain('gaat voor');
      }),
    );
  });

  test('it is transitive: no value comes back by a detour', () => {
    fc.assert(
      fc.property(bronnen, bronnen, bronnen, (a, b, c) => {
        const minder = (x: typeof a, y: typeof a) => voorrang('taalbeheersing', x, y) === 'mindere bron';
        if (minder(a, b) && minder(b, c)) expect(minder(a, c)).toBe(true);
      }),
    );
  });

  test('a profile taken apart and put together is the same', () => {
    const profiel = { ...competenties(LASSEN, TELLEN), persoonlijkePresentatie: 'x', bemiddelingsberoep: [] };
    const keten = { gemeente: 'Arnhem', begeleiding: 'licht' as const };
    expect(stelSamen(ontleed({ profiel, keten }))).toEqual({ profiel, keten });
  });
});
