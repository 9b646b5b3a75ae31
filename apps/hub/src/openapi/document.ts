import 'reflect-metadata';
import { RequestMethod, SetMetadata, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { isOpenbaar } from '../toegang/index.js';
import { kop, onderdelen } from './onderdelen.js';
import { volledig } from './operatie.js';
import type { Paden } from './schema.js';

const BESCHREVEN = 'openapi';
const EIGEN_DOCUMENT = 'openapiEigenDocument';
/** What is found beside the API: addresses that stay the same whatever version of it there is. */
const BUITEN_DE_API = /^\/(health|schemas|metrics)(\/|$)/;

/** The paths of a controller, as the API publishes them. */
export const Beschrijft = (paden: Paden) => SetMetadata(BESCHREVEN, paden);

/** The paths of a controller that follows the contract of others, and is published in a document of its own. */
export const BeschrijftApart = (paden: Paden) => SetMetadata(EIGEN_DOCUMENT, paden);

/**
 * What the controllers of these modules, and of the modules that they import, say of themselves. Throws when a route is
 * not described, or something is described that is no route.
 */
export function openapiDocument(modules: readonly Type[]): object {
  const alle = [...controllers(modules, new Set())];
  const paden = alle.flatMap((controller) => {
    const apart = Reflect.getMetadata(EIGEN_DOCUMENT, controller) as Paden | undefined;
    const beschreven = apart ?? ((Reflect.getMetadata(BESCHREVEN, controller) ?? {}) as Paden);
    bewaakVolledig(controller, beschreven);
    if (apart) return [];
    return Object.entries(beschreven).map(([pad, wat]) => [pad, padobject(pad, wat, isOpenbaar(controller))] as const);
  });
  return { ...kop, paths: Object.fromEntries(paden.sort(([a], [b]) => (a < b ? -1 : 1))), components: onderdelen };
}

function padobject(pad: string, wat: Paden[string], openbaar: boolean): object {
  const operaties = Object.entries(wat).map(([methode, operatie]) => [
    methode,
    { ...(openbaar ? { security: [] } : {}), ...volledig(pad, methode, operatie) },
  ]);
  return { ...(BUITEN_DE_API.test(pad) ? { servers: [{ url: '/' }] } : {}), ...Object.fromEntries(operaties) };
}

function bewaakVolledig(controller: Type, beschreven: Paden): void {
  const echt = routes(controller);
  const beloofd = Object.entries(beschreven).flatMap(([pad, wat]) => Object.keys(wat).map((w) => `${w} ${pad}`));
  const verschil = [...echt.filter((r) => !beloofd.includes(r)), ...beloofd.filter((r) => !echt.includes(r))];
  if (verschil.length > 0) throw new Error(`${controller.name} and its description differ: ${verschil.join(', ')}.`);
}

/** The routes of a controller, such as `get /vacatures/{id}`. */
function routes(controller: Type): string[] {
  const basis = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const methoden = Object.getOwnPropertyNames(controller.prototype).map((naam) => controller.prototype[naam] as object);
  return methoden
    .filter((methode) => Reflect.hasMetadata(METHOD_METADATA, methode))
    .map((methode) => {
      const werkwoord = RequestMethod[Reflect.getMetadata(METHOD_METADATA, methode) as RequestMethod]!.toLowerCase();
      const pad = [basis, String(Reflect.getMetadata(PATH_METADATA, methode))].flatMap((p) => p.split('/'));
      return `${werkwoord} /${pad
        .filter(Boolean)
        .join('/')
        .replace(/:(\w+)/g, '{$1}')}`;
    });
}

function* controllers(modules: readonly unknown[], gezien: Set<unknown>): Generator<Type> {
  for (const module of modules.filter((m): m is Type => typeof m === 'function')) {
    if (gezien.has(module)) continue;
    gezien.add(module);
    yield* (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as Type[];
    yield* controllers((Reflect.getMetadata(MODULE_METADATA.IMPORTS, module) ?? []) as unknown[], gezien);
  }
}
