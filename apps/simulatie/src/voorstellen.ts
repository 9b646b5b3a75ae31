import { Afwijzing, type BerichtenVanPartners } from '@estafette/client';
import type { Zaad } from '@estafette/zaad';
import type { Daad } from './daad.js';
import type { Partnerlijn } from './partnerlijn.js';
import type { Voorstel } from './voorstel.js';

/** What a step says besides which voorstel it is about. */
type Stap<N extends keyof BerichtenVanPartners> = Omit<BerichtenVanPartners[N], 'voorstel'>;

const VOORLEGGERS = ['wsp', 'scalabor'];

/** The steps of a voorstel; a start of work is another deed. */
export const voorsteldaden: readonly Daad[] = [
  { naam: 'leg-voor', gewicht: 3, partners: VOORLEGGERS, doe: legVoor },
  { naam: 'beantwoord', gewicht: 2, partners: ['wi', 'uwv'], doe: beantwoord },
  { naam: 'naar-werkgever', gewicht: 2, partners: VOORLEGGERS, doe: brengNaarWerkgever },
  { naam: 'meld-uitkomst', gewicht: 1, partners: VOORLEGGERS, doe: meldUitkomst },
];

/** An accountmanager puts somebody from the list of an own vacature forward. */
async function legVoor(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  const eigen = (await lijn.openVacatures()).filter(({ partner }) => partner === lijn.naam);
  if (eigen.length === 0) return false;
  const vacature = zaad.kies(eigen);
  const lijst = await lijn.vraagKandidaten(vacature.id);
  if (!('kandidaten' in lijst) || lijst.kandidaten.length === 0) return false;
  return gelukt(
    lijn.stuur('voorstel.voorgelegd', {
      vacature: { id: vacature.id },
      inwoner: { id: zaad.kies(lijst.kandidaten).kandidaatId },
      waarom: 'Het werk past bij wat deze inwoner wil en kan.',
      runId: lijst.runId,
    }),
  );
}

const ANTWOORDEN: readonly Stap<'voorstel.inwoner-akkoord'>[] = [
  { antwoord: 'ja' },
  { antwoord: 'ja' },
  { antwoord: 'mag-direct' },
  { antwoord: 'nee', reden: 'reis' },
  { antwoord: 'nee', reden: 'uren' },
];

/** A regisseur tells what the inwoner said. */
function beantwoord(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  return zetStap(lijn, zaad, 'voorgelegd', (voorstel) =>
    lijn.stuur('voorstel.inwoner-akkoord', { voorstel, ...zaad.kies(ANTWOORDEN) }),
  );
}

function brengNaarWerkgever(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  return zetStap(lijn, zaad, 'akkoord', (voorstel) => lijn.stuur('voorstel.bij-werkgever', { voorstel }));
}

const UITKOMSTEN: readonly Stap<'voorstel.uitkomst'>[] = [
  { uitkomst: 'gesprek' },
  { uitkomst: 'gesprek' },
  { uitkomst: 'afgewezen', reden: 'al-vervuld' },
  { uitkomst: 'afgewezen', reden: 'uren' },
];

function meldUitkomst(lijn: Partnerlijn, zaad: Zaad): Promise<boolean> {
  return zetStap(lijn, zaad, 'bij_werkgever', (voorstel) =>
    lijn.stuur('voorstel.uitkomst', { voorstel, ...zaad.kies(UITKOMSTEN) }),
  );
}

async function zetStap(
  lijn: Partnerlijn,
  zaad: Zaad,
  status: Voorstel['status'],
  doe: (voorstel: { id: string }) => Promise<void>,
): Promise<boolean> {
  const aanZet = (await lijn.voorstellen(status)).filter(({ toegestaneStappen }) => toegestaneStappen.length > 0);
  if (aanZet.length === 0) return false;
  await doe({ id: zaad.kies(aanZet).id });
  return true;
}

/** Somebody who was put forward for this vacature already is not put forward again: then there was nothing to do. */
async function gelukt(daad: Promise<void>): Promise<boolean> {
  try {
    await daad;
    return true;
  } catch (oorzaak) {
    if (oorzaak instanceof Afwijzing && oorzaak.code === 'OVERGANG_VERBODEN') return false;
    throw oorzaak;
  }
}
