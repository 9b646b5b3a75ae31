import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { maakDatabase } from '../support/database.js';
import type { Klaargezet } from './opstelling.js';
import { pad } from './startonderdelen.js';

/** What each drill is asked for here; whole they run by `npm run drill -- <name>`. */
const VERKORT: Readonly<Record<string, readonly string[]>> = {
  kill: ['--posts', '30', '--kills', '3', '--versnelling', '10', '--zonder-redis'],
  'bad-partner': ['--partners', '4', '--seconden', '1', '--perSeconde', '6', '--versnelling', '10'],
  fuzz: ['--aantal', '100', '--seed', '20261122'],
  idempotency: ['--berichten', '10'],
};
/** A slow machine may take its time; what counts is what is lost, doubled or answered wrongly. */
const GEDULD_MS = 240_000;
const OVER_SNELHEID = /p95|Ms$|Seconden$|Groei/;

interface Uitslag {
  readonly gemist: readonly string[];
  /** What the drill broke off on; a figure may have this name too. */
  readonly fout?: string | number;
}

// At once: much of what they do is waiting.
describe('shortened drills', () => {
  test.concurrent.each(Object.entries(VERKORT))(
    '%s: nothing lost, nothing doubled, no strange answer',
    async (naam, argumenten) => {
      const { gemist, fout } = await draai(naam, argumenten);
      expect(typeof fout === 'string' ? fout : '').toBe('');
      expect(gemist.filter((figuur) => !OVER_SNELHEID.test(figuur))).toEqual([]);
    },
    GEDULD_MS,
  );
});

async function draai(naam: string, argumenten: readonly string[]): Promise<Uitslag> {
  const sleutels = JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}') as Klaargezet['sleutels'];
  const klaargezet: Klaargezet = { urls: await maakDatabase(), sleutels };
  const omgeving = { ...process.env, NODE_OPTIONS: '', DRILL_DATABASE: JSON.stringify(klaargezet) };
  const drill = spawn(process.execPath, [pad(`test/dist/drills/${naam}.drill.js`), ...argumenten], {
    env: omgeving,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const regels: string[] = [];
  drill.stdout.on('data', (stuk) => regels.push(String(stuk)));
  await once(drill, 'close');
  return JSON.parse(regels.join('').trim().split('\n').at(-1)!) as Uitslag;
}
