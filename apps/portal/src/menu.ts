import type { AnyRouter, StaticDataRouteOption } from '@tanstack/react-router';
import type { Medewerker } from './api/index.js';

type Rol = Medewerker['rol'];

/** Where a page stands in the menu. A route says so itself, in its `staticData`; the order is that of the routes. */
export interface Menuplek {
  readonly woord: string;
  /** Who has work there. Whether somebody may see it is for the hub to say. */
  readonly voor: readonly Rol[];
  /** Whose day begins there. */
  readonly thuis?: readonly Rol[];
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly menu?: Menuplek;
    /** Nobody else has anything to do here, nor on the pages below it. */
    readonly alleenVoor?: readonly Rol[];
  }
}

/** Who works with inwoners. */
export const MET_INWONERS: readonly Rol[] = ['regisseur', 'accountmanager', 'consulent', 'teamleider', 'beheerder'];

type Wie = Pick<Medewerker, 'rol' | 'rollen'>;

export interface Menupunt extends Menuplek {
  readonly naar: string;
}

export function menuVan(router: AnyRouter, { rol, rollen }: Wie): readonly Menupunt[] {
  const eigen: readonly string[] = [rol, ...rollen];
  return puntenVan(router).filter(({ voor }) => voor.some((r) => eigen.includes(r)));
}

/** The page on which the work of this person begins. */
export function thuisVan(router: AnyRouter, wie: Wie): string {
  const menu = menuVan(router, wie);
  return (menu.find(({ thuis }) => thuis?.includes(wie.rol)) ?? menu[0])?.naar ?? '/inloggen';
}

/** Whose page this is, when nobody else has anything to do there and this person is not one of them. */
export function voorAnderen(router: AnyRouter, pad: string, { rol, rollen }: Wie): readonly Rol[] | undefined {
  const eigen: readonly string[] = [rol, ...rollen];
  return routesVan(router)
    .filter(({ fullPath }) => `${pad}/`.startsWith(`${fullPath}/`))
    .map(({ options }) => options.staticData?.alleenVoor)
    .find((wie) => wie && !wie.some((r) => eigen.includes(r)));
}

function puntenVan(router: AnyRouter): Menupunt[] {
  return routesVan(router).flatMap(({ fullPath, options }) => {
    const menu = options.staticData?.menu;
    return menu ? [{ ...menu, naar: fullPath }] : [];
  });
}

interface Route {
  readonly fullPath: string;
  readonly options: { readonly staticData?: StaticDataRouteOption };
}

function routesVan(router: AnyRouter): Route[] {
  return Object.values(router.routesById) as Route[];
}
