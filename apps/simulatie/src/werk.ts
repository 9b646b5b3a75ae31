import { randomUUID } from 'node:crypto';
import type { BerichtenVanPartners } from '@estafette/client';
import type { Zaad } from '@estafette/zaad';
import type { Daad } from './daad.js';
import type { Partnerlijn } from './partnerlijn.js';

const DAG_MS = 86_400_000;
const PLAATSERS = ['wsp', 'scalabor'];
const BEROEPEN = ['orderpicker', 'schoonmaker', 'keukenhulp', 'winkelmedewerker', 'groenmedewerker'];

/** What happens around work: somebody applies or starts, is asked how it goes, and employers are spoken to. */
export const werkdaden: readonly Daad[] = [
  { naam: 'solliciteer', gewicht: 1, partners: ['szeebra'], doe: solliciteer },
  { naam: 'plaats', gewicht: 1, partners: PLAATSERS, doe: plaats },
  { naam: 'meld-nazorg', gewicht: 2, partners: PLAATSERS, doe: meldNazorg },
  { naam: 'bel-werkgever', gewicht: 1, partners: ['wsp'], doe: belWerkgever },
];

/** A job seeker of Szeebra, new to the region, applies for something that is open. */
async function solliciteer(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const vacatures = await lijn.openVacatures();
  if (vacatures.length === 0) return false;
  const inwoner = { kenmerkPartner: `SIM-${randomUUID().slice(0, 8)}` };
  const codeBeroepsnaam = `urn:reintegratietaal:beroep:${zaad.kies(BEROEPEN)}`;
  await lijn.stuur('kandidaatprofiel.vastgesteld', {
    inwoner,
    profiel: { bemiddelingsberoep: [{ codeBeroepsnaam }], mobiliteit: { bemiddelingspostcode: '6811AB' } },
    herkomst: { werk: [{ herkomst: 'inwoner', methode: 'Ingevuld in Szeebra', datum: dag(lijn) }] },
  });
  const motivatie = 'Ik wil graag aan het werk en woon dichtbij.';
  await lijn.stuur('sollicitatie.gedaan', { inwoner, vacature: { id: zaad.kies(vacatures).id }, motivatie });
  return true;
}

async function plaats(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const voorstellen = await lijn.voorstellen('gesprek');
  const mogelijk = voorstellen.filter(({ toegestaneStappen }) => toegestaneStappen.includes('geplaatst'));
  if (mogelijk.length === 0) return false;
  const { id, inwoner } = zaad.kies(mogelijk);
  await lijn.stuur('plaatsing.gestart', {
    inwoner: { id: inwoner.id },
    voorstel: { id },
    vorm: zaad.kies(['regulier', 'detachering-individueel', 'proefplaats', 'werkervaring']),
    vanaf: dag(lijn),
    uren: zaad.kies([16, 20, 24, 32]),
    uitkering: zaad.kies(['geen', 'aanvullend', 'onbekend']),
  });
  return true;
}

const VERLOPEN: readonly Pick<BerichtenVanPartners['nazorg.gemeld'], 'verloop' | 'reden'>[] = [
  { verloop: 'goed' },
  { verloop: 'goed' },
  { verloop: 'goed' },
  { verloop: 'aandacht', reden: 'uren' },
  { verloop: 'niet-bereikt' },
  { verloop: 'gestopt', reden: 'onzekerheid-inkomen' },
];

async function meldNazorg(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.lopendePlaatsingen()).filter(({ partner }) => partner === lijn.naam);
  if (eigen.length === 0) return false;
  const verloop = zaad.kies(VERLOPEN);
  await lijn.stuur('nazorg.gemeld', {
    plaatsing: { id: zaad.kies(eigen).id },
    datum: dag(lijn),
    moment: 'twee-weken',
    ...verloop,
    ...(verloop.verloop === 'gestopt' ? {} : { volgendeNazorg: dag(lijn, 14) }),
  });
  return true;
}

async function belWerkgever(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  await lijn.stuur('werkgevercontact.vastgelegd', {
    contact: {
      datum: dag(lijn),
      codeOnderwerp: zaad.geheel(1, 6),
      // Eight digits that no company has.
      werkgever: { nummerKvk: `0000000${zaad.geheel(1, 9)}`, handelsnaamOrganisatie: 'Verzonnen Werkgever' },
    },
  });
  return true;
}

/** A day of the hub, so many days from now. */
export function dag(lijn: Partnerlijn, over = 0): string {
  return new Date(lijn.nu + over * DAG_MS).toISOString().slice(0, 10);
}
