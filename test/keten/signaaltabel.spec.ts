import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { soorten } from '@estafette/hub/signaal/soorten/index';
import { dagenLater, lokaleDatum } from '@estafette/tijd';
import { Bemiddeling } from '../support/bemiddeling.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries, trajectconsulentMeijer } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner, scalabor: NepPartner, wsp: NepPartner, caw: NepPartner;
let bemiddeling: Bemiddeling;

beforeAll(async () => {
  keten = await Keten.start();
  [wi, scalabor, wsp, caw] = [
    keten.partner('wi'),
    keten.partner('scalabor'),
    keten.partner('wsp'),
    keten.partner('caw'),
  ];
  bemiddeling = new Bemiddeling(keten);
  // The second one: whatever is raised here, is raised under the eyes of two.
  await keten.startMatcher();
});
afterAll(() => keten.stop());

const over = (dagen: number): string => dagenLater(lokaleDatum(keten.klok.nu()), dagen);
const nu = (): string => keten.klok.nu().toISOString();
const wie = (kenmerk: string): Inhoud => ({ inwoner: { kenmerkPartner: kenmerk } });

interface Aanbod {
  readonly overdracht: { readonly id: string };
  readonly inwoner: { readonly id: string };
  readonly bijWi: { readonly id: string };
}

async function krijgtRegisseur(kenmerk: string, meer: Inhoud = {}): Promise<void> {
  const regie = { ...wie(kenmerk), team: gebiedsteamNoord, regisseur: regisseurDeVries };
  await wi.stuurGoed('contactpersoon.toegewezen', { ...regie, ...meer });
}

async function aangeboden(kenmerk: string, meer: Inhoud = {}): Promise<Aanbod> {
  await krijgtRegisseur(kenmerk);
  const { id } = await biedAan(wi, kenmerk, { afgesproken: 'koud', ...meer });
  const { data } = await scalabor.wachtOp('overdracht.aangeboden');
  return { overdracht: data['overdracht'], inwoner: data['inwoner'], bijWi: { id } };
}

async function opgepakt(kenmerk: string, meer: Inhoud = {}): Promise<Aanbod> {
  const aanbod = await aangeboden(kenmerk, meer);
  await stap('in-behandeling', aanbod, { medewerker: trajectconsulentMeijer });
  return aanbod;
}

async function geaccepteerd(kenmerk: string, besluit: Inhoud = {}, meer: Inhoud = {}): Promise<Aanbod> {
  const aanbod = await opgepakt(kenmerk, meer);
  await stap('geaccepteerd', aanbod, besluit);
  return aanbod;
}

const stap = (naam: string, { overdracht }: Aanbod, meer: Inhoud = {}) =>
  scalabor.stuurGoed(`overdracht.${naam}`, { overdracht, ...meer });

const profiel = (kenmerk: string, meer: Inhoud) =>
  wi.stuurGoed('kandidaatprofiel.aangevuld', { ...wie(kenmerk), ...meer });

async function kent(kenmerk: string, ketenblok: Inhoud = {}): Promise<void> {
  await krijgtRegisseur(kenmerk);
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie(kenmerk), profiel: {}, keten: ketenblok });
}

const contact = (kenmerk: string, soort: string) =>
  wi.stuurGoed('contact.vastgelegd', { ...wie(kenmerk), soort, tijdstip: nu() });

/** One kind of signaal: what brings it about, after how many days, and what takes its cause away. */
interface Geval {
  readonly code: string;
  readonly over: string;
  readonly begin: (kenmerk: string) => Promise<unknown>;
  readonly dagen: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what its own begin gave
  readonly einde: (kenmerk: string, begin: any) => Promise<unknown>;
}

