import type { EntityManager } from 'typeorm';

/** How far a reader of a change feed has come. */
export interface Stand {
  readonly xid: string;
  readonly id: string;
}

export const BEGIN: Stand = { xid: '0', id: '00000000-0000-0000-0000-000000000000' };

/**
 * The next changes after `stand` in a view with `xid` and `id`, in order. Rows of transactions that may still have
 * running elders are left for the next time; so none is ever skipped.
 */
export async function leesWijzigingen<R extends Stand>(
  em: EntityManager,
  view: string,
  stand: Stand,
  maximum: number,
): Promise<R[]> {
  // The columns are named in the row comparison and not aliased: as text, xids would sort wrongly.
  return em.query(
    `select * from ${view}
      where (xid, id) > ($1::xid8, $2::uuid) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit $3`,
    [stand.xid, stand.id, maximum],
  );
}
