import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';
import { leesBerichtfilter, leesBezorgfilter } from './filter.js';

const Berichten = lazyRouteComponent(() => import('./berichten.js'), 'Berichten');
const Berichtpagina = lazyRouteComponent(() => import('./bericht.js'), 'Berichtpagina');

const Bezorging = lazyRouteComponent(() => import('./bezorging.js'), 'Bezorging');

const aansluiting = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting',
  component: lazyRouteComponent(() => import('./aansluiting.js'), 'Aansluiting'),
});
const berichten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/berichten',
  validateSearch: leesBerichtfilter,
  component: function BerichtenRoute() {
    return <Berichten filter={berichten.useSearch()} />;
  },
});
const bericht = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/berichten/$id',
  component: function BerichtRoute() {
    return <Berichtpagina id={bericht.useParams().id} />;
  },
});
const bezorging = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/bezorging',
  validateSearch: leesBezorgfilter,
  component: function BezorgingRoute() {
    return <Bezorging filter={bezorging.useSearch()} />;
  },
});
const opnieuw = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/opnieuw',
  component: lazyRouteComponent(() => import('./opnieuw.js'), 'OpnieuwBezorgen'),
});
const sleutels = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/sleutels',
  component: lazyRouteComponent(() => import('./sleutels.js'), 'Sleutels'),
});
const contracten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/contracten',
  component: lazyRouteComponent(() => import('./contracten.js'), 'Contracten'),
});

export const partnerbeheerderroutes = [
  aansluiting,
  berichten,
  bericht,
  bezorging,
  opnieuw,
  sleutels,
  contracten,
] as const;
