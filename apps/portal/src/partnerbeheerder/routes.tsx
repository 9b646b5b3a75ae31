import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';
import { leesBerichtfilter, leesBezorgfilter, leesProef } from './filter.js';

const Berichten = lazyRouteComponent(() => import('./berichten.js'), 'Berichten');
const Berichtpagina = lazyRouteComponent(() => import('./bericht.js'), 'Berichtpagina');

const Bezorging = lazyRouteComponent(() => import('./bezorging.js'), 'Bezorging');

const Contractpagina = lazyRouteComponent(() => import('./contractpagina.js'), 'Contractpagina');
const Proef = lazyRouteComponent(() => import('./proef.js'), 'Proef');

const aansluiting = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting',
  staticData: {
    menu: { woord: 'Aansluiting', voor: ['partnerbeheerder'], thuis: ['partnerbeheerder'] },
    alleenVoor: ['partnerbeheerder'],
  },
  component: lazyRouteComponent(() => import('./aansluiting.js'), 'Aansluiting'),
});
const berichten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/berichten',
  staticData: { menu: { woord: 'Berichten', voor: ['partnerbeheerder'] } },
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
  staticData: { menu: { woord: 'Bezorging', voor: ['partnerbeheerder'] } },
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
  staticData: { menu: { woord: 'Sleutels', voor: ['partnerbeheerder'] } },
  component: lazyRouteComponent(() => import('./sleutels.js'), 'Sleutels'),
});
const contracten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/contracten',
  staticData: { menu: { woord: 'Contracten', voor: ['partnerbeheerder'] } },
  component: lazyRouteComponent(() => import('./contracten.js'), 'Contracten'),
});

const contract = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/contracten/$naam',
  component: function ContractRoute() {
    return <Contractpagina naam={contract.useParams().naam} />;
  },
});
const proef = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/proef',
  staticData: { menu: { woord: 'Proef en toets', voor: ['partnerbeheerder'] } },
  validateSearch: leesProef,
  component: function ProefRoute() {
    const { bericht } = proef.useSearch();
    return <Proef key={bericht} bericht={bericht} />;
  },
});
const webhook = createRoute({
  getParentRoute: () => aangemeld,
  path: '/aansluiting/webhook',
  staticData: { menu: { woord: 'Webhook', voor: ['partnerbeheerder'] } },
  component: lazyRouteComponent(() => import('./webhook.js'), 'Webhook'),
});

export const partnerbeheerderroutes = [
  aansluiting,
  berichten,
  bericht,
  bezorging,
  opnieuw,
  webhook,
  sleutels,
  contracten,
  contract,
  proef,
] as const;
