import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { NepMens } from '../support/nepmens.js';
import { sql } from '../support/database.js';
import {
  biedAan,
  gebiedsteamNoord,
  ontvangAanbod,
  regisseurDeVries,
  trajectconsulentMeijer,
} from '../support/verhaal.js';

const PROFIEL = {
  bemiddelingsberoep: [{ codeBeroepsnaam: 'urn:reintegratietaal:beroep:orderpicker' }],
  emailadres: ['s.jansen@voorbeeld.nl'],
  persoonlijkePresentatie: 'Ik werk graag met mijn handen.',
  mobiliteit: { bemiddelingspostcode: '6811AA' },
};
const KETENGEGEVENS = {
  ladderTrede: { datum: '2026-10-01', trede: 3 },
  begeleiding: 'licht',
  gemeente: 'Arnhem',
};
const AFSTAND_EN_ONDERSTEUNING = ['afstand', 'ondersteuning'];

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let scalabor: NepPartner;
beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

/** An inwoner with a profile and a regisseur. */
async function inwoner(kenmerk: string): Promise<void> {
  const wie = { inwoner: { kenmerkPartner: kenmerk } };
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie, profiel: PROFIEL, keten: KETENGEGEVENS });
  await wi.stuurGoed('contactpersoon.toegewezen', { ...wie, team: gebiedsteamNoord, regisseur: regisseurDeVries });
}

const open = async (partner: NepPartner, id: string): Promise<Inhoud> =>
  (await partner.haal(`/kandidaten/${id}`)).inhoud;
const nietGedeeld = ({ doelbinding }: Inhoud): string[] =>
  doelbinding.nietGedeeld.map((g: { veldgroep: string }) => g.veldgroep).sort();

describe('Wie wat ziet van een inwoner', () => {
  test('de nemer van een ontwikkeltraject ziet ook de afstand en de ondersteuning; na weigering niets meer', async () => {
    await inwoner('DB-1');
    await biedAan(wi, 'DB-1');
    const { overdracht, inwoner: bijScalabor } = await ontvangAanbod(scalabor);
    const gezien = await open(scalabor, bijScalabor.id);
    expect(gezien).toMatchObject({ profiel: PROFIEL, keten: KETENGEGEVENS });
    expect(nietGedeeld(gezien)).toEqual([]);
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
    await scalabor.stuurGoed('overdracht.geweigerd', { overdracht, reden: 'geen-plek' });
    expect(await open(scalabor, bijScalabor.id)).toMatchObject({ status: 403, code: 'GEEN_DOELBINDING' });
  });

  test('wie alleen bemiddelt ziet die niet, en leest wie dat wel mag en wie hij het kan vragen', async () => {
    await inwoner('DB-2');
    await biedAan(wi, 'DB-2', { naar: { partner: 'wsp', team: 'accountmanagers' }, dienst: 'bemiddeling-wsp' });
    const { inwoner: bijWsp } = await ontvangAanbod(wsp);
    const gezien = await open(wsp, bijWsp.id);
    expect(gezien['profiel']).toEqual(PROFIEL);
    expect(gezien['keten']).toEqual({ gemeente: 'Arnhem' });
    expect(nietGedeeld(gezien)).toEqual(AFSTAND_EN_ONDERSTEUNING);
    const { nietGedeeld: uitleg, versie, vraagBij } = gezien['doelbinding'];
    expect(versie).toBe('1.0.0');
    expect(uitleg[0].welBij).toContainEqual({ grond: 'regie', diensten: null });
    expect(vraagBij).toEqual({ partner: expect.stringMatching(/\S/), team: expect.stringMatching(/\S/) });
    expect(JSON.stringify(vraagBij)).not.toContain(regisseurDeVries.naam);
  });

  test('ook een bericht komt zonder wat niet gedeeld is, en zegt wat dat is', async () => {
    await inwoner('DB-3');
    await biedAan(wi, 'DB-3', { naar: { partner: 'wsp', team: 'accountmanagers' }, dienst: 'bemiddeling-wsp' });
    await biedAan(wi, 'DB-3');
    await Promise.all([wsp.leegPostbus(), scalabor.leegPostbus()]);
    const nieuw = { inwoner: { kenmerkPartner: 'DB-3' }, profiel: PROFIEL, keten: KETENGEGEVENS };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', nieuw);
    const [bijWsp] = await wsp.leegPostbus();
    expect(bijWsp!.data).toMatchObject({ profiel: PROFIEL, keten: { gemeente: 'Arnhem' } });
    expect(bijWsp!.data['keten']).not.toHaveProperty('ladderTrede');
    expect(bijWsp!.nietgedeeld).toBe(AFSTAND_EN_ONDERSTEUNING.join(' '));
    const [bijScalabor] = await scalabor.leegPostbus();
    expect(bijScalabor!.data).toMatchObject({ profiel: PROFIEL, keten: KETENGEGEVENS });
    expect(bijScalabor).not.toHaveProperty('nietgedeeld');
  });

  test('de regels zelf zijn te lezen, met de wet waarop zij rusten', async () => {
    const { inhoud } = await wsp.haal('/doelbinding');
    expect(inhoud).toMatchObject({ versie: '1.0.0', vanaf: '2026-01-01' });
    expect(inhoud['regels'].every((r: { grondslag: string }) => /AVG artikel 6/.test(r.grondslag))).toBe(true);
  });
});

