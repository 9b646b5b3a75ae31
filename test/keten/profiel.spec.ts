import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Bemiddeling, toonVoorstel } from '../support/bemiddeling.js';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, ontvangAanbod } from '../support/verhaal.js';

const SAMENWERKEN = 'urn:reintegratietaal:competentie:samenwerken';

let keten: Keten;
let wi: NepPartner;
let wsp: NepPartner;
let scalabor: NepPartner;
let bemiddeling: Bemiddeling;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  wsp = keten.partner('wsp');
  scalabor = keten.partner('scalabor');
  bemiddeling = new Bemiddeling(keten);
});
afterAll(() => keten.stop());

/** What W&I calls the inwoner, and what it may see of the profile. */
async function dossier(kenmerk: string): Promise<Inhoud> {
  const { betreft } = await wi.stuurGoed('contact.vastgelegd', {
    inwoner: { kenmerkPartner: kenmerk },
    soort: 'niet-bereikt',
    tijdstip: '2026-11-20T10:00:00Z',
  });
  return (await wi.haal(`/kandidaten/${betreft.id}`)).inhoud;
}
const bronVan = (kandidaat: Inhoud, onderdeel: string): Inhoud =>
  kandidaat['herkomst'].find((b: Inhoud) => b['onderdeel'] === onderdeel);

describe('Waar een gegeven vandaan komt', () => {
  test('een gemeten competentie komt met herkomst in het profiel, en een mindere bron vervangt haar niet', async () => {
    await bemiddeling.inwoner('PR-1');
    await biedAan(wi, 'PR-1');
    const { inwoner, overdracht } = await ontvangAanbod(scalabor);
    const resultaat = {
      inwoner: { ...inwoner, kenmerkPartner: 'SC-1' },
      overdracht,
      soort: 'tussentijds',
      datum: '2026-11-10',
      na: { ladderTrede: 4 },
      competenties: [{ codeCompetentie: SAMENWERKEN, methode: 'Praktijkdiagnose', datum: '2026-11-05' }],
    };
    const { id } = await scalabor.stuurGoed('trajectresultaat.gemeld', resultaat);
    let kandidaat = await dossier('PR-1');
    expect(kandidaat['profiel'].arbeidsmarktkwalificatie.competentiebeheersing).toEqual([
      { codeCompetentie: SAMENWERKEN },
    ]);
    expect(bronVan(kandidaat, `competentie:${SAMENWERKEN}`)).toEqual({
      onderdeel: `competentie:${SAMENWERKEN}`,
      herkomst: 'meting',
      methode: 'Praktijkdiagnose',
      datum: '2026-11-05',
      partner: 'scalabor',
    });
    expect(bronVan(kandidaat, 'ladderTrede')).toMatchObject({ herkomst: 'professional', partner: 'scalabor' });

    await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
      inwoner: { kenmerkPartner: 'PR-1' },
      profiel: { werktijden: { aantalWerkurenPerWeekMaximaal: 24 } },
      keten: { ladderTrede: { trede: 2, datum: '2026-01-01', herkomst: 'inwoner' } },
    });
    kandidaat = await dossier('PR-1');
    expect(kandidaat['profiel'].arbeidsmarktkwalificatie.competentiebeheersing).toHaveLength(1);
    expect(kandidaat['keten'].ladderTrede.trede).toBe(4);
    expect(bronVan(kandidaat, 'ladderTrede')).toMatchObject({
      herkomst: 'professional',
      afwijkend: { waarde: { trede: 2 }, herkomst: 'inwoner', partner: 'wi' },
    });

    await scalabor.stuurGoed('trajectresultaat.gemeld', { ...resultaat, competenties: [], vervangt: id });
    kandidaat = await dossier('PR-1');
    expect(kandidaat['profiel']).toEqual({ werktijden: { aantalWerkurenPerWeekMaximaal: 24 } });
  });

  test('een aanvulling verandert alleen wat zij noemt, en gaat naar iedere partner die met het profiel werkt', async () => {
    const vacatureId = await bemiddeling.vacature('V-PR');
    await bemiddeling.inwoner('PR-2');
    const voorstel = await bemiddeling.legVoor(wsp, 'PR-2', vacatureId);
    await bemiddeling.antwoord('ja');
    const voor = (await dossier('PR-2'))['profiel'];
    await wi.stuurGoed('kandidaatprofiel.aangevuld', {
      inwoner: { kenmerkPartner: 'PR-2' },
      profiel: { arbeidsmarktkwalificatie: { rijbewijs: [] }, telefoonnummer: ['0600000000'] },
      herkomst: { werk: [{ onderdeel: 'rijbewijs', herkomst: 'inwoner', datum: '2026-11-20' }] },
    });
    const kandidaat = await dossier('PR-2');
    expect(kandidaat['profiel']).toEqual({
      ...voor,
      arbeidsmarktkwalificatie: { rijbewijs: [] },
      telefoonnummer: ['0600000000'],
    });
    expect(bronVan(kandidaat, 'rijbewijs')).toMatchObject({ herkomst: 'inwoner', partner: 'wi' });
    const gehoord = await wsp.wachtOp('kandidaatprofiel.aangevuld');
    expect(gehoord.data['herkomst'].werk).toHaveLength(1);
    expect((await toonVoorstel(wsp, voorstel))['status']).toBe('akkoord');

    const zonderProfiel = await wi.stuur('kandidaatprofiel.aangevuld', { inwoner: { kenmerkPartner: 'PR-geen' } });
    expect(zonderProfiel.inhoud['code']).toBe('VERWIJZING_ONBEKEND');
  });

  test('wie een groep niet mag zien, leert ook niet waar die vandaan komt', async () => {
    await bemiddeling.inwoner('PR-3');
    await wi.stuurGoed('kandidaatprofiel.aangevuld', {
      inwoner: { kenmerkPartner: 'PR-3' },
      profiel: { werktijden: { aantalWerkurenPerWeekMaximaal: 16 } },
      keten: { begeleiding: 'licht' },
      herkomst: {
        werk: [{ herkomst: 'inwoner', datum: '2026-11-01' }],
        ondersteuning: [{ herkomst: 'professional', datum: '2026-11-01' }],
      },
    });
    await biedAan(wi, 'PR-3', { naar: { partner: 'wsp', team: 'accountmanagers' }, dienst: 'bemiddeling-wsp' });
    const { inwoner } = await ontvangAanbod(wsp);
    const { inhoud } = await wsp.haal(`/kandidaten/${inwoner.id}`);
    expect(inhoud['herkomst'].map((b: Inhoud) => b['onderdeel'])).toEqual(['werktijden']);
    expect((await dossier('PR-3'))['herkomst']).toHaveLength(2);
  });
});

