import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '../support/database.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import { NepPartner, type Antwoord, type Inhoud } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, intakeScalabor, regisseurDeVries } from '../support/verhaal.js';

let keten: Keten;
let beheer: NepPartner;
let wi: NepPartner;
let scalabor: NepPartner;
let partnerbeheerder: NepMens;

beforeAll(async () => {
  keten = await Keten.start();
  [beheer, wi, scalabor] = [keten.partner('beheer'), keten.partner('wi'), keten.partner('scalabor')];
  partnerbeheerder = await NepMens.meldAan(keten.adres, 'T. Hendriks');
});
afterAll(() => keten.stop());

const zet = (pad: string, inhoud: object): Promise<Antwoord> =>
  beheer.vraag('PUT', `/api/v1/partners/${pad}`, JSON.stringify(inhoud), 'application/json');
const afspraak = async (naam: string): Promise<Inhoud> => (await beheer.haal(`/partners/${naam}/afspraak`)).inhoud;
const codes = (antwoord: Antwoord) => antwoord.inhoud['fouten'].map((f: Inhoud) => [f['code'], f['pad']]);
const resultaat = { inwoner: { kenmerkPartner: 'S-1' }, soort: 'tussentijds', datum: '2026-03-02' };
const vacature = { vacature: { kenmerkPartner: 'I-1' }, plaatsen: 1, profiel: { naamVacature: 'Inpakker' } };

describe('De afspraak met een partner', () => {
  test('is vanaf het begin die van zijn soort organisatie, en dan werkt alles', async () => {
    expect(await afspraak('wsp')).toMatchObject({
      versie: 1,
      stuurt: expect.arrayContaining(['vacature.gepubliceerd', 'overdracht.aangeboden']),
      standaard: ['stuurt', 'ontvangt', 'diensten'],
      grondslagen: [{ doel: 'bemiddeling', grondslag: expect.stringContaining('SUWI') }],
    });
    expect((await afspraak('wsp'))['stuurt']).not.toContain('contactpersoon.toegewezen');
    expect((await keten.partner('wsp').stuur('vacature.gepubliceerd', vacature)).status).toBe(202);
  });

  test('bepaalt wat een partner stuurt; wie meer stuurt, hoort welke regel en bij wie hij moet zijn', async () => {
    const { grondslagen } = await afspraak('wsp');
    const { status, inhoud } = await zet('wsp/afspraak', { stuurt: ['vacature.ingetrokken'], grondslagen });
    expect([status, inhoud['versie'], inhoud['stuurt']]).toEqual([200, 2, ['vacature.ingetrokken']]);
    const geweigerd = await keten.partner('wsp').stuur('vacature.gepubliceerd', vacature);
    expect(geweigerd).toMatchObject({ status: 403, inhoud: { code: 'TYPE_NIET_TOEGESTAAN' } });
    expect(geweigerd.inhoud['detail']).toMatch(/afspraak met Werkgeversservicepunt.*, versie 2.*beheerder van de hub/);
    // All faults at once, the agreement among them.
    const scheef = await keten.partner('wsp').stuur('vacature.gepubliceerd', { ...vacature, plaatsen: 'veel' });
    expect(codes(scheef)).toEqual([
      ['TYPE_ONJUIST', 'data.plaatsen'],
      ['TYPE_NIET_TOEGESTAAN', 'type'],
    ]);
    expect((await zet('wsp/afspraak', { grondslagen })).status).toBe(200);
    expect((await keten.partner('wsp').stuur('vacature.gepubliceerd', vacature)).status).toBe(202);
  });

  test('gaat nooit verder dan de catalogus', async () => {
    const antwoord = await zet('wsp/afspraak', {
      stuurt: ['contactpersoon.toegewezen', 'bestaat.niet'],
      diensten: ['toveren'],
      grondslagen: [],
    });
    expect(codes(antwoord)).toEqual([
      ['BUITEN_CATALOGUS', 'stuurt.0'],
      ['BERICHTTYPE_ONBEKEND', 'stuurt.1'],
      ['CODE_ONBEKEND', 'diensten'],
    ]);
    // A row that someone wrote past the API opens nothing either.
    await keten.sql(
      `update hub.afspraak set stuurt = array['contactpersoon.toegewezen']
        where partner_id = (select id from hub.partner where naam = 'wsp')`,
    );
    const antwoordVanHub = await keten.partner('wsp').stuur('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'X' },
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
    });
    expect(antwoordVanHub.inhoud['fouten'][0]).toMatchObject({ code: 'TYPE_NIET_TOEGESTAAN', pad: 'type' });
    expect((await afspraak('wsp'))['stuurt']).toEqual([]);
    await zet('wsp/afspraak', { grondslagen: [] });
  });

  test('bepaalt welke diensten een partner doet; een dienst die nog niet bekend is, mag altijd', async () => {
    await zet('scalabor/afspraak', {
      diensten: ['jobcoaching'],
      grondslagen: (await afspraak('scalabor'))['grondslagen'],
    });
    const data = {
      inwoner: { kenmerkPartner: 'D-1' },
      van: gebiedsteamNoord,
      gever: regisseurDeVries,
      naar: intakeScalabor,
    };
    const antwoord = await wi.stuur('overdracht.aangeboden', { ...data, dienst: 'diagnose' });
    expect(codes(antwoord)).toEqual([['DIENST_NIET_AFGESPROKEN', 'data.dienst']]);
    expect(antwoord.inhoud['detail']).toContain('jobcoaching');
    for (const dienst of ['jobcoaching', 'onbekend'])
      expect((await wi.stuur('overdracht.aangeboden', { ...data, dienst })).status).toBe(202);

    // With several faults it is always the first of them that is told: the dienst, the step, the person.
    const overdracht = { kenmerkPartner: 'OV-D-1' };
    expect((await wi.stuur('overdracht.aangeboden', { ...data, overdracht, dienst: 'jobcoaching' })).status).toBe(202);
    const fout = { ...data, overdracht, gever: { code: 'niemand' } };
    for (let keer = 0; keer < 3; keer++) {
      const verkeerd = await wi.stuur('overdracht.aangeboden', { ...fout, dienst: 'diagnose' });
      expect(codes(verkeerd)).toEqual([['DIENST_NIET_AFGESPROKEN', 'data.dienst']]);
      const nogEens = await wi.stuur('overdracht.aangeboden', { ...fout, dienst: 'jobcoaching' });
      expect(nogEens.inhoud['code']).toBe('OVERGANG_VERBODEN');
    }
    await zet('scalabor/afspraak', { grondslagen: (await afspraak('scalabor'))['grondslagen'] });
  });
});

