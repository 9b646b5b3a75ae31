import { draaiProgramma } from './programma.mjs';

await draaiProgramma('test/dist/scenarios/speel.main.js');
