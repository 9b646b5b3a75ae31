import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));

/** What a secret looks like, wherever it stands. */
const GEHEIMEN: readonly RegExp[] = [
  /-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bwhsec_[A-Za-z0-9+/]{32,}={0,2}/,
  /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/,
  /postgres(?:ql)?:\/\/[^:\s/'"`$]+:(?!geheim|wachtwoord|x\b)[A-Za-z0-9]{12,}@/,
  /^(?:KLUIS_SLEUTEL|OIDC_GEHEIM|WACHTWOORD_\w+)=\S+/m,
];

const isTekst = (pad: string): boolean => !/\.(png|jpg|woff2?|xlsx|ico|zip|gz)$/.test(pad);

describe('geen geheim in de repository', () => {
  test('geen bestand bevat iets dat op een geheim lijkt', () => {
    const paden = execFileSync('git', ['ls-files'], { cwd: WORTEL, encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter(isTekst);
    expect(paden.length).toBeGreaterThan(500);
    const gevonden = paden.filter((pad) => {
      const tekst = lees(pad);
      return GEHEIMEN.some((vorm) => vorm.test(tekst));
    });
    expect(gevonden).toEqual([]);
  });

  test.each([
    `-----BEGIN ${'PRIVATE'} KEY-----\n${'A'.repeat(48)}`,
    `whsec_${'A'.repeat(32)}`,
    `postgres://hub:${'a1'.repeat(10)}@db/estafette`,
    `KLUIS_SLEUTEL=${'B'.repeat(44)}`,
  ])('een geheim zou gezien worden', (tekst) => {
    expect(GEHEIMEN.some((vorm) => vorm.test(tekst))).toBe(true);
  });
});

function lees(pad: string): string {
  try {
    return readFileSync(WORTEL + pad, 'utf8');
  } catch {
    // Listed by git, and deleted in this working copy.
    return '';
  }
}
