import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maakBsn } from '../support/bsn.js';
import { Bemiddeling } from '../support/bemiddeling.js';
import { allesIn } from '../support/doorzoek.js';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { gebiedsteamNoord, intakeScalabor, regisseurDeVries } from '../support/verhaal.js';

const TE_WISSEN = Number(process.env['TE_WISSEN'] ?? 20);
const SCHEMAS = ['hub', 'matcher', 'kluis', 'logboek', 'bullmq', 'gelijkheid'];

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let scalabor: NepPartner;
beforeAll(async () => {
  keten = await Keten.start();
  [wi, wsp, scalabor] = [keten.partner('wi'), keten.partner('wsp'), keten.partner('scalabor')];
});
afterAll(() => keten.stop());

const kanarie = (kenmerk: string): string => `Kanarie${kenmerk.replace('-', '')}x`;

/** An inwoner of whom every kind of text is known, under the eyes of two partners. */
async function inwoner(kenmerk: string, nummer: number): Promise<string> {
  const k = kanarie(kenmerk);
  const wie = { kenmerkPartner: kenmerk };
  const persoon = { voornamen: k, achternaam: k, geboortedatum: '1980-05-17', emailadres: [`${k}@voorbeeld.nl`] };
  const { betreft } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { ...wie, bsn: maakBsn(4_000_000 + nummer), persoon },
    profiel: {
      bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:orderpicker' }],
      persoonlijkePresentatie: k,
      emailadres: [`${k}@voorbeeld.nl`],
    },
  });
  await wi.zet('/monitor/gelijkheid/geslacht', { inwoners: [{ inwoner: wie, geslacht: 'V' }] });
  await wi.stuurGoed('contactpersoon.toegewezen', {
    inwoner: wie,
    team: gebiedsteamNoord,
    regisseur: regisseurDeVries,
  });
  await wi.stuurGoed('overdracht.aangeboden', {
    inwoner: wie,
    overdracht: { kenmerkPartner: `OV-${k}` },
    van: gebiedsteamNoord,
    gever: regisseurDeVries,
    naar: intakeScalabor,
    dienst: 'arbeidsontwikkeltraject',
    doel: k,
  });
  // A bericht that is refused is about nobody, and yet full of this person.
  expect((await wi.stuur('kandidaatprofiel.aangevuld', { inwoner: wie, profiel: { onbekend: k } })).status).toBe(400);
  return betreft.id;
}

const verzoek = async (partner: NepPartner, id: string): Promise<Inhoud> =>
  (await partner.haal(`/verzoeken/${id}`)).inhoud;

const totdat = <T>(kijk: () => Promise<T | undefined>): Promise<T> =>
  totDat(kijk, (gezien) => gezien !== undefined) as Promise<T>;

describe('Inzage', () => {
  test('geeft alles over één inwoner, ook uit berichten en logboek, en niets over een ander', async () => {
    const id = await inwoner('REC-1', 1);
    await inwoner('REC-2', 2);
    await scalabor.leegPostbus();
    const { status, inhoud } = await wi.post(`/kandidaten/${id}/inzage`);
    expect(status).toBe(200);
    const tekst = JSON.stringify(inhoud);
    expect(tekst.split(kanarie('REC-1')).length).toBeGreaterThan(8);
    expect(tekst).not.toContain(kanarie('REC-2'));
    expect(Object.keys(inhoud['gegevens'])).toEqual(
      expect.arrayContaining(['hub.kandidaat_deel', 'hub.overdracht', 'hub.contactpersoon', 'hub.binding']),
    );
    expect(inhoud['persoon'].persoon.achternaam).toBe(kanarie('REC-1'));
    expect(inhoud['geslacht']).toBe('V');
    expect(inhoud['logboek']).toContainEqual(
      expect.objectContaining({ handeling: 'verstrekken', organisatie: expect.stringContaining('Scalabor') }),
    );
    // No id of ours: with those, partners could join what they know.
    const [{ intern }] = (await keten.sql(
      `select intern_id as intern from hub.verwijzing where kenmerk_partner = 'REC-1'`,
    )) as [{ intern: string }];
    expect(tekst).not.toContain(intern);
  });

  test('is ook een leesbare pagina, waarin niets van buiten code wordt', async () => {
    const id = await inwoner('REC-3', 3);
    await wi.stuurGoed('kandidaatprofiel.aangevuld', {
      inwoner: { id },
      profiel: { persoonlijkePresentatie: '<script>alert(1)</script>' },
    });
    const mens = await NepMens.meldAan(keten.adres, 'R. de Vries');
    const pagina = await mens.tekst('POST', `/kandidaten/${id}/inzage`, {
      accept: 'text/html',
      'x-estafette-doel': 'rechten',
    });
    expect(pagina).toContain('<h1>Uw gegevens</h1>');
    expect(pagina).toContain('&#60;script');
    expect(pagina).not.toContain('<script');
  });

  test('vraagt een mens om te laten zien wie hij is; een ander dan wie de regie heeft krijgt niets', async () => {
    const id = await inwoner('REC-4', 4);
    const mens = await NepMens.meldAan(keten.adres, 'R. de Vries');
    await keten.sql(`update hub.sessie set bewezen_op = now() - interval '11 minutes'`);
    expect(await mens.vraag('POST', `/kandidaten/${id}/inzage`)).toMatchObject({ inhoud: { code: 'BEWIJS_NODIG' } });
    const aanbod = (await scalabor.leegPostbus()).findLast((b) => b.type.endsWith('overdracht.aangeboden'))!;
    const bijScalabor = aanbod.data['inwoner'].id;
    for (const [methode, wat] of [
      ['POST', 'inzage'],
      ['POST', 'verwijdering'],
      ['POST', 'bezwaar'],
    ] as const) {
      expect((await scalabor.vraag(methode, `/api/v1/kandidaten/${bijScalabor}/${wat}`)).status).toBe(403);
    }
  });
});

