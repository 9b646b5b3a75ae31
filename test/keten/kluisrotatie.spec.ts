import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kluis } from '@estafette/hub/kluis/index';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { maakBsn } from '../support/bsn.js';
import { vulKluis, type Ingevuld } from '../support/kluisvulling.js';
import { Keten, KLUISSLEUTEL } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';

const AANTAL = 2_500;

let keten: Keten;
let beheer: NepPartner;
let kluis: Kluis;
let inwoners: Ingevuld[];
const inKluis = <T>(werk: (em: EntityManager) => Promise<T>): Promise<T> =>
  keten.vanHub(Database).inTransactie(HUB, 'identiteit', werk);

beforeAll(async () => {
  keten = await Keten.start();
  beheer = keten.partner('beheer');
  kluis = keten.vanHub(Kluis);
  inwoners = await vulKluis(KLUISSLEUTEL, keten.database.beheerder, AANTAL);
});
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
        const { inwonerId, bsn } = inwoners[n]!;
        if ((await inKluis((em) => kluis.zoekBsn(em, bsn))) !== inwonerId) gemist.push(bsn);
        gezocht++;
      }
    };
    const nieuwen: Ingevuld[] = [];
    const schrijf = async (): Promise<void> => {
      for (let n = AANTAL; roteert; n++) {
        const nieuw = { inwonerId: randomUUID(), bsn: maakBsn(n) };
        await inKluis((em) => kluis.zetBsn(em, nieuw.inwonerId, nieuw.bsn));
        nieuwen.push(nieuw);
      }
    };
    const last = Promise.all([zoek(0), zoek(AANTAL / 2), schrijf()]);
    const eerste = await roteer();
    const tweede = await roteer();
    roteert = false;
    await last;
    expect(gemist).toEqual([]);
    expect(gezocht).toBeGreaterThan(0);
    expect(nieuwen.length).toBeGreaterThan(0);
    expect(eerste.sleutels).not.toEqual(tweede.sleutels);
    for (const { inwonerId, bsn } of [...inwoners.slice(0, 50), ...nieuwen.slice(0, 50)]) {
      expect(await inKluis((em) => kluis.zoekBsn(em, bsn))).toBe(inwonerId);
      expect(await inKluis((em) => kluis.bsnVan(em, inwonerId))).toBe(bsn);
    }
  });

  test('die vervangen zijn, zijn er niet meer: wat ermee bewaard was, kan niemand meer lezen', async () => {
    const { sleutels } = await roteer();
    const rijen = await keten.sql<{ soort: string; versie: number }>('select soort, versie from kluis.sleutel');
    expect(Object.fromEntries(rijen.map((r) => [r.soort, r.versie]))).toEqual(sleutels);
  });

  test('vervangt alleen beheer', async () => {
    expect((await keten.partner('wi').post('/kluis/rotatie')).status).toBe(403);
  });

  test('een waarde die naar een andere rij is verplaatst, gaat niet open', async () => {
    const [een, twee] = inwoners as [Ingevuld, Ingevuld];
    await keten.sql(
      `update kluis.gegeven set inhoud = (select inhoud from kluis.gegeven where soort = 'bsn' and eigenaar_id = $1)
        where soort = 'bsn' and eigenaar_id = $2`,
      [een.inwonerId, twee.inwonerId],
    );
    await expect(inKluis((em) => kluis.bsnVan(em, twee.inwonerId))).rejects.toThrow();
  });
});
