import { vumFormaat } from '../vum.js';

export const formaat = vumFormaat({
  idVeld: 'idVacature',
  berichttype: 'vacature.gepubliceerd',
  data: (kenmerkPartner, profiel) => ({ vacature: { kenmerkPartner }, profiel }),
});
