import { draaiProgramma } from './programma.mjs';

await draaiProgramma('test/dist/evaluatie/evaluatie.main.js');
