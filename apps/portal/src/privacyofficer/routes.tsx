import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';
import { leesGebruiksfilter, leesPeriode } from './periode.js';

const Opvallend = lazyRouteComponent(() => import('./opvallend.js'), 'Opvallend');
const Gebruik = lazyRouteComponent(() => import('./gebruik.js'), 'Gebruik');
const Zoekregels = lazyRouteComponent(() => import('./regels.js'), 'Zoekregels');

const opvallend = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy',
  loader: () => Opvallend.preload?.(),
  staticData: {
    menu: { woord: 'Wat opvalt', voor: ['privacy-officer'], thuis: ['privacy-officer'] },
    alleenVoor: ['privacy-officer'],
  },
  validateSearch: leesPeriode,
  component: function OpvallendRoute() {
    return <Opvallend periode={opvallend.useSearch()} />;
  },
});
const gebruik = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/gebruik',
  staticData: { menu: { woord: 'Wie keek naar wie', voor: ['privacy-officer'] } },
  validateSearch: leesGebruiksfilter,
  component: function GebruikRoute() {
    return <Gebruik filter={gebruik.useSearch()} />;
  },
});
const verzoeken = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/verzoeken',
  staticData: { menu: { woord: 'Verzoeken', voor: ['privacy-officer'] } },
  component: lazyRouteComponent(() => import('./verzoeken.js'), 'Verzoeken'),
});
const nieuwVerzoek = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/verzoeken/nieuw',
  component: lazyRouteComponent(() => import('./nieuwverzoek.js'), 'NieuwVerzoek'),
});
const bewaring = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/bewaring',
  staticData: { menu: { woord: 'Bewaren en wissen', voor: ['privacy-officer'] } },
  component: lazyRouteComponent(() => import('./bewaring.js'), 'Bewaring'),
});
const regels = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/regels',
  staticData: { menu: { woord: 'Regels', voor: ['privacy-officer'] } },
  validateSearch: leesPeriode,
  component: function RegelsRoute() {
    return <Zoekregels periode={regels.useSearch()} />;
  },
});
const register = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/register',
  staticData: { menu: { woord: 'Register', voor: ['privacy-officer'] } },
  component: lazyRouteComponent(() => import('./register.js'), 'Register'),
});

export const privacyroutes = [opvallend, gebruik, verzoeken, nieuwVerzoek, bewaring, regels, register] as const;
