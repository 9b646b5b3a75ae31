import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, ontvangAanbod } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let caw: NepPartner;
let bemiddeling: Bemiddeling;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  caw = keten.partner('caw');
  bemiddeling = new Bemiddeling(keten);
});
afterAll(() => keten.stop());

/** W&I's own id of the inwoner. */
async function bijWi(kenmerkPartner: string): Promise<string> {
  const contact = { inwoner: { kenmerkPartner }, soort: 'niet-bereikt', tijdstip: '2026-11-20T10:00:00Z' };
  return (await wi.stuurGoed('contact.vastgelegd', contact))['betreft'].id;
}

/** The newest facts on the tijdlijn of W&I. */
async function tijdlijn(kenmerk: string): Promise<Inhoud[]> {
  return (await wi.haal(`/kandidaten/${await bijWi(kenmerk)}/tijdlijn`)).inhoud['feiten'];
}
const feit = (feiten: Inhoud[], type: string): Inhoud => feiten.find((f) => f['type'] === type)!;

/** Somebody works by the WSP since W&I said yes. Gives what the WSP calls the plaatsing. */
async function aanHetWerk(kenmerk: string, vacatureKenmerk: string): Promise<{ id: string }> {
  const vacatureId = await bemiddeling.vacature(vacatureKenmerk);
  await bemiddeling.inwoner(kenmerk);
  const voorstel = await bemiddeling.legVoor(wsp, kenmerk, vacatureId);
  await bemiddeling.antwoord('ja');
  const inwoner = { id: (await toonVoorstel(wsp, voorstel))['inwoner'].id };
  const start = { inwoner, voorstel, vorm: 'regulier', vanaf: '2027-01-04', uren: 16, uitkering: 'aanvullend' };
  return { id: (await wsp.stuurGoed('plaatsing.gestart', start))['betreft'].id };
}

describe('Het plan en het advies', () => {
  test('W&I stelt een plan vast; wie de inwoner helpt leest doel en beloften, niet de ontheffing', async () => {
    await bemiddeling.inwoner('DO-1');
    await biedAan(wi, 'DO-1', { naar: { partner: 'wsp', team: 'accountmanagers' }, dienst: 'bemiddeling-wsp' });
    await wi.stuurGoed('trajectplan.vastgesteld', {
      inwoner: { kenmerkPartner: 'DO-1' },
      datum: '2026-11-20',
      doel: 'Betaald werk in de logistiek.',
      aanpak: [{ dienst: 'bemiddeling-wsp', uitvoerder: { partner: 'wsp' } }],
      beloften: [
        { wie: 'inwoner', wat: 'Komt op tijd.' },
        { wie: 'gemeente', wat: 'Regelt reiskosten.', uiterlijk: '2026-12-01' },
      ],
      ontheffing: { soort: 'gedeeltelijk', tot: '2027-02-01' },
      evaluatieOp: '2027-01-15',
    });
    const gehoord = await wsp.wachtOp('trajectplan.vastgesteld');
    expect(gehoord.data).toMatchObject({ doel: 'Betaald werk in de logistiek.' });
    expect(gehoord.data['beloften']).toHaveLength(2);
    expect(gehoord.data).not.toHaveProperty('ontheffing');
    expect(gehoord.nietgedeeld).toContain('afstand');
    expect(feit(await tijdlijn('DO-1'), 'trajectplan.vastgesteld')['gegevens'].ontheffing.soort).toBe('gedeeltelijk');
    const [plan] = await keten.sql('select evaluatie_op::text from hub.trajectplan');
    expect(plan).toEqual({ evaluatie_op: '2027-01-15' });
  });

  test('CAW adviseert: het advies hoort bij de overdracht waarin het gevraagd was, en staat op de tijdlijn', async () => {
    await bemiddeling.inwoner('DO-2');
    const { id } = await biedAan(wi, 'DO-2', { naar: { partner: 'caw', team: 'advies' }, dienst: 'diagnose' });
    const { inwoner, overdracht } = await ontvangAanbod(caw);
    const advies = {
      advies: { kenmerkPartner: 'ADV-1' },
      inwoner,
      overdracht,
      datum: '2026-11-20',
      dienst: 'activerend-werk-orientatie',
      waarom: 'Eerst ontdekken wat past.',
      tekorten: ['richting'],
      inzet: { partner: 'swt', team: 'wijkteam-zuid' },
      uitvoerder: { partner: 'aanbieder', team: 'begeleiding' },
    };
    await caw.stuurGoed('advies.gegeven', advies);
    expect((await wi.wachtOp('advies.gegeven')).data).toMatchObject({ tekorten: ['richting'], inzet: advies.inzet });
    expect((await wi.haal(`/overdrachten/${id}`)).inhoud['advies']).toBe('activerend-werk-orientatie');
    expect(feit(await tijdlijn('DO-2'), 'advies.gegeven')['gegevens'].waarom).toBe('Eerst ontdekken wat past.');
    // Advice is no ground to see somebody: the wijkteam hears nothing until the regisseur hands over.
    const gehoord = (await keten.partner('swt').leegPostbus()).map((b) => b.type);
    expect(gehoord.filter((type) => type.endsWith('advies.gegeven'))).toEqual([]);
    const team = { ...advies, advies: { kenmerkPartner: 'ADV-2' }, inzet: { partner: 'swt', team: 'bestaat-niet' } };
    expect((await caw.stuur('advies.gegeven', team)).inhoud['code']).toBe('TEAM_ONBEKEND');
    expect((await caw.stuur('advies.gegeven', advies)).inhoud['code']).toBe('OVERGANG_VERBODEN');
  });
});

