export const STOORMELDER = Symbol('stoormelder');
