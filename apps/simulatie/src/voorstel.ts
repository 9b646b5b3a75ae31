import type { paths } from '@estafette/client';

type Blad = paths['/voorstellen']['get']['responses'][200]['content']['application/json'];
/** A voorstel as the API shows it to one partner. */
export type Voorstel = Blad['voorstellen'][number];
