import type { Goudgeval } from './geval.js';

const ANDER_VAK = { beroepen: ['kok'], ervaring: ['kok'] };
const NIETS_BEKEND = { beroepen: [], ervaring: [] };
const DRIE = ['inpakken', 'orders verzamelen', 'heftruck'];

/** Occupation, experience, skills and level. */
export const VAK: readonly Goudgeval[] = [
  {
    titel: 'Wie dit werk deed, gaat voor wie iets deed dat erop lijkt',
    kandidaten: { zelfde: {}, verwant: { beroepen: ['orderpicker'], ervaring: ['orderpicker'] } },
    volgorde: ['zelfde', 'verwant'],
    omdat: 'Ervaring in het werk zelf zegt het meest.',
    regels: [
      { wie: 'zelfde', criterium: 'beroep', oordeel: 'voldoet', zin: 'De kandidaat heeft dit werk eerder gedaan.' },
      {
        wie: 'verwant',
        criterium: 'beroep',
        oordeel: 'deels',
        zin: 'De kandidaat heeft werk gedaan dat hierop lijkt.',
        brug: 'leerwerkroute',
      },
    ],
  },
  {
    titel: 'Verwant werk gaat voor heel ander werk',
    kandidaten: { verwant: { beroepen: ['orderpicker'], ervaring: ['orderpicker'] }, anders: ANDER_VAK },
    volgorde: ['verwant', 'anders'],
    omdat: 'Een orderpicker kent het magazijn, een kok niet.',
    regels: [
      {
        wie: 'anders',
        criterium: 'beroep',
        zin: 'Wij kennen van de kandidaat alleen ander werk.',
        brug: 'leerwerkroute',
      },
      { wie: 'anders', criterium: 'beroepswens', zin: 'De kandidaat zoekt ander werk.', brug: 'geen' },
    ],
  },
  {
    titel: 'Dichter verwant werk gaat voor verder verwant werk',
    kandidaten: {
      dichtbij: { beroepen: ['orderpicker'], ervaring: ['orderpicker'] },
      verder: { beroepen: ['heftruckchauffeur'], ervaring: ['heftruckchauffeur'] },
    },
    volgorde: ['dichtbij', 'verder'],
    omdat: 'Orders verzamelen lijkt meer op het werk dan rijden met de heftruck.',
  },
  {
    titel: 'Wie nooit werkte maar dit zoekt, gaat voor wie iets anders deed en zoekt',
    kandidaten: { nieuw: { ervaring: [] }, anders: ANDER_VAK },
    volgorde: ['nieuw', 'anders'],
    omdat: 'Een wens is een begin; ander werk is dat niet.',
    regels: [{ wie: 'nieuw', criterium: 'beroep', zin: 'De kandidaat staat ingeschreven voor dit werk.' }],
  },
  {
    titel: 'Van wie wij niets weten, staat niet onderaan',
    kandidaten: { onbekend: NIETS_BEKEND, anders: ANDER_VAK },
    volgorde: ['onbekend', 'anders'],
    omdat: 'Onbekend is geen nul.',
    regels: [
      {
        wie: 'onbekend',
        criterium: 'beroep',
        oordeel: 'onbekend',
        zin: 'Wij weten nog niet welk werk de kandidaat kan doen. Vraag dit na.',
      },
    ],
  },
  {
    titel: 'Van wie wij niets weten, staat niet bovenaan',
    kandidaten: { past: {}, onbekend: NIETS_BEKEND },
    volgorde: ['past', 'onbekend'],
    omdat: 'Onbekend is ook geen pluspunt.',
  },
  {
    titel: 'Een beroep dat de lijst niet kent, is onbekend en geen ander werk',
    kandidaten: { vreemd: { beroepen: ['duiventemmer'], ervaring: ['duiventemmer'] }, anders: ANDER_VAK },
    volgorde: ['vreemd', 'anders'],
    omdat: 'Een gat in de lijst is niet de fout van de kandidaat.',
    regels: [{ wie: 'vreemd', criterium: 'beroep', oordeel: 'onbekend' }],
  },
  {
    titel: 'Wie dit werk zoekt zonder ervaring, gaat voor wie het deed en er weg wil',
    kandidaten: { wil: { ervaring: [] }, weg: { beroepen: ['kok'] } },
    volgorde: ['wil', 'weg'],
    omdat: 'Wie ander werk zoekt, houdt dit niet vol.',
    regels: [{ wie: 'weg', criterium: 'beroep', zin: 'De kandidaat heeft dit werk eerder gedaan.' }],
  },
  {
    titel: 'Wie van alles deed, wordt beoordeeld op wat het meest lijkt',
    kandidaten: {
      breed: { ervaring: ['kapper', 'kok', 'orderpicker'], beroepen: ['orderpicker'] },
      smal: { ervaring: ['kapper'], beroepen: ['orderpicker'] },
      ander: ANDER_VAK,
    },
    volgorde: ['breed', 'ander'],
    omdat: 'Meer ander werk erbij maakt iemand niet minder geschikt.',
    regels: [{ wie: 'breed', criterium: 'beroep', zin: 'De kandidaat heeft werk gedaan dat hierop lijkt.' }],
  },
  {
    titel: 'Meer van wat nodig is, gaat voor',
    vacature: { competenties: DRIE },
    kandidaten: { drie: {}, een: { competenties: ['heftruck'], ervaring: [] } },
    volgorde: ['drie', 'een'],
    omdat: 'Wie alles kan, kan morgen beginnen.',
    regels: [
      { wie: 'drie', criterium: 'competenties', zin: 'De kandidaat kan 3 van de 3 dingen die nodig zijn.' },
      {
        wie: 'een',
        criterium: 'competenties',
        zin: 'De kandidaat kan 1 van de 3 dingen die nodig zijn.',
        brug: 'leerwerkroute',
      },
    ],
  },
  {
    titel: 'Wat ernaast ligt telt, maar minder',
    vacature: { competenties: ['inpakken'] },
    kandidaten: {
      zelf: { competenties: ['inpakken'], ervaring: [] },
      ernaast: { competenties: ['stickeren'], ervaring: [] },
      niet: { competenties: ['koken'], ervaring: [] },
    },
    volgorde: ['zelf', 'ernaast', 'niet'],
    omdat: 'Wie stickert, leert inpakken snel.',
    regels: [
      { wie: 'zelf', criterium: 'competenties', zin: 'De kandidaat kan wat nodig is.' },
      { wie: 'niet', criterium: 'competenties', zin: 'De kandidaat kan nog niet wat nodig is.', brug: 'leerwerkroute' },
    ],
  },
  {
    titel: 'Wat uit werk blijkt telt, maar minder dan wat gezegd is',
    vacature: { competenties: ['inpakken', 'orders verzamelen'] },
    kandidaten: {
      gezegd: { competenties: ['inpakken', 'orders verzamelen'], ervaring: [] },
      uitWerk: { competenties: [] },
      niet: { competenties: ['koken'], ervaring: [] },
    },
    volgorde: ['gezegd', 'uitWerk', 'niet'],
    omdat: 'Een magazijnmedewerker kan meestal inpakken, al schreef niemand dat op.',
  },
  {
    titel: 'Wat handig is, weegt minder dan wat nodig is',
    vacature: { competenties: DRIE },
    kandidaten: {
      zonderHandig: { competenties: ['inpakken', 'orders verzamelen'], ervaring: [] },
      zonderNodig: { competenties: ['orders verzamelen', 'heftruck'], ervaring: [] },
    },
    volgorde: ['zonderHandig', 'zonderNodig'],
    omdat: 'Zonder heftruck kan het werk; zonder inpakken niet.',
  },
  {
    titel: 'Als niemand weet wat iemand kan, vragen wij het',
    vacature: { competenties: ['inpakken'] },
    kandidaten: {
      kan: { competenties: ['inpakken'], ervaring: [] },
      onbekend: { competenties: [], ervaring: [] },
      kanNiet: { competenties: ['koken'], ervaring: [] },
    },
    volgorde: ['kan', 'onbekend', 'kanNiet'],
    omdat: 'Een leeg profiel zegt niets over wat iemand kan.',
    regels: [
      {
        wie: 'onbekend',
        criterium: 'competenties',
        oordeel: 'onbekend',
        zin: 'Wij weten nog niet wat de kandidaat al kan. Vraag dit na.',
      },
    ],
  },
  {
    titel: 'Als de werkgever taken anders verdeelt, helpt jobcarving het meest',
    vacature: { competenties: DRIE },
    bruggen: { jobcarving: 'mogelijk' },
    kandidaten: { een: { competenties: ['heftruck'], ervaring: [] } },
    volgorde: ['een'],
    omdat: 'Werk dat anders verdeeld wordt, past meteen.',
    regels: [{ wie: 'een', criterium: 'competenties', brug: 'jobcarving' }],
  },
  {
    titel: 'Wie het niveau heeft, gaat voor wie er een stap onder zit',
    vacature: { niveau: 4 },
    kandidaten: { heeft: { niveau: 4 }, stap: { niveau: 3 }, ver: { niveau: 1 } },
    volgorde: ['heeft', 'stap', 'ver'],
    omdat: 'Een stap is te leren, drie stappen zijn veel.',
    regels: [
      { wie: 'heeft', criterium: 'niveau', zin: 'Het niveau van dit werk past.' },
      {
        wie: 'stap',
        criterium: 'niveau',
        zin: 'Het werk vraagt niveau mbo, havo of vwo. De kandidaat heeft niveau vmbo.',
        brug: 'leerwerkroute',
      },
    ],
  },
  {
    titel: 'Een hoger niveau is geen bezwaar en geen voordeel',
    vacature: { niveau: 3 },
    kandidaten: { hoger: { niveau: 6 }, lager: { niveau: 2 } },
    volgorde: ['hoger', 'lager'],
    omdat: 'Wie te veel kan, kiest dat zelf.',
    regels: [{ wie: 'hoger', criterium: 'niveau', oordeel: 'voldoet' }],
  },
  {
    titel: 'Een onbekend niveau is geen laag niveau',
    vacature: { niveau: 4 },
    kandidaten: { onbekend: { niveau: 7, opleidingsniveaus: [] }, laag: { niveau: 1 } },
    volgorde: ['onbekend', 'laag'],
    omdat: 'Bij 42 van de 100 profielen is de opleiding niet ingevuld.',
    regels: [{ wie: 'onbekend', criterium: 'niveau', oordeel: 'onbekend' }],
  },
  {
    titel: 'Zonder diploma kan niemand verpleegkundige zijn',
    vacature: { beroep: 'verpleegkundige', niveau: 5 },
    kandidaten: {
      metDiploma: { beroepen: ['verpleegkundige'], ervaring: ['verpleegkundige'], niveau: 5 },
      zonder: { beroepen: ['verpleegkundige'], ervaring: ['verpleegkundige'], niveau: 4 },
    },
    volgorde: ['metDiploma'],
    uit: ['zonder'],
    omdat: 'De wet vraagt hier een diploma.',
  },
  {
    titel: 'Van wie het diploma onbekend is, valt niet af als verpleegkundige',
    vacature: { beroep: 'verpleegkundige', niveau: 5 },
    kandidaten: { onbekend: { beroepen: ['verpleegkundige'], ervaring: [], niveau: 7, opleidingsniveaus: [] } },
    volgorde: ['onbekend'],
    omdat: 'Alleen wat wij weten, sluit uit.',
    regels: [{ wie: 'onbekend', criterium: 'niveau', oordeel: 'onbekend' }],
  },
];
