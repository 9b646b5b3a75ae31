import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import exceljs from 'exceljs';
import type { Browser } from 'playwright-core';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import { kanBladeren, startBrowser } from '../support/browser.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';
import { Toetsenbord } from '../support/toetsenbord.js';
import { biedAan, gebiedsteamNoord } from '../support/verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
const omschrijf = kanBladeren() ? describe : describe.skip;

let keten: Keten;
let browser: Browser;
let wi: NepPartner;
let wsp: NepPartner;
let bemiddeling: Bemiddeling;

// A whole working day by keyboard, three widths of each page, on a machine that has more to do.
jest.setTimeout(600_000);

omschrijf('Wie met inwoners en werkgevers werkt, doet de hele dag met alleen het toetsenbord', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    wi = keten.partner('wi');
    wsp = keten.partner('wsp');
    bemiddeling = new Bemiddeling(keten);
    for (const nummer of [1, 2, 3, 4, 5, 6, 7]) await bemiddeling.inwoner(`R-${nummer}`);
    await gaatMis();
    keten.klok.schuifOp({ dagen: 16 });
    await komtBinnen();
    await aanHetWerk();
    await voorgesteld();
    await zetMedewerker('wi', 's.bakker', { naam: 'S. Bakker', teams: ['gebiedsteam-noord'], rollen: ['regisseur'] });
    await zetMedewerker('wsp', 't.kok', { naam: 'T. Kok', teams: ['accountmanagers'], rollen: ['teamleider'] });
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
  await ik.ziet('Inwoner R-2');
  await ik.ziet('Inwoner R-3');
  await ik.keurt('Signalen', 'regisseur-signalen');
  await ik.druk(/^Nazorg melden/);
  await ik.ziet('Vraag dit:');
  await ik.kies(/^Hoe gaat het op het werk/, 'Het werk is gestopt');
  await ik.kies(/^Waarom is het werk gestopt/, 'De reis');
  await ik.keurt('Inwoner R-3', 'regisseur-nazorg');
  await ik.rondAf(/^Leg de nazorg vast/);
  await ik.ziet('De regisseur is weer aan zet');
  await ik.keurt('Inwoner R-3', 'regisseur-werk-gestopt');
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
  await ik.ziet('Terzijde gezet: de reis');
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
  await ik.druk(/^Er komt een gesprek/);
  await ik.druk(/^Het werk begint/);
  await ik.kies(/^Soort werk/, 'Regulier');
  await ik.dag(/^Eerste werkdag/, overDagen(0));
  await ik.vul(/^Uren per week/, '24');
  await ik.keurt('Kandidaten voor Orderpicker aan de haven', 'accountmanager-werk-begint');
  await ik.rondAf(/^Meld de start/);
  await ik.ziet('1 van 1 plaats bezet');
  await ik.ziet('Eerste werkdag');
  await ik.open('Voorstellen');
  await ik.ziet('Eerste werkdag');
  await ik.keurt('Voorstellen', 'accountmanager-voorstellen');
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

/** One overdracht is not picked up, one inwoner is not reached, and for one vacature nobody is put forward. */
async function gaatMis(): Promise<void> {
  await biedAan(wi, 'R-1');
  await wi.stuurGoed('contact.vastgelegd', {
    inwoner: { kenmerkPartner: 'R-2' },
    soort: 'niet-bereikt',
    tijdstip: keten.klok.nu().toISOString(),
    volgendContact: overDagen(1),
  });
  await bemiddeling.vacature('V-oud');
}

/** What the wijkteam offers to the gebiedsteam. */
async function komtBinnen(): Promise<void> {
  for (const kenmerk of ['W-1', 'W-2', 'W-3']) {
    await biedAan(keten.partner('swt'), kenmerk, {
      van: { partner: 'swt', team: 'wijkteam-noord' },
      gever: { code: 'w.jacobs', naam: 'W. Jacobs' },
      naar: gebiedsteamNoord,
      dienst: 'diagnose',
    });
  }
}

/** Somebody began three weeks ago, and nobody asked yet how it goes. */
async function aanHetWerk(): Promise<void> {
  const voorstel = await bemiddeling.legVoor(wsp, 'R-3', await bemiddeling.vacature('V-0'));
  await bemiddeling.antwoord('ja');
  const { inwoner } = await toonVoorstel(wsp, voorstel);
  await wsp.stuurGoed('plaatsing.gestart', {
    voorstel,
    inwoner: { id: inwoner.id },
    vorm: 'regulier',
    vanaf: overDagen(-20),
    uren: 24,
  });
}

/** Two inwoners are put forward; a third was, and an employer said no. Somebody has only a licence for a moped. */
async function voorgesteld(): Promise<void> {
  const vacature = await bemiddeling.vacature('V-1', { plaatsen: 3 });
  const afgewezen = await bemiddeling.legVoor(wsp, 'R-7', vacature);
  await bemiddeling.antwoord('ja');
  await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel: afgewezen });
  const reden = 'mogelijk-discriminerend';
  await wsp.stuurGoed('voorstel.uitkomst', { voorstel: afgewezen, uitkomst: 'afgewezen', reden });
  for (const kenmerk of ['R-4', 'R-5']) {
    await bemiddeling.legVoor(wsp, kenmerk, vacature);
    await bemiddeling.bijWi();
  }
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner: 'R-8' },
    profiel: {
      bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
      arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: 'AM' }] },
    },
  });
}

function zetMedewerker(partner: string, code: string, wie: object): Promise<unknown> {
  const pad = `/api/v1/partners/${partner}/medewerkers/${code}`;
  return keten.partner('beheer').vraag('PUT', pad, JSON.stringify(wie), 'application/json');
}

async function werkblad(rijen: unknown[][]): Promise<Buffer> {
  const boek = new exceljs.Workbook();
  boek.addWorksheet('Vacatures').addRows(rijen);
  return Buffer.from(await boek.xlsx.writeBuffer());
}

function overDagen(dagen: number): string {
  return new Date(keten.klok.nu().getTime() + dagen * 86_400_000).toISOString().slice(0, 10);
}
