import type { CodeUit, ketenlijsten, Partnersoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import type { Medewerker, Partner } from './partner.tabel.js';

export type Rolnaam = CodeUit<typeof ketenlijsten.rol>;

const STANDAARD: Partial<Record<Partnersoort, Rolnaam>> = {
  gemeente: 'regisseur',
  werkgeversservicepunt: 'accountmanager',
};

/** What someone does who was given no role: it follows from the kind of organisation. */
function standaardrol(soort: Partnersoort): Rolnaam | undefined {
  return STANDAARD[soort];
}

/** The roles that count. Only who works for the manager of the hub can be its beheerder. */
export function geldendeRollen(gegeven: readonly Rolnaam[], soort: Partnersoort): readonly Rolnaam[] {
  const standaard = standaardrol(soort);
  if (gegeven.length === 0) return standaard ? [standaard] : [];
  return gegeven.filter((rol) => rol !== 'beheerder' || soort === 'beheer');
}

/** The roles that somebody has now. */
export async function rollenVan(
  em: EntityManager,
  { id }: Medewerker,
  { soort }: Partner,
): Promise<readonly Rolnaam[]> {
  const rijen = await em.query<{ rol: Rolnaam }[]>(
    `select rol from hub.medewerker_rol where medewerker_id = $1 order by rol`,
    [id],
  );
  return geldendeRollen(
    rijen.map(({ rol }) => rol),
    soort,
  );
}
