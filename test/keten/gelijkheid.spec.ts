import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Opruimronde } from '@estafette/hub/kandidatenvraag/opruimronde';
import { Weekronde } from '@estafette/hub/monitor/weekronde';
import { lokaleDatum } from '@estafette/tijd';
import { Opruimer } from '@estafette/matcher/matching/index';
import { Keten } from '../support/keten.js';
import { Bemiddeling } from '../support/bemiddeling.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
const KAPPER = 'urn:reintegratietaal:beroep:kapper';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let beheer: NepPartner;
let vacature: string;

const trede = (szeebra: number) => ({ szeebraTrede: { trede: szeebra, datum: '2026-10-01' } });
const meld = (kenmerk: string, beroep: string, szeebra: number, geboortedatum: string) =>
  wi.event('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner: kenmerk, persoon: { geboortedatum } },
    profiel: { bemiddelingsberoep: [{ codeBeroepsnaam: beroep }] },
    keten: trede(szeebra),
  });
const geslachtIn = (kenmerkPartner: string) => ({
  inwoner: { kenmerkPartner, persoon: { geslacht: 'V' } },
  profiel: {},
});
const vandaag = () => lokaleDatum(keten.klok.nu());
const monitor = async (wat: string): Promise<Inhoud> => {
  const { status, inhoud } = await wsp.haal(`/monitor/${wat}?van=2026-01-01&tot=${vandaag()}`);
  expect(status).toBe(200);
  return inhoud;
};

beforeAll(async () => {
  keten = await Keten.start();
  [wi, wsp, beheer] = [keten.partner('wi'), keten.partner('wsp'), keten.partner('beheer')];
  vacature = await new Bemiddeling(keten).vacature('G-1');
  // Twelve who fit, of trede 4 and young; twelve who do not, of trede 1 and older.
  await wi.stuurBatch(Array.from({ length: 12 }, (_, i) => meld(`hoog-${i}`, ORDERPICKER, 4, '2000-05-05')));
  await wi.stuurBatch(Array.from({ length: 12 }, (_, i) => meld(`laag-${i}`, KAPPER, 1, '1975-05-05')));
  expect((await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 8 })).inhoud['gezien']).toBe(24);
});
afterAll(() => keten.stop());

