import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import exceljs from 'exceljs';
import type { Browser } from 'playwright-core';
import { Bemiddeling } from '../support/bemiddeling.js';
import { kanBladeren, startBrowser } from '../support/browser.js';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';
import { Toetsenbord } from '../support/toetsenbord.js';
import { overDagen, vulWerkdag } from '../support/werkdagvulling.js';

const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let bemiddeling: Bemiddeling;

// A whole working day by keyboard, three widths of each page, on a machine that has more to do.
jest.setTimeout(600_000);

omschrijf('Wie met inwoners en werkgevers werkt, doet de hele dag met alleen het toetsenbord', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    bemiddeling = new Bemiddeling(keten);
    await vulWerkdag(keten, bemiddeling);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await keten?.stop();
  });

  test('de regisseur: wat misgaat, nazorg, haar inwoners, verbeteren, aanbieden en opnemen, een voorstel, en overdragen', async () => {
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^R\. de Vries/);
    await ik.ziet('nog niet opgepakt');
    await ik.keurt('Overdrachten', 'regisseur-overdrachten');
    await herstelt(ik);
    await vraagtHoeHetGaat(ik);
    await biedtAan(ik);
    await neemtOp(ik);
    await beantwoordt(ik);
    await draagtOver(ik);
    expect(await ik.weg()).toEqual([]);
  });

  test('de accountmanager: haar vacatures, een nieuwe, de lijst, voorleggen en terzijde, een eis anders, en de uitkomst', async () => {
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^M\. Jansen/);
    await ik.ziet('Dit wacht op u');
    await ik.keurt('Mijn vacatures', 'accountmanager-vacatures');
    await publiceert(ik);
    await kiest(ik);
    await wijzigtEenEis(ik);
    await volgt(ik);
    await importeert(ik);
    expect(await ik.weg()).toEqual([]);
  });

  test('de ketenregisseur kiest een ander team voor wat bij haar terechtkwam', async () => {
    await keten.sql(
      `update hub.signaal s set niveau = 'ketenregisseur', eigenaar_partner_id = m.partner_id, eigenaar_team_id = null, eigenaar_id = m.id
         from hub.medewerker m where m.naam = 'H. Visser' and s.code = 'NIET_OPGEPAKT'`,
    );
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^H\. Visser, ketenregisseur/);
    await ik.open('Overdrachten');
    await ik.ziet('nog niet opgepakt');
    await ik.druk(/^Overdracht \S+$/);
    await ik.druk(/^Dit aanbod naar een ander team/);
    await ik.kies(/^Welk team/, 'Een ander team');
    await ik.kies(/^Naar welk team/, 'Trajecten van Scalabor');
    await ik.keurt(/^Overdracht /, 'keten-andere-ontvanger');
    await ik.rondAf(/^Bied de inwoner aan dit team aan/);
    await ik.ziet('De inwoner is aangeboden aan het team dat u koos.');
    await ik.keurt('Overdrachten', 'keten-gekozen');
    // Told once: not again to who reads the page anew.
    await ik.pagina.reload();
    await ik.pagina.getByRole('heading', { level: 1, name: 'Overdrachten' }).waitFor();
    expect(await ik.pagina.getByText('De inwoner is aangeboden aan het team dat u koos.').count()).toBe(0);
    // She chose for the giver, who stays that.
    expect(
      await keten.sql(
        `select m.naam from hub.overdracht o join hub.team t on t.id = o.naar_team_id and t.naam = 'trajecten'
           join hub.medewerker m on m.id = o.stokhouder_id`,
      ),
    ).toEqual([{ naam: 'R. de Vries' }]);
    await ik.pagina.goto(`${keten.adres}/privacy/verzoeken`);
    await ik.ziet('Deze pagina is voor de privacy officer. U werkt als ketenregisseur.');
    await ik.keurt('Deze pagina hoort niet bij uw rol', 'geen-rol');
    // The overdracht that she chose for is not hers any more, nor what went along with it.
    expect((await ik.weg()).filter((fout) => !/status of 40[34] .*\/api\/v1\/overdrachten\//.test(fout))).toEqual([]);
  });

  test('de teamleider leest wat mogelijk discriminerend was', async () => {
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^T\. Kok/);
    await ik.open('Vermoedens');
    await ik.ziet('Een werkgever wees iemand af.');
    await ik.keurt('Vermoedens van discriminatie', 'teamleider-vermoedens');
    await ik.druk(/^Bekijk de vacature/);
    await ik.ziet('Wat de werkgever vraagt');
    expect(await ik.weg()).toEqual([]);
  });
});

