/** How many matches a source gives at most (VUM: 100). */
export const VUM_MAXIMUM = Symbol('vumMaximum');
/** How long an exchange waits for sources, in milliseconds; a detail must be there within ten seconds (VUM). */
export const VUM_WACHT_MS = Symbol('vumWachtMs');
export const STANDAARD_WACHT_MS = 8_000;
