import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
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

@Global()
@Module({})
export class MessagingModule {
  /**
   * `backend` must have been opened with `openBackend` before the application is created, and must be closed by who
   * opened it, after the application: queues and workers use it until they are closed themselves.
   */
  static forRoot(verkeer: Berichtenverkeer): DynamicModule {
    const queues = (Object.keys(wachtrijen) as Wachtrij[]).map((name) => ({ name }));
    const gevuld = gevuldDoor(verkeer.schema);
    return {
      module: MessagingModule,
      imports: [BullModule.forRoot({ connection: verkeer.backend.connection }), BullModule.registerQueue(...queues)],
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
