import type { Goudgeval } from './geval.js';
import { DAG } from './wereld.js';

const nederlands = (niveau: number) => ({
  talen: [{ taal: 'nld', lezen: niveau, luisteren: niveau, mondeling: niveau, schriftelijk: niveau }],
});
const vraagtSpreken = { talen: [{ taal: 'nld', mondeling: 3 }], taaleisOnderbouwd: true };
const kan = (taak: string, oordeel: string) => ({ belastbaarheid: [{ taak, oordeel }] });
const BUS = { beroep: 'chauffeur', rijbewijzen: ['B'], rijdenIsHetWerk: true };
const CHAUFFEUR = { beroepen: ['chauffeur'], ervaring: ['chauffeur'] };

/** Language, licence, hours, start and what someone can carry. */
export const VOORWAARDEN: readonly Goudgeval[] = [
  {
    titel: 'Genoeg Nederlands gaat voor iets te weinig, en dat voor veel te weinig',
    vacature: vraagtSpreken,
    kandidaten: { genoeg: nederlands(3), bijna: nederlands(2), weinig: nederlands(1) },
    volgorde: ['genoeg', 'bijna', 'weinig'],
    omdat: 'Een stap in taal is te leren.',
    regels: [
      { wie: 'genoeg', criterium: 'taal', zin: 'De kandidaat kent de taal goed genoeg voor dit werk.' },
      {
        wie: 'bijna',
        criterium: 'taal',
        zin: 'Voor dit werk is iets meer Nederlands nodig. Taalles kan helpen.',
        brug: 'taaltraject',
      },
      { wie: 'weinig', criterium: 'taal', zin: 'Voor dit werk is veel meer Nederlands nodig. Taalles kan helpen.' },
    ],
  },
  {
    titel: 'Een taaleis zonder reden telt niet',
    vacature: { talen: [{ taal: 'nld', mondeling: 4 }], competenties: ['inpakken'] },
    kandidaten: {
      weinigTaal: { ...nederlands(1), competenties: ['inpakken'], ervaring: [] },
      veelTaal: { ...nederlands(4), competenties: ['stickeren'], ervaring: [] },
    },
    volgorde: ['weinigTaal', 'veelTaal'],
    omdat: 'Goed Nederlands mag alleen gevraagd worden als het werk dat nodig heeft.',
  },
  {
    titel: 'Alleen de wijze die gevraagd is telt',
    vacature: vraagtSpreken,
    kandidaten: {
      spreekt: { talen: [{ taal: 'nld', mondeling: 3, lezen: 1, schriftelijk: 1 }] },
      leest: { talen: [{ taal: 'nld', mondeling: 2, lezen: 4, schriftelijk: 4 }] },
    },
    volgorde: ['spreekt', 'leest'],
    omdat: 'Wie moet praten, hoeft niet te schrijven.',
  },
  {
    titel: 'Van een onbekende taal nemen wij niet aan dat die ontbreekt',
    vacature: vraagtSpreken,
    kandidaten: { onbekend: { talen: [] }, weinig: nederlands(1) },
    volgorde: ['onbekend', 'weinig'],
    omdat: 'Een leeg veld zegt niets over iemand.',
    regels: [
      {
        wie: 'onbekend',
        criterium: 'taal',
        zin: 'Wij weten nog niet hoe goed de kandidaat Nederlands spreekt. Vraag dit na.',
      },
    ],
  },
  {
    titel: 'Een andere taal die het werk nodig heeft telt net zo',
    vacature: { talen: [{ taal: 'deu', mondeling: 2 }], taaleisOnderbouwd: true },
    kandidaten: { duits: { talen: [{ taal: 'deu', mondeling: 2 }] }, geen: { talen: [{ taal: 'deu', mondeling: 1 }] } },
    volgorde: ['duits', 'geen'],
    omdat: 'De klanten komen uit Duitsland.',
    regels: [{ wie: 'geen', criterium: 'taal', zin: 'Voor dit werk is iets meer Duits nodig. Taalles kan helpen.' }],
  },
  {
    titel: 'Als een taaltraject er niet meer is, helpt taal op de werkvloer',
    vacature: vraagtSpreken,
    bruggen: { taaltraject: 'niet' },
    kandidaten: { bijna: nederlands(2) },
    volgorde: ['bijna'],
    omdat: 'Taal leert ook tijdens het werk.',
    regels: [{ wie: 'bijna', criterium: 'taal', brug: 'taal-op-de-werkvloer' }],
  },
  {
    titel: 'Als er geen taalhulp is, zeggen wij dat',
    vacature: vraagtSpreken,
    bruggen: { taaltraject: 'niet', 'taal-op-de-werkvloer': 'niet' },
    kandidaten: { bijna: nederlands(2) },
    volgorde: ['bijna'],
    omdat: 'Een gat zonder brug moet ook op tafel.',
    regels: [{ wie: 'bijna', criterium: 'taal', brug: 'geen' }],
  },
  {
    titel: 'Een chauffeur zonder rijbewijs kan niet rijden',
    vacature: BUS,
    kandidaten: { met: CHAUFFEUR, zonder: { ...CHAUFFEUR, rijbewijzen: ['AM'] } },
    volgorde: ['met'],
    uit: ['zonder'],
    omdat: 'Rijden is het werk.',
  },
  {
    titel: 'Van wie het rijbewijs onbekend is, valt niet af als chauffeur',
    vacature: BUS,
    kandidaten: { met: CHAUFFEUR, onbekend: { ...CHAUFFEUR, rijbewijzen: [] } },
    volgorde: ['met', 'onbekend'],
    omdat: 'Vragen is sneller dan afwijzen.',
    regels: [
      {
        wie: 'onbekend',
        criterium: 'rijbewijs',
        oordeel: 'onbekend',
        zin: 'Voor dit werk is rijbewijs B nodig. Wij weten nog niet of de kandidaat dat heeft. Vraag dit na.',
      },
    ],
  },
  {
    titel: 'Een rijbewijs om op het werk te komen is te overbruggen',
    vacature: { rijbewijzen: ['B'] },
    kandidaten: { met: {}, zonder: { rijbewijzen: ['AM'] } },
    volgorde: ['met', 'zonder'],
    omdat: 'Er zijn meer manieren om op het werk te komen.',
    regels: [
      {
        wie: 'zonder',
        criterium: 'rijbewijs',
        zin: 'Voor dit werk is rijbewijs B nodig. De kandidaat heeft dat niet.',
        brug: 'vervoersvoorziening',
      },
    ],
  },
  {
    titel: 'Een zwaarder rijbewijs is ook goed',
    vacature: { ...BUS, rijbewijzen: ['B'] },
    kandidaten: { vrachtwagen: { ...CHAUFFEUR, rijbewijzen: ['CE'] }, brommer: { ...CHAUFFEUR, rijbewijzen: ['AM'] } },
    volgorde: ['vrachtwagen'],
    uit: ['brommer'],
    omdat: 'Wie een vrachtwagen mag rijden, mag ook een bestelbus rijden.',
    regels: [{ wie: 'vrachtwagen', criterium: 'rijbewijs', zin: 'De kandidaat heeft rijbewijs B.' }],
  },
  {
    titel: 'Wie meer rijbewijzen moet hebben, moet ze allemaal hebben',
    vacature: { rijbewijzen: ['B', 'CE'] },
    kandidaten: { alle: { rijbewijzen: ['CE'] }, een: { rijbewijzen: ['B'] } },
    volgorde: ['alle', 'een'],
    omdat: 'Met alleen een B komt de vrachtwagen niet van zijn plek.',
  },
  {
    titel: 'Uren die passen gaan voor uren die net te weinig zijn',
    kandidaten: {
      past: {},
      bijna: { urenMinimaal: 16, urenMaximaal: 20 },
      weinig: { urenMinimaal: 4, urenMaximaal: 8 },
    },
    volgorde: ['past', 'bijna', 'weinig'],
    omdat: 'Vier uur te weinig is te regelen, zestien niet.',
    regels: [
      { wie: 'past', criterium: 'uren', zin: 'De uren passen. De kandidaat kan 24 tot 32 uur per week werken.' },
      {
        wie: 'bijna',
        criterium: 'uren',
        zin: 'Het werk is 24 tot 32 uur per week. De kandidaat kan 16 tot 20 uur werken.',
        brug: 'jobcarving',
      },
    ],
  },
  {
    titel: 'Wie meer wil werken dan er is, wordt ook eerlijk verteld wat het scheelt',
    vacature: { urenMinimaal: 12, urenMaximaal: 16 },
    kandidaten: { past: { urenMinimaal: 12, urenMaximaal: 16 }, meer: { urenMinimaal: 20, urenMaximaal: 32 } },
    volgorde: ['past', 'meer'],
    omdat: 'Van te weinig uren kan niemand leven.',
    regels: [
      {
        wie: 'meer',
        criterium: 'urenwens',
        zin: 'Het werk is 12 tot 16 uur per week. De kandidaat wil 20 tot 32 uur werken.',
        brug: 'jobcarving',
      },
    ],
  },
  {
    titel: 'Als het rooster vaststaat, helpt rekenen aan het inkomen',
    bruggen: { jobcarving: 'niet' },
    kandidaten: { minder: { urenMinimaal: 16, urenMaximaal: 20 } },
    volgorde: ['minder'],
    omdat: 'Wie bang is voor de toeslagen, durft niet meer te werken.',
    regels: [
      { wie: 'minder', criterium: 'urenwens', brug: 'inkomensberekening' },
      { wie: 'minder', criterium: 'uren', brug: 'geen' },
    ],
  },
  {
    titel: 'Onbekende uren gaan voor uren die niet passen',
    kandidaten: {
      onbekend: { urenMinimaal: undefined, urenMaximaal: undefined },
      weinig: { urenMinimaal: 4, urenMaximaal: 8 },
    },
    volgorde: ['onbekend', 'weinig'],
    omdat: 'Misschien past het wel.',
    regels: [{ wie: 'onbekend', criterium: 'uren', oordeel: 'onbekend' }],
  },
  {
    titel: 'Wie op tijd kan beginnen gaat voor, en een week later is geen ramp',
    vacature: { vanaf: DAG + 7 },
    kandidaten: { opTijd: {}, week: { vanaf: DAG + 14 }, maanden: { vanaf: DAG + 90 } },
    volgorde: ['opTijd', 'week', 'maanden'],
    omdat: 'Een werkgever wacht een week, geen drie maanden.',
    regels: [
      { wie: 'opTijd', criterium: 'beschikbaar', zin: 'De kandidaat kan op tijd beginnen.' },
      {
        wie: 'week',
        criterium: 'beschikbaar',
        zin: 'Het werk kan beginnen op 29 november 2026. De kandidaat kan vanaf 6 december 2026.',
        brug: 'startafspraak',
      },
    ],
  },
  {
    titel: 'Een startdatum in het verleden is vandaag',
    vacature: { vanaf: DAG - 200 },
    kandidaten: { nu: { vanaf: DAG }, later: { vanaf: DAG + 10 } },
    volgorde: ['nu', 'later'],
    omdat: 'Wie vandaag kan, is niet te laat voor een oude vacature.',
    regels: [{ wie: 'nu', criterium: 'beschikbaar', oordeel: 'voldoet' }],
  },
  {
    titel: 'Tillen dat beperkt kan gaat voor tillen dat niet kan',
    vacature: { taakeisen: ['tillen'] },
    kandidaten: { kan: {}, beperkt: kan('tillen', 'beperkt'), niet: kan('tillen', 'kan-niet') },
    volgorde: ['kan', 'beperkt', 'niet'],
    omdat: 'Met een hulpmiddel kan er veel.',
    regels: [
      { wie: 'kan', criterium: 'belastbaarheid', zin: 'De kandidaat kan de taken in dit werk aan.' },
      {
        wie: 'niet',
        criterium: 'belastbaarheid',
        zin: 'In dit werk moet je tillen en dragen. Met een aanpassing of hulp kan het misschien.',
        brug: 'werkplekaanpassing',
      },
    ],
  },
  {
    titel: 'Wie niet kan tillen valt niet af',
    vacature: { taakeisen: ['tillen', 'staan'] },
    kandidaten: {
      niet: {
        belastbaarheid: [
          { taak: 'tillen', oordeel: 'kan-niet' },
          { taak: 'staan', oordeel: 'kan' },
        ],
      },
    },
    volgorde: ['niet'],
    omdat: 'De wet vraagt eerst om aanpassing van het werk.',
    regels: [{ wie: 'niet', criterium: 'belastbaarheid', oordeel: 'deels' }],
  },
  {
    titel: 'Een jobcoach die kan komen wordt genoemd',
    vacature: { taakeisen: ['prikkels'] },
    bruggen: { jobcoach: 'mogelijk' },
    kandidaten: { druk: kan('prikkels', 'beperkt') },
    volgorde: ['druk'],
    omdat: 'Begeleiding op het werk maakt drukte te doen.',
    regels: [{ wie: 'druk', criterium: 'belastbaarheid', brug: 'jobcoach' }],
  },
  {
    titel: 'Als gewoon werk niet past met hulp, wijzen wij op beschut werk',
    vacature: { taakeisen: ['tempo'] },
    bruggen: { werkplekaanpassing: 'niet', jobcoach: 'niet', jobcarving: 'niet' },
    kandidaten: { traag: kan('tempo', 'kan-niet') },
    volgorde: ['traag'],
    omdat: 'Op een beschutte plek kan iemand wel werken.',
    regels: [{ wie: 'traag', criterium: 'belastbaarheid', brug: 'beschut-werk' }],
  },
  {
    titel: 'Van wie de belastbaarheid onbekend is, weten wij het niet',
    vacature: { taakeisen: ['tillen'] },
    kandidaten: { onbekend: { belastbaarheid: [] }, niet: kan('tillen', 'kan-niet') },
    volgorde: ['onbekend', 'niet'],
    omdat: 'Wij nemen geen beperking aan.',
    regels: [
      {
        wie: 'onbekend',
        criterium: 'belastbaarheid',
        zin: 'In dit werk moet je tillen en dragen. Wij weten nog niet of dat kan. Vraag dit na.',
      },
    ],
  },
];
