import type { BerichtenVanPartners } from '@estafette/client';
import type { Zaad } from '@estafette/zaad';
import type { Overdracht, Persoon } from './overdracht.js';
import type { Partnerlijn } from './partnerlijn.js';
import { dag } from './werk.js';

type Contact = BerichtenVanPartners['contact.vastgelegd'];
type Resultaat = BerichtenVanPartners['trajectresultaat.gemeld'];

/** Where somebody is on the ladder, and where after a step. */
const STAPPEN = [
  { voor: 1, na: 2 },
  { voor: 2, na: 3 },
  { voor: 3, na: 4 },
  { voor: 4, na: 5 },
] as const;

/** One thing that a professional can do with an overdracht. */
export interface Handeling {
  readonly naam: string;
  /** How often, compared with the others. */
  readonly gewicht: number;
  readonly status: readonly Overdracht['status'][];
  readonly door: 'nemer' | 'gever';
  /** Only these partners; all of them when absent. */
  readonly partners?: readonly string[];
  /** Used to bring an overdracht that had got stuck in motion again. */
  readonly alsnog?: true;
  readonly doe: (s: Situatie) => Promise<void>;
}

export interface Situatie {
  readonly lijn: Partnerlijn;
  readonly overdracht: Overdracht;
  readonly wie: Persoon;
  readonly zaad: Zaad;
}

const MELDT_RESULTAAT = ['wi', 'scalabor', 'caw', 'aanbieder'];
const ADVISEERT = ['caw', 'lwl', 'scalabor'];
const RONDT_AF = ['wsp', 'lwl', 'swt', 'uwv'];

export const handelingen: readonly Handeling[] = [
  {
    naam: 'pak-op',
    gewicht: 5,
    status: ['aangeboden'],
    door: 'nemer',
    alsnog: true,
    doe: (s) => s.lijn.stuur('overdracht.in-behandeling', deze(s)),
  },
  {
    naam: 'accepteer',
    gewicht: 5,
    status: ['in_behandeling'],
    door: 'nemer',
    alsnog: true,
    doe: (s) => s.lijn.stuur('overdracht.geaccepteerd', deze(s)),
  },
  {
    naam: 'weiger',
    gewicht: 1,
    status: ['in_behandeling'],
    door: 'nemer',
    doe: (s) =>
      s.lijn.stuur('overdracht.geweigerd', {
        ...deze(s),
        reden: s.zaad.kies(['geen-plek', 'buiten-doelgroep', 'verkeerd-loket']),
      }),
  },
  {
    naam: 'vraag-aanvulling',
    gewicht: 2,
    status: ['aangeboden', 'in_behandeling'],
    door: 'nemer',
    doe: (s) =>
      s.lijn.stuur('overdracht.aanvulling-gevraagd', { ...deze(s), gevraagd: ['Wat kan iemand lichamelijk aan?'] }),
  },
  {
    naam: 'vul-aan',
    gewicht: 1,
    status: ['aanvulling_gevraagd'],
    door: 'gever',
    alsnog: true,
    doe: (s) =>
      s.lijn.stuur('overdracht.aangevuld', { ...deze(s), aangevuld: ['De gevraagde gegevens staan in het profiel.'] }),
  },
  {
    naam: 'start-warm',
    gewicht: 3,
    status: ['geaccepteerd', 'op_wachtlijst'],
    door: 'nemer',
    alsnog: true,
    doe: startWarm,
  },
  {
    naam: 'start-koud',
    gewicht: 1,
    status: ['geaccepteerd'],
    door: 'nemer',
    doe: (s) => s.lijn.stuur('overdracht.gestart', deze(s)),
  },
  {
    naam: 'zet-op-wachtlijst',
    gewicht: 1,
    status: ['geaccepteerd'],
    door: 'nemer',
    doe: (s) => s.lijn.stuur('overdracht.op-wachtlijst', deze(s)),
  },
  {
    naam: 'geef-terug',
    gewicht: 1,
    status: ['geaccepteerd', 'op_wachtlijst', 'gestart'],
    door: 'nemer',
    doe: (s) =>
      s.lijn.stuur('overdracht.teruggegeven', {
        ...deze(s),
        reden: s.zaad.kies(['niet-verschenen', 'aanbod-paste-niet']),
      }),
  },
  {
    naam: 'niet-verschenen',
    gewicht: 1,
    status: ['geaccepteerd', 'gestart'],
    door: 'nemer',
    doe: (s) => contact(s, 'niet-verschenen'),
  },
  {
    naam: 'meld-tussentijds',
    gewicht: 4,
    status: ['gestart'],
    door: 'nemer',
    partners: MELDT_RESULTAAT,
    alsnog: true,
    doe: (s) => resultaat(s, 'tussentijds', {}),
  },
  {
    naam: 'meld-einde',
    gewicht: 2,
    status: ['gestart'],
    door: 'nemer',
    partners: MELDT_RESULTAAT,
    doe: (s) => resultaat(s, 'eind', einde(s)),
  },
  {
    naam: 'rond-af',
    gewicht: 1,
    status: ['gestart'],
    door: 'nemer',
    partners: RONDT_AF,
    doe: (s) => s.lijn.stuur('overdracht.afgerond', { ...deze(s), reden: 'volgende-stap' }),
  },
  {
    naam: 'onderbreek',
    gewicht: 1,
    status: ['gestart'],
    door: 'nemer',
    doe: (s) => s.lijn.stuur('overdracht.onderbroken', { ...deze(s), reden: 'ziekte' }),
  },
  {
    naam: 'hervat',
    gewicht: 1,
    status: ['onderbroken'],
    door: 'nemer',
    doe: (s) => s.lijn.stuur('overdracht.hervat', deze(s)),
  },
  {
    naam: 'adviseer',
    gewicht: 2,
    status: ['gestart'],
    door: 'nemer',
    partners: ADVISEERT,
    doe: adviseer,
  },
  {
    naam: 'stel-plan-vast',
    gewicht: 1,
    status: ['geaccepteerd', 'gestart'],
    door: 'gever',
    partners: ['wi'],
    doe: maakPlan,
  },
];

