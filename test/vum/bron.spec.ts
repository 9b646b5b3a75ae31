import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { schemakeurder, vumVacature, vumWerkzoekende } from '@estafette/contracts';
import { afstandInKm } from '@estafette/matchregels';
import { ingebouwdePlek } from '@estafette/taxonomie';
import { Zaad } from '@estafette/zaad';
import { Keten } from '../support/keten.js';
import type { Inhoud } from '../support/neppartner.js';
import { gebied, heeftReferentie, Vumvrager } from '../support/vum.js';
import { landelijkDocument, metOpgelost } from './landelijk.js';
import { voldoet, zonderLeeg } from './mongo.js';
import { PLEKKEN, Vulling } from './wereld.js';

const VRAGEN = 1_000;
const PROFIELEN = 150;
const zaad = Zaad.nieuw();

interface Soort {
  readonly collectie: string;
  readonly id: string;
  readonly contract: string;
  readonly postcode: (document: Inhoud) => string;
  readonly reisafstand: (document: Inhoud) => number | undefined;
  /** Where in a profile each criterion looks. */
  readonly paden: ReadonlyMap<string, string>;
}

const GELIJK = [
  'flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst',
  'werktijden.aantalWerkurenPerWeekMaximaal',
  'werktijden.aantalWerkurenPerWeekMinimaal',
].map((pad) => [pad, pad] as const);

const WERKZOEKENDEN: Soort = {
  collectie: 'werkzoekendeProfielen',
  id: 'idWerkzoekende',
  contract: 'WerkzoekendeProfielen',
  postcode: (d) => d['mobiliteit'].bemiddelingspostcode,
  reisafstand: (d) => d['mobiliteit'].maximaleReisafstand,
  paden: new Map([
    ...GELIJK,
    ['bemiddelingsberoep', 'bemiddelingsberoep'],
    ['contractvorm', 'contractvorm'],
    ['arbeidsmarktkwalificatie.rijbewijs', 'arbeidsmarktkwalificatie.rijbewijs'],
    ['arbeidsmarktkwalificatie.taalbeheersing', 'arbeidsmarktkwalificatie.taalbeheersing'],
    ['datumAanvangBeschikbaarVoorWerk', 'flexibiliteit.datumAanvangBeschikbaarVoorWerk'],
    ['werktijden.indicatieKantoortijden', 'werktijden.indicatieKantoortijden'],
  ]),
};
const VACATURES: Soort = {
  collectie: 'vacatures',
  id: 'idVacature',
  contract: 'Vacatures',
  postcode: (d) => d['adres'].postcode,
  reisafstand: () => undefined,
  paden: new Map([
    ...GELIJK,
    ['beroep.codeBeroepsnaam', 'beroep.codeBeroepsnaam'],
    ['codeWerkEnDenkniveauMinimaal', 'codeWerkEnDenkniveauMinimaal'],
    ['datumAanvangWerkzaamheden', 'arbeidsVoorwaarden.datumAanvangWerkzaamheden'],
    ['rijbewijs', 'rijbewijs'],
    ['taalbeheersing', 'taalbeheersing'],
  ]),
};

let keten: Keten;
let vrager: Vumvrager;
let paden: Inhoud;
const wereld = new Map<Soort, Inhoud[]>();

beforeAll(async () => {
  keten = await Keten.start({ vumMaximum: 1_000 });
  vrager = new Vumvrager(keten.partner('wsp'));
  paden = ((await (await fetch(`${keten.adres}/vum/bron/v3/openapi.json`)).json()) as Inhoud)['paths'];
  wereld.set(WERKZOEKENDEN, maakWereld(vumWerkzoekende.detailschema(), 'idWerkzoekende', ['mobiliteit']));
  wereld.set(VACATURES, maakWereld(vumVacature.detailschema(), 'idVacature', ['adres']));
  const [wi, wsp] = [keten.partner('wi'), keten.partner('wsp')];
  for (const { idWerkzoekende, ...profiel } of wereld.get(WERKZOEKENDEN)!) {
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: idWerkzoekende }, profiel });
  }
  for (const { idVacature, ...profiel } of wereld.get(VACATURES)!) {
    await wsp.stuurGoed('vacature.gepubliceerd', { vacature: { kenmerkPartner: idVacature }, profiel });
  }
});
afterAll(() => keten.stop());

