import { createRoute, createRouter } from '@tanstack/react-router';
import { accountmanagerroutes } from './accountmanager/index.js';
import { Begin } from './kader.js';
import { ketenregisseurroutes } from './ketenregisseur/index.js';
import { partnerbeheerderroutes } from './partnerbeheerder/index.js';
import { privacyroutes } from './privacyofficer/index.js';
import { regisseurroutes } from './regisseur/index.js';
import { teamleiderroutes } from './teamleider/index.js';
import { Inloggen, leesTerugkeer } from './toegang/index.js';
import { Mislukt } from './ui/index.js';
import { voorstelroutes } from './voorstel/index.js';
import { aangemeld, wortel } from './wortel.js';

const begin = createRoute({ getParentRoute: () => wortel, path: '/', component: Begin });
const inloggen = createRoute({
  getParentRoute: () => wortel,
  path: '/inloggen',
  validateSearch: leesTerugkeer,
  component: function InloggenRoute() {
    return <Inloggen terugkeer={inloggen.useSearch()} />;
  },
});

export const router = createRouter({
  routeTree: wortel.addChildren([
    begin,
    inloggen,
    aangemeld.addChildren([
      ...regisseurroutes,
      ...voorstelroutes,
      ...accountmanagerroutes,
      ...teamleiderroutes,
      ...ketenregisseurroutes,
      ...partnerbeheerderroutes,
      ...privacyroutes,
    ]),
  ]),
  scrollRestoration: true,
  // A part of the portal that did not arrive: after a new version, or without a line.
  defaultErrorComponent: ({ error }) => <Mislukt fout={error as Error} opnieuw={() => location.reload()} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