describe('Activerend werk', () => {
  test('CAW adviseerde, het wijkteam zet in, de aanbieder voert uit: drie partners, één eigenaar tegelijk', async () => {
    const swt = keten.partner('swt');
    const aanbieder = keten.partner('aanbieder');
    await bemiddeling.inwoner('DO-6');
    await biedAan(wi, 'DO-6', { naar: { partner: 'caw', team: 'advies' }, dienst: 'diagnose' });
    const bijCaw = await ontvangAanbod(caw);
    const inzet = { partner: 'swt', team: 'wijkteam-zuid' };
    const uitvoerder = { partner: 'aanbieder', team: 'begeleiding' };
    const dienst = 'activerend-werk-orientatie';
    await caw.stuurGoed('advies.gegeven', {
      ...bijCaw,
      datum: '2026-11-20',
      dienst,
      waarom: 'Past.',
      inzet,
      uitvoerder,
    });
    const { advies } = (await wi.wachtOp('advies.gegeven')).data as { advies: object };

    await swt.leegPostbus();
    const { id } = await biedAan(wi, 'DO-6', { naar: uitvoerder, inzet, advies, dienst });
    const bijSwt = (await swt.wachtOp('overdracht.aangeboden')).data;
    const { overdracht, inwoner } = await ontvangAanbod(aanbieder);
    const toon = async (partner: NepPartner, welke: Inhoud) =>
      (await partner.haal(`/overdrachten/${welke['id']}`)).inhoud;
    expect(await toon(swt, bijSwt['overdracht'])).toMatchObject({
      adviseur: 'caw',
      inzet: { ...inzet, naam: 'Wijkteam Zuid van Sociale wijkteams' },
      naar: uitvoerder,
      stokhouder: { partner: 'wi' },
      toegestaneStappen: [],
    });
    expect((await swt.haal(`/kandidaten/${bijSwt['inwoner'].id}`)).status).toBe(200);
    const geenStap = await swt.stuur('overdracht.geaccepteerd', { overdracht: bijSwt['overdracht'] });
    expect(geenStap.inhoud['code']).toBe('ROL_ONJUIST');

    const wie = { overdracht, medewerker: { code: 'g.dewit' } };
    await aanbieder.stuurGoed('overdracht.in-behandeling', wie);
    await aanbieder.stuurGoed('overdracht.geaccepteerd', {
      ...wie,
      neemtOver: 'Twee dagdelen',
      blijftBijGever: 'Taal',
    });
    await swt.wachtOp('overdracht.geaccepteerd');
    expect((await toon(wi, { id })).stokhouder.partner).toBe('aanbieder');
    expect((await toon(wi, { id })).stappen.at(-1)).toMatchObject({
      neemtOver: 'Twee dagdelen',
      blijftBijGever: 'Taal',
    });
    await aanbieder.stuurGoed('overdracht.gestart', wie);
    const eind = { inwoner, overdracht, soort: 'eind', datum: '2026-11-22', doelBereikt: 'ja', reden: 'volgende-stap' };
    await aanbieder.stuurGoed('trajectresultaat.gemeld', eind);
    await swt.wachtOp('trajectresultaat.gemeld');
    expect((await swt.haal(`/kandidaten/${bijSwt['inwoner'].id}`)).status).toBe(403);

    await bemiddeling.inwoner('DO-7');
    const ander = await wi.stuur('overdracht.aangeboden', {
      inwoner: { kenmerkPartner: 'DO-7' },
      van: { partner: 'wi', team: 'gebiedsteam-noord' },
      gever: { code: 'r.devries' },
      naar: uitvoerder,
      advies,
      dienst,
    });
    expect(ander.inhoud['fouten']).toMatchObject([{ code: 'VERWIJZING_BOTST', pad: 'data.advies' }]);
  });
});