function maakWereld(schema: Inhoud, idVeld: string, verplicht: string[]): Inhoud[] {
  const vulling = new Vulling(zaad, 0.4);
  return Array.from({ length: PROFIELEN }, (_, i) => ({
    ...vulling.object({ ...schema, required: verplicht }),
    ...(idVeld === 'idVacature' ? { sluitingsdatumVacature: '2033-01-01' } : {}),
    [idVeld]: `${idVeld}-${i}`,
  }));
}

/** Our own published schemas always; those of VUM too, where they lie beside the repository. */
function keurders(soort: Soort, antwoord: 200 | 400): ((waarde: unknown) => unknown[])[] {
  const schemaIn = (document: Inhoud) =>
    document[`/${soort.collectie}/matches`].post.responses[antwoord].content['application/json'].schema as Inhoud;
  const landelijk = heeftReferentie ? [metOpgelost(landelijkDocument('Bron', soort.contract))['paths']] : [];
  return [paden, ...landelijk].map((document) => schemakeurder(schemaIn(document as Inhoud)));
}

function maakVraag(soort: Soort): Inhoud {
  const vraag = paden[`/${soort.collectie}/matches`].post.requestBody.content['application/json'].schema;
  const vraagObject = new Vulling(zaad, 0.22).object(vraag.properties.vraagObject);
  if (zaad.kans(0.1)) vraagObject['onbekendVeld'] = { $ne: 3 };
  if (zaad.kans(0.1)) vraagObject['werktijden.aantalWerkurenPerWeekMaximaal'] = { $gte: 30, $bestaat: true, $gt: 99 };
  if (zaad.kans(0.1)) vraagObject[zaad.kies([...soort.paden.keys()])] = zaad.kies([null, '', {}, []]);
  return vraagObject;
}

function verwacht(soort: Soort, vraagObject: Inhoud): string[] {
  const { postcode, afstand } = vraagObject['selectiegebied'];
  const plek = (pc: string) => ingebouwdePlek(pc.slice(0, 4))!;
  return wereld
    .get(soort)!
    .filter((document) => {
      const km = afstandInKm(plek(postcode), plek(soort.postcode(document)));
      const reis = soort.reisafstand(document) ?? Infinity;
      return km <= afstand && km <= reis && voldoet(document, vraagObject, soort.paden);
    })
    .map((document) => document[soort.id] as string)
    .sort();
}

describe('Een bron van VUM', () => {
  test(`op ${VRAGEN} vragen antwoordt zij met wie eraan voldoet en niemand anders, in de vorm van het contract`, async () => {
    let gevonden = 0;
    for (let i = 0; i < VRAGEN; i++) {
      const soort = zaad.kies([WERKZOEKENDEN, VACATURES]);
      const vraagObject = maakVraag(soort);
      const context = { seed: zaad.waarde, vraagObject };
      const { status, inhoud, kop } = await vrager.zoek(soort.collectie, vraagObject);
      expect({ ...context, status }).toEqual({ ...context, status: 200 });
      const ids = (inhoud['matches'] as Inhoud[]).map((m) => m[soort.id] as string).sort();
      expect({ ...context, ids }).toEqual({ ...context, ids: verwacht(soort, vraagObject) });
      for (const keur of alleKeurders(soort)) expect(keur(inhoud)).toEqual([]);
      expect(kop.get('x-vum-toparty')).toBe(vrager.partner.oin);
      gevonden += ids.length;
    }
    // A run in which nobody is ever found proves nothing.
    expect(gevonden).toBeGreaterThan(VRAGEN);
  }, 240_000);

  test('in een zoekresultaat staat niet wat alleen in het detail hoort; in het detail staat alles', async () => {
    for (const soort of [WERKZOEKENDEN, VACATURES]) {
      const { inhoud } = await vrager.zoek(soort.collectie, gebied('6811AA', 999));
      const matches = inhoud['matches'] as Inhoud[];
      for (const verboden of ['eisAanWerk', 'indicatieLdrRegistratie', 'telefoonnummer', 'nummerVacature']) {
        expect(matches.filter((m) => verboden in m)).toEqual([]);
      }
      for (const match of matches.slice(0, 40)) {
        const detail = await vrager.detail(soort.collectie, match[soort.id]);
        const bekend = wereld.get(soort)!.find((d) => d[soort.id] === match[soort.id])!;
        expect(zonderLeeg(detail.inhoud)).toEqual(zonderLeeg(bekend));
        expect(zonderLeeg(bekend)).toMatchObject(zonderContact(zonderLeeg(match) as Inhoud));
      }
    }
  });

  test('wie het minst getoond is, gaat voor als er meer zijn dan er mogen', async () => {
    const klein = await Keten.start({ vumMaximum: 10 });
    try {
      const bron = new Vumvrager(klein.partner('wsp'));
      for (let i = 0; i < 25; i++) {
        const profiel = { mobiliteit: { bemiddelingspostcode: '6811AA' } };
        const inwoner = { kenmerkPartner: `K${String(i).padStart(2, '0')}` };
        await klein.partner('wi').stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel });
      }
      const gezien: string[] = [];
      for (let keer = 0; keer < 5; keer++) {
        const { inhoud } = await bron.zoek('werkzoekendeProfielen', gebied('6811AA', 1));
        expect(inhoud['maximumAantalResultatenBereikt']).toBe(true);
        gezien.push(...(inhoud['matches'] as Inhoud[]).map((m) => m['idWerkzoekende'] as string));
      }
      // Five lists of ten for twenty-five people: everyone twice, whatever they are called.
      const keren = new Map(gezien.map((id) => [id, gezien.filter((ander) => ander === id).length]));
      expect([keren.size, ...new Set(keren.values())]).toEqual([25, 2]);
      expect(gezien.slice(0, 10).sort()).not.toEqual(
        Array.from({ length: 10 }, (_, i) => `K${String(i).padStart(2, '0')}`),
      );
    } finally {
      await klein.stop();
    }
  });
});

