import { randomUUID } from 'node:crypto';
import type { Zaad } from '@estafette/zaad';
import type { Partnerlijn } from './partnerlijn.js';

const BEROEPEN = ['orderpicker', 'schoonmaker', 'helpende', 'keukenhulp', 'winkelmedewerker', 'groenmedewerker', 'kok'];
const POSTCODES = ['6811AB', '6826CD', '6833EF', '6845GH', '6881KL', '6921MN', '6903PR', '6851ST'];
const EIGEN_VOORVOEGSEL = 'SIM-';

/** What an accountmanager does besides overdrachten. Each tells whether there was something to do. */
export async function publiceerVacature(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const beroep = zaad.kies(BEROEPEN);
  const uren = zaad.kies([16, 20, 24, 32, 36]);
  await lijn.stuur('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: `${EIGEN_VOORVOEGSEL}${randomUUID().slice(0, 8)}` },
    profiel: {
      naamVacature: `${beroep}, ${uren} uur`,
      beroep: { codeBeroepsnaam: `urn:reintegratietaal:beroep:${beroep}` },
      adres: { postcode: zaad.kies(POSTCODES) },
      werktijden: { aantalWerkurenPerWeekMaximaal: uren },
      werkgever: { handelsnaamOrganisatie: 'Verzonnen Werkgever' },
    },
    plaatsen: zaad.geheel(1, 4),
    vorm: 'regulier',
  });
  return true;
}

/** Only those that the simulation published itself: the vacatures of the demo region stay. */
export async function trekVacatureIn(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter((v) => v.kenmerkPartner?.startsWith(EIGEN_VOORVOEGSEL));
  if (eigen.length === 0) return false;
  await lijn.stuur('vacature.ingetrokken', { vacature: { id: zaad.kies(eigen).id }, reden: 'vervuld' });
  return true;
}

export async function vraagKandidaten(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter(({ partner }) => partner === lijn.naam);
  if (eigen.length === 0) return false;
  await lijn.vraagKandidaten(zaad.kies(eigen).id);
  return true;
}
