import { leesCsv } from '../../tabel/index.js';
import { tabelFormaat } from '../tabelformaat.js';

export const formaat = tabelFormaat({ naam: 'csv', rijen: leesCsv });
