import { parentPort, workerData } from 'node:worker_threads';
import { cijfers } from './cijfers.js';
import type { Feit } from './onderwerpen.js';

const { feiten, teltOp } = workerData as { feiten: readonly Feit[]; teltOp: boolean };
parentPort!.postMessage(cijfers(feiten, teltOp));
