/** The drills know it from here. */
export { Zaad } from '@estafette/zaad';
