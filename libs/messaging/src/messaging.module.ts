import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Database, type Wie } from '@estafette/persistence';
import type { Queue } from 'bullmq';
import type { Backend } from './backend.js';
import { Outbox, type Stoormelder } from './outbox.js';
import { STOORMELDER } from './tokens.js';
import { Veger } from './veger.js';
import { gevuldDoor, wachtrijen, type Schema, type Wachtrij } from './wachtrijen.js';

export interface Berichtenverkeer {
  readonly schema: Schema;
  readonly wie: Wie;
  readonly backend: Backend;
  readonly meldStoring: Stoormelder;
}

const BACKEND = Symbol('backend');

@Injectable()
class BackendSluiter implements OnApplicationShutdown {
  constructor(@Inject(BACKEND) private readonly backend: Backend) {}

  onApplicationShutdown(): Promise<void> {
    return this.backend.sluit();
  }
}

/** The outer module is shut down last: queues and workers must be closed before the connection that they share. */
@Module({})
class BackendModule {
  static forRoot(backend: Backend): DynamicModule {
    return { module: BackendModule, providers: [{ provide: BACKEND, useValue: backend }, BackendSluiter] };
  }
}

@Global()
@Module({})
export class MessagingModule {
  /** `backend` must have been opened with `openBackend` before the application is created. */
  static forRoot(verkeer: Berichtenverkeer): DynamicModule {
    const queues = (Object.keys(wachtrijen) as Wachtrij[]).map((name) => ({ name }));
    const gevuld = gevuldDoor(verkeer.schema);
    return {
      module: MessagingModule,
      imports: [
        BackendModule.forRoot(verkeer.backend),
        BullModule.forRoot({ connection: verkeer.backend.connection }),
        BullModule.registerQueue(...queues),
      ],
      providers: [
        { provide: STOORMELDER, useValue: verkeer.meldStoring },
        {
          provide: Outbox,
          inject: [Database, ...gevuld.map((naam) => getQueueToken(naam))],
          useFactory: (database: Database, ...gevuldeQueues: Queue[]) =>
            new Outbox(
              verkeer.schema,
              verkeer.wie,
              database,
              new Map(gevuld.map((n, i) => [n, gevuldeQueues[i]!])),
              verkeer.meldStoring,
            ),
        },
        Veger,
      ],
      exports: [Outbox, STOORMELDER],
    };
  }
}
