import { BEGIN, leesWijzigingen, type EntityManager, type Stand } from '@estafette/persistence';

const PER_KEER = 5_000;

/** Reads one change feed and remembers how far it came. */
export class Stroom<R extends Stand> {
  private stand: Stand = BEGIN;
  private vooruit: readonly string[] = [];

  constructor(
    readonly view: string,
    private readonly verwerk: (rij: R) => void,
  ) {}

  /** Reads the next rows. Gives how many; none means that the feed is read out. */
  async lees(em: EntityManager): Promise<number> {
    const rijen = await leesWijzigingen<R>(em, this.view, this.stand, PER_KEER);
    rijen.forEach(this.verwerk);
    this.stand = rijen.at(-1) ?? this.stand;
    return rijen.length;
  }

  /**
   * Reads what has been committed but comes later in the feed, because an older transaction still runs. The cursor
   * stays: the feed gives these rows once more. Without this, any slow transaction would hide a candidate who was
   * stored before the question was asked.
   */
  async kijkVooruit(em: EntityManager): Promise<void> {
    const rijen = await em.query<R[]>(
      `select * from ${this.view} where (xid, id) > ($1::xid8, $2::uuid) order by xid, id`,
      [this.stand.xid, this.stand.id],
    );
    rijen.forEach(this.verwerk);
    this.vooruit = rijen.map(plaats);
  }

  /** What has been read, as text: the cursor, and what was seen ahead of it. */
  get gelezen(): string {
    return [plaats(this.stand), ...this.vooruit].join('+');
  }

  /** How far the cursor is. */
  get cursor(): Stand {
    return this.stand;
  }

  /** There is nothing beyond the cursor, so nothing ahead of it either. */
  isUit(): void {
    this.vooruit = [];
  }
}

function plaats({ xid, id }: Stand): string {
  return `${xid}/${id}`;
}
