import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogus } from '@estafette/contracts';
import { isVanHub } from '../documenten/berichtpagina.js';
import { levens } from '../documenten/overgangen.js';
import { Keten } from '../support/keten.js';
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