describe('Wat een partner ontvangt', () => {
  const geleverdAan = async (bericht: string) => {
    const { inhoud } = await wi.haal(`/berichten/${bericht}`);
    return { aan: inhoud['leveringen'].map((l: Inhoud) => l['partner']), niet: inhoud['nietGeleverd'] };
  };

  test('is wat de afspraak toelaat; de afzender ziet wie het niet kreeg, en waarom', async () => {
    await scalabor.leegPostbus();
    const grondslagen = (await afspraak('scalabor'))['grondslagen'];
    await zet('scalabor/afspraak', { ontvangt: ['overdracht.ingetrokken'], grondslagen });
    const { id, bericht } = await biedAan(wi, 'ONT-1');
    expect(await geleverdAan(bericht)).toEqual({ aan: [], niet: [{ partner: 'scalabor', reden: 'afspraak' }] });
    const { id: wel } = await wi.stuurGoed('overdracht.ingetrokken', { overdracht: { id }, reden: 'niet-meer-nodig' });
    expect(await geleverdAan(wel)).toEqual({ aan: ['scalabor'], niet: undefined });
    // What it did get is numbered without a gap.
    const post = await scalabor.leegPostbus();
    expect(post.map((b) => [b.type.split('.').slice(2).join('.'), b.sequence])).toEqual([
      ['overdracht.ingetrokken', '1'],
    ]);
    await zet('scalabor/afspraak', { grondslagen });
    expect(await geleverdAan((await biedAan(wi, 'ONT-2')).bericht)).toEqual({ aan: ['scalabor'], niet: undefined });
  });

  test('kiest hij zelf binnen de afspraak, met een versie en een doel', async () => {
    const abonneer = (abonnementen: object[]) =>
      partnerbeheerder.vraag('PUT', '/partners/scalabor/abonnementen', { abonnementen });
    const goed = { type: 'overdracht.ingetrokken', versie: '1.0', doel: 'begeleiding' };
    expect((await abonneer([goed])).status).toBe(200);
    const { bericht } = await biedAan(wi, 'ABO-1');
    expect((await geleverdAan(bericht)).niet).toEqual([{ partner: 'scalabor', reden: 'abonnement' }]);
    const fout = await abonneer([
      { ...goed, type: 'geen.type' },
      { ...goed, versie: '2.0' },
      { ...goed, doel: 'advies' },
      { ...goed, doel: 'fraude' },
    ]);
    expect(codes(fout)).toEqual(
      expect.arrayContaining([
        ['BERICHTTYPE_ONBEKEND', 'abonnementen.0.type'],
        ['VERSIE_ONBEKEND', 'abonnementen.1.versie'],
        ['DOEL_NIET_AFGESPROKEN', 'abonnementen.2.doel'],
        ['RECHTMATIGHEID', 'abonnementen.3.doel'],
        ['DUBBEL_GENOEMD', 'abonnementen.2.type'],
      ]),
    );
    const { grondslagen } = await afspraak('scalabor');
    const zonder = grondslagen.filter((g: Inhoud) => g['doel'] !== 'begeleiding');
    expect((await zet('scalabor/afspraak', { grondslagen: zonder })).inhoud['code']).toBe('DOEL_IN_GEBRUIK');
    expect((await abonneer([])).status).toBe(200);
    expect((await geleverdAan((await biedAan(wi, 'ABO-2')).bericht)).aan).toEqual(['scalabor']);
  });
});