describe('De wacht op gelijke kansen', () => {
  test('telt wie in beeld kwam tegenover wie in aanmerking komt, per trede en per meting, met een alarm', async () => {
    const inhoud = await monitor('vertoning');
    expect(inhoud['groepen']).toEqual(
      expect.arrayContaining([
        { kenmerk: 'szeebraTrede', groep: '1', inAanmerking: 12, vertoond: 0, aandeel: 0 },
        { kenmerk: 'szeebraTrede', groep: '4', inAanmerking: 12, vertoond: 8, aandeel: 667 },
        { kenmerk: 'meting', groep: 'zonder', inAanmerking: 24, vertoond: 8, aandeel: 333 },
      ]),
    );
    const scheef = { kenmerk: 'szeebraTrede', groep: 'trede 0-2', tegenover: 'trede 3-5', verhouding: 0, alarm: true };
    expect(inhoud['verhoudingen']).toContainEqual(scheef);
    expect(inhoud['weken'].at(-1)?.verhoudingen).toContainEqual(expect.objectContaining({ kenmerk: 'szeebraTrede' }));
    expect(inhoud['weken'].filter((w: Inhoud) => w['verhoudingen'].some((v: Inhoud) => v['alarm']))).toHaveLength(1);
    expect(inhoud['nooitVertoond']).toEqual({ dagen: 90, inAanmerking: 24, nooit: 16 });
    expect(inhoud['afwijking']).toMatchObject({ voorstellen: 0, perTrede: [] });
    expect(JSON.stringify(inhoud)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test('wie gemeten is telt apart', async () => {
    const [een] = (await keten.sql<{ id: string }>(
      `select kandidaat_id as id from hub.kandidaat_deel where veldgroep = 'afstand' and keten #>> '{szeebraTrede,trede}' = '1' limit 1`,
    )) as [{ id: string }];
    expect(een.id).toEqual(expect.any(String));
    const competenties = [{ codeCompetentie: 'urn:reintegratietaal:competentie:inpakken', herkomst: 'meting' }];
    await wi.stuurGoed('trajectresultaat.gemeld', {
      inwoner: { kenmerkPartner: 'laag-0' },
      soort: 'tussentijds',
      datum: vandaag(),
      competenties,
    });
    // One person is too few to tell of.
    expect((await monitor('vertoning'))['groepen']).toContainEqual({ kenmerk: 'meting', groep: 'met', teKlein: true });
  });

  test('wie helemaal is ontheven, komt niet in aanmerking zolang dat duurt', async () => {
    const metOntheffing = (ontheffing: object) =>
      wi.stuurGoed('trajectplan.vastgesteld', { inwoner: { kenmerkPartner: 'laag-1' }, datum: vandaag(), ontheffing });
    const inAanmerking = async () => {
      const groepen = (await monitor('vertoning'))['groepen'] as Inhoud[];
      return groepen.find(({ groep }) => groep === '1')?.['inAanmerking'];
    };
    await metOntheffing({ soort: 'gedeeltelijk' });
    expect(await inAanmerking()).toBe(12);
    await metOntheffing({ soort: 'volledig', tot: '2026-02-01' });
    expect(await inAanmerking()).toBe(12);
    await metOntheffing({ soort: 'volledig' });
    expect(await inAanmerking()).toBe(11);
    await metOntheffing({ soort: 'geen' });
    expect(await inAanmerking()).toBe(12);
  });

  describe('leeftijd en geslacht worden door een aparte taak geteld', () => {
    const geefDoor = (...opgaven: [kenmerk: string, geslacht: string][]) =>
      wi.zet('/monitor/gelijkheid/geslacht', {
        inwoners: opgaven.map(([kenmerkPartner, geslacht]) => ({ inwoner: { kenmerkPartner }, geslacht })),
      });
    const alle = (groep: string, aantal: number, geslacht: string) =>
      Array.from({ length: aantal }, (_, i): [string, string] => [`${groep}-${i}`, geslacht]);
    const groepenVan = async (kenmerk: string) => {
      const { status, inhoud } = await beheer.post('/monitor/gelijkheid');
      const { weken } = await monitor('gelijkheid');
      expect([status, weken.map(({ week }: Inhoud) => week)]).toEqual([200, [inhoud['week']]]);
      expect(weken[0].groepen).toHaveLength(inhoud['groepen']);
      return (weken[0].groepen as Inhoud[]).filter((groep) => groep['kenmerk'] === kenmerk);
    };
    const rij = (kenmerk: string, groep: string, inAanmerking: number, vertoond: number, meer: object) => ({
      ...{ kenmerk, groep, tegenover: 'alle anderen', inAanmerking, vertoond, ...meer },
    });
    const NIEMAND = { verhouding: 0, alarm: true };

    beforeAll(async () => {
      await wi.stuurBatch(Array.from({ length: 10 }, (_, i) => meld(`midden-${i}`, KAPPER, 1, '1990-05-05')));
      await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
        inwoner: { kenmerkPartner: 'enige', persoon: { geboortedatum: '1955-01-01' } },
        profiel: {},
      });
      keten.klok.schuifOp({ dagen: 7 });
    });

    test('per leeftijd; wie alleen in een groep zit is ook niet uit te rekenen', async () => {
      expect((await wsp.post('/monitor/gelijkheid')).status).toBe(403);
      expect(await groepenVan('leeftijd')).toEqual([
        rij('leeftijd', '18-27', 12, 8, { alarm: false }),
        rij('leeftijd', '45-55', 12, 0, NIEMAND),
      ]);
      expect(await groepenVan('geslacht')).toEqual([rij('geslacht', 'onbekend', 35, 8, { alarm: false })]);
    });

    test('per geslacht, uit wat de gemeente uit de BRP doorgeeft en wat verder nergens staat', async () => {
      const opgaven = [...alle('hoog', 12, 'M'), ...alle('laag', 12, 'V'), ...alle('midden', 10, 'V')];
      const { status, inhoud } = await geefDoor(...opgaven, ['enige', 'M'], ['wie-is-dit', 'V']);
      expect([status, inhoud]).toEqual([200, { bewaard: 35, onbekend: ['inwoners[35]'] }]);
      expect(await groepenVan('geslacht')).toEqual([
        rij('geslacht', 'man', 13, 8, { alarm: false }),
        rij('geslacht', 'vrouw', 22, 0, NIEMAND),
      ]);
      await geefDoor(['enige', 'O']);
      expect(await groepenVan('geslacht')).toEqual([rij('geslacht', 'vrouw', 22, 0, { alarm: false })]);
      expect((await wi.stuur('kandidaatprofiel.vastgesteld', geslachtIn('bericht'))).status).toBe(400);
    });

    test('het staat versleuteld in de kluis, alleen de gemeente geeft het door, en elk gebruik staat in het logboek', async () => {
      const opgaven = { inwoners: [{ inwoner: { kenmerkPartner: 'hoog-0' }, geslacht: 'V' }] };
      expect((await wsp.zet('/monitor/gelijkheid/geslacht', opgaven)).status).toBe(403);
      expect((await geefDoor(['hoog-0', 'X'])).status).toBe(400);
      const bewaard = await keten.sql<{ inhoud: Buffer }>(`select inhoud from kluis.gegeven where soort = 'geslacht'`);
      expect(bewaard).toHaveLength(35);
      // Each with a nonce of its own: what was not encrypted would be one of three.
      expect(new Set(bewaard.map(({ inhoud }) => inhoud.toString('hex'))).size).toBe(35);
      const [gelezen] = await keten.sql<{ mensen: number }>(
        `select count(distinct inwoner_id)::int as mensen from logboek.verwerking
          where activiteit = 'gelijkheid' and handeling = 'lezen'`,
      );
      expect(gelezen?.mensen).toBe(35);
    });
  });

  test('en een ronde doet dat uit zichzelf: een week die er nog niet is komt erbij, één keer', async () => {
    const aantal = async () => ((await monitor('gelijkheid'))['weken'] as Inhoud[]).length;
    await keten.vanHub(Weekronde).doe();
    expect(await aantal()).toBe(1);
    await keten.sql(`delete from gelijkheid.telling`);
    await keten.vanHub(Weekronde).doe();
    await keten.vanHub(Weekronde).doe();
    expect(await aantal()).toBe(1);
  });
});

describe('Wat gisteren in beeld was, telt vandaag mee', () => {
  test('wie nog niet in beeld was komt op een van de ontdekkingsplaatsen, en de gelijken wisselen', async () => {
    const wie = async () => (await wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 8 })).inhoud;
    const [een, twee] = [await wie(), await wie()];
    expect(twee['runId']).toBe(een['runId']);
    const namen = (antwoord: Inhoud) => antwoord['kandidaten'].map((k: Inhoud) => k['kandidaatId']) as string[];
    const eerst = new Set(
      (
        await keten.sql<{ id: string }>(
          `select w.extern_id as id from matcher.vertoning v join hub.verwijzing w on w.intern_id = v.kandidaat_id
             join hub.partner p on p.id = w.partner_id and p.naam = 'wsp' where v.dag = (select min(dag) from matcher.vertoning)`,
        )
      ).map(({ id }) => id),
    );
    expect(eerst.size).toBe(8);
    // Twelve score the same; the four who were not shown last week go first now.
    expect(
      namen(een)
        .slice(0, 4)
        .filter((id) => eerst.has(id)),
    ).toEqual([]);
  });
});

