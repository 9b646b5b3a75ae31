import type { Zaad } from '@estafette/zaad';
import type { Overdracht, Persoon } from './overdracht.js';
import type { Partnerlijn } from './partnerlijn.js';

/** One thing that a professional can do with an overdracht. */
export interface Handeling {
  readonly naam: string;
  /** How often, compared with the others. */
  readonly gewicht: number;
  readonly status: readonly string[];
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
const RONDT_AF = ['wsp', 'lwl', 'swt', 'uwv'];

export const handelingen: readonly Handeling[] = [
  {
    naam: 'pak-op',
    gewicht: 5,
    status: ['aangeboden'],
    door: 'nemer',
    alsnog: true,
    doe: (s) => stap(s, 'in-behandeling'),
  },
  {
    naam: 'accepteer',
    gewicht: 5,
    status: ['in_behandeling'],
    door: 'nemer',
    alsnog: true,
    doe: (s) => stap(s, 'geaccepteerd'),
  },
  {
    naam: 'weiger',
    gewicht: 1,
    status: ['in_behandeling'],
    door: 'nemer',
    doe: (s) => stap(s, 'geweigerd', { reden: s.zaad.kies(['geen-plek', 'buiten-doelgroep', 'verkeerd-loket']) }),
  },
  {
    naam: 'vraag-aanvulling',
    gewicht: 2,
    status: ['aangeboden', 'in_behandeling'],
    door: 'nemer',
    doe: (s) => stap(s, 'aanvulling-gevraagd', { gevraagd: ['Wat kan iemand lichamelijk aan?'] }),
  },
  {
    naam: 'vul-aan',
    gewicht: 1,
    status: ['aanvulling_gevraagd'],
    door: 'gever',
    alsnog: true,
    doe: (s) => stap(s, 'aangevuld', { aangevuld: ['De gevraagde gegevens staan in het profiel.'] }),
  },
  {
    naam: 'start-warm',
    gewicht: 3,
    status: ['geaccepteerd', 'op_wachtlijst'],
    door: 'nemer',
    alsnog: true,
    doe: startWarm,
  },
  { naam: 'start-koud', gewicht: 1, status: ['geaccepteerd'], door: 'nemer', doe: (s) => stap(s, 'gestart') },
  {
    naam: 'zet-op-wachtlijst',
    gewicht: 1,
    status: ['geaccepteerd'],
    door: 'nemer',
    doe: (s) => stap(s, 'op-wachtlijst'),
  },
  {
    naam: 'geef-terug',
    gewicht: 1,
    status: ['geaccepteerd', 'op_wachtlijst', 'gestart'],
    door: 'nemer',
    doe: (s) => stap(s, 'teruggegeven', { reden: s.zaad.kies(['niet-verschenen', 'aanbod-paste-niet']) }),
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
    doe: (s) => stap(s, 'afgerond', { reden: 'volgende-stap' }),
  },
  {
    naam: 'onderbreek',
    gewicht: 1,
    status: ['gestart'],
    door: 'nemer',
    doe: (s) => stap(s, 'onderbroken', { reden: 'ziekte' }),
  },
  { naam: 'hervat', gewicht: 1, status: ['onderbroken'], door: 'nemer', doe: (s) => stap(s, 'hervat') },
];

function stap({ lijn, overdracht, wie }: Situatie, naam: string, meer: object = {}): Promise<void> {
  return lijn.stuur(`overdracht.${naam}`, { overdracht: { id: overdracht.id }, medewerker: wie, ...meer });
}

async function startWarm(s: Situatie): Promise<void> {
  await contact(s, 'verschenen', { deelnemers: ['inwoner', 'gever', 'nemer'] });
  await stap(s, 'gestart');
}

function contact({ lijn, overdracht, wie }: Situatie, soort: string, meer: object = {}): Promise<void> {
  return lijn.stuur('contact.vastgelegd', {
    inwoner: { id: overdracht.inwoner.id },
    overdracht: { id: overdracht.id },
    soort,
    tijdstip: new Date(lijn.nu).toISOString(),
    medewerker: wie,
    ...meer,
  });
}

function resultaat({ lijn, overdracht, zaad }: Situatie, soort: string, meer: object): Promise<void> {
  const voor = zaad.geheel(1, 4);
  return lijn.stuur('trajectresultaat.gemeld', {
    inwoner: { id: overdracht.inwoner.id },
    overdracht: { id: overdracht.id },
    soort,
    datum: new Date(lijn.nu).toISOString().slice(0, 10),
    dienst: overdracht.dienst,
    voor: { ladderTrede: voor },
    na: { ladderTrede: zaad.kans(0.4) ? voor + 1 : voor },
    ...meer,
  });
}

function einde({ zaad }: Situatie): object {
  return zaad.kies([
    { doelBereikt: 'ja', reden: 'werk-deeltijd' },
    { doelBereikt: 'deels', reden: 'volgende-stap', advies: { dienst: 'bemiddeling-wsp' } },
    { doelBereikt: 'nee', reden: 'zonder-resultaat', advies: { dienst: 'begeleiding' } },
  ]);
}