/** Which overdracht, and who takes the step: what every step says. */
function deze({ overdracht, wie }: Situatie) {
  return { overdracht: { id: overdracht.id }, medewerker: wie };
}

async function startWarm(s: Situatie): Promise<void> {
  await contact(s, 'verschenen', { deelnemers: ['inwoner', 'gever', 'nemer'] });
  await s.lijn.stuur('overdracht.gestart', deze(s));
}

function contact(
  { lijn, overdracht, wie }: Situatie,
  soort: Contact['soort'],
  meer: Partial<Contact> = {},
): Promise<void> {
  return lijn.stuur('contact.vastgelegd', {
    inwoner: { id: overdracht.inwoner.id },
    overdracht: { id: overdracht.id },
    soort,
    tijdstip: new Date(lijn.nu).toISOString(),
    medewerker: wie,
    ...meer,
  });
}

function resultaat(
  { lijn, overdracht, zaad }: Situatie,
  soort: Resultaat['soort'],
  meer: Partial<Resultaat>,
): Promise<void> {
  const { voor, na } = zaad.kies(STAPPEN);
  return lijn.stuur('trajectresultaat.gemeld', {
    inwoner: { id: overdracht.inwoner.id },
    overdracht: { id: overdracht.id },
    soort,
    datum: dag(lijn),
    dienst: overdracht.dienst,
    voor: { ladderTrede: voor },
    na: { ladderTrede: zaad.kans(0.4) ? na : voor },
    ...meer,
  });
}

const ADVIEZEN: readonly Pick<BerichtenVanPartners['advies.gegeven'], 'dienst' | 'waarom' | 'tekorten'>[] = [
  { dienst: 'activerend-werk-orientatie', waarom: 'Eerst ontdekken wat past.', tekorten: ['richting', 'ritme'] },
  { dienst: 'leeradvies', waarom: 'Met een diploma is er meer werk.', tekorten: ['opleiding'] },
  { dienst: 'bemiddeling-wsp', waarom: 'Klaar voor werk met wat begeleiding.', tekorten: ['begeleiding'] },
];

function adviseer({ lijn, overdracht, wie, zaad }: Situatie): Promise<void> {
  return lijn.stuur('advies.gegeven', {
    inwoner: { id: overdracht.inwoner.id },
    overdracht: { id: overdracht.id },
    datum: dag(lijn),
    ...zaad.kies(ADVIEZEN),
    medewerker: wie,
  });
}

function maakPlan({ lijn, overdracht, wie }: Situatie): Promise<void> {
  return lijn.stuur('trajectplan.vastgesteld', {
    inwoner: { id: overdracht.inwoner.id },
    datum: dag(lijn),
    doel: 'Werk dat past, met steun waar dat nodig is.',
    aanpak: [{ dienst: overdracht.dienst, uitvoerder: { partner: overdracht.naar.partner }, vanaf: dag(lijn) }],
    beloften: [
      { wie: 'inwoner', wat: 'Komt naar de afspraken, of belt als dat niet lukt.' },
      { wie: 'gemeente', wat: 'Belt elke maand en regelt de reiskosten.', uiterlijk: dag(lijn, 30) },
    ],
    evaluatieOp: dag(lijn, 90),
    medewerker: wie,
  });
}

function einde({ zaad }: Situatie): Partial<Resultaat> {
  return zaad.kies<Partial<Resultaat>>([
    { doelBereikt: 'ja', reden: 'werk-deeltijd' },
    { doelBereikt: 'deels', reden: 'volgende-stap', advies: { dienst: 'bemiddeling-wsp' } },
    { doelBereikt: 'nee', reden: 'zonder-resultaat', advies: { dienst: 'begeleiding' } },
  ]);
}
