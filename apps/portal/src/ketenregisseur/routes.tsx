import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';
import { leesKeuze } from './tijdvak.js';

const Keten = lazyRouteComponent(() => import('./keten.js'), 'Keten');
const NaarWerk = lazyRouteComponent(() => import('./werk.js'), 'NaarWerk');
const WatWerkt = lazyRouteComponent(() => import('./diensten.js'), 'WatWerkt');
const WatMisgaat = lazyRouteComponent(() => import('./oorzaken.js'), 'WatMisgaat');

const keten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten',
  validateSearch: leesKeuze,
  component: function KetenRoute() {
    return <Keten keuze={keten.useSearch()} />;
  },
});
const werk = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/werk',
  validateSearch: leesKeuze,
  component: function WerkRoute() {
    return <NaarWerk keuze={werk.useSearch()} />;
  },
});
const diensten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/diensten',
  validateSearch: leesKeuze,
  component: function DienstenRoute() {
    return <WatWerkt keuze={diensten.useSearch()} />;
  },
});
const oorzaken = createRoute({
  getParentRoute: () => aangemeld,
  path: '/keten/signalen',
  validateSearch: leesKeuze,
  component: function OorzakenRoute() {
    return <WatMisgaat keuze={oorzaken.useSearch()} />;
  },
});

export const ketenregisseurroutes = [keten, werk, diensten, oorzaken] as const;
