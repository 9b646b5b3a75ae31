import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Partner } from '../partner/index.js';
import { aanvragerVan } from '../toegang/index.js';
import { Weigering } from '../web/index.js';

const BEHEERDERS = ['beheerder', 'partnerbeheerder'] as const;

/** The partner whose system asks, or one of its people who manages the connection: others see only whom they work on. */
export const Koppelingbeheer = createParamDecorator((_: unknown, context: ExecutionContext): Partner => {
  const { partner, medewerker, rollen } = aanvragerVan(context);
  if (medewerker && !BEHEERDERS.some((rol) => rollen.includes(rol))) throw Weigering.van('GEEN_TOEGANG');
  return partner;
});

/** The partner whose system asks. No person gets content here. */
export const Systeem = createParamDecorator((_: unknown, context: ExecutionContext): Partner => {
  const { partner, medewerker } = aanvragerVan(context);
  if (medewerker) throw Weigering.van('GEEN_TOEGANG');
  return partner;
});
