/**
 * Norms for which a term of their own can be agreed with who takes an overdracht. The codes are the causes by which
 * bewaking knows them; the terms that hold when nothing was agreed are bewaking's own.
 */
export const afspreekbareNormen = {
  'niet-bevestigd': 'Het systeem of een medewerker van de ontvanger bevestigt een aanbod',
  'geen-persoon': 'Een medewerker van de ontvanger pakt een aanbod op',
  'geen-besluit': 'De ontvanger neemt een besluit over een aanbod',
  'geen-resultaat': 'De ontvanger meldt een resultaat van een gestart traject',
  'geen-vervolg': 'Na het einde komt er een volgende stap',
} as const satisfies Record<string, string>;
