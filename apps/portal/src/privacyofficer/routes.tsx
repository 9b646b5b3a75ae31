import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';
import { leesPeriode } from './periode.js';

const Opvallend = lazyRouteComponent(() => import('./opvallend.js'), 'Opvallend');

const opvallend = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy',
  validateSearch: leesPeriode,
  component: function OpvallendRoute() {
    return <Opvallend periode={opvallend.useSearch()} />;
  },
});
const register = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/register',
  component: lazyRouteComponent(() => import('./register.js'), 'Register'),
});

export const privacyroutes = [opvallend, register] as const;
