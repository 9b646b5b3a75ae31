import { parentPort } from 'node:worker_threads';
import { arbeid } from '@estafette/matchmotor';
import type { Opgesteld } from './antwoord.js';
import { Opsteller, type Lijstopdracht } from './opsteller.js';
import { vertoningUit, type Vertoningsstand } from './vertoningsstand.js';

arbeid<Lijstopdracht, Opgesteld, Vertoningsstand>(parentPort!, (woorden) => {
  const opsteller = new Opsteller(woorden);
  return (stand, opdracht, vertoning) => opsteller.stelOp(stand, opdracht, vertoningUit(vertoning));
});
