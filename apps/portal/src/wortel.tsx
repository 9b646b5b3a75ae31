import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Kader, MetAanmelding } from './kader.js';
import { NietGevonden } from './ui/index.js';

export const wortel = createRootRoute({ component: Kader, notFoundComponent: NietGevonden });

/** Under it lies every page for which one is logged in. */
export const aangemeld = createRoute({ getParentRoute: () => wortel, id: 'aangemeld', component: MetAanmelding });
