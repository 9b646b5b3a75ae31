import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database, HUB, Luisteraar } from '@estafette/persistence';
import { concatMap, filter, Subject, takeUntil, type Observable } from 'rxjs';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';

const KANAAL = 'gebeurtenis';

export type Gebeurtenis = { readonly soort: 'overdracht'; readonly id: string } | { readonly soort: 'alles' };

/** Hears from the database what changed, and passes it on to each partner that may see it, by the partner's own id. */
@Injectable()
export class Gebeurtenissen implements OnModuleInit, OnModuleDestroy {
  private readonly gewijzigd = new Subject<string>();
  private readonly einde = new Subject<void>();

  constructor(
    @Inject(Luisteraar) private readonly luisteraar: Luisteraar,
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.luisteraar.luister(KANAAL, (id) => this.gewijzigd.next(id));
  }

  // Before the server stops: it would wait for lines that never end by themselves.
  onModuleDestroy(): void {
    this.einde.next();
  }

  totEinde<T>(stroom: Observable<T>): Observable<T> {
    return stroom.pipe(takeUntil(this.einde));
  }

  voor(aanvrager: Aanmelding): Observable<Gebeurtenis> {
    return this.gewijzigd.pipe(
      concatMap((id) => this.alsGebeurtenis(aanvrager, id)),
      filter((gebeurtenis) => gebeurtenis !== undefined),
    );
  }

  private async alsGebeurtenis(aanvrager: Aanmelding, id: string): Promise<Gebeurtenis | undefined> {
    if (id === '') return { soort: 'alles' };
    const zichtbaar = await this.database.inTransactie(namens(aanvrager), 'inzage', (em) =>
      em.query<unknown[]>(`select 1 from hub.overdracht where id = $1`, [id]),
    );
    if (zichtbaar.length === 0) return undefined;
    const naam = await this.database.inTransactie(HUB, 'inzage', (em) =>
      this.verwijzingen.buitennaam(em, aanvrager.partner.id, 'overdracht', id),
    );
    return { soort: 'overdracht', id: naam.id };
  }
}
