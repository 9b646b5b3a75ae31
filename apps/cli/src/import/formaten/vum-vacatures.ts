import { vumVacature } from '@estafette/contracts';
import { vumFormaat } from '../vum.js';

export const formaat = vumFormaat({
  vertaling: vumVacature,
  berichttype: 'vacature.gepubliceerd',
  data: (kenmerkPartner, profiel) => ({ vacature: { kenmerkPartner }, profiel }),
});