describe('Niemand staat op te veel lijsten tegelijk', () => {
  test('wie gisteren op vijftien open lijsten stond, staat vandaag niet op een zestiende', async () => {
    const bemiddeling = new Bemiddeling(keten);
    for (let nr = 0; nr < 15; nr += 1) await bemiddeling.vacature(`druk-${nr}`);
    const nieuw = await bemiddeling.vacature('druk-16');
    const gezien = async () => {
      const { inhoud } = await wsp.post(`/vacatures/${nieuw}/kandidaten`, { aantal: 200 });
      return (inhoud['kandidaten'] as Inhoud[]).length;
    };
    const zonderDrukte = await gezien();
    // Somebody who is not on the last list of the first vacature, so that fifteen is all.
    await keten.sql(
      `with eerste as (select v.* from matcher.vertoning v join hub.verwijzing w on w.intern_id = v.vacature_id
                        where w.kenmerk_partner = 'G-1'),
            iemand as (select kandidaat_id from eerste group by 1
                       having max(dag) < (select max(dag) from eerste) limit 1)
       insert into matcher.vertoning (vacature_id, kandidaat_id, dag, run_id, rang, score, zekerheid, plek)
       select w.intern_id, iemand.kandidaat_id, $1, (select id from matcher.run limit 1), 1, 900, 900, 'score'
         from hub.verwijzing w, iemand where w.kenmerk_partner like 'druk-%' and w.kenmerk_partner <> 'druk-16'`,
      [vandaag()],
    );
    keten.klok.schuifOp({ dagen: 1 });
    expect(await gezien()).toBe(zonderDrukte - 1);
    await wsp.stuurGoed('vacature.ingetrokken', { vacature: { kenmerkPartner: 'druk-0' }, reden: 'niet-meer-nodig' });
    keten.klok.schuifOp({ dagen: 1 });
    expect(await gezien()).toBe(zonderDrukte);
  });
});

