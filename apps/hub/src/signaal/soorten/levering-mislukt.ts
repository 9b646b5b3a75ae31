import type { Signaalsoort } from '../signaalsoort.js';

export const LEVERING_MISLUKT: Signaalsoort = {
  code: 'LEVERING_MISLUKT',
  ernst: 'hoog',
  eigenaar: 'partner',
  besloten: false,
  over: {
    partner: {
      zin: ({ partner }) => `Berichten komen niet aan bij ${partner}: de koppeling met de hub werkt niet.`,
      vervolgstappen: () => [
        'Vraag de beheerder van uw systeem om de koppeling te herstellen.',
        'Haal daarna de berichten op die klaarstaan.',
        'Neem contact op met het beheer van de hub als dat niet lukt.',
      ],
    },
  },
  opgelost: {
    opgehaald: 'De partner heeft de berichten opgehaald.',
    opnieuw: 'De partner heeft de berichten opgehaald.',
    anders: 'De koppeling werkt weer.',
  },
};
