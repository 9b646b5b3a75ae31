import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { lint } from './adr/linter.js';
import { uitzonderingen, type Uitzondering } from './adr/uitzonderingen.js';

interface Bevinding {
  readonly regel: string;
  readonly plaats: string;
}

let document: string;
let bevindingen: readonly Bevinding[];
beforeAll(async () => {
  document = await readFile(new URL('../../../libs/client/openapi.json', import.meta.url), 'utf8');
  bevindingen = await gevonden(document);
});

async function gevonden(tekst: string): Promise<Bevinding[]> {
  return (await lint(tekst)).map(({ code, path }) => ({ regel: String(code), plaats: path.join('/') }));
}

function isUitgezonderd({ regel, plaats }: Bevinding, uitzondering: Uitzondering): boolean {
  const patroon = uitzondering.plaats
    .replace(/[.]/g, '\\.')
    .replace(/\*\*/g, '.+')
    .replace(/(?<![.])\*/g, '[^/]+');
  return regel === uitzondering.regel && new RegExp(`^${patroon}$`).test(plaats);
}

describe('the NL API Design Rules', () => {
  test('hold for the published API, but for the written exceptions', () => {
    expect(bevindingen.filter((b) => !uitzonderingen.some((u) => isUitgezonderd(b, u)))).toEqual([]);
  });

  test('every exception is needed still, and says why', () => {
    expect(uitzonderingen.filter((u) => !bevindingen.some((b) => isUitgezonderd(b, u)))).toEqual([]);
    for (const { reden } of uitzonderingen) expect(reden.length).toBeGreaterThan(40);
  });

  test('an API that breaks them is seen to: the linter can find', async () => {
    const slecht = JSON.parse(document) as { info: object; servers: object[]; paths: Record<string, object> };
    slecht.info = { title: 'x', version: '1' };
    slecht.servers = [{ url: 'http://x' }];
    slecht.paths = { '/Dat_is_fout/': { post: { responses: { 200: { description: 'x' } } } } };
    const regels = new Set((await gevonden(JSON.stringify(slecht))).map((b) => b.regel));
    expect([...regels].sort()).toEqual(
      expect.arrayContaining([
        'info-contact',
        'nlgov:include-major-version-in-uri',
        'nlgov:missing-header',
        'nlgov:paths-kebab-case',
        'nlgov:problem-invalid-input',
        'nlgov:semver',
        'nlgov:servers-use-https',
        'path-keys-no-trailing-slash',
      ]),
    );
  });
});
