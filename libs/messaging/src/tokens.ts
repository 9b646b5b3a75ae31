export const STOORMELDER = Symbol('stoormelder');
/** A `Roostertempo`. */
export const ROOSTERTEMPO = Symbol('roostertempo');
