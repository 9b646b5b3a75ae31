import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { lokaleDatum } from '@estafette/tijd';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { kanBladeren, startBrowser } from '../support/browser.js';
import { maakBsn } from '../support/bsn.js';
import { Keten } from '../support/keten.js';
import { ketenvulling } from '../support/ketenvulling.js';
import { Toetsenbord } from '../support/toetsenbord.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

const omschrijf = kanBladeren() ? describe : describe.skip;
const BSN = maakBsn(4_000_001);

let keten: Keten;
let browser: Browser;
let jaar: number;

// A whole working day by keyboard, three widths of each page, on a machine that has more to do.
jest.setTimeout(600_000);

omschrijf('Wie over de keten, de aansluiting en de gegevens waakt, werkt met alleen het toetsenbord', () => {
  beforeAll(async () => {
    keten = await Keten.start();
    browser = await startBrowser();
    const vandaag = lokaleDatum(keten.klok.nu());
    jaar = Number(vandaag.slice(0, 4)) - 1;
    for (const opdracht of ketenvulling(600, vandaag)) await keten.sql(opdracht);
    const [wi, scalabor] = [keten.partner('wi'), keten.partner('scalabor')];
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'A-1', bsn: BSN },
      profiel: {},
    });
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'A-1' },
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
    });
    await biedAan(wi, 'A-1');
    await scalabor.leegPostbus();
    await scalabor.stuur('overdracht.gestart', { overdracht: { kenmerkPartner: 'bestaat-niet' } });
  });
  afterAll(async () => {
    await browser?.close();
    await keten?.stop();
  });

  test('de ketenregisseur: vier cijfers, de stromen, wat werkt en wat misgaat, vergelijken, en alles mee als bestand', async () => {
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^H\. Visser, ketenregisseur/);
    await ik.kies(/^Periode/, `heel ${jaar}`);
    await ik.ziet(`Cijfers over heel ${jaar}`);
    expect(await ik.pagina.locator('.hub-vier dt').allInnerTexts()).toEqual([
      'Overdrachten',
      'Dagen tot opgepakt',
      'Uitval',
      'Naar werk',
    ]);
    const stroom = ik.pagina.getByRole('link', { name: /^Werk en Inkomen naar .*overdrachten$/ }).first();
    await stroom.waitFor();
    await ik.keurt('De keten', 'keten');
    expect(await bestand(ik, /^Bewaar als bestand/)).toMatch(/^\uFEFFVan;Naar;Overdrachten\r\nWerk en Inkomen;/);
    expect((await werkboek(ik)).slice(0, 4)).toEqual(['Van', 'Naar', 'Overdrachten', 'Werk en Inkomen']);
    const naar = /naar (.*):/.exec((await stroom.getAttribute('aria-label'))!)![1]!;
    await ik.druk(/^Werk en Inkomen naar .*overdrachten$/);
    await ik.ziet(`Overdrachten van en naar ${naar}`);
    expect(new URL(ik.pagina.url()).searchParams.get('partner')).not.toBeNull();
    await ik.kies(/^Gebied/, 'Gebiedsteam');
    await ik.ziet(/Cijfers over heel .*, Gebiedsteam/);

    for (const [woord, beeld] of [
      ['Naar werk', 'keten-werk'],
      ['Wat werkt', 'keten-diensten'],
      ['Wat misgaat', 'keten-signalen'],
    ] as const) {
      await ik.open(woord);
      await ik.kies(/^Periode/, `heel ${jaar}`);
      await ik.ziet(`Cijfers over heel ${jaar}`);
      await ik.pagina.getByRole('heading', { level: 2 }).first().waitFor();
      await ik.keurt(woord, beeld);
    }
    await ik.open('Vergelijken');
    await ik.kies(/^Periode/, `heel ${jaar}`);
    await ik.ziet(`heel ${jaar}, de hele regio tegenover heel ${jaar - 1}, de hele regio`);
    await ik.kies(/^Vergelijk met periode/, `heel ${jaar + 1}`);
    await ik.ziet(`heel ${jaar}, de hele regio tegenover heel ${jaar + 1}, de hele regio`);
    expect(new URL(ik.pagina.url()).searchParams.get('naast')).toBe(`${jaar + 1}-heel`);
    await ik.kies(/^Partner/, 'Scalabor');
    await ik.kies(/^Naast partner/, 'Centrum');
    await ik.ziet('Scalabor naast Centrum Activerend Werk');
    await ik.ziet('Gekregen overdrachten');
    await ik.keurt('Vergelijken', 'keten-vergelijken');
    expect(await opPapier(ik.pagina)).toMatchObject({
      menu: false,
      knoppen: 0,
      regel: expect.stringMatching(/H\. Visser/),
    });
    expect(await ik.weg()).toEqual([]);
  });

  test('wie de aansluiting beheert: stand, berichten, fouten, opnieuw, webhook, sleutels, contracten en een proef', async () => {
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^T\. Hendriks/);
    await ik.ziet('Berichten van en naar u');
    await ik.keurt('Aansluiting van Scalabor', 'aansluiting');

    await ik.open('Berichten');
    await ik.kies(/^Aangenomen of geweigerd/, 'Geweigerd');
    await ik.pagina.waitForURL(/status=geweigerd/);
    await ik.keurt('Berichten', 'aansluiting-berichten');
    await ik.druk(/^overdracht\.gestart/);
    await ik.ziet('Herstel dit en stuur het bericht opnieuw');
    await ik.keurt(/^Bericht overdracht\.gestart/, 'aansluiting-bericht');

    await ik.open('Bezorging');
    await ik.kies(/^Stand/, 'Ontvangen');
    await ik.ziet('van wi aan u');
    await ik.keurt('Bezorging', 'aansluiting-bezorging');
    await ik.druk(/^Bezorg dit bericht opnieuw/);
    await ik.ziet('Er zijn geen berichten met dit filter.');
    await ik.kies(/^Stand/, 'Wacht');
    await ik.ziet('van wi aan u');

    await ik.open('Berichten');
    await ik.druk(/^Veel berichten opnieuw/);
    await ik.ziet('Er gebeurt nog niets.');
    await ik.keurt('Opnieuw bezorgen', 'aansluiting-opnieuw');
    await ik.druk(/^Tel ze eerst/);
    await ik.ziet('0 berichten');

    await ik.open('Webhook');
    await ik.vul(/^Adres/, 'https://10.0.0.1/berichten');
    await ik.pagina.keyboard.press('Enter');
    await ik.ziet('Deze stap is niet gelukt.');
    await ik.keurt('Hoe u berichten krijgt', 'aansluiting-webhook');

    await ik.open('Sleutels');
    await ik.vul(/^Waar is de sleutel voor/, 'Proef');
    await ik.pagina.keyboard.press('Enter');
    await ik.ziet('U ziet hem alleen nu');
    const sleutel = await ik.pagina.locator('.hub-sleutel').innerText();
    expect(sleutel.length).toBeGreaterThan(20);
    await ik.keurt('Sleutels', 'aansluiting-sleutels');
    await ik.pagina.reload();
    await ik.ziet('Proef');
    expect(await ik.pagina.locator('main').innerText()).not.toContain(sleutel);
    await ik.druk(/^Trek deze sleutel in/);
    await ik.ziet('Ingetrokken');

    await ik.open('Contracten');
    await ik.ziet('trajectresultaat.gemeld');
    await ik.keurt('Contracten', 'aansluiting-contracten');
    await ik.druk(/^trajectresultaat\.gemeld$/);
    await ik.ziet('Wat erin staat');
    await ik.keurt('trajectresultaat.gemeld', 'aansluiting-contract');
    await ik.druk(/^Probeer dit bericht/);
    await ik.druk(/^Keur deze berichten/);
    await ik.ziet('1 van 1 bericht is goed.');
    await ik.vul(/^Berichten \(JSON\)/, '[{"type": "nl.reintegratietaal.trajectresultaat.gemeld"}]');
    await ik.druk(/^Keur deze berichten/);
    await ik.ziet('0 van 1 bericht is goed.');
    await ik.keurt('Proef en toets', 'aansluiting-proef');
    fouten(ik, /status of (400|403|404|422)/);
    expect(await ik.weg()).toEqual([]);
  });

  test('de privacy officer: wat opvalt, wie keek naar wie, verzoeken, bewaren, de regels en het register', async () => {
    const ik = await Toetsenbord.meldAan(browser, keten.adres, /^F\. Yilmaz/);
    await ik.keurt('Wat opvalt', 'privacy');
    await ik.open('Verzoeken');
    await ik.ziet('Er zijn nog geen verzoeken.');
    await ik.druk(/^Nieuw verzoek/);
    await ik.vul(/^BSN/, BSN);
    await ik.pagina.keyboard.press('Enter');
    await ik.ziet('Wat vraagt inwoner A-1?');
    await ik.keurt('Nieuw verzoek', 'privacy-nieuw-verzoek');
    const dossier = ik.pagina.waitForEvent('download');
    await ik.kies(/^Soort verzoek/, 'Inzage');
    await ik.druk(/^Voer het verzoek uit/);
    await ik.ziet('Het dossier is klaar.');
    await ik.druk(/^Bewaar het dossier/);
    expect(await readFile(await (await dossier).path(), 'utf8')).toContain(BSN);
    await ik.druk(/^Naar de verzoeken/);
    await ik.ziet('Inzage: inwoner A-1');
    await ik.druk(/^Nieuw verzoek/);
    await ik.vul(/^BSN/, BSN);
    await ik.pagina.keyboard.press('Enter');
    await ik.ziet('Wat vraagt inwoner A-1?');
    await ik.kies(/^Soort verzoek/, 'Bezwaar');
    await ik.druk(/^Voer het verzoek uit/);
    await ik.ziet('De inwoner staat vanaf nu op geen enkele lijst');
    await ik.druk(/^Naar de verzoeken/);
    await ik.ziet('Bezwaar: inwoner A-1');
    await ik.keurt('Verzoeken van inwoners', 'privacy-verzoeken');

    await ik.open('Wie keek naar wie');
    await ik.vul(/^Nummer van de inwoner/, 'A-1');
    await ik.pagina.keyboard.press('Enter');
    await ik.pagina.waitForURL(/inwoner=A-1/);
    await ik.ziet('Alle gegevens van een inwoner opgehaald');
    await ik.keurt('Wie keek naar wie', 'privacy-gebruik');
    await bestand(ik, /^Bewaar als bestand/);
    await ik.vul(/^Nummer van de inwoner/, '');
    await ik.pagina.keyboard.press('Enter');
    await ik.kies(/^Soort gebruik/, 'Meegenomen');
    await ik.ziet(/Bestand: gebruik\.csv, \d+ rijen, van \/privacy\/gebruik\?inwoner=A-1/);

    await ik.open('Bewaren en wissen');
    await ik.ziet('Tegengehouden');
    await ik.keurt('Bewaren en wissen', 'privacy-bewaring');
    await ik.open('Regels');
    await ik.druk(/^Hoe het rekent/);
    await ik.ziet(/^Gewichten van E:/);
    await ik.keurt('Regels voor het zoeken', 'privacy-regels');
    await ik.open('Register');
    await ik.ziet('Grondslag');
    await ik.keurt('Register van verwerkingen', 'privacy-register');
    expect(await ik.weg()).toEqual([]);
  });
});