describe('Niets is er voor rechtmatigheid', () => {
  test.each(['handhaving', 'inkomen', 'fraude', 'controle', 'fraudebestrijding', 'Rechtmatigheid'])(
    'het doel %s komt niet in een afspraak of abonnement: niet via de API, en niet in de database',
    async (doel) => {
      const viaApi = await zet('wi/afspraak', { grondslagen: [{ doel, grondslag: 'Een wet' }] });
      expect(codes(viaApi)).toEqual([['RECHTMATIGHEID', 'grondslagen.0.doel']]);
      const abonnementen = [{ type: 'signaal.geopend', versie: '1.0', doel }];
      expect(codes(await zet('wi/abonnementen', { abonnementen }))).toEqual([
        ['RECHTMATIGHEID', 'abonnementen.0.doel'],
      ]);
      const partner = `(select id from hub.partner where naam = 'wi')`;
      await expect(
        sql(keten.database.hub, `insert into hub.afspraak_grondslag values (${partner}, $1, 'Een wet')`, [doel]),
      ).rejects.toThrow('doel_geen_rechtmatigheid');
      await expect(
        sql(keten.database.hub, `insert into hub.abonnement values (${partner}, 'signaal.geopend', '1.0', $1)`, [doel]),
      ).rejects.toThrow('abonnement_geen_rechtmatigheid');
    },
  );

  test.each(['handhaving', 'inkomen'])('%s bestaat niet als partner of team', async (naam) => {
    const nieuw = { naam: 'nieuw', weergavenaam: 'Nieuw', soort: 'aanbieder', oin: '00000099000000077000' };
    expect((await beheer.post('/partners', { ...nieuw, soort: naam })).status).toBe(400);
    expect((await beheer.post('/partners', { ...nieuw, naam })).inhoud['code']).toBe('RECHTMATIGHEID');
    expect((await zet(`wi/teams/${naam}`, { weergavenaam: 'X' })).inhoud['code']).toBe('RECHTMATIGHEID');
    for (const [kolommen, waarden] of [
      ['naam, weergavenaam, soort, oin', `'nieuw', 'Nieuw', '${naam}', '00000099000000077000'`],
      ['naam, weergavenaam, soort, oin', `'${naam}', 'Nieuw', 'aanbieder', '00000099000000077000'`],
    ]) {
      const opdracht = sql(keten.database.hub, `insert into hub.partner (${kolommen}) values (${waarden})`);
      await expect(opdracht).rejects.toThrow('partner_geen_rechtmatigheid');
    }
    await expect(
      sql(
        keten.database.hub,
        `insert into hub.team (partner_id, naam, weergavenaam) select id, $1, 'X' from hub.partner where naam = 'wi'`,
        [naam],
      ),
    ).rejects.toThrow('team_geen_rechtmatigheid');
    expect((await zet('wi/teams/werk-en-inkomen', { weergavenaam: 'Werk en Inkomen' })).status).toBe(200);
  });
});

