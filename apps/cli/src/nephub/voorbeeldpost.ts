/** What lies in the postbus when the practice hub starts: an offer, as the taker would get it. */
export const VOORBEELDPOST = {
  overdracht: { id: '6f1d1c9e-2a54-4a0e-9d4e-0c8d6f3f7a10' },
  inwoner: { id: '0b8f4f8e-5f3a-4c55-9d0e-8f3c1d2e4b21' },
  van: { partner: 'wi', team: 'gebiedsteam-noord' },
  gever: { code: 'r.devries', naam: 'R. de Vries' },
  naar: { partner: 'scalabor', team: 'intake' },
  dienst: 'arbeidsontwikkeltraject',
  doel: 'Werkritme opbouwen.',
};
