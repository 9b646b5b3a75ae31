import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { catalogus, keur, soortVanType, TYPE_VOORVOEGSEL, versieVan } from '@estafette/contracts';
import { Kluis } from '@estafette/hub/kluis/index';
import { Database, HUB } from '@estafette/persistence';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { NepOntvanger } from '../support/nepontvanger.js';
import type { Antwoord, Inhoud, NepPartner, Ontvangen } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, ontvangAanbod, regisseurDeVries } from '../support/verhaal.js';

const soortVan = (naam: string) => soortVanType(TYPE_VOORVOEGSEL + naam)!;
const dataschema = (naam: string, versie: string) =>
  `urn:reintegratietaal:schemas/${TYPE_VOORVOEGSEL}${naam}/${versie}`;
const versieIn = ({ dataschema: schema }: Ontvangen) => schema?.split('/').at(-1);
const kort = ({ type }: Ontvangen) => type.slice(TYPE_VOORVOEGSEL.length);

let ontvanger: NepOntvanger;
let keten: Keten;
let beheer: NepPartner;
let wi: NepPartner;
let scalabor: NepPartner;

beforeAll(async () => {
  ontvanger = await NepOntvanger.start();
  keten = await Keten.start({ webhookToegestaan: [ontvanger.voor('wi')] });
  [beheer, wi, scalabor] = [keten.partner('beheer'), keten.partner('wi'), keten.partner('scalabor')];
});
afterAll(async () => {
  await keten.stop();
  await ontvanger.stop();
});

/** Sends data of the newest version, in that version or in the oldest that is still read. */
type Spreekwijze = (partner: NepPartner, naam: string, data: object) => Promise<Inhoud>;

const nieuwste: Spreekwijze = (partner, naam, data) => partner.stuurGoed(naam, data);
const oudste: Spreekwijze = (partner, naam, data) => {
  const { versie, downcast } = soortVan(naam).versies[0]!;
  return partner.stuurGoed(naam, inOudeWoorden(downcast(data)), { dataschema: dataschema(naam, versie) });
};

/** "Verlof" was a word for it until it was retired. */
function inOudeWoorden(data: object): object {
  return 'reden' in data && data.reden === 'vakantie' ? { ...data, reden: 'verlof' } : data;
}

/** From the first contact to the end of a traject, over three partners' worth of types. Gives what came of it. */
async function speel(zeg: Spreekwijze, kenmerk: string): Promise<Inhoud> {
  await wi.leegPostbus();
  const inwoner = { kenmerkPartner: kenmerk };
  await zeg(wi, 'contactpersoon.toegewezen', { inwoner, team: gebiedsteamNoord, regisseur: regisseurDeVries });
  await zeg(wi, 'kandidaatprofiel.vastgesteld', { inwoner, profiel: {}, keten: { gemeente: 'Arnhem' } });
  const aanbod = await biedAan(wi, kenmerk, { afgesproken: 'warm' });
  const { overdracht, inwoner: bijScalabor } = await ontvangAanbod(scalabor);
  const dag = { tijdstip: '2026-11-20T10:00:00+01:00' };
  await zeg(scalabor, 'overdracht.in-behandeling', { overdracht, medewerker: { code: 'a.meijer', naam: 'A. Meijer' } });
  await zeg(scalabor, 'overdracht.geaccepteerd', { overdracht });
  await zeg(scalabor, 'contact.vastgelegd', {
    ...{ inwoner: bijScalabor, overdracht, soort: 'verschenen', ...dag },
    deelnemers: ['inwoner', 'gever', 'nemer'],
  });
  await zeg(scalabor, 'overdracht.gestart', { overdracht });
  await zeg(scalabor, 'overdracht.onderbroken', { overdracht, reden: 'vakantie', tot: '2026-12-01' });
  await zeg(scalabor, 'overdracht.hervat', { overdracht });
  const resultaat = { inwoner: bijScalabor, overdracht, datum: '2026-11-20', dienst: 'arbeidsontwikkeltraject' };
  await zeg(scalabor, 'trajectresultaat.gemeld', { ...resultaat, soort: 'tussentijds', na: { ladderTrede: 3 } });
  const eind = await zeg(scalabor, 'trajectresultaat.gemeld', {
    ...{ ...resultaat, soort: 'eind', doelBereikt: 'nee', reden: 'volgende-stap' },
    ...{ voor: { ladderTrede: 3, szeebraTrede: 2 }, na: { ladderTrede: 4, szeebraTrede: 3 } },
    competenties: [{ codeCompetentie: 'urn:reintegratietaal:competentie:orders-verzamelen' }],
    advies: { dienst: 'bemiddeling-wsp' },
  });
  return gevolgen(aanbod.id, eind['id'] as string);
}