const gevallen: readonly Geval[] = [
  {
    code: 'AANVULLING_WACHT',
    over: 'overdracht',
    dagen: 9,
    begin: async (k) => {
      const aanbod = await opgepakt(k);
      await stap('aanvulling-gevraagd', aanbod, { gevraagd: ['belastbaarheid'] });
      return aanbod;
    },
    einde: (_, { bijWi }) => wi.stuurGoed('overdracht.aangevuld', { overdracht: bijWi }),
  },
  {
    code: 'NIET_GESTART',
    over: 'overdracht',
    dagen: 16,
    begin: (k) => geaccepteerd(k),
    einde: (_, aanbod) => stap('gestart', aanbod),
  },
  {
    code: 'NIET_GESTART',
    over: 'overdracht',
    dagen: 10,
    begin: (k) => geaccepteerd(k, { afgesprokenStart: over(3) }),
    einde: (_, aanbod) => stap('op-wachtlijst', aanbod, { verwachteStart: over(90) }),
  },
  {
    code: 'WACHT_TE_LANG',
    over: 'overdracht',
    dagen: 32,
    begin: async (k) => {
      const aanbod = await geaccepteerd(k);
      await stap('op-wachtlijst', aanbod);
      return aanbod;
    },
    einde: (_, aanbod) => stap('gestart', aanbod),
  },
  {
    code: 'ONVOLLEDIG_OVERGEDRAGEN',
    over: 'overdracht',
    dagen: 0,
    begin: (k) => geaccepteerd(k),
    einde: (_, aanbod) => stap('teruggegeven', aanbod, { reden: 'aanbod-paste-niet' }),
  },
  {
    code: 'TERMIJN_NADERT',
    over: 'overdracht',
    dagen: 10,
    begin: (k) => opgepakt(k, { uiterlijkeDatum: over(40), redenUiterlijkeDatum: 'einde-ww' }),
    einde: (_, aanbod) => stap('geaccepteerd', aanbod),
  },
  {
    code: 'PINGPONG',
    over: 'overdracht',
    dagen: 0,
    begin: async (k) => {
      for (let keer = 0; keer < 2; keer++) await stap('geweigerd', await opgepakt(k), { reden: 'geen-plek' });
    },
    einde: (k) => geaccepteerd(k),
  },
  {
    code: 'DUBBEL',
    over: 'overdracht',
    dagen: 0,
    begin: async (k) => {
      await aangeboden(k);
      return biedAan(wi, k, { naar: { partner: 'caw', team: 'advies' } });
    },
    einde: (_, { id }) => wi.stuurGoed('overdracht.ingetrokken', { overdracht: { id }, reden: 'niet-meer-nodig' }),
  },
  {
    code: 'INWONER_NIET_BEREIKT',
    over: 'inwoner',
    dagen: 0,
    begin: async (k) => {
      await krijgtRegisseur(k);
      for (const soort of ['niet-bereikt', 'niet-verschenen', 'niet-verschenen']) {
        await contact(k, soort);
        keten.klok.schuifOp({ uren: 1 });
      }
    },
    einde: (k) => contact(k, 'verschenen'),
  },
  {
    code: 'GEEN_CONTACTPERSOON',
    over: 'inwoner',
    dagen: 4,
    begin: (k) => biedAan(wi, k),
    einde: (k) => krijgtRegisseur(k),
  },
  {
    code: 'HERBEOORDELING_NODIG',
    over: 'inwoner',
    dagen: 0,
    begin: (k) => kent(k, { ladderTrede: { trede: 2, datum: over(-400), herkomst: 'professional' } }),
    einde: (k) => profiel(k, { keten: { ladderTrede: { trede: 3, datum: over(0), herkomst: 'professional' } } }),
  },
  {
    code: 'HERBEOORDELING_NODIG',
    over: 'inwoner',
    dagen: 0,
    begin: (k) => kent(k, { bemiddelbaarBinnen12Maanden: { oordeel: 'nee', datum: over(-200) } }),
    einde: (k) => profiel(k, { keten: { bemiddelbaarBinnen12Maanden: { oordeel: 'ja', datum: over(0) } } }),
  },
  {
    code: 'VEROUDERD_PROFIEL',
    over: 'inwoner',
    dagen: 190,
    begin: async (k) => {
      await kent(k);
      return geaccepteerd(k, { afgesprokenStart: over(300) });
    },
    einde: (k) =>
      profiel(k, {
        profiel: { werktijden: { aantalWerkurenPerWeekMaximaal: 20 } },
        herkomst: { werk: [{ herkomst: 'inwoner', datum: over(0) }] },
      }),
  },
  {
    code: 'NAZORG_GEMIST',
    over: 'plaatsing',
    dagen: 20,
    begin: async (k) => {
      await bemiddeling.inwoner(k);
      const vacatureId = await bemiddeling.vacature(`V-${k}`);
      const voorstel = await bemiddeling.legVoor(wsp, k, vacatureId);
      await bemiddeling.antwoord('ja');
      const { inhoud } = await wsp.haal(`/voorstellen/${voorstel.id}`);
      const { betreft } = await wsp.stuurGoed('plaatsing.gestart', {
        inwoner: { id: inhoud['inwoner'].id },
        voorstel,
        vorm: 'regulier',
        vanaf: over(0),
      });
      return { id: betreft.id };
    },
    einde: (_, plaatsing) =>
      wsp.stuurGoed('nazorg.gemeld', { plaatsing, datum: over(0), moment: 'twee-weken', verloop: 'goed' }),
  },
  {
    code: 'VACATURE_ZONDER_VOORSTEL',
    over: 'vacature',
    dagen: 16,
    begin: (k) => bemiddeling.vacature(`V-${k}`),
    einde: (_, id) => wsp.stuurGoed('vacature.ingetrokken', { vacature: { id }, reden: 'niet-meer-nodig' }),
  },
  {
    code: 'BERICHT_AFGEKEURD',
    over: 'partner',
    dagen: 4,
    begin: async () => {
      const fout = { ...wie('SG-fout'), soort: 'op-de-maan', tijdstip: nu() };
      expect((await caw.stuur('contact.vastgelegd', fout, { id: 'sg-afgekeurd' })).status).toBe(400);
    },
    einde: async () => {
      const inwoner = await aanCaw();
      await caw.stuurGoed(
        'contact.vastgelegd',
        { inwoner, soort: 'verschenen', tijdstip: nu() },
        { id: 'sg-afgekeurd' },
      );
    },
  },
];

