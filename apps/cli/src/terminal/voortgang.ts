import { meld } from './uitvoer.js';

const REGEL_MS = 1_000;

/** Tells every second how far a long work is, for as long as it takes. */
export async function metVoortgang<T>(stand: () => string, werk: () => Promise<T>): Promise<T> {
  const ritme = setInterval(() => meld(stand()), REGEL_MS);
  try {
    return await werk();
  } finally {
    clearInterval(ritme);
  }
}
