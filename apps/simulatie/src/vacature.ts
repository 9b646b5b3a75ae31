import type { paths } from '@estafette/client';

type Blad = paths['/vacatures']['get']['responses'][200]['content']['application/json'];
/** A vacature as the API shows it to one partner. */
export type Vacature = Blad['vacatures'][number];

type Antwoorden = paths['/vacatures/{id}/kandidaten']['post']['responses'];
/** Who fits a vacature; or, when the hub needs longer, that it is at work on it. */
export type Kandidaten = Antwoorden[200 | 202]['content']['application/json'];
