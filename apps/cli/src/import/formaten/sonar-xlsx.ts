import { leesXlsx } from '../../tabel/index.js';
import { tabelFormaat } from '../tabelformaat.js';

/** The Sonar dashboard is the same workbook whoever imports it. */
export const formaat = tabelFormaat({
  naam: 'sonar-xlsx',
  standaard: 'uwv/sonar-dashboard.yaml',
  rijen: (bestand, { blad }) => leesXlsx(bestand, blad),
});