const perSoort = new Map<Soort, ((waarde: unknown) => unknown[])[]>();

function alleKeurders(soort: Soort): ((waarde: unknown) => unknown[])[] {
  const bekend = perSoort.get(soort) ?? keurders(soort, 200);
  perSoort.set(soort, bekend);
  return bekend;
}

/** The contact person of an employer is for the detail. */
function zonderContact({ werkgever, ...match }: Inhoud): Inhoud {
  return { ...match, ...(werkgever ? { werkgever: expect.objectContaining(werkgever) } : {}) };
}

describe('Een aanroep die het contract breekt', () => {
  const goed = { vraagObject: gebied(PLEKKEN[0]!, 20) };
  const metEis = (eis: Inhoud) => JSON.stringify({ vraagObject: { ...goed.vraagObject, ...eis } });
  const SLECHT: readonly (readonly [string, string, string, Record<string, string | undefined>?])[] = [
    ['geen JSON', 'werkzoekendeProfielen', '{"vraagObject":'],
    ['niets', 'werkzoekendeProfielen', ''],
    ['een lijst', 'werkzoekendeProfielen', '[]'],
    ['geen vraagObject', 'vacatures', '{}'],
    ['een vraagObject dat tekst is', 'vacatures', '{"vraagObject":"x"}'],
    ['geen selectiegebied', 'werkzoekendeProfielen', '{"vraagObject":{}}'],
    ['een leeg selectiegebied', 'vacatures', '{"vraagObject":{"selectiegebied":{}}}'],
    ['een afstand van 1000', 'vacatures', JSON.stringify({ vraagObject: gebied('6811AA', 1_000) })],
    ['een afstand met een komma', 'vacatures', JSON.stringify({ vraagObject: gebied('6811AA', 1.5) })],
    ['een postcode met een spatie', 'vacatures', JSON.stringify({ vraagObject: gebied('6811 AA', 10) })],
    ['een veld naast het vraagObject', 'werkzoekendeProfielen', JSON.stringify({ ...goed, extra: 1 })],
    ['uren als tekst', 'vacatures', metEis({ 'werktijden.aantalWerkurenPerWeekMaximaal': { $gte: '20' } })],
    ['nul uren', 'vacatures', metEis({ 'werktijden.aantalWerkurenPerWeekMaximaal': { $gte: 0 } })],
    ['een waarde zonder operator', 'vacatures', metEis({ 'werktijden.aantalWerkurenPerWeekMaximaal': 20 })],
    ['een niveau van twee kanten', 'vacatures', metEis({ codeWerkEnDenkniveauMinimaal: { $eq: '7', $lt: '7' } })],
    ['een niveau als getal', 'vacatures', metEis({ codeWerkEnDenkniveauMinimaal: { $eq: 7 } })],
    [
      'een taal zonder taal',
      'vacatures',
      metEis({ taalbeheersing: { $all: [{ $elemMatch: { codeNiveauTaalbeheersingMondeling: { $gte: 2 } } }] } }),
    ],
    ['een datum in woorden', 'vacatures', metEis({ datumAanvangWerkzaamheden: { $gte: 'morgen' } })],
    ['een te lange URI', 'vacatures', metEis({ 'beroep.codeBeroepsnaam': { $eq: 'x'.repeat(201) } })],
    ['geen KvK-nummer', 'werkgeverscontactmomenten', '{"vraagObject":{"datum":{"$gte":"2026-01-01"}}}'],
    [
      'een KvK-nummer als getal',
      'werkgeverscontactmomenten',
      '{"vraagObject":{"werkgever.nummerKvk":{"$eq":12345678}}}',
    ],
    ...[
      'API-Version',
      'X-VUM-berichtVersie',
      'X-VUM-fromParty',
      'X-VUM-toParty',
      'X-VUM-viaParty',
      'X-VUM-SUWIparty',
    ].map((kop) => [`geen ${kop}`, 'vacatures', JSON.stringify(goed), { [kop]: undefined }] as const),
    ['een andere versie', 'vacatures', JSON.stringify(goed), { 'API-Version': '2.0.0' }],
    ['een andere berichtversie', 'vacatures', JSON.stringify(goed), { 'X-VUM-berichtVersie': '3.1.0' }],
    ['SUWIparty als getal', 'vacatures', JSON.stringify(goed), { 'X-VUM-SUWIparty': '1' }],
    ['een te grote vraag', 'vacatures', JSON.stringify({ ...goed, extra: 'x'.repeat(1_100_000) })],
  ];

  test.each(SLECHT)('%s geeft 400 in de vorm van het contract', async (_wat, collectie, inhoud, koppen = {}) => {
    const antwoord = await vrager.stuur(collectie, inhoud, koppen);
    expect(antwoord.status).toBe(400);
    expect(antwoord.inhoud['code']).toMatch(/^400\.0[12]$/);
    for (const keur of keurders(WERKZOEKENDEN, 400)) expect(keur(antwoord.inhoud)).toEqual([]);
    expect(antwoord.kop.get('content-type')).toMatch(/^application\/json/);
    expect(antwoord.kop.get('api-version')).toBe('3.0.0');
    expect(antwoord.kop.get('x-vum-berichtversie')).toBe('3.0.0');
  });

  test('wat ontbreekt en wat verkeerd is hebben elk hun code; wie er niet is, is een ongeldige aanroep', async () => {
    expect((await vrager.stuur('vacatures', '{"vraagObject":{}}')).inhoud['code']).toBe('400.02');
    expect((await vrager.stuur('vacatures', '{"vraagObject":3}')).inhoud['code']).toBe('400.01');
    expect(await vrager.detail('vacatures', 'bestaat-niet')).toMatchObject({ status: 400, inhoud: { code: '400.01' } });
    expect(await vrager.detail('vacatures', 'geen id!')).toMatchObject({ status: 400, inhoud: { code: '400.01' } });
  });

  test('wie niet is wie hij zegt, krijgt 401 zonder inhoud en met de koppen', async () => {
    const vreemd = { 'X-VUM-fromParty': keten.partner('wi').oin, 'X-VUM-viaParty': keten.partner('uwv').oin };
    const antwoord = await vrager.zoek('vacatures', goed.vraagObject, vreemd);
    expect([antwoord.status, antwoord.inhoud]).toEqual([401, {}]);
    expect(antwoord.kop.get('x-vum-toparty')).toBe(vreemd['X-VUM-fromParty']);
    const zonderSleutel = await fetch(`${keten.adres}/vum/bron/v3/vacatures/matches`, { method: 'POST' });
    expect([zonderSleutel.status, await zonderSleutel.text()]).toEqual([401, '']);
    expect(zonderSleutel.headers.get('api-version')).toBe('3.0.0');
  });
});
