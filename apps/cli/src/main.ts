import { voegGenereerToe } from './genereer/index.js';
import { voegImporteerToe } from './import/index.js';
import { voegPartnerToe } from './partner/index.js';
import { voegPostcodesToe } from './postcodes/index.js';
import { voegSleutelToe } from './sleutel/index.js';
import { maakProgramma, voerUit } from './terminal/index.js';

const programma = maakProgramma();
voegImporteerToe(programma);
voegGenereerToe(programma);
voegPostcodesToe(programma);
voegPartnerToe(programma);
voegSleutelToe(programma);
await voerUit(programma, process.argv);