describe('Nazorg', () => {
  test('het gaat goed: de volgende keer staat vast; stopt het werk, dan heeft de regisseur dezelfde dag de stok', async () => {
    const plaatsing = await aanHetWerk('DO-3', 'V-NZ');
    const nazorg = {
      plaatsing,
      datum: '2027-01-18',
      moment: 'twee-weken',
      verloop: 'goed',
      volgendeNazorg: '2027-02-04',
    };
    await wsp.stuurGoed('nazorg.gemeld', nazorg);
    expect((await wi.wachtOp('nazorg.gemeld')).data).toMatchObject({ verloop: 'goed', moment: 'twee-weken' });
    // Who has the regie asks as well, and who placed the inwoner hears it.
    const [bijWi] = (await wi.haal('/plaatsingen')).inhoud['plaatsingen'];
    await wi.stuurGoed('nazorg.gemeld', {
      plaatsing: { id: bijWi.id },
      datum: '2027-01-25',
      moment: 'tussendoor',
      verloop: 'aandacht',
    });
    expect((await wsp.wachtOp('nazorg.gemeld')).data).toMatchObject({ plaatsing, verloop: 'aandacht' });

    await wsp.stuurGoed('nazorg.gemeld', {
      ...nazorg,
      datum: '2027-02-08',
      moment: 'een-maand',
      verloop: 'gestopt',
      reden: 'onzekerheid-inkomen',
      toelichting: 'Bang om toeslag terug te betalen.',
    });
    const laatste = feit(await tijdlijn('DO-3'), 'nazorg.gemeld');
    expect(laatste['gegevens']).toMatchObject({ reden: 'onzekerheid-inkomen', toelichting: expect.any(String) });
    const [einde] = (await wi.haal('/plaatsingen')).inhoud['plaatsingen'];
    expect(einde).toMatchObject({ status: 'beeindigd', einde: '2027-02-08', redenEinde: 'onzekerheid-inkomen' });
    const [dag] = await keten.sql<{ vandaag: boolean }>(
      `select v.datum = (v.gezet_op at time zone 'Europe/Amsterdam')::date as vandaag
         from hub.volgend_contact v join hub.partner p on p.id = v.partner_id and p.naam = 'wi'
         join hub.verwijzing w on w.intern_id = v.inwoner_id and w.kenmerk_partner = 'DO-3'`,
    );
    expect(dag!.vandaag).toBe(true);
    const ander = await keten.partner('scalabor').stuur('nazorg.gemeld', nazorg);
    expect(ander.inhoud['code']).toBe('VERWIJZING_ONBEKEND');
  });
});

