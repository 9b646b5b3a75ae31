import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MET_INWONERS } from '../menu.js';
import { aangemeld } from '../wortel.js';

const Kandidaten = lazyRouteComponent(() => import('./kandidaten.js'), 'Kandidaten');

const vacatures = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures',
  staticData: { menu: { woord: 'Vacatures', voor: MET_INWONERS, thuis: ['accountmanager'] } },
  component: lazyRouteComponent(() => import('./vacatures.js'), 'Vacatures'),
});
const nieuweVacature = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/nieuw',
  component: lazyRouteComponent(() => import('./nieuw.js'), 'NieuweVacature'),
});
const kandidaten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/$id/kandidaten',
  component: function KandidatenRoute() {
    return <Kandidaten vacatureId={kandidaten.useParams().id} />;
  },
});

export const accountmanagerroutes = [vacatures, nieuweVacature, kandidaten] as const;
