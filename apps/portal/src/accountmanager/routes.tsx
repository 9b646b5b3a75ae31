import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MET_INWONERS } from '../menu.js';
import { aangemeld } from '../wortel.js';

const Kandidaten = lazyRouteComponent(() => import('./kandidaten.js'), 'Kandidaten');

const Vacatures = lazyRouteComponent(() => import('./vacatures.js'), 'Vacatures');
const VacatureWijzigen = lazyRouteComponent(() => import('./wijzigen.js'), 'VacatureWijzigen');

const vacatures = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures',
  loader: () => Vacatures.preload?.(),
  staticData: { menu: { woord: 'Vacatures', voor: MET_INWONERS, thuis: ['accountmanager'] } },
  validateSearch: ({ wie }: Record<string, unknown>): { wie?: 'iedereen' } => (wie === 'iedereen' ? { wie } : {}),
  component: function VacaturesRoute() {
    return <Vacatures wie={vacatures.useSearch().wie} />;
  },
});
const nieuweVacature = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/nieuw',
  staticData: { alleenVoor: ['accountmanager'] },
  component: lazyRouteComponent(() => import('./nieuw.js'), 'NieuweVacature'),
});
const kandidaten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/$id/kandidaten',
  component: function KandidatenRoute() {
    return <Kandidaten vacatureId={kandidaten.useParams().id} />;
  },
});

const wijzigen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/$id/wijzigen',
  component: function WijzigenRoute() {
    return <VacatureWijzigen id={wijzigen.useParams().id} />;
  },
});
const importeren = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/importeren',
  staticData: { alleenVoor: ['accountmanager'] },
  component: lazyRouteComponent(() => import('./importeren.js'), 'VacaturesImporteren'),
});

export const accountmanagerroutes = [vacatures, nieuweVacature, importeren, kandidaten, wijzigen] as const;