describe('Het plan van de nazorg', () => {
  test('zegt wanneer er gevraagd wordt, wat er gevraagd wordt, en wat er al gezegd is', async () => {
    const { id } = await aanHetWerk('DO-8', 'V-PLAN');
    const accountmanager = await NepMens.meldAan(keten.adres, 'M. Jansen');
    const plan = async (): Promise<Inhoud> => (await accountmanager.vraag('GET', `/plaatsingen/${id}/nazorg`)).inhoud;
    expect((await plan())['momenten'].map((m: Inhoud) => [m['moment'], m['datum'], m['status']])).toEqual([
      ['twee-weken', '2027-01-18', 'gepland'],
      ['een-maand', '2027-02-04', 'gepland'],
      ['drie-maanden', '2027-04-04', 'gepland'],
      ['zes-maanden', '2027-07-04', 'gepland'],
    ]);
    const gemeld = { datum: '2027-01-15', moment: 'twee-weken', verloop: 'goed' };
    expect((await accountmanager.vraag('POST', `/plaatsingen/${id}/nazorg`, gemeld)).status).toBe(202);
    expect(await plan()).toMatchObject({
      momenten: [{ status: 'gedaan', vraag: expect.stringContaining('toeslagen') }, { status: 'gepland' }, {}, {}],
      gedaan: [gemeld],
    });
    await wsp.stuurGoed('plaatsing.gewijzigd', { plaatsing: { id }, tot: '2027-03-31' });
    expect((await plan())['momenten'].map((m: Inhoud) => `${m['moment']} ${m['datum']}`).slice(2)).toEqual([
      'voor-einde-contract 2027-03-17',
    ]);
    const gestopt = { reden: 'reis', datum: '2027-02-01' };
    expect((await accountmanager.vraag('POST', `/plaatsingen/${id}/einde`, gestopt)).status).toBe(202);
    expect((await plan())['momenten'].map((m: Inhoud) => m['status'])).toEqual(['gedaan', 'vervallen', 'vervallen']);
    expect((await keten.partner('scalabor').haal(`/plaatsingen/${id}/nazorg`)).status).toBe(404);
  });
});

