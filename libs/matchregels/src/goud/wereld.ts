import type { Bruggencatalogus } from '../brug.js';
import type { Meetomgeving } from '../criterium.js';
import type { KandidaatKenmerken, VacatureEisen } from '../kenmerken.js';
import type { Plek } from '../plek.js';

const GRADEN_PER_KM = 0.0089932;

/** A place so many kilometres north of the work. */
export const opKm = (km: number): Plek => ({ lat: 51.985 + km * GRADEN_PER_KM, lon: 5.899 });

/** 22 November 2026, as days since 1970-01-01. */
export const DAG = 20779;

const VERWANT: Readonly<Record<string, number>> = {
  'groenmedewerker|hovenier': 800,
  'huishoudelijke hulp|schoonmaker': 800,
  'magazijnmedewerker|orderpicker': 800,
  'heftruckchauffeur|magazijnmedewerker': 500,
  'keukenhulp|kok': 600,
  'verzorgende|zorghulp': 600,
};

const BEROEPEN = new Set([
  ...Object.keys(VERWANT).flatMap((paar) => paar.split('|')),
  ...['chauffeur', 'kapper', 'verpleegkundige'],
]);

const sleutel = (a: string, b: string) => [a, b].toSorted().join('|');

/** A small world of work, so that a golden case reads without a taxonomy beside it. */
export const MEETOMGEVING: Meetomgeving = {
  dag: DAG,
  verwantschap: (a, b) => (BEROEPEN.has(a) && BEROEPEN.has(b) ? (VERWANT[sleutel(a, b)] ?? 0) : undefined),
  isGereglementeerd: (beroep) => beroep === 'verpleegkundige' || beroep === 'verzorgende',
  competenties: {
    vanBeroep: (beroep) => {
      if (beroep === 'magazijnmedewerker')
        return { essentieel: ['inpakken', 'orders verzamelen'], optioneel: ['heftruck'] };
      return beroep === 'kok' ? { essentieel: ['koken'], optioneel: [] } : undefined;
    },
    isNaast: (a, b) => sleutel(a, b) === 'inpakken|stickeren',
  },
};

/** What is possible without more; all else a human must find out. */
export const CATALOGUS: Bruggencatalogus = {
  leerwerkroute: 'mogelijk',
  taaltraject: 'mogelijk',
  'taal-op-de-werkvloer': 'mogelijk',
};

/** Work in a warehouse, for 24 to 32 hours, that asks nothing special. */
export const BAAN: VacatureEisen = {
  id: 'baan',
  beroep: 'magazijnmedewerker',
  urenMinimaal: 24,
  urenMaximaal: 32,
  plek: opKm(0),
};

/** Someone of whom all is known, and who fits `BAAN`. */
export const PASSEND: KandidaatKenmerken = {
  id: 'passend',
  beroepen: ['magazijnmedewerker'],
  ervaring: ['magazijnmedewerker'],
  competenties: ['inpakken', 'orders verzamelen', 'heftruck'],
  niveau: 3,
  opleidingsniveaus: [2],
  talen: [{ taal: 'nld', lezen: 3, luisteren: 3, mondeling: 3, schriftelijk: 3 }],
  rijbewijzen: ['B'],
  urenMinimaal: 24,
  urenMaximaal: 32,
  vanaf: DAG,
  belastbaarheid: ['tillen', 'staan', 'tempo', 'prikkels'].map((taak) => ({ taak, oordeel: 'kan' })),
  interesses: ['handen'],
  plek: opKm(5),
  maximaleReisafstand: 15,
  contractvormen: [{ duur: 'B', soort: '01' }],
  onregelmatig: 2,
  kantoortijden: 1,
};
