import { vumWerkzoekende } from '@estafette/contracts';
import { vumFormaat } from '../vum.js';

export const formaat = vumFormaat({
  vertaling: vumWerkzoekende,
  berichttype: 'kandidaatprofiel.vastgesteld',
  data: (kenmerkPartner, profiel) => ({ inwoner: { kenmerkPartner }, profiel }),
});