describe('Bezwaar', () => {
  test('wie bezwaar maakt staat meteen in geen lijst meer, en komt er met een nieuw profiel niet in terug', async () => {
    const werk = new Bemiddeling(keten);
    await werk.inwoner('BEZ-1');
    const vacature = await werk.vacature('BEZ-V');
    const id = (
      await keten.sql<{ id: string }>(`select extern_id as id from hub.verwijzing where kenmerk_partner = 'BEZ-1'`)
    )[0]!.id;
    const [{ intern }] = (await keten.sql(
      `select intern_id as intern from hub.verwijzing where kenmerk_partner = 'BEZ-1'`,
    )) as [{ intern: string }];
    const inLijst = async (): Promise<boolean> => {
      // A matcher that is busy answers later.
      const { inhoud } = await totDat(
        () => wsp.post(`/vacatures/${vacature}/kandidaten`, { aantal: 200 }),
        ({ status }) => status === 200,
      );
      const rijen = await keten.sql<{ extern: string }>(
        `select v.extern_id as extern from hub.verwijzing v join hub.partner p on p.id = v.partner_id and p.naam = 'wsp'
          where v.intern_id = $1`,
        [intern],
      );
      return inhoud['kandidaten'].some((k: { kandidaatId: string }) => k.kandidaatId === rijen[0]?.extern);
    };
    await totdat(async () => ((await inLijst()) ? true : undefined));
    const gemaakt = await wi.post(`/kandidaten/${id}/bezwaar`);
    expect(gemaakt).toMatchObject({
      status: 201,
      inhoud: { soort: 'bezwaar', uitkomst: expect.stringMatching(/lijst/) },
    });
    await totdat(async () => ((await inLijst()) ? undefined : true));
    await werk.inwoner('BEZ-1');
    const [stand] = await keten.sql<{ beschikbaar: boolean }>(`select beschikbaar from hub.kandidaat where id = $1`, [
      intern,
    ]);
    expect(stand).toEqual({ beschikbaar: false });
    expect((await wi.vraag('DELETE', `/api/v1/kandidaten/${id}/bezwaar`)).status).toBe(200);
    await totdat(async () => ((await inLijst()) ? true : undefined));
  });
});

