import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kluis } from '@estafette/hub/kluis/index';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { maakBsn } from '../support/bsn.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';

const AANTAL = 2_500;

let keten: Keten;
let beheer: NepPartner;
let kluis: Kluis;
const inwoners = Array.from({ length: AANTAL }, (_, n) => ({ id: randomUUID(), bsn: maakBsn(n) }));
const inKluis = <T>(werk: (em: EntityManager) => Promise<T>): Promise<T> =>
  keten.vanHub(Database).inTransactie(HUB, 'identiteit', werk);

beforeAll(async () => {
  keten = await Keten.start();
  beheer = keten.partner('beheer');
  kluis = keten.vanHub(Kluis);
  await inKluis(async (em) => {
    for (const { id, bsn } of inwoners) await kluis.zetBsn(em, id, bsn);
  });
}, 60_000);
afterAll(() => keten.stop());

async function roteer(): Promise<{ stappen: number; sleutels: object }> {
  let stand = (await beheer.post('/kluis/rotatie')).inhoud;
  for (let stappen = 1; ; stappen++) {
    stand = (await beheer.post('/kluis/rotatie/stappen')).inhoud;
    if (stand['klaar']) return { stappen, sleutels: stand['sleutels'] };
  }
}

describe('de sleutels van de kluis', () => {
  test('worden vervangen terwijl er gezocht en geschreven wordt; elke zoekvraag raakt', async () => {
    let roteert = true;
    let gezocht = 0;
    const gemist: string[] = [];
    const zoek = async (vanaf: number): Promise<void> => {
      for (let n = vanaf; roteert; n = (n + 7) % AANTAL) {
        const { id, bsn } = inwoners[n]!;
        if ((await inKluis((em) => kluis.zoekBsn(em, bsn))) !== id) gemist.push(bsn);
        gezocht++;
      }
    };
    const nieuwen: { id: string; bsn: string }[] = [];
    const schrijf = async (): Promise<void> => {
      for (let n = AANTAL; roteert; n++) {
        const nieuw = { id: randomUUID(), bsn: maakBsn(n) };
        await inKluis((em) => kluis.zetBsn(em, nieuw.id, nieuw.bsn));
        nieuwen.push(nieuw);
      }
    };
    const last = Promise.all([zoek(0), zoek(AANTAL / 2), schrijf()]);
    const eerste = await roteer();
    const tweede = await roteer();
    roteert = false;
    await last;
    expect(gemist).toEqual([]);
    expect(gezocht).toBeGreaterThan(100);
    expect(eerste.sleutels).not.toEqual(tweede.sleutels);
    for (const { id, bsn } of [...inwoners.slice(0, 50), ...nieuwen]) {
      expect(await inKluis((em) => kluis.zoekBsn(em, bsn))).toBe(id);
      expect(await inKluis((em) => kluis.bsnVan(em, id))).toBe(bsn);
    }
  }, 60_000);

  test('die vervangen zijn, zijn er niet meer: wat ermee bewaard was, kan niemand meer lezen', async () => {
    const { sleutels } = await roteer();
    const rijen = await keten.sql<{ soort: string; versie: number }>('select soort, versie from kluis.sleutel');
    expect(Object.fromEntries(rijen.map((r) => [r.soort, r.versie]))).toEqual(sleutels);
  });

  test('vervangt alleen beheer', async () => {
    expect((await keten.partner('wi').post('/kluis/rotatie')).status).toBe(403);
  });

  test('een waarde die naar een andere rij is verplaatst, gaat niet open', async () => {
    const [een, twee] = inwoners as [(typeof inwoners)[0], (typeof inwoners)[0]];
    await keten.sql(
      `update kluis.gegeven set inhoud = (select inhoud from kluis.gegeven where soort = 'bsn' and eigenaar_id = $1)
        where soort = 'bsn' and eigenaar_id = $2`,
      [een.id, twee.id],
    );
    await expect(inKluis((em) => kluis.bsnVan(em, twee.id))).rejects.toThrow();
  });
});
