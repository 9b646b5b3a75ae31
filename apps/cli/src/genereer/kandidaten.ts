import type { Zaad } from '@estafette/zaad';
import { beroepen, type Beroep } from './beroepen.js';
import { alsBekend, dagenVoor, kiesGewogen } from './loting.js';
import { plaatsen } from './plaatsen.js';
import type { Professional } from './professionals.js';

/** Somebody of the demo region: a pseudonym, with what is true of them apart from what anyone wrote down. */
export interface Mens {
  readonly gemeente: string;
  readonly gebied: string;
  readonly pc4: number;
  /** Distance to work, 0 (near) to 1. Of those far away less is known: nobody asked them for long. */
  readonly afstand: number;
  readonly beroep: Beroep;
}

const LETTERS = [...'ABCDEFGHJKLMNPRSTVWXZ'];
/** Languages and how often somebody who does not only speak Dutch speaks them. */
const TALEN = ['ara', 'tir', 'ukr', 'tur', 'pol', 'eng', 'fas', 'kur', 'som', 'spa'];
const REISAFSTANDEN = [5, 8, 10, 10, 15, 15, 20, 25, 30, 40];

export function maakMens(zaad: Zaad): Mens {
  const plaats = kiesGewogen(zaad, plaatsen, (p) => p.gewicht);
  return {
    gemeente: plaats.gemeente,
    gebied: plaats.gebied,
    pc4: zaad.kies(plaats.pc4),
    afstand: zaad.breuk(),
    beroep: kiesGewogen(zaad, beroepen, (b) => b.mensen),
  };
}

/** The profile of a mens as W&I has it: education unknown for about 42%, and more gaps the further from work. */
export function profielVan(zaad: Zaad, mens: Mens, vandaag: string): object {
  const { afstand, beroep, pc4 } = mens;
  return {
    arbeidsmarktkwalificatie: kwalificatie(zaad, mens, vandaag),
    ...alsBekend(zaad, 0.96 - 0.18 * afstand, 'bemiddelingsberoep', () => wensberoepen(zaad, beroep)),
    ...alsBekend(zaad, 0.96, 'mobiliteit', () => ({
      bemiddelingspostcode: `${pc4}${zaad.kies(LETTERS)}${zaad.kies(LETTERS)}`,
      ...alsBekend(zaad, 0.85 - 0.3 * afstand, 'maximaleReisafstand', () => zaad.kies(REISAFSTANDEN)),
    })),
    ...alsBekend(zaad, 0.8 - 0.3 * afstand, 'vervoermiddel', () => [{ codeVervoermiddel: zaad.kies([1, 2, 3, 3, 5]) }]),
    ...alsBekend(zaad, 0.92 - 0.25 * afstand, 'werktijden', () => werktijden(zaad, mens)),
    ...alsBekend(zaad, 0.5, 'flexibiliteit', () => ({
      indicatieOnregelmatigWerkOfPloegendienst: zaad.kies([0, 1, 1, 2]),
    })),
    ...alsBekend(zaad, 0.4, 'eisAanWerk', () => ({ indicatieBegeleiding: zaad.kans(afstand) ? 1 : 2 })),
    indicatieBeschikbaarheidContactgegevens: 2,
  };
}

function wensberoepen(zaad: Zaad, beroep: Beroep): object[] {
  const tweede = kiesGewogen(zaad, beroepen, (b) => b.mensen);
  return [beroep, ...(zaad.kans(0.35) && tweede !== beroep ? [tweede] : [])].map(({ uri }) => ({
    codeBeroepsnaam: uri,
  }));
}

function werktijden(zaad: Zaad, { beroep, afstand }: Mens): object {
  const maximaal = Math.max(8, zaad.kies(beroep.uren) - (zaad.kans(afstand) ? 8 : 0));
  return { aantalWerkurenPerWeekMinimaal: Math.max(4, maximaal - 8), aantalWerkurenPerWeekMaximaal: maximaal };
}

function kwalificatie(zaad: Zaad, { afstand, beroep }: Mens, vandaag: string): object {
  return {
    ...alsBekend(zaad, 0.75 - 0.34 * afstand, 'opleiding', () => [opleiding(zaad)]),
    ...alsBekend(zaad, 0.92 - 0.45 * afstand, 'werkervaring', () => werkervaring(zaad, beroep, vandaag)),
    ...alsBekend(zaad, 0.8 - 0.35 * afstand, 'taalbeheersing', () => talen(zaad, afstand)),
    ...alsBekend(zaad, 0.55 - 0.3 * afstand, 'rijbewijs', () => rijbewijzen(zaad, beroep)),
    ...alsBekend(zaad, 0.45, 'codeWerkEnDenkniveauWerkzoekende', () => zaad.kies([2, 3, 3, 3, 4, 4, 5, 7])),
  };
}

/** Level of education and how often it occurs. */
const OPLEIDINGEN = [
  [1, 24],
  [2, 34],
  [3, 6],
  [4, 26],
  [5, 5],
  [6, 2],
  [9, 3],
] as const;
const DIPLOMA_BIJ_STATUS: Readonly<Record<number, number>> = { 0: 0, 1: 1, 2: 2 };

function opleiding(zaad: Zaad): object {
  const status = zaad.kies([1, 1, 1, 2, 0]);
  return {
    codeNiveauOpleiding: kiesGewogen(zaad, OPLEIDINGEN, ([, gewicht]) => gewicht)[0],
    codeStatusOpleiding: status,
    indicatieDiploma: DIPLOMA_BIJ_STATUS[status],
  };
}