/** Calls the other side, notes a warm contact, mends a fact, and reads it all back in the time line. */
async function herstelt(ik: Toetsenbord): Promise<void> {
  await ik.kies(/^Wat er misgaat/, 'Niet opgepakt');
  await ik.pagina.waitForURL(/signaal=NIET_OPGEPAKT/);
  await ik.druk(/^Overdracht \S+$/);
  await ik.ziet('Wat er meegaat');
  await ik.ziet('Dit kan Scalabor doen:');
  await ik.druk(/^Bellen$/);
  await ik.ziet(/^026 000/);
  await ik.keurt(/^Overdracht /, 'regisseur-bellen');
  await ik.vul(/^Wat hoorde u/, 'Zij kijken vandaag.');
  await ik.rondAf(/^Leg het gesprek vast/);
  await ik.ziet('Nagevraagd hoe het staat');
  await ik.druk(/^Contact vastleggen$/);
  await ik.zet(/^De gever/, /^De ontvanger/);
  await ik.vul(/^Toelichting/, 'Samen gesproken over de start.');
  await ik.rondAf(/^Leg het contact vast/);
  await ik.druk(/^R-1$/);
  await ik.druk(/^Een gegeven verbeteren/);
  await ik.kies(/^Welk gegeven is fout/, 'Postcode');
  await ik.vul(/^Wat moet het zijn/, '6811 AB');
  await ik.keurt('Inwoner R-1', 'regisseur-verbeteren');
  await ik.rondAf(/^Verbeter dit gegeven/);
  await ik.ziet('Verzoeken over de gegevens');
  await ik.ziet('Nog niet bevestigd');
  await keten.partner('scalabor').leegPostbus();
  await ik.pagina.reload();
  await ik.druk(/^Begeleiden$/);
  await ik.ziet('Erbij waren: de inwoner, de gever, de ontvanger.');
  await ik.ziet('Bevestigd');
  await ik.keurt('Inwoner R-1', 'regisseur-tijdlijn');
}

/** Asks how it goes at work; it stopped, so the inwoner is back with the regisseur at once. */
async function vraagtHoeHetGaat(ik: Toetsenbord): Promise<void> {
  await ik.open('Signalen');
  await ik.ziet('U ziet wat er speelt rond uw inwoners');
  await ik.ziet('Inwoner R-2');
  // The WSP must ask how it goes, but it is her inwoner.
  await ik.ziet('Inwoner R-3');
  await ik.keurt('Signalen', 'regisseur-signalen');
  await ik.druk(/^Toon ook de signalen van collega/);
  await ik.pagina.waitForURL(/wie=iedereen/);
  await ik.ziet('Inwoner R-3');
  await ik.keurt('Signalen', 'regisseur-signalen-iedereen');
  await ik.zet(/^Alleen mijn eigen werk/);
  await ik.ziet('U ziet wat er speelt rond uw inwoners');
  await ik.druk(/^Nazorg melden/);
  await ik.ziet('Vraag dit:');
  await ik.kies(/^Hoe gaat het op het werk/, 'Het werk is gestopt');
  await ik.kies(/^Waarom is het werk gestopt/, 'De reis');
  await ik.keurt('Inwoner R-3', 'regisseur-nazorg');
  await ik.rondAf(/^Leg de nazorg vast/);
  await ik.ziet('De regisseur is weer aan zet');
  await ik.keurt('Inwoner R-3', 'regisseur-werk-gestopt');
}

/** Finds somebody in the bestand, sees exactly what would go along and what is missing, and offers. */
async function biedtAan(ik: Toetsenbord): Promise<void> {
  await ik.open('Inwoners');
  await ik.ziet('Niets: in het bestand');
  await ik.zet(/^Alleen mijn inwoners/);
  await ik.pagina.waitForURL(/wie=iedereen/);
  await ik.ziet('Nog geen afspraak');
  await ik.keurt('Inwoners', 'regisseur-inwoners');
  await ik.kies(/^Wie/, 'In het bestand');
  await ik.pagina.waitForURL(/bestand=ja/);
  await ik.druk(/^Inwoner R-6$/);
  await ik.druk(/^Nieuwe overdracht beginnen/);
  await ik.kies(/^Naar welk team/, 'Advies van');
  await ik.kies(/^Welke dienst/, 'Activerend werk: ori');
  await ik.vul(/^Wat is het doel/, 'Weten wat zij kan en wil.');
  await ik.ziet('Wat ontbreekt, houdt de overdracht niet tegen.');
  await ik.keurt('Inwoner R-6', 'regisseur-aanbod');
  await ik.druk(/^Bied de inwoner aan/);
  await ik.ziet('Heeft de stok');
}

