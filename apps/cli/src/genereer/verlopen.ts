import type { Fasenaam } from './fasen.js';

/** What happens to an overdracht; who does it follows from the step (see overdrachten.ts). */
export type Stap =
  | 'aanbod'
  | 'in-behandeling'
  | 'aanvulling-gevraagd'
  | 'aangevuld'
  | 'geaccepteerd'
  | 'geweigerd'
  | 'op-wachtlijst'
  | 'gestart'
  | 'onderbroken'
  | 'teruggegeven'
  | 'ingetrokken'
  | 'vervallen'
  | 'warm-contact'
  | 'niet-verschenen'
  | 'tussentijds'
  | 'eind'
  | Voorstelstap;

/** What happens to the voorstel that comes out of an overdracht to the WSP. */
export type Voorstelstap =
  'voorgelegd' | 'inwoner-ja' | 'bij-werkgever' | 'gesprek' | 'afgewezen' | 'geplaatst' | 'nazorg';

/** How an overdracht goes in the course of time, well or not. */
export interface Verloop {
  readonly naam: string;
  /** How often, compared with the others. */
  readonly gewicht: number;
  /** False: the system of the taker never acknowledged the offer. */
  readonly bevestigd?: false;
  readonly afgesproken?: 'warm' | 'koud';
  /** At the moment of the offer the inwoner finds that something in the profile is wrong, and W&I corrects it. */
  readonly gecorrigeerd?: true;
  /** Only on the way to these partners; else on every way. */
  readonly naar?: readonly string[];
  /** Only from this partner, where the region is large enough for it. */
  readonly van?: string;
  readonly stappen: Partial<Record<Fasenaam, readonly Stap[]>>;
  /** What happens to a second overdracht of the same inwoner for the same dienst; to another team where one is named. */
  readonly nogmaals?: {
    readonly naar?: readonly [partner: string, team: string];
    readonly stappen: Verloop['stappen'];
  };
}

const OPGEPAKT = ['aanbod', 'in-behandeling'] as const;
const GEACCEPTEERD = [...OPGEPAKT, 'geaccepteerd'] as const;
const WARM_GESTART = [...GEACCEPTEERD, 'warm-contact', 'gestart'] as const;
const KOUD_GESTART = [...GEACCEPTEERD, 'gestart'] as const;

/** The first step of the taker is always at the moment of the offer: then it learns how the hub calls it. */
const GOED: readonly Verloop[] = [
  {
    naam: 'afgerond-lang',
    gewicht: 22,
    stappen: { halfjaar: WARM_GESTART, kwartaal: ['tussentijds'], zesweken: ['eind'] },
  },
  {
    naam: 'afgerond',
    gewicht: 28,
    stappen: { kwartaal: WARM_GESTART, zesweken: ['tussentijds'], tweeweken: ['eind'] },
  },
  { naam: 'loopt', gewicht: 20, stappen: { zesweken: WARM_GESTART, tweeweken: ['tussentijds'] } },
  { naam: 'pas-gestart', gewicht: 16, stappen: { tweeweken: GEACCEPTEERD, vorigeweek: ['warm-contact', 'gestart'] } },
  { naam: 'geaccepteerd', gewicht: 10, stappen: { vorigeweek: GEACCEPTEERD } },
  { naam: 'in-behandeling', gewicht: 10, stappen: { vorigeweek: OPGEPAKT } },
  { naam: 'nieuw', gewicht: 10, stappen: { begin: ['aanbod'] } },
  { naam: 'vandaag-opgepakt', gewicht: 6, stappen: { begin: OPGEPAKT } },
  {
    naam: 'aangevuld',
    gewicht: 5,
    stappen: { tweeweken: [...OPGEPAKT, 'aanvulling-gevraagd', 'aangevuld', 'geaccepteerd'], vorigeweek: ['gestart'] },
  },
  { naam: 'wachtlijst', gewicht: 4, stappen: { tweeweken: GEACCEPTEERD, vorigeweek: ['op-wachtlijst'] } },
  { naam: 'onderbroken', gewicht: 3, stappen: { zesweken: WARM_GESTART, vorigeweek: ['onderbroken'] } },
  { naam: 'ingetrokken', gewicht: 3, stappen: { vorigeweek: ['aanbod', 'ingetrokken'] } },
  { naam: 'vervallen', gewicht: 2, stappen: { zesweken: WARM_GESTART, tweeweken: ['vervallen'] } },
];

