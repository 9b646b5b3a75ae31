import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, ontvangAanbod, trajectconsulentMeijer } from '../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

/** A fresh overdracht that Scalabor has in hand. */
async function inBehandeling(
  inwoner: string,
): Promise<{ bijWi: string; overdracht: { id: string }; inwoner: { id: string } }> {
  const aanbod = await biedAan(wi, inwoner);
  const ontvangen = await ontvangAanbod(scalabor);
  await scalabor.stuurGoed('overdracht.in-behandeling', {
    overdracht: ontvangen.overdracht,
    medewerker: trajectconsulentMeijer,
  });
  return { bijWi: aanbod.id, ...ontvangen };
}

async function stand(partner: NepPartner, id: string): Promise<Inhoud> {
  return (await partner.haal(`/overdrachten/${id}`)).inhoud;
}

describe('Een overdracht van W&I naar Scalabor', () => {
  test('gaat van aangeboden tot afgerond; de stok is steeds bij één persoon', async () => {
    const aanbod = await biedAan(wi, 'C-100');
    expect((await stand(wi, aanbod.id))['stokhouder']).toMatchObject({ partner: 'wi', naam: 'R. de Vries' });

    const { overdracht, inwoner } = await ontvangAanbod(scalabor);
    expect((await wi.wachtOp('overdracht.ontvangen')).data['overdracht']).toEqual({ id: aanbod.id });

    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
    expect((await stand(wi, aanbod.id))['stokhouder'].partner).toBe('wi');
    await scalabor.stuurGoed('overdracht.geaccepteerd', {
      overdracht: { ...overdracht, kenmerkPartner: 'SC-OV-1' },
      inwoner: { ...inwoner, kenmerkPartner: 'S-77' },
    });
    expect((await stand(wi, aanbod.id))['stokhouder']).toMatchObject({ partner: 'scalabor', naam: 'A. Meijer' });

    await scalabor.stuurGoed('overdracht.gestart', { overdracht: { kenmerkPartner: 'SC-OV-1' } });
    await scalabor.stuurGoed('overdracht.afgerond', {
      overdracht: { kenmerkPartner: 'SC-OV-1' },
      reden: 'volgende-stap',
      advies: 'bemiddeling-wsp',
    });
    const klaar = await stand(wi, aanbod.id);
    expect(klaar).toMatchObject({ status: 'afgerond', nummer: aanbod.nummer, stokhouder: { partner: 'wi' } });
    expect(klaar['stappen'].map((s: { gebeurtenis: string }) => s.gebeurtenis)).toEqual([
      'aangeboden',
      'in-behandeling',
      'geaccepteerd',
      'gestart',
      'afgerond',
    ]);
  });

  test('wat ontbreekt staat erbij en houdt niets tegen', async () => {
    const aanbod = await biedAan(wi, 'C-101');
    await ontvangAanbod(scalabor);
    expect((await stand(wi, aanbod.id))['ontbreekt']).toContain('belastbaarheid');
  });

  test('twee partners kennen dezelfde inwoner onder een ander id', async () => {
    const { bijWi, overdracht } = await inBehandeling('C-102');
    const [bijGever, bijNemer] = [await stand(wi, bijWi), await stand(scalabor, overdracht.id)];
    expect(bijGever['nummer']).toBe(bijNemer['nummer']);
    expect(bijGever['inwoner'].id).not.toBe(bijNemer['inwoner'].id);
    expect(bijGever['id']).not.toBe(bijNemer['id']);
  });

  test('weigeren geeft de stok niet weg en de nemer ziet de inwoner niet meer', async () => {
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'C-103' }, profiel: {} });
    const { bijWi, overdracht, inwoner } = await inBehandeling('C-103');
    expect((await scalabor.haal(`/kandidaten/${inwoner.id}`)).status).toBe(200);
    await scalabor.stuurGoed('overdracht.geweigerd', { overdracht, reden: 'geen-plek' });
    expect(await stand(wi, bijWi)).toMatchObject({ status: 'geweigerd', stokhouder: { partner: 'wi' } });
    expect((await scalabor.haal(`/kandidaten/${inwoner.id}`)).status).toBe(403);
  });

  test('aanvulling vragen legt de beurt bij de gever, daarna gaat het verder waar het was', async () => {
    const { bijWi, overdracht } = await inBehandeling('C-104');
    await scalabor.stuurGoed('overdracht.aanvulling-gevraagd', { overdracht, gevraagd: ['belastbaarheid'] });
    expect(await stand(wi, bijWi)).toMatchObject({
      status: 'aanvulling_gevraagd',
      toegestaneStappen: expect.arrayContaining(['aangevuld']),
    });
    await wi.stuurGoed('overdracht.aangevuld', { overdracht: { id: bijWi } });
    expect((await stand(wi, bijWi))['status']).toBe('in_behandeling');
  });

  test('een stap die nu niet kan wordt geweigerd met wat wel kan, en blijft bewaard', async () => {
    const aanbod = await biedAan(wi, 'C-105');
    const { overdracht } = await ontvangAanbod(scalabor);
    const antwoord = await scalabor.stuur('overdracht.gestart', { overdracht });
    expect(antwoord).toMatchObject({
      status: 409,
      inhoud: {
        code: 'OVERGANG_VERBODEN',
        huidigeStatus: 'aangeboden',
        toegestaneStappen: ['in-behandeling', 'aanvulling-gevraagd'],
      },
    });
    expect((await scalabor.haal(`/berichten/${antwoord.inhoud['bericht']}`)).inhoud).toMatchObject({
      status: 'geweigerd',
    });
    expect(
      (
        await wi.stuur('overdracht.in-behandeling', {
          overdracht: { id: aanbod.id },
          medewerker: trajectconsulentMeijer,
        })
      ).inhoud['code'],
    ).toBe('ROL_ONJUIST');
  });

  test('van twee besluiten tegelijk wint er één; de ander hoort hoe het staat', async () => {
    const { overdracht } = await inBehandeling('C-106');
    const antwoorden = await Promise.all([
      scalabor.stuur('overdracht.geaccepteerd', { overdracht }),
      scalabor.stuur('overdracht.geweigerd', { overdracht, reden: 'geen-plek' }),
    ]);
    expect(antwoorden.map((a) => a.status).sort()).toEqual([202, 409]);
    const verloren = antwoorden.find((a) => a.status === 409)!;
    expect(verloren.inhoud).toMatchObject({
      code: 'OVERGANG_VERLOREN',
      huidigeStatus: expect.stringMatching(/geaccepteerd|geweigerd/),
    });
  });

  test('kan ook binnen W&I, van team naar team', async () => {
    await biedAan(wi, 'C-107', { naar: { partner: 'wi', team: 'diagnose' }, dienst: 'diagnose' });
    const { overdracht } = await ontvangAanbod(wi);
    await wi.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: { code: 't.visser' } });
    await wi.stuurGoed('overdracht.geaccepteerd', { overdracht });
    expect((await stand(wi, overdracht.id))['stokhouder']).toMatchObject({ partner: 'wi', naam: 'T. Visser' });
  });

  test('een gesprek met drie partijen voor de start maakt haar warm', async () => {
    const { bijWi, overdracht, inwoner } = await inBehandeling('C-108');
    const gesprek = {
      inwoner,
      overdracht,
      soort: 'verschenen',
      tijdstip: '2026-11-20T10:00:00+01:00',
      deelnemers: ['inwoner', 'gever', 'nemer'],
    };
    await scalabor.stuurGoed('contact.vastgelegd', gesprek);
    expect((await stand(wi, bijWi))['warmContactOp']).toBe('2026-11-20T09:00:00.000Z');
  });

  test('krijgt de inwoner een andere regisseur, dan gaat het open werk dezelfde dag mee', async () => {
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'C-109' },
      team: { partner: 'wi', team: 'gebiedsteam-noord' },
      regisseur: { code: 'r.devries' },
    });
    const aanbod = await biedAan(wi, 'C-109');
    await wi.stuurGoed('contactpersoon.toegewezen', {
      inwoner: { kenmerkPartner: 'C-109' },
      team: { partner: 'wi', team: 'gebiedsteam-zuid' },
      regisseur: { code: 's.bakker' },
    });
    expect(await stand(wi, aanbod.id)).toMatchObject({
      stokhouder: { naam: 'S. Bakker' },
      van: { team: 'gebiedsteam-zuid' },
    });
  });

  test('een eindresultaat van Scalabor beweegt profiel en overdracht; wie er niets mee te maken heeft hoort niets', async () => {
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: 'C-110' }, profiel: {} });
    const { bijWi, overdracht, inwoner } = await inBehandeling('C-110');
    await scalabor.stuurGoed('overdracht.geaccepteerd', {
      overdracht,
      inwoner: { ...inwoner, kenmerkPartner: 'S-110' },
    });
    await scalabor.stuurGoed('overdracht.gestart', { overdracht });
    await wi.leegPostbus();
    const resultaat = {
      inwoner: { kenmerkPartner: 'S-110' },
      overdracht,
      soort: 'eind',
      datum: '2026-11-20',
      doelBereikt: 'ja',
      voor: { ladderTrede: 3 },
      na: { ladderTrede: 4 },
    };
    await scalabor.stuurGoed('trajectresultaat.gemeld', resultaat);
    expect((await stand(wi, bijWi))['status']).toBe('afgerond');
    const gehoord = await wi.wachtOp('trajectresultaat.gemeld');
    expect(gehoord.data['inwoner'].kenmerkPartner).toBe('C-110');
    expect((await wi.haal(`/kandidaten/${gehoord.data['inwoner'].id}`)).inhoud['keten'].ladderTrede).toMatchObject({
      trede: 4,
      datum: '2026-11-20',
    });
    for (const ander of ['wsp', 'caw', 'uwv', 'lwl', 'swt'] as const) {
      expect((await keten.partner(ander).leegPostbus()).filter((b) => b.type.includes('traject'))).toEqual([]);
    }
  });
});
