import type { Goudgeval } from './geval.js';
import { opKm } from './wereld.js';

/** What the candidate wants. */
export const WENSEN: readonly Goudgeval[] = [
  {
    titel: 'Wie dit werk zoekt gaat voor wie iets zoekt dat erop lijkt',
    kandidaten: { dit: {}, lijkt: { beroepen: ['orderpicker'] }, anders: { beroepen: ['kapper'] } },
    volgorde: ['dit', 'lijkt', 'anders'],
    omdat: 'Zin in het werk telt zwaar.',
    regels: [
      { wie: 'dit', criterium: 'beroepswens', zin: 'De kandidaat zoekt dit werk.' },
      { wie: 'lijkt', criterium: 'beroepswens', zin: 'Dit lijkt op het werk dat de kandidaat zoekt.', brug: 'geen' },
    ],
  },
  {
    titel: 'Een wens die wij niet kennen is geen nee',
    kandidaten: { onbekend: { beroepen: [] }, anders: { beroepen: ['kapper'] } },
    volgorde: ['onbekend', 'anders'],
    omdat: 'Wij hebben het niet gevraagd.',
    regels: [{ wie: 'onbekend', criterium: 'beroepswens', zin: 'Wij weten nog niet wat de kandidaat hiervan vindt.' }],
  },
  {
    titel: 'Wat iemand leuk vindt telt mee',
    vacature: { interesses: ['handen', 'netjes'] },
    kandidaten: {
      leuk: { interesses: ['handen'] },
      deels: { interesses: ['handen', 'dieren'] },
      niet: { interesses: ['dieren'] },
    },
    volgorde: ['leuk', 'deels', 'niet'],
    omdat: 'Wie het leuk vindt, blijft.',
    regels: [
      { wie: 'leuk', criterium: 'interesse', zin: 'Dit past bij wat de kandidaat leuk vindt.' },
      { wie: 'niet', criterium: 'interesse', zin: 'De kandidaat vindt ander werk leuk.', brug: 'proefplaatsing' },
    ],
  },
  {
    titel: 'Veel vinden iets leuk: wie meer noemt heeft daar geen nadeel van als het erin zit',
    vacature: { interesses: ['handen', 'netjes', 'techniek'] },
    kandidaten: { veel: { interesses: ['handen', 'netjes', 'techniek'] }, half: { interesses: ['handen', 'zorgen'] } },
    volgorde: ['veel', 'half'],
    omdat: 'Alles wat past, past.',
  },
  {
    titel: 'Werk binnen de reisafstand gaat voor werk net erbuiten',
    kandidaten: {
      binnen: { plek: opKm(9) },
      net: { plek: opKm(18) },
      ver: { plek: opKm(45) },
    },
    volgorde: ['binnen', 'net', 'ver'],
    omdat: 'Drie kilometer is te regelen, dertig niet.',
    regels: [
      { wie: 'binnen', criterium: 'reis', zin: 'Het werk is 9 km van huis. De kandidaat wil tot 15 km reizen.' },
      {
        wie: 'net',
        criterium: 'reis',
        zin: 'Het werk is 18 km van huis. De kandidaat wil tot 15 km reizen.',
        brug: 'vervoersvoorziening',
      },
    ],
  },
  {
    titel: 'Wie verder wil reizen, heeft aan verder genoeg',
    kandidaten: {
      reiziger: { plek: opKm(40), maximaleReisafstand: 50 },
      thuis: { plek: opKm(12), maximaleReisafstand: 5 },
    },
    volgorde: ['reiziger', 'thuis'],
    omdat: 'De wens van de kandidaat telt, niet alleen de kilometers.',
  },
  {
    titel: 'Dichterbij is niet beter dan binnen de wens',
    vacature: { competenties: ['inpakken'] },
    kandidaten: {
      verKan: { plek: opKm(14), competenties: ['inpakken'], ervaring: [] },
      dichtbijKanNiet: { plek: opKm(1), competenties: ['koken'], ervaring: [] },
    },
    volgorde: ['verKan', 'dichtbijKanNiet'],
    omdat: 'Binnen de wens is goed genoeg.',
    regels: [{ wie: 'verKan', criterium: 'reis', oordeel: 'voldoet' }],
  },
  {
    titel: 'Een onbekende reisafstand is geen te verre reis',
    kandidaten: {
      onbekend: { plek: opKm(30), maximaleReisafstand: undefined },
      teVer: { plek: opKm(30), maximaleReisafstand: 15 },
    },
    volgorde: ['onbekend', 'teVer'],
    omdat: 'Wij weten niet hoe ver iemand wil reizen.',
    regels: [
      {
        wie: 'onbekend',
        criterium: 'reis',
        zin: 'Het werk is 30 km van huis. Wij weten nog niet wat de kandidaat hiervan vindt.',
      },
    ],
  },
  {
    titel: 'Wie niet wil reizen, wil ook niet ver',
    kandidaten: { thuis: { plek: opKm(0), maximaleReisafstand: 0 }, weg: { plek: opKm(6), maximaleReisafstand: 0 } },
    volgorde: ['thuis', 'weg'],
    omdat: 'Om de hoek is goed, verder niet.',
    regels: [{ wie: 'weg', criterium: 'reis', zin: 'Het werk is 6 km van huis. De kandidaat wil niet reizen.' }],
  },
  {
    titel: 'Een leerbaan is voor wie dat koos',
    vacature: { contractvormen: [{ soort: '02' }] },
    kandidaten: {
      koos: { contractvormen: [{ soort: '02' }] },
      onbekend: { contractvormen: [] },
      anders: { contractvormen: [{ soort: '01' }] },
    },
    volgorde: ['koos', 'onbekend', 'anders'],
    omdat: 'Leren en werken samen moet iemand willen.',
    regels: [
      { wie: 'koos', criterium: 'contractvorm', zin: 'Dit is een leerbaan. Dat heeft de kandidaat gekozen.' },
      {
        wie: 'anders',
        criterium: 'contractvorm',
        zin: 'Dit is een leerbaan. De kandidaat wil liever iets anders.',
        brug: 'geen',
      },
    ],
  },
  {
    titel: 'Wie vrijwilligerswerk zoekt, ziet eerst vrijwilligerswerk',
    vacature: { contractvormen: [{ soort: '03' }] },
    kandidaten: { vrijwillig: { contractvormen: [{ soort: '03' }] }, betaald: { contractvormen: [{ soort: '01' }] } },
    volgorde: ['vrijwillig', 'betaald'],
    omdat: 'Een volgende stap hoeft niet betaald te zijn.',
  },
  {
    titel: 'Een van de vormen is genoeg',
    vacature: {
      contractvormen: [
        { duur: 'B', soort: '01' },
        { duur: 'O', soort: '01' },
      ],
    },
    kandidaten: { vast: { contractvormen: [{ duur: 'O' }] }, leren: { contractvormen: [{ soort: '02' }] } },
    volgorde: ['vast', 'leren'],
    omdat: 'Wie vast werk zoekt, kan hier vast werk krijgen.',
    regels: [{ wie: 'vast', criterium: 'contractvorm', oordeel: 'voldoet' }],
  },
  {
    titel: 'Een vorm die niemand vroeg maakt geen verschil',
    vacature: { contractvormen: [], competenties: ['inpakken'] },
    kandidaten: {
      leren: { contractvormen: [{ soort: '02' }], competenties: ['inpakken'], ervaring: [] },
      gewoon: { contractvormen: [{ soort: '01' }], competenties: ['koken'], ervaring: [] },
    },
    volgorde: ['leren', 'gewoon'],
    omdat: 'Wat de vacature niet zegt, weegt niet.',
  },
  {
    titel: 'Wie overdag wil werken past niet goed bij wisselende tijden',
    vacature: { onregelmatig: 1 },
    kandidaten: { wil: { onregelmatig: 1, kantoortijden: 0 }, overdag: { onregelmatig: 0, kantoortijden: 1 } },
    volgorde: ['wil', 'overdag'],
    omdat: 'Wisselende diensten moet iemand willen.',
    regels: [
      { wie: 'wil', criterium: 'werkmomenten', zin: 'Dit werk is op wisselende tijden. Dat past bij de kandidaat.' },
      {
        wie: 'overdag',
        criterium: 'werkmomenten',
        zin: 'Dit werk is op wisselende tijden. De kandidaat wil andere tijden.',
        brug: 'roosterafspraak',
      },
    ],
  },
  {
    titel: 'Wie zegt dat het echt niet kan, valt af',
    vacature: { onregelmatig: 1 },
    kandidaten: { liever: { onregelmatig: 2 }, kanNiet: { onregelmatig: 2, alleenDezeWerkmomenten: true } },
    volgorde: ['liever'],
    uit: ['kanNiet'],
    omdat: 'De kinderen moeten van school gehaald worden.',
  },
  {
    titel: 'Van wie de tijden onbekend zijn weten wij niet of het past',
    vacature: { onregelmatig: 1 },
    kandidaten: { onbekend: { onregelmatig: 0, kantoortijden: 0 }, niet: { onregelmatig: 2 } },
    volgorde: ['onbekend', 'niet'],
    omdat: 'Onbekend is niet nee.',
    regels: [{ wie: 'onbekend', criterium: 'werkmomenten', oordeel: 'onbekend' }],
  },
  {
    titel: 'Werk overdag past bij wie overdag wil werken',
    vacature: { kantoortijden: 1 },
    kandidaten: { overdag: {}, liefstAvond: { kantoortijden: 2 } },
    volgorde: ['overdag', 'liefstAvond'],
    omdat: 'Niet iedereen wil van negen tot vijf.',
    regels: [
      { wie: 'overdag', criterium: 'werkmomenten', zin: 'Dit werk is alleen overdag. Dat past bij de kandidaat.' },
    ],
  },
];
