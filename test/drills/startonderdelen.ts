import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone itself. */
export const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));

/** The part of start/ (which is JavaScript) that the drills use. */
interface Startonderdelen {
  /** Calls `stop` at SIGINT, SIGTERM and SIGHUP, and when npm that started us is gone. */
  bijEinde(stop: () => void): void;
  vrijePoort(): Promise<number>;
  redisOntbreekt(): Promise<boolean>;
  metRedis<T>(werk: (url: string) => Promise<T>): Promise<T>;
}

const modules = await Promise.all(['einde', 'poorten', 'redis'].map((naam) => import(pad(`start/${naam}.mjs`))));

export const { bijEinde, vrijePoort, redisOntbreekt, metRedis } = Object.assign({}, ...modules) as Startonderdelen;

export function pad(binnenDeKloon: string): string {
  return join(WORTEL, binnenDeKloon);
}
