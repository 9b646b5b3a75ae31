import type { Doelbindingversie } from '../regel.js';

const SAMENWERKING = 'Participatiewet artikel 7; Wet SUWI artikel 62; AVG artikel 6 lid 1 onder e';
const WERKGEVERSDIENST = 'Wet SUWI artikel 10; AVG artikel 6 lid 1 onder e';

/**
 * What each ground lets a partner see. An overdracht gives what its dienst needs; how far someone is from work and what
 * support is needed are no business of who only mediates or advises on learning.
 */
export const versie: Doelbindingversie = {
  versie: '1.0.0',
  vanaf: '2026-01-01',
  regels: [
    {
      grond: 'regie',
      groepen: [
        'werk',
        'verhaal',
        'contactgegevens',
        'woonplek',
        'afstand',
        'ondersteuning',
        'trajecten',
        'contactmomenten',
        'regie',
      ],
      grondslag: SAMENWERKING,
    },
    {
      grond: 'overdracht',
      groepen: ['werk', 'verhaal', 'contactgegevens', 'woonplek', 'trajecten', 'contactmomenten', 'regie'],
      grondslag: SAMENWERKING,
    },
    {
      grond: 'overdracht',
      diensten: [
        'bap',
        'diagnose',
        'arbeidsontwikkeltraject',
        'passend-werk',
        'activerend-werk-orientatie',
        'activerend-werk-ontwikkeling',
        'begeleiding',
        'begeleiding-zelfstandigen',
      ],
      groepen: ['afstand'],
      grondslag: SAMENWERKING,
    },
    {
      grond: 'overdracht',
      diensten: [
        'diagnose',
        'arbeidsontwikkeltraject',
        'passend-werk',
        'detachering',
        'activerend-werk-orientatie',
        'activerend-werk-ontwikkeling',
        'jobcoaching',
        'nazorg',
        'begeleiding',
      ],
      groepen: ['ondersteuning'],
      grondslag: SAMENWERKING,
    },
    {
      grond: 'voorstel',
      groepen: ['werk', 'verhaal', 'contactgegevens', 'woonplek', 'regie'],
      grondslag: `${WERKGEVERSDIENST}; de inwoner zei ja of "mag direct"`,
    },
    {
      grond: 'plaatsing',
      groepen: ['werk', 'contactgegevens', 'woonplek', 'ondersteuning', 'regie'],
      grondslag: WERKGEVERSDIENST,
    },
  ],
};
