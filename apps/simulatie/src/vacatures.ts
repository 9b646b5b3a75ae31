import { randomUUID } from 'node:crypto';
import type { Zaad } from '@estafette/zaad';
import type { Daad } from './daad.js';
import type { Partnerlijn } from './partnerlijn.js';

const BEROEPEN = ['orderpicker', 'schoonmaker', 'helpende', 'keukenhulp', 'winkelmedewerker', 'groenmedewerker', 'kok'];
const POSTCODES = ['6811AB', '6826CD', '6833EF', '6845GH', '6881KL', '6921MN', '6903PR', '6851ST'];
const EIGEN_VOORVOEGSEL = 'SIM-';

const EIGENAARS = ['wsp', 'scalabor'];

/** What an accountmanager does with vacatures. */
export const vacaturedaden: readonly Daad[] = [
  { naam: 'publiceer', gewicht: 2, partners: EIGENAARS, doe: publiceerVacature },
  { naam: 'wijzig-vacature', gewicht: 1, partners: EIGENAARS, doe: wijzigVacature },
  { naam: 'trek-in', gewicht: 1, partners: EIGENAARS, doe: trekVacatureIn },
  { naam: 'vraag-kandidaten', gewicht: 2, partners: EIGENAARS, doe: vraagKandidaten },
  { naam: 'vraag-per-bericht', gewicht: 1, partners: ['scalabor'], doe: vraagPerBericht },
];

async function publiceerVacature(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
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
async function trekVacatureIn(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter((v) => v.kenmerkPartner?.startsWith(EIGEN_VOORVOEGSEL));
  if (eigen.length === 0) return false;
  await lijn.stuur('vacature.ingetrokken', { vacature: { id: zaad.kies(eigen).id }, reden: 'vervuld' });
  return true;
}

async function vraagKandidaten(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter(({ partner }) => partner === lijn.naam);
  if (eigen.length === 0) return false;
  await lijn.vraagKandidaten(zaad.kies(eigen).id);
  return true;
}

/** Scalabor's system does not wait: the list comes in its postbus. */
async function vraagPerBericht(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter(({ partner }) => partner === lijn.naam);
  if (eigen.length === 0) return false;
  await lijn.stuur('kandidaten.gevraagd', { vacature: { id: zaad.kies(eigen).id }, aantal: 5 });
  return true;
}

/** The employer wants other hours; only of what the simulation published itself. */
async function wijzigVacature(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter((v) => v.kenmerkPartner?.startsWith(EIGEN_VOORVOEGSEL));
  if (eigen.length === 0) return false;
  const uren = zaad.kies([16, 20, 24, 32, 36]);
  await lijn.stuur('vacature.gewijzigd', {
    vacature: { id: zaad.kies(eigen).id },
    profiel: { werktijden: { aantalWerkurenPerWeekMaximaal: uren } },
    plaatsen: zaad.geheel(2, 4),
  });
  return true;
}
