import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Kandidaten, NieuweVacature, Vacatures } from './accountmanager/index.js';
import { Begin, Kader, MetAanmelding } from './kader.js';
import {
  InwonerPagina,
  leesFilter,
  leesGekozenActie,
  leesGekozenStap,
  OverdrachtPagina,
  Overdrachten,
  Signalen,
} from './regisseur/index.js';
import { Inloggen } from './toegang/index.js';
import { NietGevonden } from './ui/index.js';
import { leesVoorstelfilter, Voorstellen } from './voorstel/index.js';

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
const signalen = createRoute({ getParentRoute: () => aangemeld, path: '/signalen', component: Signalen });
const inwoner = createRoute({
  getParentRoute: () => aangemeld,
  path: '/inwoners/$id',
  validateSearch: leesGekozenActie,
  component: function InwonerRoute() {
    return <InwonerPagina id={inwoner.useParams().id} gekozen={inwoner.useSearch().actie} />;
  },
});
const voorstellen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/voorstellen',
  validateSearch: leesVoorstelfilter,
  component: function VoorstellenRoute() {
    return <Voorstellen filter={voorstellen.useSearch()} />;
  },
});
const vacatures = createRoute({ getParentRoute: () => aangemeld, path: '/vacatures', component: Vacatures });
const nieuweVacature = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vacatures/nieuw',
  component: NieuweVacature,
});
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
    aangemeld.addChildren([
      overdrachten,
      overdracht,
      signalen,
      inwoner,
      voorstellen,
      vacatures,
      nieuweVacature,
      kandidaten,
    ]),
  ]),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
