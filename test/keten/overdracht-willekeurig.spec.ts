import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Keten } from '../support/keten.js';
import type { Inhoud } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries, trajectconsulentMeijer } from '../support/verhaal.js';

const STAPPEN: Readonly<Record<string, object>> = {
  'in-behandeling': { medewerker: trajectconsulentMeijer },
  'aanvulling-gevraagd': { gevraagd: ['doel'] },
  aangevuld: {},
  geaccepteerd: {},
  geweigerd: { reden: 'geen-plek' },
  'op-wachtlijst': {},
  gestart: {},
  onderbroken: { reden: 'ziekte' },
  hervat: {},
  teruggegeven: { reden: 'gezondheid' },
  afgerond: { reden: 'volgende-stap' },
  ingetrokken: { reden: 'niet-meer-nodig' },
  vervallen: { reden: 'verhuisd' },
};

const bakker = { code: 's.bakker', naam: 'S. Bakker' };

/** What also moves the stok, about the inwoner or the regisseur; always told by W&I, but for the result. */
const OMHEEN: Readonly<Record<string, (inwoner: object) => object>> = {
  'contactpersoon.toegewezen': (inwoner) => ({
    inwoner,
    team: gebiedsteamNoord,
    regisseur: regisseurDeVries,
    vervanger: bakker,
  }),
  'contactpersoon.afgemeld': () => ({ medewerker: regisseurDeVries }),
  'contactpersoon.teruggemeld': () => ({ medewerker: regisseurDeVries }),
  'trajectresultaat.gemeld': (inwoner) => ({ inwoner, soort: 'eind', datum: '2026-11-20', doelBereikt: 'deels' }),
  'inwoner.beeindigd': (inwoner) => ({ inwoner, reden: 'einde-recht', datum: '2026-11-20' }),
};

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
});
afterAll(() => keten.stop());

/** One bericht, of which copies may come at once, and another copy so many berichten later. */
const zet = fc.record({
  naam: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(STAPPEN).map((stap) => `overdracht.${stap}`)) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(OMHEEN)) },
  ),
  doorNemer: fc.boolean(),
  keren: fc.integer({ min: 1, max: 3 }),
  vertraging: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
});

