import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aangemeld } from '../wortel.js';

const vermoedens = createRoute({
  getParentRoute: () => aangemeld,
  path: '/vermoedens',
  staticData: { menu: { woord: 'Vermoedens', voor: ['teamleider'] }, alleenVoor: ['teamleider'] },
  component: lazyRouteComponent(() => import('./vermoedens.js'), 'Vermoedens'),
});

export const teamleiderroutes = [vermoedens] as const;