describe('Wat ervan kwam', () => {
  test('uitkomsten per scoreband en redenen per eis, als rapport', async () => {
    const bemiddeling = new Bemiddeling(keten);
    await bemiddeling.inwoner('UIT-1');
    const plek = await bemiddeling.vacature('G-2');
    const voorstel = await bemiddeling.legVoor(wsp, 'UIT-1', plek);
    await bemiddeling.antwoord('ja');
    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
    await wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'afgewezen', reden: 'taal' });
    const inhoud = await monitor('uitkomsten');
    expect(inhoud).toMatchObject({
      banden: [{ afgerond: 1, geplaatst: 0, aandeel: 0, interval: [0, 793] }],
      weigeringen: [{ reden: 'taal', aantal: 1 }],
      perCriterium: [{ criterium: 'taal', aantal: 1 }],
      advies: { curve: false, gewichten: false },
    });
    expect((await monitor('vertoning'))['afwijking']).toMatchObject({ voorstellen: 1, toegevoegd: 1, aandeel: 1000 });
  });
});

describe('Bewaren', () => {
  test('wat ouder is dan 24 maanden wordt opgeruimd, met alles wat erbij hoort', async () => {
    const tel = async () => {
      const [rij] = await keten.sql<Record<string, number>>(
        `select (select count(*)::int from matcher.run) as runs, (select count(*)::int from matcher.vertoning) as vertoningen,
                (select count(*)::int from matcher.momentopname) as opnames,
                (select count(*)::int from matcher.antwoord where run_id is not null) as antwoorden`,
      );
      return Object.values(rij!);
    };
    expect((await tel()).every((aantal) => aantal > 0)).toBe(true);
    const ruimOp = () => keten.vanMatcher(Opruimer).doe(AbortSignal.timeout(60_000));
    keten.klok.schuifOp({ dagen: 700 });
    await ruimOp();
    expect((await tel()).every((aantal) => aantal > 0)).toBe(true);
    keten.klok.schuifOp({ dagen: 60 });
    await ruimOp();
    expect(await tel()).toEqual([0, 0, 0, 0]);
    const vragen = async () => (await keten.sql(`select 1 from hub.kandidatenvraag`)).length;
    expect(await vragen()).toBeGreaterThan(0);
    await keten.vanHub(Opruimronde).doe(AbortSignal.timeout(60_000));
    expect(await vragen()).toBe(0);
  });
});
