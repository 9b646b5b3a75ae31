import type { Weging } from './weging.js';

/** The starting values of matching.md section 3. Practitioners may change them, in a new version. */
export const weging: Weging = {
  versie: '1.0.0',
  vanaf: '2026-11-22',
  auteur: 'Project Estafette',
  reden: 'Startwaarden, nog niet getoetst in de praktijk.',
  gewichten: {
    werkgever: {
      beroep: 250,
      competenties: 250,
      niveau: 100,
      taal: 100,
      rijbewijs: 60,
      uren: 80,
      beschikbaar: 60,
      belastbaarheid: 100,
    },
    kandidaat: {
      beroepswens: 300,
      interesse: 100,
      reis: 250,
      contractvorm: 100,
      urenwens: 150,
      werkmomenten: 100,
    },
  },
  bruggen: {
    jobcoach: 800,
    vervoersvoorziening: 800,
    werkplekaanpassing: 800,
    jobcarving: 700,
    taaltraject: 600,
    leerwerkroute: 600,
    proefplaatsing: 600,
  },
  vertoning: {
    scoreplaatsen: 8,
    ontdekkingsplaatsen: 2,
    bandRondGrens: 20,
    ontdekkingOnderGrens: 80,
    ontdekkingNaDagen: 90,
    openLijstenMaximaal: 15,
  },
};
