import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import {
  alleSchemas,
  catalogus,
  foutcodes,
  foutendocument,
  ketenlijsten,
  keur,
  SCHEMAMAP,
  type Codelijst,
} from '@estafette/contracts';

const GOUDEN = new URL('../../contract/gouden/', import.meta.url);
const FOUTEN = new URL('../../../docs/fouten.md', import.meta.url);

describe('the committed documents are what the code says', () => {
  const opSchijf = readdirSync(SCHEMAMAP, { recursive: true, encoding: 'utf8' }).filter((pad) => pad.endsWith('.json'));

  test('every schema, and no other', () => {
    expect(opSchijf.sort()).toEqual([...alleSchemas().keys()].sort());
  });

  test.each([...alleSchemas()])('%s', (pad, tekst) => {
    expect(readFileSync(new URL(pad, SCHEMAMAP), 'utf8')).toBe(tekst);
  });

  test('docs/fouten.md lists every code', () => {
    expect(readFileSync(FOUTEN, 'utf8')).toBe(foutendocument());
  });
});

describe('golden messages stay readable', () => {
  test.each(catalogus.map((s) => [s.naam, s] as const))('%s', (naam, soort) => {
    const bestand = new URL(`${naam}.json`, GOUDEN);
    expect(existsSync(fileURLToPath(bestand))).toBe(true);
    const berichten = JSON.parse(readFileSync(bestand, 'utf8')) as object[];
    for (const data of berichten) expect(keur(soort.klasse, data)).toEqual([]);
  });

  test('a golden message with a field too many is refused: the check can fail', () => {
    const [soort] = catalogus;
    const [data] = JSON.parse(readFileSync(new URL(`${soort!.naam}.json`, GOUDEN), 'utf8')) as object[];
    expect(keur(soort!.klasse, { ...data, vreemd: 1 }).map((f) => f.code)).toEqual(['VELD_ONBEKEND']);
  });
});

describe('the language', () => {
  test.each(Object.entries(ketenlijsten).filter(([naam]) => !['szeebraTrede', 'ladderTrede'].includes(naam)))(
    'code list %s has its unknown value',
    (_, lijst) => {
      expect((lijst as Codelijst).codes.map((c) => c.code)).toContain('onbekend');
    },
  );

  test('every sentence of a fault says what to do, in short sentences', () => {
    for (const { zin } of Object.values(foutcodes)) {
      for (const deel of zin.split(/(?<=[.:;])\s/)) expect(deel.split(/\s+/).length).toBeLessThanOrEqual(18);
    }
  });
});
