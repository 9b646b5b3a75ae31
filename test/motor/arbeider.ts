import { parentPort } from 'node:worker_threads';
import { arbeid } from '@estafette/matchmotor';
import { meetomgeving } from './omgeving.js';

arbeid(parentPort!, meetomgeving);
