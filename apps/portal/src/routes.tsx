import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Kandidaten, Vacatures } from './accountmanager/index.js';
import { Begin, Kader, MetAanmelding } from './kader.js';
import { leesFilter, leesGekozenStap, OverdrachtPagina, Overdrachten } from './regisseur/index.js';
import { Inloggen } from './toegang/index.js';
import { NietGevonden } from './ui/index.js';

const wortel = createRootRoute({ component: Kader, notFoundComponent: NietGevonden });
const begin = createRoute({ getParentRoute: () => wortel, path: '/', component: Begin });
const inloggen = createRoute({ getParentRoute: () => wortel, path: '/inloggen', component: Inloggen });
const aangemeld = createRoute({ getParentRoute: () => wortel, id: 'aangemeld', component: MetAanmelding });

const overdrachten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/overdrachten',
  validateSearch: leesFilter,
  component: function OverdrachtenRoute() {
    return <Overdrachten filter={overdrachten.useSearch()} />;
  },
});
const overdracht = createRoute({
  getParentRoute: () => aangemeld,
  path: '/overdrachten/$id',
  validateSearch: leesGekozenStap,
  component: function OverdrachtRoute() {
    return <OverdrachtPagina id={overdracht.useParams().id} gekozen={overdracht.useSearch().stap} />;
  },
});
const vacatures = createRoute({ getParentRoute: () => aangemeld, path: '/vacatures', component: Vacatures });
const kandidaten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/$id/kandidaten',
  component: function KandidatenRoute() {
    return <Kandidaten vacatureId={kandidaten.useParams().id} />;
  },
});

export const router = createRouter({
  routeTree: wortel.addChildren([
    begin,
    inloggen,
    aangemeld.addChildren([overdrachten, overdracht, vacatures, kandidaten]),
  ]),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
