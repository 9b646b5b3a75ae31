import type { Zaad } from '@estafette/zaad';
import { beroepen, type Beroep } from './beroepen.js';
import { kenmerkVacature, type Demobericht } from './bericht.js';
import { alsBekend, dagenVoor, kiesGewogen } from './loting.js';
import { plaatsen } from './plaatsen.js';
import type { Professionals } from './professionals.js';

const LETTERS = [...'ABCDEFGHJKLMNPRSTVWXZ'];
const WERKGEVERS = [
  'Rijnhal',
  'Veluwezoom',
  'Sonsbeek',
  'De Liemers',
  'Overrijn',
  'Gelderpoort',
  'Presikhaaf',
  'Zuiderzij',
];
const BRANCHES = ['Logistiek', 'Zorg', 'Groen', 'Horeca', 'Techniek', 'Winkels', 'Diensten', 'Bouw'];

/** A vacature of the WSP, or of Scalabor when the work needs guidance. */
export function maakVacature(zaad: Zaad, nummer: number, vandaag: string, mensen: Professionals): Demobericht {
  return vacatureVan(zaad.kans(0.25) ? 'scalabor' : 'wsp', zaad, nummer, vandaag, mensen);
}

export function vacatureVan(
  partner: 'wsp' | 'scalabor',
  zaad: Zaad,
  nummer: number,
  vandaag: string,
  mensen: Professionals,
): Demobericht {
  const beroep = kiesGewogen(zaad, beroepen, (b) => b.vacatures);
  const team = partner === 'wsp' ? 'accountmanagers' : 'trajecten';
  return {
    partner,
    naam: 'vacature.gepubliceerd',
    data: {
      vacature: kenmerkVacature(partner, nummer),
      profiel: profiel(zaad, beroep, nummer, vandaag),
      plaatsen: kiesGewogen(zaad, [1, 2, 3, 5, 8, 15], (n) => 10 / (n * n) + 0.1),
      vorm: vorm(zaad, partner),
      accountmanager: zaad.kies(mensen.van(partner, team)),
    },
  };
}

function vorm(zaad: Zaad, partner: string): string {
  const kansen: readonly (readonly [string, number])[] =
    partner === 'wsp'
      ? [
          ['regulier', 80],
          ['banenafspraak', 8],
          ['leerwerkketen', 7],
          ['jobcarving', 5],
        ]
      : [
          ['jobcarving', 30],
          ['banenafspraak', 25],
          ['beschut-werk', 20],
          ['regulier', 15],
          ['onbetaald', 10],
        ];
  return kiesGewogen(zaad, kansen, ([, gewicht]) => gewicht)[0];
}

function profiel(zaad: Zaad, beroep: Beroep, nummer: number, vandaag: string): object {
  const plaats = kiesGewogen(zaad, plaatsen, (p) => p.gewicht);
  const uren = zaad.kies(beroep.uren);
  const naam = beroep.naam.replaceAll('-', ' ');
  return {
    naamVacature: `${naam.charAt(0).toUpperCase()}${naam.slice(1)}, ${uren} uur`,
    nummerVacature: String(nummer).padStart(5, '0'),
    omschrijvingVacature: omschrijving(zaad, beroep),
    beroep: { codeBeroepsnaam: beroep.uri },
    adres: { postcode: `${zaad.kies(plaats.pc4)}${zaad.kies(LETTERS)}${zaad.kies(LETTERS)}` },
    werkgever: { handelsnaamOrganisatie: `${zaad.kies(WERKGEVERS)} ${zaad.kies(BRANCHES)} (verzonnen)` },
    werktijden: {
      ...alsBekend(zaad, 0.85, 'aantalWerkurenPerWeekMinimaal', () => Math.max(4, uren - zaad.kies([0, 0, 4, 8]))),
      aantalWerkurenPerWeekMaximaal: uren,
    },
    contractvorm: [{ codeTypeArbeidscontract: zaad.kans(0.7) ? 'B' : 'O' }],
    arbeidsVoorwaarden: { datumAanvangWerkzaamheden: dagenVoor(vandaag, -zaad.geheel(7, 60)) },
    sluitingsdatumVacature: dagenVoor(vandaag, -zaad.geheel(30, 150)),
    ...(beroep.rijbewijs ? { rijbewijs: [{ codeSoortRijbewijs: beroep.rijbewijs }] } : {}),
    ...alsBekend(zaad, 0.3, 'codeWerkEnDenkniveauMinimaal', () => zaad.kies(['2', '3', '3', '4'])),
    ...(vraagtTaal(beroep, nummer) ? { taalbeheersing: [taal(zaad)] } : {}),
  };
}

/** Half of the vacatures for which language matters ask it, always with the reason in the description. */
function vraagtTaal({ taalreden }: Beroep, nummer: number): boolean {
  return taalreden !== undefined && nummer % 2 === 0;
}

function taal(zaad: Zaad): object {
  return { codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: zaad.kies([2, 3, 3]) };
}

function omschrijving(zaad: Zaad, { taalreden }: Beroep): string {
  const zinnen = ['Inwerken doen we samen.', 'Reiskosten worden vergoed.', 'U werkt in een klein team.'];
  return [zaad.kies(zinnen), ...(taalreden ? [`Nederlands: ${taalreden}`] : [])].join(' ');
}
