import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { redisOntbreekt, vrijePoort } from './startonderdelen.js';
import type { Verloop } from './verloop.js';

/** Redis as in production (append-only file, no eviction), that a drill can let go down and come up again. */
export class Redisproces {
  private constructor(
    private readonly map: string,
    private readonly poort: number,
    private proces: ChildProcess | undefined,
  ) {}

  static async maak(verloop: Verloop): Promise<Redisproces> {
    if (await redisOntbreekt()) throw new Error('redis-server ontbreekt (apt-get install redis-server).');
    const map = await mkdtemp(join(tmpdir(), 'estafette-redis-'));
    const redis = new Redisproces(map, await vrijePoort(), undefined);
    verloop.ruimOp(async () => {
      await redis.val();
      await rm(map, { recursive: true, force: true });
    });
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.poort}`;
  }

  async kom(): Promise<void> {
    const vlaggen = { port: this.poort, bind: '127.0.0.1', dir: this.map, appendonly: 'yes', save: '' };
    const argumenten = Object.entries({ ...vlaggen, 'maxmemory-policy': 'noeviction' }).flatMap(([naam, waarde]) => [
      `--${naam}`,
      String(waarde),
    ]);
    this.proces = spawn('redis-server', argumenten, { stdio: 'ignore' });
    await this.metClient((redis) => redis.ping());
  }

  /** SIGKILL: what was not yet on disk is gone. */
  async val(): Promise<void> {
    const { proces } = this;
    if (!proces || proces.exitCode !== null || proces.signalCode !== null) return;
    const einde = once(proces, 'exit');
    proces.kill('SIGKILL');
    await einde;
  }

  /** Throws everything away. */
  async leeg(): Promise<void> {
    await this.metClient((redis) => redis.flushall());
  }

  /** Allows so many bytes in memory; 0 is no limit. */
  async begrens(bytes: number): Promise<void> {
    await this.metClient((redis) => redis.config('SET', 'maxmemory', String(bytes)));
  }

  private async metClient(werk: (redis: Redis) => Promise<unknown>): Promise<void> {
    for (let keer = 0; ; keer++) {
      const redis = new Redis(this.url, { maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true });
      redis.on('error', () => undefined);
      try {
        await redis.connect();
        return void (await werk(redis));
      } catch (fout) {
        if (keer > 100) throw fout;
        await wacht(100);
      } finally {
        redis.disconnect();
      }
    }
  }
}