test('wat partners ook sturen, dubbel, te laat en door elkaar: nooit een verboden stand, altijd één stokhouder', async () => {
  const [wi, scalabor] = [keten.partner('wi'), keten.partner('scalabor')];
  let volgnummer = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(zet, { minLength: 3, maxLength: 15 }), async (zetten) => {
      const kenmerkPartner = `W-${volgnummer++}`;
      const { id } = await biedAan(wi, kenmerkPartner);
      const aanbod = (await scalabor.haal('/overdrachten?maximum=1')).inhoud['overdrachten'][0];
      const verstuurd = zetten.flatMap(({ naam, doorNemer, keren, vertraging }, i) => {
        const [wie, overdracht, inwoner] =
          (doorNemer && !(naam in OMHEEN)) || naam.startsWith('traject')
            ? [scalabor, { id: aanbod.id }, { id: aanbod.inwoner.id }]
            : [wi, { id }, { kenmerkPartner }];
        const data = OMHEEN[naam]?.(inwoner) ?? { overdracht, ...STAPPEN[naam.slice('overdracht.'.length)] };
        const event = wie.event(naam, data);
        return [
          { op: i, keren, wie, event },
          ...(vertraging === undefined ? [] : [{ op: i + vertraging + 0.5, keren: 1, wie, event }]),
        ];
      });
      const gelukt = new Set<string>();
      for (const { wie, event, keren } of verstuurd.sort((a, b) => a.op - b.op)) {
        const antwoorden = await Promise.all(Array.from({ length: keren }, () => wie.stuurEvent(event)));
        const nieuw = antwoorden.filter((a) => a.status === 202).length;
        expect(nieuw).toBeLessThanOrEqual(gelukt.has(event['id']) ? 0 : 1);
        if (nieuw > 0) gelukt.add(event['id']);
        expect(antwoorden.filter((a) => ![200, 202, 403, 409].includes(a.status)).map((a) => a.inhoud)).toEqual([]);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  await elkeStapVolgtOpDeVorige();
  await elkeStapHeeftEenStokhouder();
  await iedereIsVanIemand();
});

/** The arrows of the diagram of the design, written down again by hand: from where one may come to which stand. */
const PIJLEN: Readonly<Record<string, readonly string[]>> = {
  aangeboden: ['in_behandeling', 'aanvulling_gevraagd', 'ingetrokken', 'vervallen'],
  in_behandeling: ['aanvulling_gevraagd', 'geaccepteerd', 'geweigerd', 'ingetrokken', 'vervallen'],
  aanvulling_gevraagd: ['aangeboden', 'in_behandeling', 'ingetrokken', 'vervallen'],
  geaccepteerd: ['op_wachtlijst', 'gestart', 'teruggegeven', 'vervallen'],
  op_wachtlijst: ['gestart', 'onderbroken', 'teruggegeven', 'vervallen'],
  gestart: ['onderbroken', 'afgerond', 'teruggegeven', 'vervallen'],
  onderbroken: ['op_wachtlijst', 'gestart', 'vervallen'],
};

/** Also in between, after each step, the stok is with one person of the side that the diagram says. */
async function elkeStapHeeftEenStokhouder(): Promise<void> {
  const stappen = await keten.sql<Inhoud>(
    `select s.van, s.naar, p.naam as partner, m.vertrokken_op as weg from hub.overdracht_stap s
       join hub.medewerker m on m.id = s.stokhouder_id join hub.partner p on p.id = m.partner_id`,
  );
  expect(stappen.length).toBeGreaterThan(50);
  for (const { van, naar, partner, weg } of stappen) {
    if (van !== null && van !== naar) expect(PIJLEN[van]).toContain(naar);
    const bijNemer = ['geaccepteerd', 'op_wachtlijst', 'gestart', 'onderbroken'].includes(naar);
    expect([van, naar, partner, weg]).toEqual([van, naar, bijNemer ? 'scalabor' : 'wi', null]);
  }
}

// Looked up in the history that the hub wrote, not in the rules it used.
async function elkeStapVolgtOpDeVorige(): Promise<void> {
  const gebroken = await keten.sql(
    `select * from (
       select s.*, lag(s.naar) over (partition by s.overdracht_id order by s.id) as vorige, o.status, o.stokhouder_id as nu,
              last_value(s.naar) over w as laatste, last_value(s.stokhouder_id) over w as laatste_stok
         from hub.overdracht_stap s join hub.overdracht o on o.id = s.overdracht_id
       window w as (partition by s.overdracht_id order by s.id rows between unbounded preceding and unbounded following)) as x
      where van is distinct from vorige or status <> laatste or nu <> laatste_stok
         or (vorige in ('geweigerd', 'teruggegeven', 'afgerond', 'ingetrokken', 'vervallen') and naar <> vorige)`,
  );
  expect(gebroken).toEqual([]);
}

/** The stok is with a person of the side that the diagram says, and what W&I holds is with who acts for the inwoner now. */
async function iedereIsVanIemand(): Promise<void> {
  const bij = await keten.sql<Inhoud>(
    `select o.status, m.code, p.naam as partner, a.code as aan_zet
       from hub.overdracht o join hub.medewerker m on m.id = o.stokhouder_id join hub.partner p on p.id = m.partner_id
       join hub.inwoner i on i.id = o.inwoner_id left join hub.medewerker a on a.id = i.aan_zet_id`,
  );
  expect(bij.length).toBeGreaterThanOrEqual(25);
  for (const { status, code, partner, aan_zet } of bij) {
    const bijNemer = ['geaccepteerd', 'op_wachtlijst', 'gestart', 'onderbroken'].includes(status);
    expect([status, partner]).toEqual([status, bijNemer ? 'scalabor' : 'wi']);
    expect([status, code]).toEqual([status, bijNemer ? 'a.meijer' : (aan_zet ?? 'r.devries')]);
  }
}
