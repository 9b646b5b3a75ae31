import type { Berichtsoort } from '../../berichtsoort/index.js';

/** Who may put someone forward to an employer. */
export const VOORLEGGERS: Berichtsoort['afzenders'] = ['werkgeversservicepunt', 'arbeidsontwikkelbedrijf'];