describe('De zaak eindigt', () => {
  test('verhuisd: alles vervalt, iedereen hoort het, en niemand belt meer', async () => {
    const vacatureId = await bemiddeling.vacature('V-EINDE');
    await bemiddeling.inwoner('DO-4');
    const voorstel = await bemiddeling.legVoor(wsp, 'DO-4', vacatureId);
    await bemiddeling.bijWi();
    const overdracht = await biedAan(wi, 'DO-4');
    const contact = { soort: 'gepland', tijdstip: '2027-01-10T10:00:00Z' };
    await wi.stuurGoed('contact.vastgelegd', { inwoner: { kenmerkPartner: 'DO-4' }, ...contact });

    const einde = { inwoner: { kenmerkPartner: 'DO-4' }, reden: 'verhuisd', datum: '2026-11-22' };
    const { id } = await wi.stuurGoed('inwoner.beeindigd', einde);
    expect((await wi.haal(`/overdrachten/${overdracht.id}`)).inhoud).toMatchObject({ status: 'vervallen' });
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({ status: 'vervallen', reden: 'niet-beschikbaar' });
    const vervallen = await keten.partner('scalabor').wachtOp('overdracht.vervallen');
    expect(vervallen).toMatchObject({ oorzaak: id, data: { reden: 'verhuisd' } });
    const [open] = await keten.sql<Inhoud>(
      `select (select count(*)::int from hub.volgend_contact v where v.inwoner_id = w.intern_id) as contacten,
              (select beschikbaar from hub.kandidaat k where k.id = w.intern_id) as beschikbaar,
              (select count(*)::int from hub.binding b where b.inwoner_id = w.intern_id and b.tot is null
                  and b.grond in ('overdracht', 'voorstel')) as gronden
         from hub.verwijzing w where w.kenmerk_partner = 'DO-4'`,
    );
    expect(open).toEqual({ contacten: 0, beschikbaar: false, gronden: 0 });
    const vreemd = await keten.partner('caw').stuur('inwoner.beeindigd', einde);
    expect(vreemd.inhoud['code']).toBe('TYPE_NIET_TOEGESTAAN');
  });

  test('einde uitkering door werk: de nazorg en de regisseur blijven', async () => {
    const plaatsing = await aanHetWerk('DO-5', 'V-WERK');
    await biedAan(wi, 'DO-5');
    const { id: nazorg } = await biedAan(wi, 'DO-5', { dienst: 'nazorg' });
    const inwoner = { kenmerkPartner: 'DO-5' };
    await wi.stuurGoed('inwoner.beeindigd', { inwoner, reden: 'werk-voltijd', datum: '2027-01-04' });
    expect((await wi.haal(`/overdrachten/${nazorg}`)).inhoud['status']).toBe('aangeboden');
    await wsp.stuurGoed('nazorg.gemeld', { plaatsing, datum: '2027-01-18', moment: 'twee-weken', verloop: 'goed' });
    expect((await wi.haal(`/kandidaten/${await bijWi('DO-5')}`)).status).toBe(200);
  });
});

describe('Codelijsten', () => {
  test('ieder kan een hele lijst lezen, en hoe de twee tredes zich verhouden', async () => {
    const lijst = (await wi.haal('/codelijsten/redenWeigering')).inhoud;
    expect(lijst).toMatchObject({ bron: 'Re-integratietaal 1.0', onbekend: 'onbekend' });
    expect(lijst['codes'][0]).toEqual({
      code: 'geen-plek',
      betekenis: 'Geen plek of een lange wachttijd',
      vanaf: '2026-01-01',
      tot: null,
    });
    expect((await wi.haal('/codelijsten/indicatie')).inhoud['onbekend']).toBe('0');
    expect((await wi.haal('/codelijsten/rijbewijs')).inhoud['onbekend']).toBeNull();
    expect((await wi.haal('/codelijsten/bestaat-niet')).status).toBe(404);
    const { versies } = (await wi.haal('/tredevertaling')).inhoud;
    expect(versies).toMatchObject([{ versie: '1.0', geldig: true, bron: expect.any(String) }]);
    expect(versies[0].regels[3]).toEqual({ szeebraTrede: 3, ladderTreden: [3, 4] });
  });
});

describe('Een contact met een werkgever', () => {
  test('wie werkgevers bedient hoort het, en hetzelfde kenmerk verbetert het', async () => {
    const contact = { datum: '2026-11-20', codeOnderwerp: 1, werkgever: { nummerKvk: '01234567' } };
    const werkgevercontact = { kenmerkPartner: 'WC-1' };
    await wsp.stuurGoed('werkgevercontact.vastgelegd', { werkgevercontact, contact });
    await wsp.stuurGoed('werkgevercontact.vastgelegd', { werkgevercontact, contact: { ...contact, codeOnderwerp: 2 } });
    expect((await keten.partner('uwv').wachtOp('werkgevercontact.vastgelegd')).data['contact']).toEqual(contact);
    const rijen = await keten.sql(
      `select nummer_kvk, contact ->> 'codeOnderwerp' as onderwerp from hub.werkgevercontact`,
    );
    expect(rijen).toEqual([{ nummer_kvk: '01234567', onderwerp: '2' }]);
    expect((await wi.leegPostbus()).filter((b) => b.type.includes('werkgevercontact'))).toEqual([]);
  });
});
