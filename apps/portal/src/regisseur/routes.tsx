import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MET_INWONERS } from '../menu.js';
import { aangemeld } from '../wortel.js';
import { leesFilter, leesGekozenActie, leesGekozenStap, leesInwonerfilter, leesSignaalfilter } from './zoekvraag.js';

const Overdrachten = lazyRouteComponent(() => import('./overdrachten.js'), 'Overdrachten');
const OverdrachtPagina = lazyRouteComponent(() => import('./overdracht.js'), 'OverdrachtPagina');
const InwonerPagina = lazyRouteComponent(() => import('./inwoner.js'), 'InwonerPagina');

const Signalen = lazyRouteComponent(() => import('./signalen.js'), 'Signalen');
const Inwoners = lazyRouteComponent(() => import('./inwoners.js'), 'Inwoners');

const overdrachten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/overdrachten',
  loader: () => Overdrachten.preload?.(),
  staticData: {
    menu: {
      woord: 'Overdrachten',
      voor: [...MET_INWONERS, 'ketenregisseur'],
      thuis: ['regisseur', 'consulent', 'teamleider', 'beheerder'],
    },
  },
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
const signalen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/signalen',
  staticData: { menu: { woord: 'Signalen', voor: [...MET_INWONERS, 'ketenregisseur'] } },
  validateSearch: leesSignaalfilter,
  component: function SignalenRoute() {
    return <Signalen filter={signalen.useSearch()} />;
  },
});
const inwoners = createRoute({
  getParentRoute: () => aangemeld,
  path: '/inwoners',
  staticData: { menu: { woord: 'Inwoners', voor: MET_INWONERS } },
  validateSearch: leesInwonerfilter,
  component: function InwonersRoute() {
    return <Inwoners filter={inwoners.useSearch()} />;
  },
});
const inwoner = createRoute({
  getParentRoute: () => aangemeld,
  path: '/inwoners/$id',
  validateSearch: leesGekozenActie,
  component: function InwonerRoute() {
    return <InwonerPagina id={inwoner.useParams().id} gekozen={inwoner.useSearch().actie} />;
  },
});

export const regisseurroutes = [overdrachten, overdracht, inwoners, inwoner, signalen] as const;
