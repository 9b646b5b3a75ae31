import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { kanBladeren, startBrowser } from '../support/browser.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';
import { Bezoeker } from '../support/portaalbezoeker.js';
import {
  biedAan,
  gebiedsteamNoord,
  ontvangAanbod,
  regisseurDeVries,
  trajectconsulentMeijer,
} from '../support/verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let wi: NepPartner;

// A whole job in a browser, on a machine that may be slow.
jest.setTimeout(180_000);

omschrijf('Het werk van elke dag, in het portaal', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    wi = keten.partner('wi');
  });
  afterAll(async () => {
    await browser?.close();
    await keten?.stop();
  });

  test('een geweigerde overdracht: de regisseur biedt de inwoner aan een ander team aan, en het signaal sluit', async () => {
    await metRegisseur('I-1');
    await biedAan(wi, 'I-1');
    const scalabor = keten.partner('scalabor');
    const { overdracht } = await ontvangAanbod(scalabor);
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
    await scalabor.stuurGoed('overdracht.geweigerd', { overdracht, reden: 'geen-plek' });
    keten.klok.schuifOp({ dagen: 9 });
    await wi.wachtOpSignaal('TUSSEN_WAL_EN_SCHIP');

    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    const kaart = regisseur.artikel('nog geen volgende stap');
    await kaart.getByText('Aan zet: R. de Vries').waitFor();
    await regisseur.klik(/^Nieuwe overdracht beginnen/, kaart);
    await regisseur.ziet('geen plek of een lange wachttijd');
    await regisseur.kies('Naar welk team?', 'Advies van Centrum Activerend Werk');
    expect(await regisseur.pagina.getByLabel('Wat is het doel?').inputValue()).toBe('Werkritme opbouwen.');
    expect(await regisseur.pagina.getByLabel('Van welk team?').inputValue()).toBe('wi/gebiedsteam-noord');
    await regisseur.kies('Welke dienst?', 'Activerend werk: oriëntatie');
    await regisseur.ziet('De trede op de participatieladder');
    await regisseur.ziet('houdt de overdracht niet tegen');
    await regisseur.klik('Bied de inwoner aan');
    await regisseur.ziet('Advies van Centrum Activerend Werk');
    await regisseur.ziet('Wat er meegaat');
    await wi.wachtOpSignaal('TUSSEN_WAL_EN_SCHIP', 'opgelost');
    await regisseur.ga('/overdrachten');
    await regisseur.artikel('Geweigerd').waitFor();
    await regisseur.zietNietMeer('nog geen volgende stap');
    expect(await regisseur.weg()).toEqual([]);
  });

  test('een inwoner buiten beeld: zonder overdracht toch in de lijst, en weg na een gesprek', async () => {
    await metRegisseur('I-2');
    const morgen = overDagen(1);
    await wi.stuurGoed('contact.vastgelegd', {
      inwoner: { kenmerkPartner: 'I-2' },
      soort: 'niet-bereikt',
      tijdstip: keten.klok.nu().toISOString(),
      volgendContact: morgen,
    });
    keten.klok.schuifOp({ dagen: 3 });
    await wi.wachtOpSignaal('BUITEN_BEELD');

    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    await regisseur.klik(/inwoners? vra/);
    await regisseur.artikel('Inwoner I-2').waitFor();
    await regisseur.klik('Contact vastleggen', regisseur.artikel('Inwoner I-2'));
    await regisseur.vul(/Datum van het volgende contact/, overDagen(30));
    expect(await regisseur.belemmeringen()).toEqual([]);
    await regisseur.klik('Leg het contact vast');
    await regisseur.klik('Begeleiden');
    await regisseur.ziet('De inwoner is gesproken');
    await wi.wachtOpSignaal('BUITEN_BEELD', 'opgelost');
    await regisseur.ga('/signalen');
    await regisseur.ziet('geen inwoner die buiten een overdracht aandacht vraagt');

    await keten
      .partner('beheer')
      .vraag(
        'PUT',
        '/api/v1/partners/wi/medewerkers/s.bakker',
        JSON.stringify({ naam: 'S. Bakker', teams: ['gebiedsteam-noord'] }),
        'application/json',
      );
    await regisseur.ga('/inwoners');
    await regisseur.klik('Inwoners aan een collega geven');
    await regisseur.kies('Aan welke collega?', 'S. Bakker');
    await regisseur.pagina.getByLabel('Inwoner I-2').check();
    await regisseur.klik('Geef deze inwoners over');
    await regisseur.ziet('1 inwoner is nu van uw collega.');
    await regisseur.ga('/inwoners?wie=iedereen');
    await regisseur.klik('Inwoner I-2');
    await regisseur.ziet('S. Bakker, Gebiedsteam Noord');
    await regisseur.klik('De zaak sluiten');
    await regisseur.kies('Waarom sluit u de zaak?', 'Verhuisd naar een andere gemeente');
    await regisseur.vul('Vanaf welke dag?', overDagen(0));
    expect(await regisseur.belemmeringen()).toEqual([]);
    await regisseur.klik('Sluit de zaak');
    await regisseur.ziet(/Gesloten op/);
    expect(await regisseur.weg()).toEqual([]);
  });

  test('de nemer opent een overdracht: dan is zij ontvangen; de gever zag daarvoor de termijn en kon opnieuw bezorgen', async () => {
    await metRegisseur('I-3');
    const { id, nummer } = await biedAan(wi, 'I-3');
    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    await regisseur
      .artikel(nummer)
      .getByText(/^Nog (\d+ dagen|tot en met)/)
      .waitFor();
    await regisseur.artikel(nummer).getByText('bij de ontvanger zijn aangekomen').waitFor();
    keten.klok.schuifOp({ dagen: 5 });
    await regisseur.artikel(nummer).getByText('nog niet ontvangen').waitFor();
    await regisseur.klik(new RegExp(`^Overdracht ${nummer}`));
    await regisseur.klik('Bellen');
    await regisseur.ziet(/^026 000/);
    await regisseur.vul('Wat hoorde u?', 'Zij kijken vandaag.');
    await regisseur.klik('Leg het gesprek vast');
    await regisseur.ziet('Nagevraagd hoe het staat');
    await regisseur.ziet('Wat er meegaat');
    await regisseur.ga('/overdrachten');
    await regisseur.klik(/^Opnieuw bezorgen/, regisseur.artikel(nummer));
    await regisseur.klik('Bezorg opnieuw');
    await regisseur.ziet(/berichten gaan opnieuw op weg/);
    expect(await regisseur.belemmeringen()).toEqual([]);

    const nemer = await Bezoeker.meldAan(browser, keten.adres, 'A. Meijer', 390);
    await nemer.klik(new RegExp(`^Overdracht ${nummer}`));
    await nemer.ziet('Wat u nu kunt doen');
    await wi.wachtOp('overdracht.ontvangen', ({ data }) => data['overdracht'].id === id);
    await regisseur.zietNietMeer('nog niet ontvangen');
    expect([...(await nemer.weg()), ...(await regisseur.weg())]).toEqual([]);
  });

  test('het filter kent alle signalen die openstaan', async () => {
    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    const { signalen } = (await wi.haal('/signalen')).inhoud as { signalen: { code: string; eigenaar: object }[] };
    await regisseur.pagina.getByRole('option', { name: 'Niet opgepakt' }).waitFor({ state: 'attached' });
    const keuzes = await regisseur.pagina
      .getByLabel('Wat er misgaat')
      .getByRole('option')
      .evaluateAll((opties) => opties.map((o) => o.getAttribute('value')));
    expect(signalen.map(({ code }) => code)).toEqual(expect.arrayContaining(['NIET_OPGEPAKT']));
    for (const { code } of signalen) expect(keuzes).toContain(code);
    expect(await regisseur.weg()).toEqual([]);
  });

  test('van lijst tot werk: voorleggen, de inwoner vragen, naar de werkgever, en aan het werk', async () => {
    await metRegisseur('I-4', {
      bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
      telefoonnummer: ['0611112222'],
    });
    await publiceer('V-1', 'Orderpicker');
    const accountmanager = await Bezoeker.meldAan(browser, keten.adres, 'M. Jansen');
    await accountmanager.klik('Bekijk kandidaten voor Orderpicker');
    const eerste = accountmanager.artikel('1. Kandidaat');
    await eerste.getByRole('heading', { name: 'Vraag dit na' }).waitFor();
    await accountmanager.klik('Leg deze kandidaat voor', eerste);
    await accountmanager.vul('Waarom past deze kandidaat?', 'Werkte drie jaar in een magazijn.');
    expect(await accountmanager.belemmeringen()).toEqual([]);
    await accountmanager.pagina.getByRole('button', { name: 'Leg voor' }).dblclick();
    const voorstel = accountmanager.artikel('Werkte drie jaar in een magazijn.');
    await voorstel.getByText('Wacht op de inwoner').waitFor();

    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    await regisseur.klik(/voorstel voor werk wacht/);
    await regisseur.artikel('Voorstel voor inwoner I-4').getByText('Nee zeggen mag altijd').waitFor();
    await regisseur.klik('De inwoner zegt ja', regisseur.artikel('I-4'));
    await regisseur.artikel('I-4').getByText('Ja van de inwoner op').waitFor();

    expect(await voorstel.getByText('0611112222').count()).toBe(0);
    await accountmanager.pagina.reload();
    await voorstel.getByRole('link', { name: '0611112222' }).waitFor();
    await accountmanager.klik('Het voorstel ligt bij de werkgever', voorstel);
    await accountmanager.klik('Er komt een gesprek', voorstel);
    await voorstel.getByText('Gesprek met de werkgever').waitFor();
    await accountmanager.klik('Het werk begint', voorstel);
    await accountmanager.kies('Soort werk', 'Reguliere baan');
    await accountmanager.vul('Eerste werkdag', overDagen(0));
    await accountmanager.vul(/Uren per week/, '24');
    await accountmanager.klik('Meld de start', voorstel);
    await voorstel.getByText('Aan het werk', { exact: true }).waitFor();
    await accountmanager.ziet('1 van 1 plaats bezet');
    const trechter = await accountmanager.pagina.locator('.hub-trechter').innerText();
    expect(trechter.match(/\d+/g)).toEqual(['1', '1', '1', '1', '0', '1']);
    expect([...(await accountmanager.weg()), ...(await regisseur.weg())]).toEqual([]);
  });

  test('een nieuwe vacature invoeren, en meteen kandidaten zien', async () => {
    await metRegisseur('I-8', { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] });
    const accountmanager = await Bezoeker.meldAan(browser, keten.adres, 'M. Jansen');
    await accountmanager.klik('Nieuwe vacature');
    await accountmanager.vul('Naam van de vacature', 'Orderpicker bij de haven');
    await accountmanager.vul('Beroep', 'orderpicker');
    await accountmanager.vul('Uren per week (niet verplicht)', '24');
    await accountmanager.vul('Postcode van het werk (niet verplicht)', '6811 aa');
    await accountmanager.pagina.locator('#beroep:valid').waitFor();
    await accountmanager.ziet('Zo zien partners de vacature');
    await accountmanager.pagina.getByRole('button', { name: 'Publiceer en zoek kandidaten' }).dblclick();
    await accountmanager.pagina.getByRole('heading', { name: 'Kandidaten voor Orderpicker bij de haven' }).waitFor();
    await accountmanager.artikel('1. Kandidaat A').waitFor();
    expect(await keten.sql(`select 1 from hub.vacature where profiel ->> 'naamVacature' like '%haven'`)).toHaveLength(
      1,
    );
    expect(await accountmanager.weg()).toEqual([]);
  });

  test('een eis wijzigen: eerst zien wie er afvalt, dan pas bewaren; en iemand met een reden terzijde zetten', async () => {
    await metRegisseur('I-9', {
      bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
      werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24 },
      arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: 'AM' }] },
    });
    await publiceer('V-9', 'Bezorger');
    const accountmanager = await Bezoeker.meldAan(browser, keten.adres, 'M. Jansen');
    await accountmanager.klik('Bekijk kandidaten voor Bezorger');
    await accountmanager.ziet('De gegevens zijn van');
    await accountmanager.klik('Wijzig de vacature en zie wie er afvalt');
    await accountmanager.kies('Rijbewijs', 'Auto');
    await accountmanager.kies('Wens of moet?', 'Moet: rijden is het werk');
    await accountmanager.pagina.getByRole('heading', { name: 'Valt af' }).waitFor();
    await accountmanager.ziet(/Rijbewijs: past niet/);
    expect(
      await keten.sql(`select 1 from hub.vacature where profiel ->> 'naamVacature' = 'Bezorger' and versie > 1`),
    ).toEqual([]);
    await accountmanager.kies('Wens of moet?', 'Wens: handig om te hebben');
    await accountmanager.pagina.getByRole('heading', { name: 'Valt af' }).waitFor({ state: 'hidden' });
    await accountmanager.klik('Sla op en zoek opnieuw');
    await accountmanager.ziet('Auto (wens)');
    const eerste = accountmanager.artikel('1. Kandidaat');
    await accountmanager.klik('Zet terzijde', eerste);
    await accountmanager.kies('Waarom?', 'De reis is te ver of te lastig');
    await accountmanager.klik(/^Zet terzijde$/, accountmanager.pagina.locator('form'));
    await accountmanager.ziet(/U zette kandidaat [A-Z] terzijde: de reis is te ver of te lastig/);
    await accountmanager.klik(/^Haal kandidaat [A-Z] terug/);
    await accountmanager.zietNietMeer('Dit geldt alleen voor deze vacature');
    await zetTerzijdeAlsSysteem('Bezorger');
    await accountmanager.pagina.reload();
    await accountmanager.ziet(/Uw organisatie zette kandidaat [A-Z] terzijde: de reis is te ver of te lastig/);
    expect(await accountmanager.weg()).toEqual([]);
  });

  test('nee is ook een antwoord, en een afwijzing heeft een reden', async () => {
    await metRegisseur('I-5', { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] });
    await publiceer('V-2', 'Orderpicker twee');
    const accountmanager = await Bezoeker.meldAan(browser, keten.adres, 'M. Jansen');
    await accountmanager.klik('Bekijk kandidaten voor Orderpicker twee');
    for (const [kandidaat, waarom] of [
      ['A', 'Eerste keus.'],
      ['B', 'Tweede keus.'],
    ] as const) {
      await accountmanager.klik('Leg deze kandidaat voor', accountmanager.artikel(`Kandidaat ${kandidaat}`));
      await accountmanager.vul('Waarom past deze kandidaat?', waarom);
      await accountmanager.klik(/^Leg voor$/);
      await accountmanager.artikel(waarom).waitFor();
    }
    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    await regisseur.ga('/voorstellen?status=voorgelegd');
    await regisseur.klik('De inwoner zegt nee', regisseur.artikel('Eerste keus.'));
    await regisseur.kies('Reden', 'De reis is te ver of te lastig');
    expect(await regisseur.belemmeringen()).toEqual([]);
    await regisseur.klik('Leg dit vast');
    await regisseur.zietNietMeer('Eerste keus.');
    await regisseur.klik('Ja, en volgende keer mag het direct', regisseur.artikel('Tweede keus.'));
    await regisseur.ziet('Geen voorstellen met deze stand.');

    await accountmanager.pagina.reload();
    await accountmanager.artikel('Eerste keus.').getByText('De reis is te ver of te lastig').waitFor();
    const tweede = accountmanager.artikel('Tweede keus.');
    await accountmanager.klik('Het voorstel ligt bij de werkgever', tweede);
    await accountmanager.klik('De werkgever zegt nee', tweede);
    await accountmanager.kies('Reden', 'De taal');
    await accountmanager.klik('Leg dit vast', tweede);
    await tweede.getByText('De taal', { exact: true }).waitFor();
    expect([...(await accountmanager.weg()), ...(await regisseur.weg())]).toEqual([]);
  });

  test('de nemer meldt het eindresultaat met een advies; de regisseur ziet het en biedt die dienst aan', async () => {
    await metRegisseur('I-7');
    const { nummer } = await biedAan(wi, 'I-7');
    const nemer = await Bezoeker.meldAan(browser, keten.adres, 'A. Meijer');
    const kaart = nemer.artikel(nummer);
    for (const stap of [/^Ik pak het op/, /^Accepteren/, /^De dienst is gestart/]) await nemer.klik(stap, kaart);
    await kaart.getByText('Gestart', { exact: true }).waitFor();
    await nemer.klik(new RegExp(`^Overdracht ${nummer}`));
    await nemer.klik('Resultaat melden');
    await nemer.kies('Wat voor resultaat?', 'Het eindresultaat');
    await nemer.kies('Is het doel bereikt?', 'Ja');
    await nemer.kies('Waarom stopt de dienst?', 'Volgende stap in de keten');
    await nemer.kies('Welke dienst adviseert u hierna?', 'Bemiddeling door het WSP');
    await nemer.kies('Trede op de participatieladder nu', 'Onbetaald werk');
    expect(await nemer.belemmeringen()).toEqual([]);
    await nemer.klik('Meld het resultaat');
    // What was said is not for the taker any more.
    await nemer.ziet('Deze overdracht is voor u klaar');

    const regisseur = await Bezoeker.meldAan(browser, keten.adres, 'R. de Vries');
    await regisseur.ga('/overdrachten?status=afgerond');
    await regisseur.klik(new RegExp(`^Overdracht ${nummer}`));
    await regisseur.ziet('volgende stap in de keten');
    await regisseur.klik('Nieuwe overdracht beginnen');
    await regisseur.pagina.getByRole('option', { name: 'Nazorg' }).waitFor({ state: 'attached' });
    expect(await regisseur.pagina.getByLabel('Welke dienst?').inputValue()).toBe('bemiddeling-wsp');
    expect([...(await nemer.weg()), ...(await regisseur.weg())]).toEqual([]);
  });

  test('wie net niet op de lijst staat: wat er anders moet, en wie dat kan', async () => {
    await metRegisseur('I-6', {
      bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
      arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: 'AM' }] },
    });
    await publiceer('V-3', 'Chauffeur', {
      profiel: { naamVacature: 'Chauffeur', rijbewijs: [{ codeSoortRijbewijs: 'B' }] },
      keten: { rijdenIsHetWerk: 'ja' },
    });
    const accountmanager = await Bezoeker.meldAan(browser, keten.adres, 'M. Jansen');
    await accountmanager.klik('Bekijk kandidaten voor Chauffeur');
    await accountmanager.ziet('Net niet op de lijst');
    await accountmanager.ziet('Wie kan dat');
    expect(await accountmanager.weg()).toEqual([]);
  });
});

