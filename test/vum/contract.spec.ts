import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { Inhoud } from '../support/neppartner.js';
import { heeftReferentie } from '../support/vum.js';
import { landelijkDocument, metOpgelost, type Kant } from './landelijk.js';

/** What we publish otherwise than the national contract, and why. Nothing else may differ. */
const VERSCHILLEN: readonly string[] = [];

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

const ADRES: Readonly<Record<Kant, string>> = { Bron: '/vum/bron/v3', Bemiddelaar: '/vum/v3' };
const SOORTEN = ['WerkzoekendeProfielen', 'Vacatures', 'Werkgeverscontactmomenten'] as const;

(heeftReferentie ? describe : describe.skip)('Ons OpenAPI-document en dat van VUM', () => {
  test.each(['Bron', 'Bemiddelaar'] as const)('%s: dezelfde adressen, koppen, vragen en antwoorden', async (kant) => {
    const antwoord = await fetch(`${keten.adres}${ADRES[kant]}/openapi.json`);
    const ons = kern((await antwoord.json()) as Inhoud);
    const landelijk = Object.assign({}, ...SOORTEN.map((soort) => kern(metOpgelost(landelijkDocument(kant, soort)))));
    const gevonden = [...new Set([...Object.keys(ons), ...Object.keys(landelijk)])].flatMap((pad) =>
      verschillen(ons[pad], landelijk[pad], pad),
    );
    expect(gevonden).toEqual(VERSCHILLEN);
  });
});

/** The paths of a document, without the words that explain. */
function kern(document: Inhoud): Inhoud {
  return zonderUitleg(document['paths']) as Inhoud;
}

const UITLEG = ['description', 'summary', 'operationId', 'example', 'explode', 'style'];

function zonderUitleg(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderUitleg).sort((a, b) => (opNaam(a) < opNaam(b) ? -1 : 1));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde)
      .filter(([naam, deel]) => !UITLEG.includes(naam) || (typeof deel === 'object' && deel !== null))
      .map(([naam, deel]) => [naam, zonderUitleg(deel)]),
  );
}

/** The order of lists has no meaning in these documents. */
const opNaam = (deel: unknown): string => (deel as { name?: string })?.name ?? JSON.stringify(deel);

function verschillen(een: unknown, ander: unknown, pad: string): string[] {
  if (JSON.stringify(een) === JSON.stringify(ander)) return [];
  const beide = [een, ander].every((deel) => typeof deel === 'object' && deel !== null);
  if (!beide) return [`${pad}: ${JSON.stringify(een)} in plaats van ${JSON.stringify(ander)}`];
  const [a, b] = [een as Inhoud, ander as Inhoud];
  const namen = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return namen.flatMap((naam) => verschillen(a[naam], b[naam], `${pad} ${naam}`));
}
