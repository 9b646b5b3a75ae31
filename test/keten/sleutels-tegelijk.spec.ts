import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Sleutels } from '@estafette/hub/toegang/index';
import { Database, HUB } from '@estafette/persistence';
import { Keten } from '../support/keten.js';

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

test('sleutels die tegelijk worden nagekeken, horen elk bij hun eigen partner, en een ingetrokken sleutel bij niemand', async () => {
  const [sleutels, database] = [keten.vanHub(Sleutels), keten.vanHub(Database)];
  const partners = await keten.sql<{ id: string; naam: string }>(
    `select id, naam from hub.partner where naam in ('wi', 'scalabor') order by naam`,
  );
  const gemaakt = await Promise.all(
    partners.map(({ id }) =>
      database.inTransactie(HUB, 'inrichting', (em) =>
        sleutels.maak(em, id, { omschrijving: 'tegelijk', geldigDagen: 1 }),
      ),
    ),
  );
  const [vanScalabor, vanWi] = gemaakt as [(typeof gemaakt)[number], (typeof gemaakt)[number]];
  const zoek = async (...van: readonly string[]): Promise<(string | undefined)[]> =>
    (await Promise.all(van.map((sleutel) => sleutels.partnerVan(sleutel)))).map((partner) => partner?.naam);
  expect(await zoek(vanWi.sleutel, vanScalabor.sleutel, `${vanWi.sleutel}x`, vanWi.sleutel)).toEqual([
    'wi',
    'scalabor',
    undefined,
    'wi',
  ]);
  await database.inTransactie(HUB, 'inrichting', (em) => sleutels.trekIn(em, partners[1]!.id, vanWi.id));
  expect(await zoek(vanScalabor.sleutel, vanWi.sleutel)).toEqual(['scalabor', undefined]);
});
