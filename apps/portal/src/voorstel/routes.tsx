import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MET_INWONERS } from '../menu.js';
import { aangemeld } from '../wortel.js';
import { leesVoorstelfilter } from './filter.js';

const Voorstellen = lazyRouteComponent(() => import('./lijst.js'), 'Voorstellen');

const voorstellen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/voorstellen',
  staticData: { menu: { woord: 'Voorstellen', voor: MET_INWONERS } },
  validateSearch: leesVoorstelfilter,
  component: function VoorstellenRoute() {
    return <Voorstellen filter={voorstellen.useSearch()} />;
  },
});

export const voorstelroutes = [voorstellen] as const;
