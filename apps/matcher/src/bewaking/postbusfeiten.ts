import { eerste, opnieuw, type Postbus, type Stand } from './feiten.js';

/** The facts about the connection of a partner on which a norm can stand. */
export const postbusfeiten = {
  ophalen: ({ wachtSinds }) => (wachtSinds ? eerste(wachtSinds) : { reden: 'opgehaald' }),
  /** Refused, and not sent again as it should be; however many there are, it is one thing to look at. */
  afkeuring: ({ afgekeurdSinds }) => (afgekeurdSinds ? opnieuw(afgekeurdSinds) : { reden: 'verbeterd' }),
} as const satisfies Record<string, (postbus: Postbus) => Stand>;
