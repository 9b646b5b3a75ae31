import type { AnyRouter } from '@tanstack/react-router';
import type { Medewerker } from './api/index.js';

type Rol = Medewerker['rol'];

/** Where a page stands in the menu. A route says so itself, in its `staticData`; the order is that of the routes. */
export interface Menuplek {
  readonly woord: string;
  /** Who has work there. Whether somebody may see it is for the hub to say. */
  readonly voor: readonly Rol[];
  /** Whose day begins there. */
  readonly thuis?: readonly Rol[];
  /** The hub shows nobody else anything here, nor on the pages below it. */
  readonly alleen?: true;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly menu?: Menuplek;
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

/** Whose page this is, when the hub shows it to nobody else and this person is not one of them. */
export function voorAnderen(router: AnyRouter, pad: string, { rol, rollen }: Wie): readonly Rol[] | undefined {
  const plek = puntenVan(router).find(({ naar, alleen }) => alleen && `${pad}/`.startsWith(`${naar}/`));
  const eigen: readonly string[] = [rol, ...rollen];
  return plek?.voor.some((r) => eigen.includes(r)) ? undefined : plek?.voor;
}

function puntenVan(router: AnyRouter): Menupunt[] {
  const routes = Object.values(router.routesById) as {
    fullPath: string;
    options: { staticData?: { menu?: Menuplek } };
  }[];
  return routes.flatMap(({ fullPath, options }) => {
    const menu = options.staticData?.menu;
    return menu ? [{ ...menu, naar: fullPath }] : [];
  });
}
