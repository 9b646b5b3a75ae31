import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, Reflector } from '@nestjs/core';
import { Database, type Wie } from '@estafette/persistence';
import type { Queue } from 'bullmq';
import type { Backend } from './backend.js';
import { Beproeving } from './beproeving.js';
import { Outbox, type Stoormelder } from './outbox.js';
import { Rooster } from './rooster.js';
import type { Roostertempo } from './ronde.js';
import { ROOSTERTEMPO, STOORMELDER } from './tokens.js';
import { Veger } from './veger.js';
import { Wachtrijstanden } from './wachtrijstanden.js';
import { gevuldDoor, wachtrijen, type Schema, type Wachtrij } from './wachtrijen.js';

export interface Berichtenverkeer {
  readonly schema: Schema;
  readonly wie: Wie;
  readonly backend: Backend;
  readonly meldStoring: Stoormelder;
}

type Queues = ReadonlyMap<Wachtrij, Queue>;

const GEVULDE_QUEUES = Symbol('gevuldeQueues');
const WERKERLIJNEN = Symbol('werkerlijnen');

@Global()
@Module({})
export class MessagingModule {
  /**
   * `backend` must have been opened with `openBackend` before the application is created, and must be closed by who
   * opened it, after the application: queues and workers use it until they are closed themselves.
   */
  static forRoot(verkeer: Berichtenverkeer): DynamicModule {
    const { connection, vulconnection } = verkeer.backend;
    const queues = (Object.keys(wachtrijen) as Wachtrij[]).map((name) => ({ name, connection: vulconnection }));
    const gevuld = gevuldDoor(verkeer.schema);
    return {
      module: MessagingModule,
      imports: [BullModule.forRoot({ connection }), BullModule.registerQueue(...queues), DiscoveryModule],
      providers: [
        { provide: STOORMELDER, useValue: verkeer.meldStoring },
        { provide: ROOSTERTEMPO, useValue: 'gewoon' satisfies Roostertempo },
        {
          provide: WERKERLIJNEN,
          inject: queues.map(({ name }) => getQueueToken(name)),
          useFactory: (...alle: Queue[]) => alle.map((queue) => laatWerkersWachten(queue, connection)),
        },
        {
          provide: GEVULDE_QUEUES,
          inject: gevuld.map((naam) => getQueueToken(naam)),
          useFactory: (...queues: Queue[]) => luisterNaarFouten(gevuld, queues, verkeer.meldStoring),
        },
        {
          provide: Outbox,
          inject: [Database, GEVULDE_QUEUES],
          useFactory: (database: Database, queues: Queues) =>
            new Outbox(verkeer.schema, verkeer.wie, database, queues, verkeer.meldStoring),
        },
        {
          provide: Wachtrijstanden,
          inject: queues.map(({ name }) => getQueueToken(name)),
          useFactory: (...alle: Queue[]) => new Wachtrijstanden(alle),
        },
        Beproeving,
        Veger,
        {
          provide: Rooster,
          inject: [DiscoveryService, Reflector, ROOSTERTEMPO],
          useFactory: (discovery: DiscoveryService, reflector: Reflector, tempo: Roostertempo) =>
            new Rooster(verkeer.schema, verkeer.backend, discovery, reflector, verkeer.meldStoring, tempo),
        },
      ],
      exports: [Beproeving, Outbox, STOORMELDER, Wachtrijstanden],
    };
  }
}

// Nest makes a worker with the connection options of its queue. Where a queue fails at once a worker has to wait: with those
// of the queue it spins on a Redis that is away, and nothing else in its process gets a turn any more.
function laatWerkersWachten(queue: Queue, connection: Backend['connection']): Queue {
  queue.opts.connection = connection;
  return queue;
}

// Without a listener BullMQ prints the raw error, with connection parameters in it.
function luisterNaarFouten(namen: readonly Wachtrij[], queues: readonly Queue[], meldStoring: Stoormelder): Queues {
  const bijNaam = new Map(namen.map((naam, i) => [naam, queues[i]!]));
  for (const [naam, queue] of bijNaam) queue.on('error', (oorzaak) => meldStoring(naam, oorzaak));
  return bijNaam;
}
