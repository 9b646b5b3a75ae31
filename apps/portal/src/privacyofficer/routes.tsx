import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';
import { leesPeriode } from './periode.js';

const Opvallend = lazyRouteComponent(() => import('./opvallend.js'), 'Opvallend');

const opvallend = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy',
  staticData: { menu: { woord: 'Wie keek naar wie', voor: ['privacy-officer'], thuis: ['privacy-officer'] } },
  validateSearch: leesPeriode,
  component: function OpvallendRoute() {
    return <Opvallend periode={opvallend.useSearch()} />;
  },
});
const register = createRoute({
  getParentRoute: () => aangemeld,
  path: '/privacy/register',
  staticData: { menu: { woord: 'Register', voor: ['privacy-officer'] } },
  component: lazyRouteComponent(() => import('./register.js'), 'Register'),
});

export const privacyroutes = [opvallend, register] as const;