async function aanCaw(): Promise<Inhoud> {
  await biedAan(wi, 'SG-caw', { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' });
  const { data } = await caw.wachtOp('overdracht.aangeboden');
  return data['inwoner'];
}

interface Signaalrij extends Record<string, unknown> {
  readonly id: string;
  readonly open: boolean;
  readonly zin: string;
  readonly opgelostZin: string | null;
}

/** The signalen with this code about what is not an older case of this file. */
async function rijen({ code, over: soort }: Geval, oudere: readonly string[]): Promise<Signaalrij[]> {
  return keten.sql<Signaalrij>(
    `select id, opgelost_op is null as open, zin, opgelost_zin as "opgelostZin" from hub.signaal
      where code = $1 and onderwerp_soort = $2 and not id = any($3) order by geopend_op, id`,
    [code, soort, oudere],
  );
}

async function tot<T>(lees: () => Promise<T>, klopt: (stand: T) => boolean): Promise<T> {
  let stand = await lees();
  for (let beurt = 0; beurt < 400 && !klopt(stand); beurt++) {
    await new Promise((verder) => setTimeout(verder, 100));
    stand = await lees();
  }
  if (!klopt(stand)) throw new Error(`It stayed ${JSON.stringify(stand)}.`);
  return stand;
}

test.each(gevallen.map((geval, i) => [`${geval.code} (${i + 1})`, geval, `SG-${i + 1}`] as const))(
  '%s ontstaat, en sluit zichzelf met de reden',
  async (_, geval, kenmerk) => {
    const oudere = (await rijen(geval, [])).map(({ id }) => id);
    const begin = await geval.begin(kenmerk);
    keten.klok.schuifOp({ dagen: geval.dagen });
    const [open] = await tot(
      () => rijen(geval, oudere),
      (lijst) => lijst.length > 0,
    );
    expect(open).toMatchObject({ open: true });
    await geval.einde(kenmerk, begin);
    const [dicht] = await tot(
      () => rijen(geval, oudere),
      ([eerste]) => eerste?.open === false,
    );
    expect(dicht!.id).toBe(open!.id);
    expect(dicht!.opgelostZin).toMatch(/\.$/);
  },
  60_000,
);

test('elk signaal kwam één keer: met twee bewakers, ook als de wachtrij weg is en alles nog eens komt', async () => {
  const tel = () =>
    keten.sql<{ id: string }>(
      `select s.id, s.code, s.opgelost_op is null as open, s.verteld_op is not null as verteld,
              count(b.id) filter (where b.type like '%signaal.geopend')::int
                - count(b.id) filter (where b.type like '%signaal.opgelost')::int as onbeantwoord
         from hub.signaal s left join hub.bericht b on b.onderwerp_id = s.id group by s.id order by s.id`,
    );
  const leeg = () =>
    tot(
      () =>
        keten.sql<{ n: number }>(
          `select (select count(*) from hub.outbox)::int + (select count(*) from matcher.outbox)::int as n`,
        ),
      ([stand]) => stand!.n === 0,
    );
  await leeg();
  const voor = await tel();
  expect(voor.filter((s: Inhoud) => s['onbeantwoord'] !== (s['open'] && s['verteld'] ? 1 : 0))).toEqual([]);
  await keten.stopMatcher();
  await keten.leegWachtrijen();
  await keten.sql(`insert into matcher.outbox (wachtrij, ids, verzonden_op)
    select 'signaal', jsonb_build_object('bevindingId', id), now() - interval '1 hour' from matcher.bevinding`);
  await keten.sql(`insert into hub.outbox (wachtrij, ids, verzonden_op)
    select 'bewaking', jsonb_build_object('inwonerId', id), now() - interval '1 hour' from hub.inwoner`);
  await keten.startMatcher();
  await leeg();
  expect(await tel()).toEqual(voor);
});

test('deze tabel en de andere ketentests kennen elke soort', () => {
  const elders = [
    'BUITEN_BEELD',
    'CORRECTIE_NIET_BEVESTIGD',
    'GEEN_VOORTGANG',
    'KOUDE_OVERDRACHT',
    'LEVERING_MISLUKT',
    'NIET_BEVESTIGD',
    'NIET_OPGEPAKT',
    'TUSSEN_WAL_EN_SCHIP',
    'VERZOEK_VERLOOPT',
    'VOORSTEL_WACHT',
    'VOORSTEL_ZONDER_UITKOMST',
  ];
  expect([...new Set([...gevallen.map((g) => g.code), ...elders])].sort()).toEqual(soorten.map((s) => s.code).sort());
});
