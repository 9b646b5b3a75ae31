import 'reflect-metadata';
import { SetMetadata, type Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import type { Paden } from './schema.js';

const BESCHREVEN = 'openapi';
const VOORVOEGSEL = '/api/v1';

/** The paths of a controller, as the API publishes them. */
export const Beschrijft = (paden: Paden) => SetMetadata(BESCHREVEN, paden);

/** What the controllers of these modules, and of the modules that they import, say of themselves. */
export function openapiDocument(modules: readonly Type[]): object {
  const beschreven = [...controllers(modules, new Set())].map(
    (c) => (Reflect.getMetadata(BESCHREVEN, c) ?? {}) as Paden,
  );
  const paden = beschreven.flatMap(Object.entries).map(([pad, wat]) => [VOORVOEGSEL + pad, wat] as const);
  return {
    openapi: '3.1.0',
    info: { title: 'Estafette', version: '1.0.0', description: 'De API die het portaal gebruikt.' },
    paths: Object.fromEntries(paden.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function* controllers(modules: readonly unknown[], gezien: Set<unknown>): Generator<Type> {
  for (const module of modules.filter((m): m is Type => typeof m === 'function')) {
    if (gezien.has(module)) continue;
    gezien.add(module);
    yield* (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as Type[];
    yield* controllers((Reflect.getMetadata(MODULE_METADATA.IMPORTS, module) ?? []) as unknown[], gezien);
  }
}