/** Others offer inwoners: one is taken, of one more is asked, one is refused with a reason. The filter is kept. */
async function neemtOp(ik: Toetsenbord): Promise<void> {
  await ik.open('Overdrachten');
  await ik.kies(/^Stand/, 'In behandeling');
  await ik.pagina.waitForURL(/status=in_behandeling/);
  await ik.druk(/^Bewaar deze weergave/);
  await ik.vul(/^Hoe noemt u/, 'Opgepakt');
  await ik.rondAf(/^Bewaar$/);
  await ik.druk(/^Toon alles/);
  await ik.pagina.waitForURL((url) => url.search === '');
  for (const aantal of [1, 2, 3]) {
    await ik.druk(/^Ik pak het op/);
    await totDat(
      () => ik.pagina.getByRole('article').filter({ hasText: 'In behandeling' }).count(),
      (gezien) => gezien === aantal,
      `Opgepakt: ${aantal}`,
    );
  }
  await ik.druk(/^Opgepakt$/);
  await ik.pagina.waitForURL(/status=in_behandeling/);
  await ik.ziet('Vergeet “Opgepakt”');
  await ik.keurt('Overdrachten', 'regisseur-weergave');
  await ik.druk(/^Overdracht \S+$/);
  await ik.druk(/^Aanvulling vragen/);
  await ik.vul(/^Welke gegevens mist u/, 'De ladder');
  await ik.rondAf(/^Verstuur: aanvulling vragen/);
  await ik.ziet('Gevraagd: De ladder');
  await ik.druk(/^Overdrachten$/);
  await ik.druk(/^Opgepakt$/);
  await ik.pagina.waitForURL(/status=in_behandeling/);
  await totDat(
    () => ik.pagina.getByRole('article').count(),
    (gezien) => gezien === 2,
    'What is still in behandeling',
  );
  await ik.druk(/^Overdracht \S+$/);
  await ik.druk(/^Weigeren/);
  await ik.kies(/^Reden/, 'Geen plek');
  await ik.keurt(/^Overdracht /, 'regisseur-weigeren');
  await ik.rondAf(/^Verstuur: weigeren/);
  await ik.ziet('Geweigerd');
  await ik.open('Overdrachten');
  await ik.druk(/^Accepteren/);
  await ik.ziet('Geaccepteerd');
}

/** Reads what to tell, asks the inwoner, and tells yes or no. */
async function beantwoordt(ik: Toetsenbord): Promise<void> {
  await ik.open('Voorstellen');
  await ik.ziet('Nee zeggen mag altijd');
  await ik.druk(/^Wat vertelt u de inwoner/);
  await ik.ziet('Dit past');
  await ik.keurt('Voorstellen', 'regisseur-voorstellen');
  await ik.druk(/^De inwoner zegt ja/);
  await totDat(
    () => ik.pagina.getByRole('button', { name: 'De inwoner zegt ja' }).count(),
    (gezien) => gezien === 1,
    'One that waits',
  );
  await ik.druk(/^De inwoner zegt nee/);
  await ik.kies(/^Reden/, 'De reis');
  await ik.rondAf(/^Leg dit vast/);
  await ik.ziet('De reis is te ver of te lastig');
}

async function draagtOver(ik: Toetsenbord): Promise<void> {
  await ik.open('Inwoners');
  await ik.druk(/^Inwoners aan een collega geven/);
  await ik.kies(/^Aan welke collega/, 'S. Bakker');
  await ik.zet(/^Inwoner R-6/);
  await ik.keurt('Inwoners', 'regisseur-overdragen');
  await ik.druk(/^Geef deze inwoners over/);
  await ik.ziet('1 inwoner is nu van uw collega.');
}

/** A new vacature, with a demand that must, as partners will see it. */
async function publiceert(ik: Toetsenbord): Promise<void> {
  await ik.druk(/^Nieuwe vacature/);
  await ik.vul(/^Naam van de vacature/, 'Orderpicker aan de haven');
  await ik.vul(/^Beroep/, 'orderpicker');
  await ik.vul(/^Uren per week/, '24');
  await ik.druk(/^Meer eisen/);
  await ik.kies(/^Rijbewijs/, 'Auto');
  await ik.kies(/^Wens of moet/, 'Moet');
  await ik.pagina.locator('#beroep:valid').waitFor();
  await ik.ziet('Zo zien partners de vacature');
  await ik.keurt('Nieuwe vacature', 'accountmanager-nieuw');
  await ik.druk(/^Publiceer en zoek kandidaten/);
  await ik.ziet('1. Kandidaat A');
}

