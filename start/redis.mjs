import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { vrijePoort } from './poorten.mjs';
import { Startfout } from './startfout.mjs';
import { meld } from './voortgang.mjs';

const OP_TE_STARTEN_MS = 10_000;

export async function redisOntbreekt() {
  const mappen = (process.env.PATH ?? '').split(delimiter);
  const gevonden = await Promise.allSettled(mappen.map((map) => access(join(map, 'redis-server'), constants.X_OK)));
  return gevonden.every(({ status }) => status === 'rejected');
}

/** Gives the work a Redis of its own, set as in production: nothing accepted is lost. */
export async function metRedis(werk) {
  const map = await mkdtemp(join(tmpdir(), 'estafette-redis-'));
  const poort = await vrijePoort();
  const server = spawn('redis-server', vlaggen(poort, map), { stdio: 'ignore' });
  const einde = once(server, 'exit');
  try {
    await wachtTotHijAntwoordt(server, poort);
    meld(`  Redis draait op poort ${poort}.`);
    return await werk(`redis://127.0.0.1:${poort}`);
  } finally {
    server.kill('SIGKILL');
    await einde;
    await rm(map, { recursive: true, force: true });
  }
}

function vlaggen(poort, map) {
  const instellingen = {
    port: poort,
    bind: '127.0.0.1',
    dir: map,
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
    save: '',
  };
  return Object.entries(instellingen).flatMap(([naam, waarde]) => [`--${naam}`, String(waarde)]);
}

async function wachtTotHijAntwoordt(server, poort) {
  const tot = performance.now() + OP_TE_STARTEN_MS;
  while (!(await antwoordt(poort))) {
    if (server.exitCode !== null || performance.now() > tot) throw new Startfout('redis-server start niet.');
    await wacht(50);
  }
}

function antwoordt(poort) {
  return new Promise((klaar) => {
    const verbinding = connect(poort, '127.0.0.1', () => verbinding.write('PING\r\n'));
    verbinding.once('data', (antwoord) => sluit(String(antwoord).startsWith('+PONG')));
    verbinding.once('error', () => sluit(false));
    const sluit = (uitkomst) => {
      verbinding.destroy();
      klaar(uitkomst);
    };
  });
}