describe('Een nieuwe partner', () => {
  const nieuw = { naam: 'prakticum', weergavenaam: 'Prakticum', soort: 'aanbieder', oin: '00000099000000071000' };

  test('krijgt een afspraak, een sleutel, een team en mensen, en doet mee', async () => {
    expect(await beheer.post('/partners', nieuw)).toMatchObject({ status: 201, inhoud: nieuw });
    expect((await beheer.post('/partners', nieuw)).inhoud['code']).toBe('BESTAAT_AL');
    const zelfdeOin = await beheer.post('/partners', { ...nieuw, naam: 'ander' });
    expect(codes(zelfdeOin)).toEqual([['BESTAAT_AL', 'oin']]);
    await zet('prakticum/teams/intake', { weergavenaam: 'Intake' });
    const lid = { naam: 'P. Prak', rollen: ['partnerbeheerder'], teams: ['intake'] };
    expect((await zet('prakticum/medewerkers/p.prak', lid)).inhoud).toMatchObject({ code: 'p.prak', ...lid });
    const { sleutel } = (await beheer.post('/partners/prakticum/sleutels')).inhoud;
    const systeem = new NepPartner(keten.adres, sleutel, nieuw.oin);
    await biedAan(wi, 'NIEUW-1', { naar: { partner: 'prakticum', team: 'intake' } });
    expect((await systeem.leegPostbus()).map((b) => b.type)).toEqual(['nl.reintegratietaal.overdracht.aangeboden']);
    const mens = await NepMens.meldAan(keten.adres, 'P. Prak');
    const { inhoud } = await mens.vraag('GET', '/partners/prakticum/wijzigingen?maximum=200');
    expect(new Set(inhoud['wijzigingen'].map((w: Inhoud) => w['onderwerp']))).toEqual(
      new Set([
        'partner',
        'afspraak',
        'afspraak_grondslag',
        'team',
        'medewerker',
        'medewerker_rol',
        'medewerker_team',
        'sleutel',
      ]),
    );
    expect(inhoud['wijzigingen'].every((w: Inhoud) => w['door'].partner === 'beheer')).toBe(true);
  });

  test('een ander OIN geldt meteen, en wat het was blijft te zien', async () => {
    const oin = '00000099000000072000';
    const wijzig = await beheer.vraag('PATCH', '/api/v1/partners/prakticum', JSON.stringify({ oin }));
    expect(wijzig).toMatchObject({ status: 200, inhoud: { oin, weergavenaam: 'Prakticum' } });
    const { wijzigingen } = (await beheer.haal('/partners/prakticum/wijzigingen?maximum=1')).inhoud;
    expect(wijzigingen[0]).toMatchObject({ actie: 'gewijzigd', voor: { oin: nieuw.oin }, na: { oin } });
  });
});

describe('De mensen van een partner', () => {
  const pad = '/partners/scalabor/medewerkers';

  test('beheert de eigen partnerbeheerder, met hun rollen en teams', async () => {
    const lid = { naam: 'N. Nieuw', rollen: ['teamleider', 'regisseur'], teams: ['trajecten', 'intake'] };
    expect((await partnerbeheerder.vraag('PUT', `${pad}/n.nieuw`, lid)).status).toBe(200);
    const mens = await NepMens.meldAan(keten.adres, 'N. Nieuw');
    const wieBenIk = await mens.vraag('GET', '/aanmeldingen/huidige');
    expect(wieBenIk.inhoud['rollen'].sort()).toEqual(['regisseur', 'teamleider']);
    await partnerbeheerder.vraag('PUT', `${pad}/n.nieuw`, { ...lid, rollen: ['partnerbeheerder'] });
    expect((await mens.vraag('GET', '/partners/scalabor/teams')).status).toBe(200);
    expect((await partnerbeheerder.vraag('DELETE', `${pad}/n.nieuw`)).status).toBe(204);
    expect((await mens.vraag('GET', '/partners/scalabor/teams')).status).toBe(401);
    await expect(NepMens.meldAan(keten.adres, 'N. Nieuw')).rejects.toThrow('cannot log in');
    expect((await partnerbeheerder.vraag('DELETE', `${pad}/niemand`)).status).toBe(404);
  });

  test('wie geen rol kreeg, heeft die van zijn soort organisatie', async () => {
    const mens = await NepMens.meldAan(keten.adres, 'R. de Vries');
    expect((await mens.vraag('GET', '/aanmeldingen/huidige')).inhoud['rollen']).toEqual(['regisseur']);
  });

  test('een team van een ander, of een onbekende rol, kan niet', async () => {
    const lid = { naam: 'N. Nieuw', rollen: [], teams: ['gebiedsteam-noord'] };
    expect(codes(await partnerbeheerder.vraag('PUT', `${pad}/x`, lid))).toEqual([['TEAM_ONBEKEND', 'teams.0']]);
    const baas = await partnerbeheerder.vraag('PUT', `${pad}/x`, { naam: 'X', rollen: ['baas'] });
    expect(codes(baas)).toEqual([['CODE_ONBEKEND', 'rollen.0']]);
    await expect(
      keten.sql(
        `insert into hub.medewerker_team (partner_id, medewerker_id, team_id)
         select m.partner_id, m.id, t.id from hub.medewerker m, hub.team t
          where m.code = 'b.bos' and t.naam = 'gebiedsteam-noord'`,
      ),
    ).rejects.toThrow('foreign key');
  });

  test('niemand maakt zichzelf ketenregisseur; de beheerder van de hub doet dat', async () => {
    const rollen = ['ketenregisseur', 'partnerbeheerder'];
    const zelf = { naam: 'T. Hendriks', rollen, teams: [] };
    expect((await partnerbeheerder.vraag('PUT', `${pad}/t.hendriks`, zelf)).status).toBe(403);
    expect((await zet('scalabor/medewerkers/t.hendriks', zelf)).inhoud['rollen']).toEqual(rollen);
  });

  test('niemand maakt zichzelf beheerder van de hub', async () => {
    const baas = { naam: 'T. Hendriks', rollen: ['beheerder'] };
    const zelf = await partnerbeheerder.vraag('PUT', `${pad}/t.hendriks`, baas);
    expect(zelf.status).toBe(403);
    expect((await zet('scalabor/medewerkers/t.hendriks', baas)).status).toBe(403);
    await keten.sql(
      `insert into hub.medewerker_rol (partner_id, medewerker_id, rol)
       select partner_id, id, 'beheerder' from hub.medewerker where code = 't.hendriks'`,
    );
    expect((await partnerbeheerder.vraag('GET', '/partners')).status).toBe(403);
    await keten.sql(`delete from hub.medewerker_rol where rol = 'beheerder'`);
  });

  test('een mens van beheer met die rol wel', async () => {
    await zet('beheer/medewerkers/h.hub', { naam: 'H. Hub', rollen: ['beheerder'] });
    const beheerder = await NepMens.meldAan(keten.adres, 'H. Hub');
    expect((await beheerder.vraag('GET', '/partners')).inhoud['partners'].length).toBeGreaterThan(10);
    const collega = { naam: 'C. Collega' };
    await zet('beheer/medewerkers/c.collega', collega);
    const mens = await NepMens.meldAan(keten.adres, 'C. Collega');
    expect((await mens.vraag('GET', '/partners')).status).toBe(403);
  });
});