describe('Een profiel dat eindigt', () => {
  test('de inwoner staat in geen lijst meer en open voorstellen stoppen; een nieuw profiel mag altijd', async () => {
    const vacatureId = await bemiddeling.vacature('V-EP');
    await bemiddeling.inwoner('EP-1');
    const voorstel = await bemiddeling.legVoor(wsp, 'EP-1', vacatureId);
    const lijst = async () =>
      (await wsp.post(`/vacatures/${vacatureId}/kandidaten`, { aantal: 200 })).inhoud['kandidaten'].map(
        (k: Inhoud) => k['kandidaatId'],
      ) as string[];
    const wie = await bemiddeling.uitLijst(wsp, vacatureId, 'EP-1');
    expect(await lijst()).toContain(wie);

    const inwoner = { kenmerkPartner: 'EP-1' };
    await wi.stuurGoed('kandidaatprofiel.beeindigd', { inwoner, reden: 'zoekt-niet' });
    expect(await lijst()).not.toContain(wie);
    expect(await toonVoorstel(wsp, voorstel)).toMatchObject({ status: 'vervallen', reden: 'niet-beschikbaar' });
    expect((await wsp.wachtOp('voorstel.vervallen')).data['reden']).toBe('niet-beschikbaar');

    await bemiddeling.inwoner('EP-1');
    expect(await lijst()).toContain(wie);
  });

  test('een ander dan wie het profiel vaststelde of de regie heeft, kan het niet beëindigen', async () => {
    await bemiddeling.inwoner('EP-2');
    await biedAan(wi, 'EP-2');
    const { inwoner } = await ontvangAanbod(scalabor);
    const geweigerd = await scalabor.stuur('kandidaatprofiel.beeindigd', { inwoner, reden: 'niet-meer-bij-ons' });
    expect(geweigerd.inhoud['code']).toBe('ROL_ONJUIST');
  });
});