async function gevolgen(overdrachtId: string, laatsteBericht: string): Promise<Inhoud> {
  const gehoord: Ontvangen[] = [await wi.wachtOpBericht(laatsteBericht)];
  const overdracht = await zonderOpenSignalen(overdrachtId);
  const inwoner = overdracht['inwoner'].id as string;
  const kandidaat = (await wi.haal(`/kandidaten/${inwoner}`)).inhoud;
  const { feiten } = (await wi.haal(`/kandidaten/${inwoner}/tijdlijn?maximum=200`)).inhoud;
  return { overdracht, kandidaat, feiten, gehoord };
}

/** The bewaking raises and closes signalen in its own time: what counts is where it ends, with one term that runs. */
const zonderOpenSignalen = (overdrachtId: string): Promise<Inhoud> =>
  totDat(
    async () => (await wi.haal(`/overdrachten/${overdrachtId}`)).inhoud,
    ({ openSignalen, termijn }) => openSignalen.length === 0 && termijn?.code === 'TUSSEN_WAL_EN_SCHIP',
  );

/** The same story of another inwoner differs in names, numbers and moments, and in nothing else. */
function zonderNamen(gevolg: Inhoud, kenmerk: string): unknown {
  const tekst = JSON.stringify(gevolg)
    .replaceAll(kenmerk, '<kenmerk>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/"nummer":"[^"]+"/g, '"nummer":"<nummer>"')
    .replace(/\d{4}-\d{2}-\d{2}T[0-9:.]+Z/g, '<tijd>')
    .replace(/"sequence":"\d+"/g, '"sequence":"<n>"');
  return JSON.parse(tekst);
}

describe('Een bericht in een oudere versie', () => {
  test('heeft in de hele keten hetzelfde gevolg als in de nieuwste', async () => {
    const nieuw = await speel(nieuwste, 'NIEUW-1');
    const oud = await speel(oudste, 'OUD-1');
    expect(nieuw['overdracht']).toMatchObject({ status: 'afgerond', stokhouder: { partner: 'wi' } });
    expect(nieuw['kandidaat'].keten.ladderTrede.trede).toBe(4);
    expect(nieuw['feiten'].length).toBeGreaterThan(7);
    expect(zonderNamen(oud, 'OUD-1')).toEqual(zonderNamen(nieuw, 'NIEUW-1'));
    const verstuurd = await keten.sql<{ versie: string }>(
      `select distinct substr(type, $1) || ' ' || verstuurde_versie as versie from hub.bericht
        where verstuurde_versie <> versie`,
      [TYPE_VOORVOEGSEL.length + 1],
    );
    // The story has to tell something in the oldest words of every type that has older words.
    const oudere = catalogus.filter((s) => s.versies.length > 1).map((s) => `${s.naam} ${s.versies[0]!.versie}`);
    expect(verstuurd.map((v) => v.versie).sort()).toEqual(oudere.sort());
  });

  const oudResultaat = (kenmerk: string, meer: object = {}) => ({
    ...{ inwoner: { kenmerkPartner: kenmerk }, soort: 'tussentijds', datum: '2026-11-20', ladderTredeNa: 5, ...meer },
  });
  const inOudeVorm = { dataschema: dataschema('trajectresultaat.gemeld', '0.9') };

  test('wordt beantwoord, telt één keer, en is na te kijken zoals het kwam', async () => {
    await wi.stuurGoed('overdracht.aangeboden', aanbodAanScalabor('ANTW-1'));
    const { inwoner, overdracht } = await ontvangAanbod(scalabor);
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: { code: 'a.meijer' } });
    const event = scalabor.event('trajectresultaat.gemeld', { ...oudResultaat('x'), inwoner }, inOudeVorm);
    expect((await scalabor.stuurEvent(event)).status).toBe(202);
    expect((await scalabor.stuurEvent(event)).status).toBe(200);
    const anders = { ...event, data: { ...event['data'], ladderTredeNa: 6 } };
    expect((await scalabor.stuurEvent(anders)).inhoud['code']).toBe('ID_HERGEBRUIKT');
    expect((await scalabor.haal(`/berichten/${event['id']}`)).inhoud).toMatchObject({
      versie: '0.9',
      status: 'verwerkt',
    });
  });

  test('wordt gekeurd met zijn eigen schema, dat op te halen is', async () => {
    const geweigerd = await scalabor.stuur(
      'trajectresultaat.gemeld',
      oudResultaat('x', { na: { ladderTrede: 4 }, doelBehaald: 'deels' }),
      inOudeVorm,
    );
    expect(geweigerd.inhoud['fouten'].map((f: Inhoud) => [f['code'], f['pad']]).sort()).toEqual([
      ['CODE_ONBEKEND', 'data.doelBehaald'],
      ['VELD_ONBEKEND', 'data.na'],
    ]);
    const schemas = (await wi.haal('/schemas')).inhoud['schemas'] as string[];
    const pad = `/schemas/${TYPE_VOORVOEGSEL}trajectresultaat.gemeld/0.9.json`;
    expect(schemas).toContain(pad);
    expect((await wi.vraag('GET', pad)).inhoud['properties']).toHaveProperty('doelBehaald');
  });

  test('dat in oude vorm in het journaal staat, wordt nieuw bezorgd en nieuw getoond', async () => {
    const { gehoord, oud, bericht } = await resultaatInJournaal('JOURNAAL-1');
    await keten.sql(
      `update hub.bericht_inhoud set data = $2 where bericht_id = (select id from hub.bericht where ce_id = $1)`,
      [bericht, JSON.stringify(oud)],
    );
    await keten.sql(`update hub.bericht set versie = '0.9' where ce_id = $1`, [bericht]);
    await wi.post(`/berichten/${bericht}/herbezorging`);
    const opnieuw = await wi.wachtOpBericht(bericht);
    expect(opnieuw).toEqual({ ...gehoord, herhaald: true });
    const { feiten } = (await wi.haal(`/kandidaten/${gehoord.data['inwoner'].id}/tijdlijn`)).inhoud;
    const feit = (feiten as Inhoud[]).find((f) => f['bericht'] === bericht);
    expect(feit!['gegevens']).toMatchObject({ na: { ladderTrede: 5 } });
  });

  /** A result that W&I heard, with its content as a hub of before would have kept it. */
  async function resultaatInJournaal(kenmerk: string) {
    await wi.leegPostbus();
    await wi.stuurGoed('overdracht.aangeboden', aanbodAanScalabor(kenmerk));
    const { inwoner, overdracht } = await ontvangAanbod(scalabor);
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: { code: 'a.meijer' } });
    const { id: bericht } = await scalabor.stuurGoed(
      'trajectresultaat.gemeld',
      { ...oudResultaat(kenmerk), inwoner },
      inOudeVorm,
    );
    const gehoord = await wi.wachtOpBericht(bericht);
    const [rij] = await keten.sql<{ data: object }>(
      `select data from hub.bericht_inhoud join hub.bericht b on b.id = bericht_id where b.ce_id = $1`,
      [bericht],
    );
    return { gehoord, bericht, oud: versieVan(soortVan('trajectresultaat.gemeld'), '0.9')!.downcast(rij!.data) };
  }
});

