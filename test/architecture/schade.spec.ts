import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { alleSchemas } from '@estafette/contracts';

type Schema = Readonly<Record<string, unknown>>;
type Operatie = { readonly parameters?: readonly { readonly name: string }[] };
const api = JSON.parse(readFileSync(new URL('../../../libs/client/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
};

/** Someone who works in the chain, under whatever role. */
const PROFESSIONAL = /^(medewerker|regisseur|vervanger|accountmanager|stokhouder|gever|behandelaar|eigenaar)s?$/i;
/** Numbers that say nothing of how someone works. */
const ONSCHULDIG = /^(versie|plaatsen)$/;
const RECHTMATIGHEID = /bijwerken|bijverdien|maatregel|boete|sanctie|fraud|rechtmatig|handhav|vermogen|verwijtbaar/i;

/** The objects in a schema that put a figure beside a professional: from that a ranking can be made. */
function ranglijsten(schema: unknown, pad: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const dieper = Object.entries(schema).flatMap(([naam, deel]) => ranglijsten(deel, `${pad}/${naam}`));
  const velden = Object.entries(((schema as Schema)['properties'] ?? {}) as Record<string, Schema>);
  const persoon = velden.some(([naam]) => PROFESSIONAL.test(naam));
  const cijfer = velden.some(([naam, veld]) => /integer|number/.test(String(veld['type'])) && !ONSCHULDIG.test(naam));
  return persoon && cijfer ? [pad, ...dieper] : dieper;
}

function veldnamen(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const eigen = Object.keys(((schema as Schema)['properties'] ?? {}) as object);
  return [...eigen, ...Object.values(schema).flatMap(veldnamen)];
}

describe('the rules against harm', () => {
  test('2: no answer of the API counts or ranks named professionals', () => {
    expect(ranglijsten(api, '')).toEqual([]);
  });

  test('a figure beside a name would be seen', () => {
    const slecht = { properties: { medewerker: { type: 'object' }, signalen: { type: 'integer' } } };
    expect(ranglijsten({ antwoord: slecht }, '')).toEqual(['/antwoord']);
  });

  test('1: the language has no field that serves rechtmatigheid', () => {
    const namen = [...alleSchemas().values()].flatMap((tekst) => veldnamen(JSON.parse(tekst)));
    expect(namen.length).toBeGreaterThan(200);
    expect(namen.filter((naam) => RECHTMATIGHEID.test(naam))).toEqual([]);
    expect(veldnamen(api).filter((naam) => RECHTMATIGHEID.test(naam))).toEqual([]);
  });

  test('4: no route filters on the judgement "within 12 months"', () => {
    const vragen = Object.values(api.paths).flatMap((pad) =>
      Object.values(pad).flatMap((operatie) => (operatie.parameters ?? []).map((p) => p.name)),
    );
    expect(vragen).toContain('status');
    expect(vragen.filter((naam) => /12|bemiddelbaar|trede/i.test(naam))).toEqual([]);
  });

  test('nobody is scored by sex: no bericht has it, and only the count and the inwoner read it from the vault', () => {
    const geslacht = (naam: string) => /geslacht|sekse|gender/i.test(naam);
    expect([...alleSchemas().values()].flatMap((tekst) => veldnamen(JSON.parse(tekst))).filter(geslacht)).toEqual([]);
    const genoemd = Object.entries(api.paths).filter(([, pad]) => veldnamen(pad).some(geslacht));
    expect(genoemd.map(([pad]) => pad).sort()).toEqual(['/kandidaten/{id}/inzage', '/monitor/gelijkheid/geslacht']);
    const hub = new URL('../../../apps/hub/src/', import.meta.url);
    const lezers = readdirSync(hub, { recursive: true, encoding: 'utf8' })
      .filter((bestand) => bestand.endsWith('.ts') && !bestand.startsWith('kluis/'))
      .filter((bestand) => /\.(geslachten|geboortedatums)\(/.test(readFileSync(new URL(bestand, hub), 'utf8')));
    expect(lezers.sort()).toEqual(['monitor/gelijkheid.ts', 'recht/dossier.ts']);
  });
});
