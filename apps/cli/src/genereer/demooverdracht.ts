import type { Professional } from './professionals.js';
import type { Route } from './routes.js';
import type { Verloop } from './verlopen.js';

/** An overdracht of the demo region with all that happens to it. */
export interface Demooverdracht {
  readonly nummer: number;
  readonly inwoner: number;
  readonly route: Route;
  readonly verloop: Verloop;
  readonly gever: Professional;
  readonly nemer: Professional;
}