function werkervaring(zaad: Zaad, beroep: Beroep, vandaag: string): object[] {
  const eerder = kiesGewogen(zaad, beroepen, (b) => b.mensen);
  const banen = zaad.kans(0.4) ? [beroep, eerder] : [zaad.kans(0.75) ? beroep : eerder];
  return banen.map(({ uri }) => {
    const einde = zaad.geheel(60, 3_600);
    return {
      beroep: { codeBeroepsnaam: uri },
      datumAanvangWerkzaamheden: dagenVoor(vandaag, einde + zaad.geheel(90, 2_500)),
      datumEindeWerkzaamheden: dagenVoor(vandaag, einde),
    };
  });
}

function talen(zaad: Zaad, afstand: number): object[] {
  const niveau = kiesGewogen(zaad, [1, 2, 3, 4], (n) => [2 + 8 * afstand, 14, 24, 50][n - 1]!);
  const nederlands = {
    codeTaal: 'nld',
    codeNiveauTaalbeheersingMondeling: niveau,
    codeNiveauTaalbeheersingSchriftelijk: Math.max(1, niveau - (zaad.kans(0.4) ? 1 : 0)),
  };
  const anders = { codeTaal: zaad.kies(TALEN), codeNiveauTaalbeheersingMondeling: 4 };
  return niveau < 4 ? [nederlands, anders] : [nederlands];
}

function rijbewijzen(zaad: Zaad, { rijbewijs }: Beroep): object[] {
  const soorten = new Set([
    'B',
    ...(rijbewijs && zaad.kans(0.8) ? [rijbewijs] : []),
    ...(zaad.kans(0.2) ? ['AM'] : []),
  ]);
  return [...soorten].map((codeSoortRijbewijs) => ({ codeSoortRijbewijs }));
}

const BELASTINGEN = ['tillen', 'staan', 'lopen', 'bukken', 'concentreren', 'tempo', 'prikkels', 'samenwerken'];

/** What the chain adds. Judgements carry their date and maker; some are old, as in the real register. */
export function ketenVan(zaad: Zaad, mens: Mens, vandaag: string, maker: Professional): object {
  const { afstand, gemeente, gebied } = mens;
  const oordeel = () => ({
    datum: dagenVoor(vandaag, zaad.geheel(5, 500)),
    maker: maker.naam,
    herkomst: 'professional',
  });
  const nabij = 5 - Math.floor(afstand * 6);
  return {
    ...alsBekend(zaad, 0.82, 'szeebraTrede', () => ({ trede: nabij, ...oordeel() })),
    ...alsBekend(zaad, 0.68, 'ladderTrede', () => ({ trede: Math.max(1, Math.min(4, nabij)), ...oordeel() })),
    ...alsBekend(zaad, 0.5, 'bemiddelbaarBinnen12Maanden', () => ({
      oordeel: nabij >= 3 ? 'ja' : 'nee',
      ...oordeel(),
    })),
    ...alsBekend(zaad, 0.6, 'doelgroepregister', () => (zaad.kans(0.05 + 0.2 * afstand) ? 'ja' : 'nee')),
    ...alsBekend(zaad, 0.06 * afstand, 'loonwaarde', () => ({ percentage: zaad.geheel(30, 90), ...oordeel() })),
    ...alsBekend(zaad, 0.55, 'begeleiding', () => begeleiding(zaad, afstand)),
    ...alsBekend(zaad, 0.35, 'belastbaarheid', () => belastbaarheid(zaad)),
    gemeente,
    gebied: `gebiedsteam-${gebied}`,
  };
}

function begeleiding(zaad: Zaad, afstand: number): string {
  return kiesGewogen(zaad, ['geen', 'licht', 'intensief'], (soort) =>
    soort === 'geen' ? 1 - afstand : soort === 'licht' ? 0.6 : afstand,
  );
}

function belastbaarheid(zaad: Zaad): object[] {
  const eerste = zaad.geheel(0, BELASTINGEN.length - 3);
  return BELASTINGEN.slice(eerste, eerste + zaad.geheel(1, 3)).map((taak) => ({
    taak,
    oordeel: zaad.kies(['kan', 'beperkt', 'beperkt', 'kan-niet']),
  }));
}

const HERKOMST_BEKEND = 0.2;

/** Where the profile comes from, of the few of whom that is known: wishes from the inwoner, the rest from a talk. */
export function herkomstVan(zaad: Zaad, dag: string): { readonly herkomst?: object } {
  return alsBekend(zaad, HERKOMST_BEKEND, 'herkomst', () => {
    const datum = dagenVoor(dag, zaad.geheel(5, 200));
    const inwoner = { herkomst: 'inwoner', methode: 'Gesprek', datum };
    return {
      werk: [
        { herkomst: 'professional', methode: 'Diagnosegesprek', datum },
        ...['bemiddelingsberoep', 'werktijden', 'mobiliteit'].map((onderdeel) => ({ onderdeel, ...inwoner })),
        { onderdeel: 'rijbewijs', herkomst: 'register', methode: 'Rijbewijzenregister', datum },
      ],
      woonplek: [{ herkomst: 'register', methode: 'BRP', datum }],
    };
  });
}
