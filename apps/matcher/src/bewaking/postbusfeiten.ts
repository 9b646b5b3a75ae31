import { eerste, type Postbus, type Stand } from './feiten.js';

/** The facts about the connection of a partner on which a norm can stand. */
export const postbusfeiten = {
  ophalen: ({ wachtSinds }) => (wachtSinds ? eerste(wachtSinds) : { reden: 'opgehaald' }),
} as const satisfies Record<string, (postbus: Postbus) => Stand>;