describe('Correctie', () => {
  test('bereikt ieder die het gegeven kreeg; wie bevestigt, wie wacht en wie een signaal krijgt is te zien', async () => {
    const id = await inwoner('COR-1', 5);
    const anderen = ['scalabor', 'caw', 'lwl', 'uwv', 'swt', 'aanbieder', 'wsp'] as const;
    const [{ intern }] = (await keten.sql(
      `select intern_id as intern from hub.verwijzing where kenmerk_partner = 'COR-1'`,
    )) as [{ intern: string }];
    // Each of them once looked at the person; most are not bound any more.
    await keten.sql(
      `insert into logboek.verwerking (trace_id, parent_span_id, naam, handeling, activiteit, inwoner_id, partner_id, op)
       select repeat('a', 32), repeat('b', 16), 'GET', 'lezen', 'inzage', $1, p.id, now() - row_number() over () * interval '1 s'
         from hub.partner p where p.naam = any($2)`,
      [intern, anderen],
    );
    const { status, inhoud } = await wi.post(`/kandidaten/${id}/correctie`, {
      profiel: { arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: 'B' }] } },
    });
    expect([status, inhoud['ontvangers'].length]).toEqual([201, anderen.length]);
    const kloppend = anderen.filter((naam) => naam !== 'lwl' && naam !== 'swt');
    for (const naam of kloppend) {
      const { data, nietgedeeld } = await keten.partner(naam).wachtOp('gegevens.gecorrigeerd');
      expect(data['onderdelen']).toEqual(['profiel.arbeidsmarktkwalificatie.rijbewijs']);
      // Who is not bound any more hears that it was wrong, not what it is now.
      expect(JSON.stringify(data['profiel']).includes('codeSoortRijbewijs')).toBe(naam === 'scalabor');
      if (naam !== 'scalabor') expect(nietgedeeld).toContain('werk');
    }
    const stand = async () => (await verzoek(wi, inhoud['id']))['ontvangers'] as { bevestigd: boolean }[];
    expect((await stand()).filter((o) => o.bevestigd)).toHaveLength(5);
    keten.klok.schuifOp({ dagen: 5 });
    const signalen = () =>
      keten.sql<{ naam: string }>(
        `select p.naam from hub.signaal s join hub.partner p on p.id = s.onderwerp_id
        where s.code = 'CORRECTIE_NIET_BEVESTIGD' and s.opgelost_op is null and s.oorzaak = $1 order by 1`,
        [inhoud['id']],
      );
    await totdat(async () => ((await signalen()).length === 2 ? true : undefined));
    expect((await signalen()).map((s) => s.naam)).toEqual(['lwl', 'swt']);
    for (const naam of ['lwl', 'swt'] as const) await keten.partner(naam).wachtOp('gegevens.gecorrigeerd');
    const klaar = await totdat(async () => {
      const nu = await verzoek(wi, inhoud['id']);
      return nu['afgehandeldOp'] ? nu : undefined;
    });
    expect(klaar['uitkomst']).toBe('Alle ontvangers hebben bevestigd.');
    expect(await signalen()).toEqual([]);
  });

  test('wat fout is, wordt geweigerd met alle fouten, en er gaat niets uit', async () => {
    const id = await inwoner('COR-2', 6);
    expect((await wi.post(`/kandidaten/${id}/correctie`, {})).status).toBe(400);
    expect((await wi.post(`/kandidaten/${id}/correctie`, { profiel: { onzin: 1 } })).status).toBe(400);
    const uit = await keten.sql(`select 1 from hub.bericht b join hub.verwijzing v on v.intern_id = b.inwoner_id
      where v.kenmerk_partner = 'COR-2' and b.type like '%gecorrigeerd'`);
    expect(uit).toEqual([]);
  });
});

describe('Een verzoek heeft een termijn', () => {
  test('loopt die bijna af, dan hoort de regisseur het', async () => {
    await inwoner('TER-1', 7);
    await keten.sql(
      `insert into hub.verzoek (partner_id, inwoner_id, soort, ontvangen_op, uiterlijk)
       select v.partner_id, v.intern_id, 'correctie', $1, $2 from hub.verwijzing v where v.kenmerk_partner = 'TER-1'`,
      [keten.klok.nu(), new Date(keten.klok.nu().getTime() + 6 * 86_400_000)],
    );
    expect((await wi.wachtOpSignaal('VERZOEK_VERLOOPT')).data['eigenaar']).toMatchObject({ partner: 'wi' });
    await keten.sql(
      `update hub.verzoek set afgehandeld_op = now() where soort = 'correctie' and afgehandeld_op is null`,
    );
  });
});

