import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Samenvoegingen } from '@estafette/hub/identiteit/index';
import { Verwijzingen } from '@estafette/hub/verwijzing/index';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Keten } from '../support/keten.js';

const PARTNERS = ['wi', 'uwv', 'scalabor'] as const;
const PER_PARTNER = 2;

/** Somebody as one partner knows them: `intern` is who that was before anybody was joined. */
interface Bekende {
  readonly partner: (typeof PARTNERS)[number];
  readonly partnerId: string;
  readonly kenmerk: string;
  readonly id: string;
  readonly intern: string;
}

type Stap =
  | { readonly soort: 'feit'; readonly wie: number }
  | { readonly soort: 'samen'; readonly wie: number; readonly met: number }
  | { readonly soort: 'los'; readonly welke: number };

const wie = fc.nat(PARTNERS.length * PER_PARTNER - 1);
const stap: fc.Arbitrary<Stap> = fc.oneof(
  fc.record({ soort: fc.constant('feit' as const), wie }),
  fc.record({ soort: fc.constant('samen' as const), wie, met: wie }),
  fc.record({ soort: fc.constant('los' as const), welke: fc.nat(9) }),
);

let keten: Keten;
let run = 0;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

const alsHub = <T>(werk: (em: EntityManager) => Promise<T>): Promise<T> =>
  keten.vanHub(Database).inTransactie(HUB, 'identiteit', werk);

async function maakBekenden(): Promise<Bekende[]> {
  const bekenden = [];
  for (const partner of PARTNERS) {
    for (let n = 0; n < PER_PARTNER; n++) {
      const kenmerk = `S-${run}-${n}`;
      const data = { inwoner: { kenmerkPartner: kenmerk }, profiel: {} };
      const { betreft } = await keten.partner(partner).stuurGoed('kandidaatprofiel.vastgesteld', data);
      const [rij] = await keten.sql<{ partner_id: string; intern_id: string }>(
        `select partner_id, intern_id from hub.verwijzing where extern_id = $1`,
        [betreft.id],
      );
      bekenden.push({ partner, kenmerk, id: betreft.id, partnerId: rij!.partner_id, intern: rij!.intern_id });
    }
  }
  return bekenden;
}

/** The facts that were told, by the bericht that told them, with the inwoner under whom each is kept. */
async function feiten(berichten: readonly string[]): Promise<Record<string, string>> {
  const rijen = await keten.sql<{ ce_id: string; inwoner_id: string }>(
    `select b.ce_id, c.inwoner_id from hub.contact c join hub.bericht b on b.id = c.bericht_id where b.ce_id = any($1)`,
    [berichten],
  );
  return Object.fromEntries(rijen.map((r) => [r.ce_id, r.inwoner_id]));
}

async function vertel({ partner, kenmerk }: Bekende): Promise<string> {
  const data = { inwoner: { kenmerkPartner: kenmerk }, soort: 'gepland', tijdstip: '2026-11-20T10:00:00Z' };
  return (await keten.partner(partner).stuurGoed('contact.vastgelegd', data))['id'];
}

/** Plays the steps and checks after each one that nothing was lost and nothing changed its name. */
async function speel(stappen: readonly Stap[]): Promise<void> {
  run++;
  const bekenden = await maakBekenden();
  const open: string[] = [];
  const vanWie = new Map<string, Bekende>();
  const gezien: Record<string, string> = {};
  for (const s of stappen) {
    if (s.soort === 'feit') vanWie.set(await vertel(bekenden[s.wie]!), bekenden[s.wie]!);
    else if (s.soort === 'samen') {
      const [van, naar] = [bekenden[s.wie]!.intern, bekenden[s.met]!.intern];
      const id = await alsHub((em) => keten.vanHub(Samenvoegingen).voegSamen(em, van, naar));
      if (id) open.push(id);
    } else if (open.length > 0) {
      const [los] = open.splice(s.welke % open.length, 1);
      await alsHub((em) => keten.vanHub(Samenvoegingen).ontbind(em, los!));
    }
    await controleer(bekenden, vanWie, gezien);
  }
  for (const id of open) await alsHub((em) => keten.vanHub(Samenvoegingen).ontbind(em, id));
  await controleerUiteen(bekenden);
}

async function controleer(
  bekenden: readonly Bekende[],
  vanWie: ReadonlyMap<string, Bekende>,
  gezien: Record<string, string>,
): Promise<void> {
  const nu = await feiten([...vanWie.keys()]);
  expect(Object.keys(nu)).toHaveLength(vanWie.size);
  // A fact stays where it was put.
  expect(nu).toMatchObject(gezien);
  Object.assign(gezien, nu);
  await alsHub(async (em) => {
    const verwijzingen = keten.vanHub(Verwijzingen);
    for (const { partnerId, id, intern } of bekenden) {
      const doel = await verwijzingen.internId(em, partnerId, 'inwoner', id);
      expect(doel && (await verwijzingen.zelfdeInwoner(em, doel, intern))).toBe(true);
      expect((await verwijzingen.buitennaam(em, partnerId, 'inwoner', intern)).id).toBe(id);
    }
    for (const [bericht, { partnerId }] of vanWie) {
      const naam = await verwijzingen.buitennaam(em, partnerId, 'inwoner', nu[bericht]!);
      const doel = await verwijzingen.internId(em, partnerId, 'inwoner', naam.id);
      expect(doel && (await verwijzingen.zelfdeInwoner(em, doel, nu[bericht]!))).toBe(true);
    }
  });
}

async function controleerUiteen(bekenden: readonly Bekende[]): Promise<void> {
  await alsHub(async (em) => {
    for (const { partnerId, id, intern } of bekenden) {
      expect(await keten.vanHub(Verwijzingen).internId(em, partnerId, 'inwoner', id)).toBe(intern);
    }
  });
}

test('hoe er ook wordt samengevoegd en ontbonden: geen feit gaat verloren en elk id blijft wijzen naar wie het wees', async () => {
  await fc.assert(fc.asyncProperty(fc.array(stap, { minLength: 4, maxLength: 14 }), speel), { numRuns: 12 });
});
