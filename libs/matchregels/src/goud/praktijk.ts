import type { Goudgeval } from './geval.js';
import { DAG, opKm } from './wereld.js';

const nederlands = (niveau: number) => ({ talen: [{ taal: 'nld', mondeling: niveau }] });
const HEFTRUCK = { beroepen: ['heftruckchauffeur'], ervaring: ['heftruckchauffeur'] };

/** Whole people, as they sit at the table. */
export const PRAKTIJK: readonly Goudgeval[] = [
  {
    titel: 'De heftruckchauffeur zonder rijbewijs, 45 kilometer verderop',
    vacature: { beroep: 'heftruckchauffeur', rijbewijzen: ['B'] },
    kandidaten: {
      ver: { ...HEFTRUCK, rijbewijzen: ['AM'], plek: opKm(45) },
      dichtbij: { ...HEFTRUCK, rijbewijzen: ['AM'] },
    },
    volgorde: ['dichtbij', 'ver'],
    omdat: 'Vakmanschap is er; het vervoer moet geregeld worden.',
    regels: [
      { wie: 'ver', criterium: 'reis', oordeel: 'voldoet_niet', brug: 'vervoersvoorziening' },
      { wie: 'dichtbij', criterium: 'rijbewijs', brug: 'vervoersvoorziening' },
    ],
  },
  {
    titel: 'De ouder die 16 uur onder schooltijd kan',
    vacature: { beroep: 'schoonmaker', urenMinimaal: 16, urenMaximaal: 20, kantoortijden: 1 },
    kandidaten: {
      ouder: {
        beroepen: ['schoonmaker'],
        ervaring: ['huishoudelijke hulp'],
        urenMinimaal: 16,
        urenMaximaal: 16,
        alleenDezeWerkmomenten: true,
      },
      voltijd: { beroepen: ['schoonmaker'], ervaring: ['schoonmaker'], urenMinimaal: 36, urenMaximaal: 40 },
    },
    volgorde: ['ouder', 'voltijd'],
    omdat: 'Voor de een is dit werk precies goed, voor de ander te klein.',
    regels: [{ wie: 'ouder', criterium: 'werkmomenten', oordeel: 'voldoet' }],
  },
  {
    titel: 'Van vrijwilligerswerk naar een leerbaan',
    vacature: { beroep: 'hovenier', contractvormen: [{ soort: '02' }] },
    kandidaten: {
      vrijwilliger: {
        beroepen: ['hovenier'],
        ervaring: ['groenmedewerker'],
        contractvormen: [{ soort: '02' }, { soort: '03' }],
      },
      vakman: {
        beroepen: ['hovenier'],
        ervaring: ['hovenier'],
        contractvormen: [{ soort: '01' }],
        urenMinimaal: 36,
        urenMaximaal: 40,
      },
    },
    volgorde: ['vrijwilliger', 'vakman'],
    omdat: 'Een leerbaan is een stap voor wie wil leren, niet voor wie het al kan.',
  },
  {
    titel: 'De nieuwkomer die het vak kent maar de taal nog leert',
    vacature: { beroep: 'kok', talen: [{ taal: 'nld', mondeling: 3 }], taaleisOnderbouwd: true },
    kandidaten: {
      vakman: { beroepen: ['kok'], ervaring: ['kok'], ...nederlands(2) },
      prater: {
        beroepen: ['kok'],
        ervaring: ['kapper'],
        ...nederlands(4),
        interesses: [],
        niveau: 3,
        maximaleReisafstand: 3,
      },
    },
    volgorde: ['vakman', 'prater'],
    omdat: 'Taal is in de keuken te leren; koken en komen opdagen ook, maar duurder.',
    regels: [{ wie: 'vakman', criterium: 'taal', brug: 'taaltraject' }],
  },
  {
    titel: 'Wie lang niet werkte heeft daar geen nadeel van',
    kandidaten: { zonderWerk: { ervaring: [] }, past: { urenMinimaal: 8, urenMaximaal: 12 } },
    volgorde: ['zonderWerk', 'past'],
    omdat: 'Een gat in het cv telt niet; wat iemand nu kan en wil wel.',
  },
  {
    titel: 'Het bijna lege profiel tegenover het volle profiel dat niet past',
    vacature: { competenties: ['inpakken'], niveau: 3, vanaf: DAG + 3 },
    kandidaten: {
      leeg: {
        beroepen: ['magazijnmedewerker'],
        ervaring: [],
        competenties: [],
        niveau: undefined,
        opleidingsniveaus: [],
        talen: [],
        rijbewijzen: [],
        urenMinimaal: undefined,
        urenMaximaal: undefined,
        vanaf: undefined,
        belastbaarheid: [],
        interesses: [],
        maximaleReisafstand: undefined,
        contractvormen: [],
      },
      vol: { beroepen: ['kapper'], ervaring: ['kapper'], competenties: ['koken'] },
    },
    volgorde: ['leeg', 'vol'],
    omdat: 'Wij kennen de een niet goed, maar de ander wil iets anders.',
  },
  {
    titel: 'De zorghulp die verzorgende wil worden',
    vacature: { beroep: 'zorghulp', niveau: 2 },
    kandidaten: {
      zorghulp: { beroepen: ['zorghulp'], ervaring: ['zorghulp'], niveau: 2 },
      verzorgende: { beroepen: ['verzorgende'], ervaring: ['verzorgende'], niveau: 4 },
    },
    volgorde: ['zorghulp', 'verzorgende'],
    omdat: 'Wie dit werk zoekt, gaat voor wie hoger wil.',
  },
  {
    titel: 'De zorghulp mag geen verzorgende zijn',
    vacature: { beroep: 'verzorgende', niveau: 4 },
    kandidaten: { zorghulp: { beroepen: ['verzorgende'], ervaring: ['zorghulp'], niveau: 2 } },
    volgorde: [],
    uit: ['zorghulp'],
    omdat: 'De wet vraagt een diploma; de weg erheen staat op de net-niet-lijst.',
  },
  {
    titel: 'De werkgever die te veel vraagt',
    vacature: { competenties: ['inpakken', 'koken', 'stickeren', 'heftruck'], niveau: 5, rijbewijzen: ['B'] },
    kandidaten: {
      doener: { rijbewijzen: ['B'], niveau: 3 },
      denker: { beroepen: ['kapper'], ervaring: ['kapper'], competenties: ['koken'], niveau: 5 },
    },
    volgorde: ['doener', 'denker'],
    omdat: 'Het werk zelf zegt meer dan het lijstje.',
    regels: [{ wie: 'doener', criterium: 'niveau', brug: 'leerwerkroute' }],
  },
  {
    titel: 'De rug die niet mee wil',
    vacature: { taakeisen: ['tillen', 'staan'] },
    bruggen: { werkplekaanpassing: 'mogelijk' },
    kandidaten: {
      rug: {
        belastbaarheid: [
          { taak: 'tillen', oordeel: 'beperkt' },
          { taak: 'staan', oordeel: 'kan' },
        ],
      },
      anderVak: { beroepen: ['kapper'], ervaring: ['kapper'] },
    },
    volgorde: ['rug', 'anderVak'],
    omdat: 'Met een tilhulp kan de vakman verder.',
    regels: [{ wie: 'rug', criterium: 'belastbaarheid', brug: 'werkplekaanpassing' }],
  },
  {
    titel: 'Twee keer bijna goed is beter dan een kant helemaal niet',
    kandidaten: {
      bijna: { beroepen: ['orderpicker'], ervaring: ['orderpicker'], plek: opKm(17) },
      eenKant: { beroepen: ['kapper'], plek: opKm(45), urenMinimaal: 4, urenMaximaal: 8 },
    },
    volgorde: ['bijna', 'eenKant'],
    omdat: 'Wie niets van het werk wil, is niet geholpen met goed kunnen.',
  },
];
