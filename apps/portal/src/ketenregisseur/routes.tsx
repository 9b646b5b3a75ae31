import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MET_INWONERS } from '../menu.js';
import { aangemeld } from '../wortel.js';
import { leesKeuze } from './tijdvak.js';

const Keten = lazyRouteComponent(() => import('./keten.js'), 'Keten');
const NaarWerk = lazyRouteComponent(() => import('./werk.js'), 'NaarWerk');
const WatWerkt = lazyRouteComponent(() => import('./diensten.js'), 'WatWerkt');
const WatMisgaat = lazyRouteComponent(() => import('./oorzaken.js'), 'WatMisgaat');

const Vergelijken = lazyRouteComponent(() => import('./vergelijking.js'), 'Vergelijken');

const keten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten',
  loader: () => Keten.preload?.(),
  staticData: { menu: { woord: 'De keten', voor: [...MET_INWONERS, 'ketenregisseur'], thuis: ['ketenregisseur'] } },
  validateSearch: leesKeuze,
  component: function KetenRoute() {
    return <Keten keuze={keten.useSearch()} />;
  },
});
const werk = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/werk',
  staticData: { menu: { woord: 'Naar werk', voor: ['ketenregisseur'] } },
  validateSearch: leesKeuze,
  component: function WerkRoute() {
    return <NaarWerk keuze={werk.useSearch()} />;
  },
});
const diensten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/diensten',
  staticData: { menu: { woord: 'Wat werkt', voor: ['ketenregisseur'] } },
  validateSearch: leesKeuze,
  component: function DienstenRoute() {
    return <WatWerkt keuze={diensten.useSearch()} />;
  },
});
const oorzaken = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/signalen',
  staticData: { menu: { woord: 'Wat misgaat', voor: ['ketenregisseur'] } },
  validateSearch: leesKeuze,
  component: function OorzakenRoute() {
    return <WatMisgaat keuze={oorzaken.useSearch()} />;
  },
});

const vergelijken = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/vergelijken',
  staticData: { menu: { woord: 'Vergelijken', voor: ['ketenregisseur'] } },
  validateSearch: leesKeuze,
  component: function VergelijkenRoute() {
    return <Vergelijken keuze={vergelijken.useSearch()} />;
  },
});

export const ketenregisseurroutes = [keten, werk, diensten, oorzaken, vergelijken] as const;
