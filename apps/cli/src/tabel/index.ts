export { leesCsv, type Csvvorm } from './csv.js';
export { leesXlsx } from './xlsx.js';
export { metKoppen, type Cel, type Rij, type Tabelrij } from './tabel.js';
