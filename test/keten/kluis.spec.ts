import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Journaal } from '@estafette/hub/bericht/index';
import { Database, HUB } from '@estafette/persistence';
import { allesIn } from '../support/doorzoek.js';
import { Keten } from '../support/keten.js';
import type { NepPartner } from '../support/neppartner.js';
import { biedAan, intakeScalabor } from '../support/verhaal.js';

const BSN = '999993653';
const persoon = { achternaam: 'Kluisman', geboortedatum: '1980-05-17', telefoonnummer: ['0612345678'] };
const profiel = { emailadres: ['kluisman@voorbeeld.nl'], mobiliteit: { bemiddelingspostcode: '6811AA' } };

let keten: Keten;
let wi: NepPartner, scalabor: NepPartner, uwv: NepPartner;
beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
  uwv = keten.partner('uwv');
});
afterAll(() => keten.stop());

const buitenDeKluis = () => allesIn(keten.database.beheerder, ['hub', 'matcher', 'logboek', 'bullmq']);

describe('een BSN', () => {
  test('van W&I ligt in de kluis en nergens anders; UWV krijgt het bezorgd, Scalabor niet', async () => {
    await biedAan(wi, 'K-1', {
      inwoner: { kenmerkPartner: 'K-1', bsn: BSN, persoon },
      naar: { partner: 'uwv', team: 'werkbedrijf' },
    });
    await biedAan(wi, 'K-2', { inwoner: { kenmerkPartner: 'K-2', bsn: '123456782', persoon }, naar: intakeScalabor });
    const [bijUwv] = await uwv.leegPostbus();
    const [bijScalabor] = await scalabor.leegPostbus();
    expect(bijUwv!.data['inwoner']).toMatchObject({ bsn: BSN, persoon });
    expect(bijScalabor!.data['inwoner']).toMatchObject({ persoon });
    expect(bijScalabor!.data['inwoner']).not.toHaveProperty('bsn');
    const alles = await buitenDeKluis();
    expect(alles).toContain('Werkritme opbouwen.');
    for (const geheim of [BSN, '123456782', 'Kluisman']) expect(alles).not.toContain(geheim);
  });

  test('mag alleen van wie er een wettelijke grond voor heeft', async () => {
    const antwoord = await scalabor.stuur('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'S-1', bsn: '111222333' },
      profiel: {},
    });
    expect(antwoord.status).toBe(403);
    expect(antwoord.inhoud['fouten']).toMatchObject([{ code: 'BSN_NIET_TOEGESTAAN', pad: 'data.inwoner.bsn' }]);
    expect(await buitenDeKluis()).not.toContain('111222333');
  });

  test('dat de elfproef niet haalt, wordt geweigerd zonder het te herhalen', async () => {
    const antwoord = await wi.stuur('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'W-1', bsn: '999993654' },
      profiel: {},
    });
    expect(antwoord.status).toBe(400);
    expect(antwoord.inhoud['code']).toBe('BSN_ONGELDIG');
    expect(JSON.stringify(antwoord.inhoud)).not.toContain('999993654');
    expect(await buitenDeKluis()).not.toContain('999993654');
  });

  test('hoort bij wat een bericht zegt: met een ander BSN is hetzelfde id een ander bericht', async () => {
    const event = wi.event('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'H-1', bsn: BSN }, profiel });
    expect((await wi.stuurEvent(event)).status).toBe(202);
    expect((await wi.stuurEvent(event)).status).toBe(200);
    const anders = { ...event, data: { ...event['data'], inwoner: { kenmerkPartner: 'H-1', bsn: '123456782' } } };
    expect((await wi.stuurEvent(anders)).inhoud['code']).toBe('ID_HERGEBRUIKT');
  });
});

describe('contactgegevens', () => {
  test('staan niet in het profiel, en komen er alleen bij voor wie aan de inwoner gebonden is', async () => {
    const { betreft } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'C-1' },
      profiel,
    });
    const delen = await keten.sql<{ profiel: object }>(
      `select k.profiel from hub.kandidaat_deel k join hub.verwijzing v on v.intern_id = k.kandidaat_id
        where v.extern_id = $1 and k.profiel <> '{}'`,
      [betreft.id],
    );
    expect(delen).toEqual([{ profiel: { mobiliteit: profiel.mobiliteit } }]);
    expect((await wi.haal(`/kandidaten/${betreft.id}`)).inhoud['profiel']).toEqual(profiel);
    expect((await scalabor.haal(`/kandidaten/${betreft.id}`)).status).toBe(404);
  });

  test('van een vorig profiel verdwijnen met het volgende', async () => {
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'C-2' }, profiel });
    const kaal = { mobiliteit: profiel.mobiliteit };
    const { betreft } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'C-2' },
      profiel: kaal,
    });
    expect((await wi.haal(`/kandidaten/${betreft.id}`)).inhoud['profiel']).toEqual(kaal);
  });

  test('gaan weg met de inhoud van het bericht', async () => {
    const { bericht } = await biedAan(wi, 'G-1', { inwoner: { kenmerkPartner: 'G-1', persoon } });
    const [{ id }] = (await keten.sql<{ id: string }>(`select id from hub.bericht where ce_id = $1`, [bericht])) as [
      { id: string },
    ];
    const telt = () => keten.sql(`select from kluis.gegeven where soort = 'bericht' and eigenaar_id = $1`, [id]);
    expect(await telt()).toHaveLength(1);
    await keten
      .vanHub(Database)
      .inTransactie(HUB, 'berichtverwerking', (em) => keten.vanHub(Journaal).wis(em, [id], 'test'));
    expect(await telt()).toHaveLength(0);
  });
});