describe('Een bericht van een nieuwere minor dan de hub kent', () => {
  const nieuwer = { dataschema: dataschema('contact.vastgelegd', '1.97') };
  const contact = { soort: 'gepland', tijdstip: '2026-12-20T10:00:00+01:00' };

  test('wordt gelezen; wat de hub niet kent noemt hij, legt hij in de kluis, en geeft hij niet door', async () => {
    await wi.stuurGoed('overdracht.aangeboden', aanbodAanScalabor('NIEUWER-1'));
    const inwoner = { kenmerkPartner: 'NIEUWER-1' };
    const data = { ...contact, inwoner, begeleider: { naam: 'Zus Jansen-Geheim' } };
    const antwoord = await wi.stuurGoed('contact.vastgelegd', data, nieuwer);
    expect(antwoord).toMatchObject({ status: 'verwerkt', nietGelezen: ['data.begeleider'] });
    const rijen = await keten.sql(
      `select 1 from hub.bericht_inhoud where convert_from(ontvangen, 'utf8') like '%Jansen-Geheim%'
          or data::text like '%Jansen-Geheim%'`,
    );
    expect(rijen).toEqual([]);
    const bericht = await scalabor.wachtOpBericht(antwoord['id']);
    expect(bericht.data).toMatchObject(contact);
    expect(JSON.stringify(bericht)).not.toContain('Jansen-Geheim');
    const [{ id }] = (await keten.sql(`select id from hub.bericht where ce_id = $1`, [antwoord['id']])) as [Inhoud];
    const inKluis = await keten
      .vanHub(Database)
      .inTransactie(HUB, 'bezorging', (em) => keten.vanHub(Kluis).vanBerichten(em, [id]));
    expect(inKluis.get(id)).toEqual([{ pad: 'data.begeleider', aard: 'ongelezen', waarde: data.begeleider }]);
    const { uitkomsten } = (await wi.stuurBatch([wi.event('contact.vastgelegd', data, nieuwer)])).inhoud;
    expect(uitkomsten[0]).toMatchObject({ status: 'verwerkt', nietGelezen: ['data.begeleider'] });
  });

  test('wordt geweigerd om een code die de hub niet kent: die zegt iets waar hij naar vraagt', async () => {
    const data = { ...contact, inwoner: { kenmerkPartner: 'NIEUWER-1' }, soort: 'verzet', anders: 1 };
    const { inhoud } = await wi.stuur('contact.vastgelegd', data, nieuwer);
    expect(inhoud['fouten'].map((f: Inhoud) => [f['code'], f['pad']])).toEqual([['CODE_ONBEKEND', 'data.soort']]);
  });

  test('en in een versie die hij kent mag er geen vreemd veld bij', async () => {
    const data = { ...contact, inwoner: { kenmerkPartner: 'NIEUWER-1' }, begeleider: 1 };
    for (const versie of [undefined, dataschema('contact.vastgelegd', '1.1')]) {
      const { inhoud } = await wi.stuur('contact.vastgelegd', data, versie ? { dataschema: versie } : {});
      expect(inhoud['fouten'].map((f: Inhoud) => f['code'])).toEqual(['VELD_ONBEKEND']);
    }
  });
});

