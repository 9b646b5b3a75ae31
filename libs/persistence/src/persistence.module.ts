import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { Lijn } from './lijn.js';
import { Luisteraar } from './luisteraar.js';

/** What a process needs to reach its database. */
export interface Verbinding {
  readonly url: string;
  readonly poolgrootte: number;
  /** Shown in pg_stat_activity. */
  readonly naam: string;
}

const VERBINDING = Symbol('verbinding');
/** What a connection has prepared is lost with it: one that was busy a minute ago may be so again. */
const RUST_MS = 300_000;

@Injectable()
class LuisteraarOpruimer implements OnApplicationShutdown {
  constructor(@Inject(Luisteraar) private readonly luisteraar: Luisteraar) {}

  onApplicationShutdown(): Promise<void> {
    return this.luisteraar.stop();
  }
}

@Global()
@Module({})
export class PersistenceModule {
  static forRoot(verbinding: Verbinding): DynamicModule {
    const typeorm = TypeOrmModule.forRoot({
      type: 'postgres',
      url: verbinding.url,
      autoLoadEntities: true,
      synchronize: false,
      logging: false,
      applicationName: verbinding.naam,
      extra: {
        Client: Lijn,
        pipeline: true,
        max: verbinding.poolgrootte,
        idleTimeoutMillis: RUST_MS,
        connectionTimeoutMillis: 4_000,
        keepAlive: true,
      },
    });
    return {
      module: PersistenceModule,
      imports: [typeorm],
      providers: [
        { provide: VERBINDING, useValue: verbinding },
        { provide: Database, inject: [DataSource], useFactory: (bron: DataSource) => new Database(bron) },
        { provide: Luisteraar, inject: [VERBINDING], useFactory: (v: Verbinding) => startLuisteraar(v.url) },
        LuisteraarOpruimer,
      ],
      exports: [Database, Luisteraar],
    };
  }

  /** Makes the tables of a slice known. */
  static tabellen(...entiteiten: (new () => object)[]): DynamicModule {
    return TypeOrmModule.forFeature(entiteiten);
  }
}

async function startLuisteraar(url: string): Promise<Luisteraar> {
  const luisteraar = new Luisteraar(url);
  await luisteraar.start();
  return luisteraar;
}
