/** A way from team to team that inwoners of the region go. */
export interface Route {
  readonly van: readonly [partner: string, team: string];
  readonly naar: readonly [partner: string, team: string];
  readonly dienst: string;
  /** How many go this way in a year (begrippen.md, yearly flows; estimated where nobody counts). */
  readonly perJaar: number;
  readonly doel: string;
}

const GEBIEDSTEAM: Route['van'] = ['wi', 'gebiedsteam'];

/** `gebiedsteam` and `wijkteam` stand for the one of the inwoner's own part of town. */
export const routes: readonly Route[] = [
  {
    van: ['wi', 'aanvragen'],
    naar: ['wi', 'bap'],
    dienst: 'bap',
    perJaar: 275,
    doel: 'Binnen acht weken werk vinden.',
  },
  {
    van: ['wi', 'aanvragen'],
    naar: ['wi', 'diagnose'],
    dienst: 'diagnose',
    perJaar: 1_300,
    doel: 'Weten wat iemand kan en wil.',
  },
  {
    van: ['wi', 'bap'],
    naar: ['wi', 'diagnose'],
    dienst: 'diagnose',
    perJaar: 100,
    doel: 'Verder na acht weken zonder baan.',
  },
  {
    van: ['wi', 'aanvragen'],
    naar: ['wi', 'bz'],
    dienst: 'begeleiding-zelfstandigen',
    perJaar: 120,
    doel: 'Een plan voor de eigen zaak.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['scalabor', 'intake'],
    dienst: 'arbeidsontwikkeltraject',
    perJaar: 500,
    doel: 'Werkritme opbouwen.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['scalabor', 'trajecten'],
    dienst: 'detachering',
    perJaar: 200,
    doel: 'Werken bij een werkgever, met begeleiding.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['caw', 'advies'],
    dienst: 'activerend-werk-orientatie',
    perJaar: 550,
    doel: 'Uitzoeken wat bij iemand past.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['swt', 'wijkteam'],
    dienst: 'begeleiding',
    perJaar: 250,
    doel: 'Eerst rust thuis, dan werk.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['aanbieder', 'begeleiding'],
    dienst: 'activerend-werk-ontwikkeling',
    perJaar: 550,
    doel: 'Meedoen en vaardigheden leren.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['wsp', 'accountmanagers'],
    dienst: 'bemiddeling-wsp',
    perJaar: 700,
    doel: 'Een baan vinden.',
  },
  {
    van: GEBIEDSTEAM,
    naar: ['lwl', 'advies'],
    dienst: 'leeradvies',
    perJaar: 120,
    doel: 'Een passende opleiding kiezen.',
  },
  {
    van: ['uwv', 'werkbedrijf'],
    naar: ['wi', 'aanvragen'],
    dienst: 'begeleiding',
    perJaar: 150,
    doel: 'Verder na het einde van de WW.',
  },
];