describe('Een partner die zich op een oudere versie abonneert', () => {
  const types = ['trajectresultaat.gemeld', 'contact.vastgelegd', 'overdracht.in-behandeling'];
  const abonneer = (versies: Record<string, string>): Promise<Antwoord> => {
    const abonnementen = types.map((type) => ({ type, versie: versies[type] ?? soortVan(type).versie, doel: 'regie' }));
    return beheer.vraag(
      'PUT',
      '/api/v1/partners/wi/abonnementen',
      JSON.stringify({ abonnementen }),
      'application/json',
    );
  };
  const geenAbonnement = () =>
    beheer.vraag('PUT', '/api/v1/partners/wi/abonnementen', '{"abonnementen":[]}', 'application/json');
  const ouder = { 'trajectresultaat.gemeld': '0.9', 'contact.vastgelegd': '1.0' };

  afterAll(async () => void (await geenAbonnement()));

  async function meldResultaat(kenmerk: string): Promise<string> {
    await wi.stuurGoed('overdracht.aangeboden', aanbodAanScalabor(kenmerk));
    const { inwoner, overdracht } = await ontvangAanbod(scalabor);
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: { code: 'a.meijer' } });
    await scalabor.stuurGoed('contact.vastgelegd', {
      ...{ inwoner, soort: 'verschenen', tijdstip: '2026-11-20T10:00:00+01:00' },
      ...{ deelnemers: ['inwoner', 'werkgever'], volgendContact: '2026-12-18' },
    });
    const { id } = await scalabor.stuurGoed('trajectresultaat.gemeld', {
      ...{ inwoner, soort: 'tussentijds', datum: '2026-11-20', doelBereikt: 'deels', na: { ladderTrede: 4 } },
      ...{ competenties: [{ codeCompetentie: 'C', herkomst: 'meting' }], advies: { dienst: 'nazorg', waarom: 'W' } },
    });
    return id as string;
  }

  function klopt(berichten: readonly Ontvangen[]): void {
    const per = new Map(berichten.map((b) => [kort(b), b]));
    const [contact, resultaat] = [per.get('contact.vastgelegd')!, per.get('trajectresultaat.gemeld')!];
    expect([versieIn(contact), versieIn(resultaat)]).toEqual(['1.0', '0.9']);
    for (const bericht of [contact, resultaat]) {
      const { klasse } = versieVan(soortVan(kort(bericht)), versieIn(bericht)!)!;
      expect(keur(klasse, bericht.data)).toEqual([]);
    }
    expect(contact.data).toMatchObject({ deelnemers: ['inwoner', 'anders'] });
    expect(contact.data).not.toHaveProperty('volgendContact');
    expect(resultaat.data).toMatchObject({ ladderTredeNa: 4, competenties: ['C'], advies: 'nazorg' });
    expect(resultaat.data).not.toHaveProperty('doelBehaald');
  }

  test('kan alleen kiezen uit versies die er zijn', async () => {
    const { inhoud } = await abonneer({ 'trajectresultaat.gemeld': '0.8' });
    expect(inhoud['fouten'].map((f: Inhoud) => f['code'])).toEqual(['VERSIE_ONBEKEND']);
    expect(inhoud['detail']).toContain('0.9, 1.0');
  });

  test('krijgt die in zijn postbus, ook bij een herhaalde bezorging; met een ander abonnement de andere', async () => {
    await wi.leegPostbus();
    expect((await abonneer(ouder)).status).toBe(200);
    const bericht = await meldResultaat('ABO-1');
    const post = await wi.leegPostbus();
    klopt(post);
    await wi.post(`/berichten/${bericht}/herbezorging`);
    const opnieuw = await wi.wachtOpBericht(bericht);
    expect(opnieuw).toEqual({ ...post.find((b) => b.id === bericht), herhaald: true });
    await geenAbonnement();
    await wi.post(`/berichten/${bericht}/herbezorging`);
    const nieuw = await wi.wachtOpBericht(bericht);
    expect(versieIn(nieuw)).toBe(soortVan('trajectresultaat.gemeld').versie);
    expect(nieuw.data).toMatchObject({ doelBereikt: 'deels', advies: { dienst: 'nazorg', waarom: 'W' } });
  });

  test('krijgt die ook op zijn webhook', async () => {
    await abonneer(ouder);
    await ontvanger.verbind(wi, 'wi');
    const bericht = await meldResultaat('ABO-2');
    await ontvanger.wachtTot((afleveringen) => afleveringen.some(({ event }) => event.id === bericht));
    klopt(ontvanger.afleveringen.map(({ event }) => event));
  });
});

function aanbodAanScalabor(kenmerk: string): object {
  return {
    overdracht: { kenmerkPartner: `O-${randomUUID()}` },
    ...{ inwoner: { kenmerkPartner: kenmerk }, van: gebiedsteamNoord, gever: regisseurDeVries },
    ...{ naar: { partner: 'scalabor', team: 'intake' }, dienst: 'arbeidsontwikkeltraject' },
  };
}
