import { vumFormaat } from '../vum.js';

export const formaat = vumFormaat({
  idVeld: 'idWerkzoekende',
  berichttype: 'kandidaatprofiel.vastgesteld',
  data: (kenmerkPartner, profiel) => ({ inwoner: { kenmerkPartner }, profiel }),
});
