import type { EntityManager } from '@estafette/persistence';

/** Who looks for work with people, apart from this partner: they want to know what is open. */
export async function bemiddelaars(em: EntityManager, zelf: string): Promise<string[]> {
  const rijen = await em.query<{ id: string }[]>(
    `select id from hub.partner where id <> $1
        and soort in ('gemeente', 'werkgeversservicepunt', 'arbeidsontwikkelbedrijf', 'uwv', 'register')`,
    [zelf],
  );
  return rijen.map((r) => r.id);
}