/** What a table gives as a file, by its first button of this name. */
async function bestand(ik: Toetsenbord, knop: RegExp): Promise<string> {
  return (await bytes(ik, knop)).toString('utf8');
}

async function bytes(ik: Toetsenbord, knop: RegExp): Promise<Buffer> {
  const klaar = ik.pagina.waitForEvent('download');
  await ik.druk(knop);
  return readFile(await (await klaar).path());
}

/** The cells of the sheet, row by row. */
async function werkboek(ik: Toetsenbord): Promise<unknown[]> {
  const boek = new exceljs.Workbook();
  const inhoud = await bytes(ik, /^Bewaar voor Excel/);
  await boek.xlsx.load(inhoud.buffer.slice(inhoud.byteOffset, inhoud.byteOffset + inhoud.length) as ArrayBuffer);
  const cellen: unknown[] = [];
  boek.worksheets[0]!.eachRow((rij) => rij.eachCell((cel) => cellen.push(cel.value)));
  return cellen;
}

/** What is on paper: no menu and no buttons, but who printed it. */
async function opPapier(pagina: Page): Promise<unknown> {
  await pagina.emulateMedia({ media: 'print' });
  const gezien = await pagina.evaluate(`(() => {
    dispatchEvent(new Event('beforeprint'));
    const zichtbaar = (e) => e.checkVisibility();
    return {
      menu: zichtbaar(document.querySelector('.hub-kop')),
      knoppen: [...document.querySelectorAll('main button')].filter(zichtbaar).length,
      dicht: document.querySelectorAll('details:not([open])').length,
      regel: document.querySelector('.hub-alleen-afdrukken').innerText,
    };
  })()`);
  await pagina.emulateMedia({ media: 'screen' });
  return gezien;
}

/** Takes away what the browser says of refusals that the tour asked for. */
function fouten(ik: Toetsenbord, gevraagd: RegExp): void {
  ik.fouten.splice(0, ik.fouten.length, ...ik.fouten.filter((f) => !gevraagd.test(f)));
}
