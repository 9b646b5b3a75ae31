/** How many matches a source gives at most (VUM: 100). */
export const VUM_MAXIMUM = Symbol('vumMaximum');
