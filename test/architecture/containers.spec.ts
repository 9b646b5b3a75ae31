import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { leesConfiguratie as leesHub } from '@estafette/hub/configuratie';
import { leesConfiguratie as leesMatcher } from '@estafette/matcher/configuratie';

const lees = (pad: string) => readFileSync(new URL(`../../../${pad}`, import.meta.url), 'utf8');
const compose = lees('docker-compose.yml');

/** The text of one service in docker-compose.yml. */
function dienst(naam: string): string {
  const [, tekst] = new RegExp(`\\n  ${naam}:\\n((?:    .*\\n|\\n)+)`).exec(compose) ?? [];
  if (!tekst) throw new Error(`No service ${naam}.`);
  return tekst;
}

const programmas = (tekst: string) => [...new Set(tekst.match(/apps\/\w+\/dist\/[\w.]*main\.js/g))].sort();

/** Runs `lees` with every variable that it asks for noted down. */
function gevraagd(lees: (omgeving: NodeJS.ProcessEnv) => unknown): string[] {
  const namen = new Set<string>();
  const omgeving = new Proxy(
    {},
    { get: (_, naam) => (namen.add(String(naam)), naam === 'DATABASE_URL' ? 'x' : undefined) },
  );
  try {
    lees(omgeving);
  } catch {
    // A variable that must be there is missing in this environment; its name was noted.
  }
  return [...namen];
}

// There is no Docker here: that the containers run what npm start runs is shown from the files.
describe('the containers', () => {
  test('run the programs that npm start runs, but for those of a demo', () => {
    const zonderDemo = programmas(lees('start/keten.mjs')).filter((programma) => !programma.includes('/simulatie/'));
    expect(programmas(compose + lees('Dockerfile'))).toEqual(zonderDemo);
  });

  test.each([
    ['hub', leesHub],
    ['matcher', leesMatcher],
  ])('give the %s every variable it reads, but for those of a demo', (naam, leesConfiguratie) => {
    const gegeven = dienst(naam) + compose.slice(compose.indexOf('x-omgeving'), compose.indexOf('services:'));
    const vanDemo = ['KLOK_VERSCHUIVING', 'LEVERING_VERSNELLING', 'NODE_ENV', 'ROLKIEZER'];
    const ontbreekt = gevraagd(leesConfiguratie).filter((v) => !vanDemo.includes(v) && !gegeven.includes(`${v}:`));
    expect(ontbreekt).toEqual([]);
  });

  test('hub and matcher are only well when they answer', () => {
    for (const naam of ['hub', 'matcher', 'postgres', 'redis']) expect(dienst(naam)).toContain('healthcheck:');
  });

  test('every password comes from the environment and is named in .env.example', () => {
    const namen = [...new Set(compose.match(/WACHTWOORD_\w+|KLUIS_SLEUTEL/g))];
    for (const naam of namen) expect(lees('.env.example')).toContain(`${naam}=`);
    expect(compose).not.toMatch(/PASSWORD: (?!\$\{)/);
  });

  test('only the hub gets the key of the vault', () => {
    expect(compose.match(/^ *KLUIS_SLEUTEL:/gm)).toHaveLength(1);
    expect(dienst('hub')).toContain('KLUIS_SLEUTEL: ${KLUIS_SLEUTEL:?');
  });

  test('no accepted bericht is thrown away to make room', () => {
    expect(dienst('redis')).toMatch(/--appendonly\s+- 'yes'[\s\S]*noeviction/);
  });
});
