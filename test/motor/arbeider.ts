import { parentPort } from 'node:worker_threads';
import { arbeid, Zoeker, type Uitkomst, type Zoekvraag } from '@estafette/matchmotor';
import { weging } from '@estafette/matchregels';
import { meetomgeving } from './omgeving.js';

arbeid<Zoekvraag, Uitkomst>(parentPort!, (woorden) => {
  const zoeker = new Zoeker(meetomgeving, weging, woorden);
  return (stand, vraag) => zoeker.zoek(stand, vraag);
});
