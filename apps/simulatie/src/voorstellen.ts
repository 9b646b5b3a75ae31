import type { Zaad } from '@estafette/zaad';
import { Afwijzing, type Partnerlijn } from './partnerlijn.js';

interface Voorstel {
  readonly id: string;
  readonly toegestaneStappen: readonly string[];
}

interface Lijst {
  readonly runId: string;
  readonly kandidaten: readonly { readonly kandidaatId: string }[];
}

interface Vacature {
  readonly id: string;
  readonly partner: string;
}

/** An accountmanager puts somebody from the list of an own vacature forward. */
export async function legVoor(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const { vacatures } = await lijn.haal<{ vacatures: Vacature[] }>('/vacatures?status=open&maximum=100');
  const eigen = vacatures.filter(({ partner }) => partner === lijn.naam);
  if (eigen.length === 0) return false;
  const vacature = zaad.kies(eigen);
  const { runId, kandidaten } = await lijn.post<Lijst>(`/vacatures/${vacature.id}/kandidaten`, { aantal: 10 });
  if (kandidaten.length === 0) return false;
  return gelukt(
    lijn.stuur('voorstel.voorgelegd', {
      vacature: { id: vacature.id },
      inwoner: { id: zaad.kies(kandidaten).kandidaatId },
      waarom: 'Het werk past bij wat deze inwoner wil en kan.',
      runId,
    }),
  );
}

const ANTWOORDEN = [
  { antwoord: 'ja' },
  { antwoord: 'ja' },
  { antwoord: 'mag-direct' },
  { antwoord: 'nee', reden: 'reis' },
  { antwoord: 'nee', reden: 'uren' },
];

/** A regisseur tells what the inwoner said. */
export function beantwoord(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  return zetStap(lijn, zaad, 'voorgelegd', 'voorstel.inwoner-akkoord', zaad.kies(ANTWOORDEN));
}

export function brengNaarWerkgever(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  return zetStap(lijn, zaad, 'akkoord', 'voorstel.bij-werkgever', {});
}

const UITKOMSTEN = [
  { uitkomst: 'gesprek' },
  { uitkomst: 'gesprek' },
  { uitkomst: 'proefplaats' },
  { uitkomst: 'afgewezen', reden: 'al-vervuld' },
  { uitkomst: 'afgewezen', reden: 'uren' },
];

export function meldUitkomst(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  return zetStap(lijn, zaad, 'bij_werkgever', 'voorstel.uitkomst', zaad.kies(UITKOMSTEN));
}

async function zetStap(lijn: Partnerlijn, zaad: Zaad, status: string, naam: string, meer: object): Promise<boolean> {
  const { voorstellen } = await lijn.haal<{ voorstellen: Voorstel[] }>(`/voorstellen?status=${status}`);
  const aanZet = voorstellen.filter(({ toegestaneStappen }) => toegestaneStappen.length > 0);
  if (aanZet.length === 0) return false;
  await lijn.stuur(naam, { voorstel: { id: zaad.kies(aanZet).id }, ...meer });
  return true;
}

/** Somebody who was put forward for this vacature already is not put forward again: then there was nothing to do. */
async function gelukt(daad: Promise<void>): Promise<boolean> {
  try {
    await daad;
    return true;
  } catch (oorzaak) {
    if (oorzaak instanceof Afwijzing && oorzaak.codes.some((code) => code.startsWith('OVERGANG_VERBODEN')))
      return false;
    throw oorzaak;
  }
}
