import type { CodeUit, ketenlijsten, Partnersoort } from '@estafette/contracts';

export type Rolnaam = CodeUit<typeof ketenlijsten.rol>;

const STANDAARD: Partial<Record<Partnersoort, Rolnaam>> = {
  gemeente: 'regisseur',
  werkgeversservicepunt: 'accountmanager',
};

/** What someone does who was given no role: it follows from the kind of organisation. */
export function standaardrol(soort: Partnersoort): Rolnaam | undefined {
  return STANDAARD[soort];
}

/** The roles that count. Only who works for the manager of the hub can be its beheerder. */
export function geldendeRollen(gegeven: readonly Rolnaam[], soort: Partnersoort): readonly Rolnaam[] {
  const standaard = standaardrol(soort);
  if (gegeven.length === 0) return standaard ? [standaard] : [];
  return gegeven.filter((rol) => rol !== 'beheerder' || soort === 'beheer');
}