describe('De database zelf geeft niet meer', () => {
  /** What the connection of the hub sees as this partner, whatever the application would ask. */
  const groepenVoor = async (partnerId: string, inwonerId: string): Promise<string[]> => {
    const rijen = await sql<{ groepen: string[] }>(
      keten.database.hub,
      `with wie as (select set_config('estafette.wie', 'partner', false), set_config('estafette.partner', $1, false))
       select array(select d.veldgroep from hub.kandidaat_deel d where d.kandidaat_id = $2 order by 1) as groepen
         from wie`,
      [partnerId, inwonerId],
    );
    return rijen[0]!.groepen;
  };

  test('voor elke grond en elke dienst precies de groepen van de regel; zonder binding geen enkele', async () => {
    await inwoner('DB-4');
    const [{ inwoner_id }] = (await keten.sql<{ inwoner_id: string }>(
      `select intern_id as inwoner_id from hub.verwijzing where kenmerk_partner = 'DB-4'`,
    )) as [{ inwoner_id: string }];
    const [{ id: caw }] = (await keten.sql<{ id: string }>(`select id from hub.partner where naam = 'caw'`)) as [
      { id: string },
    ];
    const gevallen = await keten.sql<{ grond: string; dienst: string | null; verwacht: string[] }>(
      `select c.grond, c.dienst, array(
          select distinct r.veldgroep from hub.doelregel r
           where r.grond = c.grond and (r.dienst is null or r.dienst = c.dienst)
             and r.veldgroep not in ('trajecten', 'contactmomenten', 'regie') order by 1) as verwacht
         from (select distinct grond, null::text as dienst from hub.doelregel
               union select r.grond, d.dienst from hub.doelregel r, (
                 select distinct dienst from hub.doelregel where dienst is not null
                 union values ('leeradvies'), ('onbekend')) as d (dienst) where r.grond = 'overdracht') as c`,
    );
    expect(gevallen.length).toBeGreaterThan(10);
    for (const { grond, dienst, verwacht } of gevallen) {
      const bron = randomUUID();
      await keten.sql(
        `insert into hub.binding (inwoner_id, partner_id, grond, bron_id, dienst) values ($1, $2, $3, $4, $5)`,
        [inwoner_id, caw, grond, bron, dienst],
      );
      expect({ grond, dienst, groepen: await groepenVoor(caw, inwoner_id) }).toEqual({
        grond,
        dienst,
        groepen: verwacht,
      });
      await keten.sql(`update hub.binding set tot = now() where bron_id = $1`, [bron]);
      expect(await groepenVoor(caw, inwoner_id)).toEqual([]);
    }
  });
});