const MIS: readonly Verloop[] = [
  {
    naam: 'niet-bevestigd',
    gewicht: 5,
    bevestigd: false,
    naar: ['lwl', 'swt', 'aanbieder'],
    stappen: { vorigeweek: ['aanbod'] },
  },
  { naam: 'niet-opgepakt', gewicht: 5, stappen: { tweeweken: ['aanbod'] } },
  {
    naam: 'correctie-niet-bevestigd',
    gewicht: 1,
    gecorrigeerd: true,
    van: 'wi',
    naar: ['lwl', 'swt'],
    stappen: { zesweken: WARM_GESTART, tweeweken: ['tussentijds'] },
  },
  { naam: 'geen-besluit', gewicht: 3, stappen: { zesweken: OPGEPAKT } },
  { naam: 'aanvulling-wacht', gewicht: 4, stappen: { tweeweken: [...OPGEPAKT, 'aanvulling-gevraagd'] } },
  { naam: 'geweigerd', gewicht: 6, stappen: { tweeweken: [...OPGEPAKT, 'geweigerd'] } },
  { naam: 'niet-gestart', gewicht: 4, stappen: { zesweken: GEACCEPTEERD } },
  { naam: 'wacht-te-lang', gewicht: 3, stappen: { zesweken: [...GEACCEPTEERD, 'op-wachtlijst'] } },
  {
    naam: 'teruggegeven',
    gewicht: 5,
    naar: ['scalabor', 'caw', 'aanbieder'],
    stappen: { zesweken: WARM_GESTART, tweeweken: ['teruggegeven'] },
  },
  { naam: 'koud', gewicht: 5, afgesproken: 'warm', naar: ['scalabor'], stappen: { tweeweken: KOUD_GESTART } },
  { naam: 'geen-voortgang', gewicht: 5, naar: ['scalabor', 'wsp', 'aanbieder'], stappen: { halfjaar: KOUD_GESTART } },
  {
    naam: 'niet-bereikt',
    gewicht: 3,
    stappen: { tweeweken: GEACCEPTEERD, vorigeweek: ['niet-verschenen', 'niet-verschenen'] },
  },
  {
    naam: 'heen-en-weer',
    gewicht: 2,
    naar: ['scalabor', 'aanbieder'],
    stappen: { zesweken: [...OPGEPAKT, 'geweigerd'] },
    nogmaals: { stappen: { tweeweken: [...OPGEPAKT, 'geweigerd'] } },
  },
  {
    naam: 'dubbel',
    gewicht: 1,
    naar: ['scalabor'],
    stappen: { zesweken: WARM_GESTART, tweeweken: ['tussentijds'] },
    nogmaals: { naar: ['caw', 'advies'], stappen: { vorigeweek: OPGEPAKT } },
  },
];

const NAAR_WERKGEVER = ['tussentijds', 'voorgelegd', 'inwoner-ja', 'bij-werkgever'] as const;

/** People whom the WSP puts forward, and where that stands. */
const VOORGESTELD: readonly Verloop[] = [
  {
    naam: 'voorstel-wacht',
    gewicht: 3,
    naar: ['wsp'],
    stappen: { zesweken: WARM_GESTART, tweeweken: ['tussentijds'], vorigeweek: ['voorgelegd'] },
  },
  {
    naam: 'voorstel-zonder-uitkomst',
    gewicht: 3,
    naar: ['wsp'],
    stappen: { zesweken: WARM_GESTART, tweeweken: NAAR_WERKGEVER },
  },
  {
    naam: 'voorstel-gesprek',
    gewicht: 3,
    naar: ['wsp'],
    stappen: { zesweken: WARM_GESTART, tweeweken: NAAR_WERKGEVER, vorigeweek: ['gesprek'] },
  },
  {
    naam: 'voorstel-afgewezen',
    gewicht: 2,
    naar: ['wsp'],
    stappen: { zesweken: WARM_GESTART, tweeweken: NAAR_WERKGEVER, vorigeweek: ['afgewezen'] },
  },
  {
    naam: 'voorstel-nieuw',
    gewicht: 3,
    naar: ['wsp'],
    stappen: { zesweken: WARM_GESTART, tweeweken: ['tussentijds'], begin: ['voorgelegd'] },
  },
];

const AAN_HET_WERK = [...NAAR_WERKGEVER, 'geplaatst'] as const;

/** People who went to work. After a day at work somebody asks how it goes, or should have. */
const GEPLAATST: readonly Verloop[] = [
  {
    naam: 'geplaatst',
    gewicht: 4,
    naar: ['wsp'],
    stappen: { zesweken: WARM_GESTART, tweeweken: AAN_HET_WERK, vorigeweek: ['nazorg'] },
  },
  {
    naam: 'nazorg-gemist',
    gewicht: 2,
    naar: ['wsp'],
    stappen: { kwartaal: WARM_GESTART, zesweken: AAN_HET_WERK },
  },
];

/** The end of a WW comes near and nobody took the person on. */
const EINDE_WW: Verloop = {
  naam: 'einde-ww',
  gewicht: 2,
  van: 'uwv',
  naar: ['wi'],
  stappen: { zesweken: ['aanbod', 'in-behandeling'] },
};

/** Who comes from UWV has a high number, so that one is last. */
export const verlopen: readonly Verloop[] = [...GOED, ...MIS, ...VOORGESTELD, ...GEPLAATST, EINDE_WW];