/** Compares three, puts one forward with a reason, and sets one aside with a reason. */
async function kiest(ik: Toetsenbord): Promise<void> {
  await ik.zet(/^Vergelijk kandidaat A/, /^Vergelijk kandidaat B/, /^Vergelijk kandidaat C/);
  await ik.pagina.getByRole('columnheader', { name: 'Kandidaat C' }).waitFor();
  await ik.ziet('Net niet op de lijst');
  await ik.keurt('Kandidaten voor Orderpicker aan de haven', 'accountmanager-kandidaten');
  await ik.druk(/^Leg deze kandidaat voor/);
  await ik.vul(/^Waarom past deze kandidaat/, 'Werkte drie jaar in een magazijn.');
  await ik.rondAf(/^Leg voor$/);
  await ik.ziet(/Voorstel voor kandidaat [A-C]/);
  await ik.ziet('Vraagt het aan de inwoner');
  await ik.druk(/^Zet terzijde$/);
  await ik.kies(/^Waarom/, 'De reis');
  await ik.druk(/^Zet terzijde$/);
  await ik.ziet(/U zette kandidaat [A-Z] terzijde: de reis/);
  expect(await ik.pagina.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
  await ik.keurt('Kandidaten voor Orderpicker aan de haven', 'accountmanager-terzijde');
  const namen = () => ik.pagina.getByRole('heading', { name: /^\d+\. Kandidaat [A-Z]+$/ }).allInnerTexts();
  const voor = await namen();
  await ik.pagina.reload();
  await ik.ziet(/U zette kandidaat [A-Z] terzijde: de reis/);
  await ik.ziet(/Voorstel voor kandidaat [A-C]/);
  expect(await namen()).toEqual(voor);
}

/** Sees who comes in without the demand, before it is saved. */
async function wijzigtEenEis(ik: Toetsenbord): Promise<void> {
  await ik.druk(/^Wijzig de vacature/);
  await ik.kies(/^Rijbewijs/, 'Geen eis');
  await ik.pagina.getByRole('heading', { name: 'Komt erbij' }).waitFor();
  await ik.keurt('Orderpicker aan de haven wijzigen', 'accountmanager-wijzigen');
  await ik.druk(/^Sla op en zoek opnieuw/);
  await ik.ziet('De lijst');
}

/** Follows the voorstel from yes to the first workday. */
async function volgt(ik: Toetsenbord): Promise<void> {
  await bemiddeling.antwoord('ja');
  await ik.druk(/^Het voorstel ligt bij de werkgever/);
  await ik.ziet('Ligt bij de werkgever');
  await houdVastTot(ik, /^Soort werk/);
  await ik.druk(/^Er komt een gesprek/);
  await ik.druk(/^Het werk begint/);
  await ik.kies(/^Soort werk/, 'Regulier');
  await ik.dag(/^Eerste werkdag/, overDagen(keten, 0));
  await ik.vul(/^Uren per week/, '24');
  await ik.keurt('Kandidaten voor Orderpicker aan de haven', 'accountmanager-werk-begint');
  await ik.rondAf(/^Meld de start/);
  await ik.ziet('1 van 1 plaats bezet');
  await ik.ziet('Eerste werkdag');
  await ik.open('Voorstellen');
  await ik.ziet('Eerste werkdag');
  await ik.keurt('Voorstellen', 'accountmanager-voorstellen');
}

/** The next step is only taken once the form is open: who presses on while a step is on its way, does not press in vain. */
async function houdVastTot(ik: Toetsenbord, veld: RegExp): Promise<void> {
  await ik.pagina.route(
    '**/stappen',
    async (stap) => {
      await ik.pagina.getByLabel(veld).waitFor();
      await stap.continue();
    },
    { times: 1 },
  );
}

async function importeert(ik: Toetsenbord): Promise<void> {
  await ik.open('Vacatures');
  await ik.druk(/^Vacatures importeren/);
  const kiezer = ik.pagina.waitForEvent('filechooser');
  await ik.druk(/^Bestand/);
  await (
    await kiezer
  ).setFiles({
    name: 'vacatures.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await werkblad([
      ['Naam', 'Beroep', 'Uren'],
      ['Inpakker', 'Orderpicker', 20],
    ]),
  });
  await ik.ziet('Dit lezen wij');
  await ik.keurt('Vacatures importeren', 'accountmanager-importeren');
  await ik.druk(/^Publiceer deze vacature/);
  await ik.ziet('1 van 1 vacatures gepubliceerd.');
}

async function werkblad(rijen: unknown[][]): Promise<Buffer> {
  const boek = new exceljs.Workbook();
  boek.addWorksheet('Vacatures').addRows(rijen);
  return Buffer.from(await boek.xlsx.writeBuffer());
}