describe('Een id uit een lijst is geen grond', () => {
  test('wie nooit bij een inwoner betrokken was, stuurt niets over hem; wie hem zelf kent wel', async () => {
    await inwoner('DB-5');
    await biedAan(wi, 'DB-5');
    const { inwoner: bijScalabor } = await ontvangAanbod(scalabor);
    const contact = { soort: 'gepland', tijdstip: '2026-11-25T10:00:00Z' };
    await scalabor.stuurGoed('contact.vastgelegd', { inwoner: bijScalabor, ...contact });
    // What a list of candidates leaves behind: the WSP has a name for the inwoner, and nothing else.
    const [{ id }] = (await keten.sql<{ id: string }>(
      `insert into hub.verwijzing (partner_id, soort, intern_id)
       select p.id, 'inwoner', v.intern_id from hub.partner p, hub.verwijzing v
        where p.naam = 'wsp' and v.kenmerk_partner = 'DB-5' returning extern_id as id`,
    )) as [{ id: string }];
    const geweigerd = { status: 403, inhoud: { code: 'GEEN_DOELBINDING', fouten: [{ pad: 'data.inwoner' }] } };
    expect(await wsp.stuur('contact.vastgelegd', { inwoner: { id }, ...contact })).toMatchObject(geweigerd);
    const aanbod = {
      inwoner: { id },
      van: { partner: 'wsp', team: 'accountmanagers' },
      gever: { code: 'x', naam: 'X' },
      naar: { partner: 'wsp', team: 'accountmanagers' },
      dienst: 'bemiddeling-wsp',
    };
    expect(await wsp.stuur('overdracht.aangeboden', aanbod)).toMatchObject(geweigerd);
    expect((await wsp.haal(`/kandidaten/${id}`)).status).toBe(403);
  });
});

describe('Niet iedereen bij W&I ziet iedereen', () => {
  const mens = (naam: string) => NepMens.meldAan(keten.adres, naam);
  const nummers = async (wie: NepMens): Promise<string[]> =>
    (await wie.vraag('GET', '/overdrachten?maximum=200')).inhoud['overdrachten'].map((o: Inhoud) => o['nummer']);

  test('de regisseur en haar team wel, een ander gebiedsteam niet; dat leest bij wie het moet zijn', async () => {
    await inwoner('DB-6');
    const { id, nummer } = await biedAan(wi, 'DB-6');
    const [deVries, bakker] = [await mens('R. de Vries'), await mens('S. Bakker')];
    const { inwoner: bijWi } = (await deVries.vraag('GET', `/overdrachten/${id}`)).inhoud;
    expect(await nummers(deVries)).toContain(nummer);
    expect((await deVries.vraag('GET', `/kandidaten/${bijWi.id}`)).inhoud).toMatchObject({ keten: KETENGEGEVENS });
    expect(await nummers(bakker)).not.toContain(nummer);
    expect((await bakker.vraag('GET', `/overdrachten/${id}`)).status).toBe(404);
    expect(await bakker.vraag('GET', `/kandidaten/${bijWi.id}`)).toMatchObject({
      status: 403,
      inhoud: { code: 'GEEN_WERKRELATIE', vraagBij: { team: 'Gebiedsteam Noord' } },
    });
    expect((await bakker.vraag('GET', `/kandidaten/${bijWi.id}/tijdlijn`)).status).toBe(403);
    expect(
      await bakker.vraag('POST', `/overdrachten/${id}/stappen`, { stap: 'ingetrokken', reden: 'niet-meer-nodig' }),
    ).toMatchObject({
      status: 403,
      inhoud: { code: 'GEEN_WERKRELATIE', fouten: [{ pad: 'data.overdracht' }] },
    });
    expect((await wi.haal(`/overdrachten/${id}`)).inhoud['status']).toBe('aangeboden');
  });

  test('een vervanger ziet dezelfde dag wat de regisseur zag', async () => {
    await inwoner('DB-7');
    const { nummer } = await biedAan(wi, 'DB-7');
    const bakker = await mens('S. Bakker');
    expect(await nummers(bakker)).not.toContain(nummer);
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'DB-7' },
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
      vervanger: { code: 's.bakker' },
    });
    expect(await nummers(bakker)).toContain(nummer);
  });

  test('een teamgenoot van de nemer vindt wat nog niemand oppakte; wie niet bij het team hoort niet', async () => {
    await inwoner('DB-8');
    const { nummer } = await biedAan(wi, 'DB-8');
    expect(await nummers(await mens('B. Bos'))).toContain(nummer);
    await biedAan(wi, 'DB-8', { naar: { partner: 'scalabor', team: 'trajecten' }, dienst: 'diagnose' });
    const [tweede] = (await (await mens('A. Meijer')).vraag('GET', '/overdrachten?maximum=200')).inhoud['overdrachten'];
    expect(tweede).toMatchObject({ dienst: 'diagnose', naar: { team: 'trajecten' } });
    expect(await nummers(await mens('B. Bos'))).not.toContain(tweede.nummer);
  });
});