/** An inwoner whom R. de Vries is the regisseur of. */
async function metRegisseur(kenmerk: string, profiel: object = {}): Promise<void> {
  const inwoner = { kenmerkPartner: kenmerk };
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel });
  await wi.stuurGoed('contactpersoon.toegewezen', { inwoner, team: gebiedsteamNoord, regisseur: regisseurDeVries });
}

async function publiceer(kenmerk: string, naam: string, meer: object = {}): Promise<void> {
  await keten.partner('wsp').stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: kenmerk },
    plaatsen: 1,
    profiel: {
      naamVacature: naam,
      beroep: { codeBeroepsnaam: ORDERPICKER },
      werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24 },
    },
    ...meer,
  });
}

/** Not a person at the screen, but the own system of the organisation. */
async function zetTerzijdeAlsSysteem(vacaturenaam: string): Promise<void> {
  const [wie] = await keten.sql<{ vacature: string; kandidaat: string }>(
    `select v.extern_id as vacature, i.extern_id as kandidaat from hub.terzijde t
       join hub.vacature a on a.id = t.vacature_id and a.profiel ->> 'naamVacature' = '${vacaturenaam}'
       join hub.verwijzing v on v.intern_id = a.id and v.partner_id = t.partner_id
       join hub.verwijzing i on i.intern_id = t.inwoner_id and i.partner_id = t.partner_id`,
  );
  const keuze = { kandidaat: { id: wie!.kandidaat }, reden: 'reis' };
  const { status } = await keten.partner('wsp').post(`/vacatures/${wie!.vacature}/terzijde`, keuze);
  expect(status).toBe(204);
}

function overDagen(dagen: number): string {
  return new Date(keten.klok.nu().getTime() + dagen * 86_400_000).toISOString().slice(0, 10);
}