describe('Verwijdering', () => {
  test('na wissen vindt niemand iets terug: in geen tabel, log, wachtrij of export', async () => {
    const ids: string[] = [];
    for (let i = 0; i < TE_WISSEN; i++) ids.push(await inwoner(`WIS-${i}`, 100 + i));
    await inwoner('BLIJFT-1', 99);
    for (const id of ids.slice(0, 3)) await wi.haal(`/kandidaten/${id}`);
    await scalabor.leegPostbus();
    expect(await allesIn(keten.database.beheerder, SCHEMAS)).toContain(kanarie('WIS-0'));

    const plicht = { reden: 'Archiefwet', tot: '2999-01-01' };
    const eerste = `/api/v1/kandidaten/${ids[0]}`;
    await wi.vraag('PUT', `${eerste}/bewaarplicht`, JSON.stringify(plicht), 'application/json');
    expect(await wi.vraag('POST', `${eerste}/verwijdering`)).toMatchObject({
      status: 409,
      inhoud: { code: 'BEWAARPLICHT', ...plicht },
    });
    await wi.vraag('DELETE', `${eerste}/bewaarplicht`);

    const verzoeken: string[] = [];
    for (const id of ids) {
      const { status, inhoud } = await wi.post(`/kandidaten/${id}/verwijdering`);
      expect([status, inhoud['soort']]).toEqual([201, 'verwijdering']);
      verzoeken.push(inhoud['id']);
      expect([403, 404]).toContain((await wi.haal(`/kandidaten/${id}`)).status);
    }
    const gehoord = (await scalabor.leegPostbus()).filter((b) => b.type.endsWith('gegevens.gewist'));
    expect(gehoord).toHaveLength(TE_WISSEN);
    expect(gehoord[0]!.data).toEqual({ inwoner: { id: expect.any(String) }, reden: 'verzoek-inwoner' });
    for (const id of verzoeken) {
      await totdat(async () => ((await verzoek(wi, id))['afgehandeldOp'] ? true : undefined));
    }
    const over = await allesIn(keten.database.beheerder, SCHEMAS);
    const gevonden = ids.flatMap((id, i) =>
      [kanarie(`WIS-${i}`), `"WIS-${i}"`, `,WIS-${i},`, id].filter((wat) => over.includes(wat)),
    );
    expect(gevonden).toEqual([]);
    expect(over).toContain(kanarie('BLIJFT-1'));
    const [{ stenen }] = (await keten.sql(`select count(*)::int as stenen from hub.gewist`)) as [{ stenen: number }];
    expect(stenen).toBe(TE_WISSEN);
    const exports = await Promise.all([wi, scalabor, wsp].map((p) => p.haal('/overdrachten?maximum=200')));
    expect(JSON.stringify(exports.map((e) => e.inhoud))).not.toContain('KanarieWIS');
  }, 300_000);

  test('twee jaar na het einde van de zaak gebeurt het vanzelf, tenzij bewaren moet', async () => {
    await inwoner('OUD-1', 8);
    await inwoner('OUD-2', 9);
    const id = (
      await keten.sql<{ id: string }>(`select extern_id as id from hub.verwijzing where kenmerk_partner = 'OUD-2'`)
    )[0]!.id;
    const plicht = JSON.stringify({ reden: 'Archiefwet', tot: '2999-01-01' });
    await wi.vraag('PUT', `/api/v1/kandidaten/${id}/bewaarplicht`, plicht, 'application/json');
    for (const kenmerkPartner of ['OUD-1', 'OUD-2']) {
      await wi.stuurGoed('inwoner.beeindigd', { inwoner: { kenmerkPartner }, reden: 'verhuisd', datum: '2024-01-01' });
    }
    await totdat(async () =>
      (await keten.sql(`select 1 from hub.verzoek where soort = 'bewaartermijn'`)).length === 1 ? true : undefined,
    );
    const over = await allesIn(keten.database.beheerder, ['hub', 'kluis']);
    expect(over).not.toContain(kanarie('OUD-1'));
    expect(over).toContain(kanarie('OUD-2'));
  });
});

describe('Wie de verzoeken ziet', () => {
  test('alleen wie de regie over de inwoner heeft en de privacy officer; ieder ander van de organisatie niet', async () => {
    const id = await inwoner('REC-9', 9);
    const verzoekId = (await wi.post(`/kandidaten/${id}/bezwaar`)).inhoud['id'] as string;
    const alsMens = async (naam: string): Promise<{ lijst: number; genoemd: boolean; los: number }> => {
      const mens = await NepMens.meldAan(keten.adres, naam);
      const lijst = await mens.vraag('GET', '/verzoeken?maximum=200');
      const genoemd = JSON.stringify(lijst.inhoud).includes(verzoekId);
      return { lijst: lijst.status, genoemd, los: (await mens.vraag('GET', `/verzoeken/${verzoekId}`)).status };
    };
    expect(await alsMens('R. de Vries')).toEqual({ lijst: 200, genoemd: true, los: 200 });
    expect(await alsMens('F. Yilmaz')).toEqual({ lijst: 200, genoemd: true, los: 200 });
    // Of another team, and nobody's stand-in here.
    expect(await alsMens('S. Bakker')).toEqual({ lijst: 200, genoemd: false, los: 404 });
    expect(await alsMens('H. Visser')).toEqual({ lijst: 403, genoemd: false, los: 403 });
  });
});
