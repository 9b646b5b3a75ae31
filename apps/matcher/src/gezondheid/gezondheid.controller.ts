import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database, MATCHER } from '@estafette/persistence';
import { Indexlezer } from '../kandidaatindex/index.js';

interface Gezondheid {
  readonly status: 'ok' | 'niet klaar';
}

/** For whoever runs the process; the port is private. */
@Controller('health')
export class GezondheidController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Indexlezer) private readonly lezer: Indexlezer,
  ) {}

  @Get('live')
  live(): Gezondheid {
    return { status: 'ok' };
  }

  /** The database answers, and the index has been filled once. */
  @Get('ready')
  async ready(): Promise<Gezondheid> {
    if (this.lezer.isGevuld && (await this.antwoordtDatabase())) return { status: 'ok' };
    throw new ServiceUnavailableException({ status: 'niet klaar' } satisfies Gezondheid);
  }

  private antwoordtDatabase(): Promise<boolean> {
    return this.database
      .inTransactie(MATCHER, 'gezondheid', (em) => em.query('select 1'))
      .then(
        () => true,
        () => false,
      );
  }
}
