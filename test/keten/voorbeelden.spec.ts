import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogus } from '@estafette/contracts';
import { isVanHub } from '../documenten/berichtpagina.js';
import { levens } from '../documenten/overgangen.js';
import { Keten } from '../support/keten.js';
import { NepMens } from '../support/nepmens.js';
import { leesroutes, verschil } from './antwoordvorm.js';
import { Voorbeeldwereld } from './voorbeeldwereld.js';

/** What only a world that fits the example better could mend: the example itself is right. */
const DOOR_DE_STAND = [
  'GEEN_DOELBINDING',
  'MEDEWERKER_ONBEKEND',
  'OVERGANG_VERBODEN',
  'ROL_ONJUIST',
  'TEAM_ONBEKEND',
  'VERWIJZING_ONBEKEND',
];
const metLeven = Object.values(levens).flatMap((overgangen) => overgangen.map(({ bericht }) => bericht));

let keten: Keten;
let wereld: Voorbeeldwereld;
beforeAll(async () => {
  keten = await Keten.start();
  wereld = new Voorbeeldwereld(keten);
});
afterAll(() => keten?.stop());

describe('het voorbeeld op de pagina van een bericht', () => {
  test.each(catalogus.filter((soort) => !isVanHub(soort)).map((soort) => [soort.naam, soort] as const))(
    '%s wordt verwerkt als een partner het stuurt',
    async (naam, soort) => {
      const { status, inhoud } = await wereld.stuur(soort);
      const codes = ((inhoud['fouten'] ?? []) as { code: string }[]).map(({ code }) => code);
      const doorDeStand = codes.length > 0 && codes.every((code) => DOOR_DE_STAND.includes(code));
      if (status !== 202 && !(doorDeStand && !metLeven.includes(naam)))
        expect({ status, inhoud }).toEqual({ status: 202 });
    },
  );
});

/** One item of a collection, at the address of its own. */
const PER_STUK = ['overdrachten', 'vacatures', 'voorstellen'] as const;

describe('wat de API daarna antwoordt, is wat het OpenAPI-document belooft', () => {
  test.each(leesroutes)('%s', async (pad) => {
    const mensen = ['R. de Vries', 'F. Yilmaz', 'W. Smeets'].map(async (naam) =>
      (await NepMens.meldAan(keten.adres, naam)).vraag('GET', pad),
    );
    const systemen = (['wi', 'wsp', 'scalabor', 'beheer'] as const).map((naam) => keten.partner(naam).haal(pad));
    const antwoorden = await Promise.all([...mensen, ...systemen]);
    const gegeven = antwoorden.filter(({ status }) => status === 200);
    expect(gegeven.length).toBeGreaterThan(0);
    for (const { inhoud } of gegeven) expect(verschil(pad, inhoud)).toEqual([]);
  });

  test.each(PER_STUK)('%s per stuk', async (collectie) => {
    const wsp = keten.partner(collectie === 'overdrachten' ? 'wi' : 'wsp');
    const items = (await wsp.haal(`/${collectie}`)).inhoud[collectie] as { id: string }[];
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) {
      expect(verschil(`/${collectie}/{id}`, (await wsp.haal(`/${collectie}/${id}`)).inhoud)).toEqual([]);
    }
  });

  test('een inwoner en een bericht per stuk', async () => {
    const wi = keten.partner('wi');
    const profiel = { inwoner: { kenmerkPartner: 'VB-1' }, profiel: {} };
    const { id, betreft } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', profiel);
    expect(verschil('/kandidaten/{id}', (await wi.haal(`/kandidaten/${betreft.id}`)).inhoud)).toEqual([]);
    expect(verschil('/berichten/{id}', (await wi.haal(`/berichten/${id}`)).inhoud)).toEqual([]);
  });

  test('een antwoord dat afwijkt, wordt gezien', () => {
    expect(verschil('/overdrachten', { overdrachten: [{ id: 7 }], volgende: null }).length).toBeGreaterThan(1);
  });
});