describe('Wie er niet over gaat', () => {
  const wegen: [string, string, object?][] = [
    ['GET', '/partners/wi'],
    ['GET', '/partners/wi/afspraak'],
    ['GET', '/partners/wi/abonnementen'],
    ['PUT', '/partners/wi/abonnementen', { abonnementen: [] }],
    ['GET', '/partners/wi/teams'],
    ['PUT', '/partners/wi/teams/nieuw', { weergavenaam: 'Nieuw' }],
    ['GET', '/partners/wi/medewerkers'],
    ['PUT', '/partners/wi/medewerkers/x', { naam: 'X' }],
    ['DELETE', '/partners/wi/medewerkers/r.devries'],
    ['GET', '/partners/wi/sleutels'],
    ['GET', '/partners/wi/wijzigingen'],
  ];
  const alleenBeheer: [string, string, object?][] = [
    ['GET', '/partners'],
    ['POST', '/partners', {}],
    ['PATCH', '/partners/scalabor', { oin: '00000099000000012345' }],
    ['PUT', '/partners/scalabor/afspraak', { grondslagen: [] }],
    ['GET', '/partners/scalabor/oauth2-clients'],
  ];

  test.each(wegen)(
    '%s %s: een partnerbeheerder van een ander, een regisseur van zelf en een sleutel niet',
    async (...weg) => {
      expect((await partnerbeheerder.vraag(...weg)).status).toBe(403);
      const regisseur = await NepMens.meldAan(keten.adres, 'R. de Vries');
      expect((await regisseur.vraag(...weg)).status).toBe(403);
      const [methode, pad, inhoud] = weg;
      expect((await wi.vraag(methode, `/api/v1${pad}`, inhoud && JSON.stringify(inhoud))).status).toBe(403);
    },
  );

  test.each(alleenBeheer)('%s %s: ook de eigen partnerbeheerder niet', async (...weg) => {
    expect((await partnerbeheerder.vraag(...weg)).status).toBe(403);
  });
});

test('een resultaat over een inwoner gaat door als de afspraak niets anders zegt', async () => {
  await biedAan(wi, 'RES-1');
  const { inwoner } = (await scalabor.leegPostbus()).at(-1)!.data;
  expect((await scalabor.stuur('trajectresultaat.gemeld', { ...resultaat, inwoner })).status).toBe(202);
});
