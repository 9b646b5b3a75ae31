import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { publicatie, volgensSchema, type InGebruik } from '@estafette/hub/verantwoording/algoritmeregister';
import { instrumentencatalogus, weging, wegingHash } from '@estafette/matchregels';

interface Veld {
  readonly type: string;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly permitted_values?: readonly string[];
  readonly properties?: Readonly<Record<string, Veld>>;
}

const lees = <T>(naam: string) =>
  JSON.parse(readFileSync(new URL(`../../contract/algoritmeregister/${naam}`, import.meta.url), 'utf8')) as T;
const velden = lees<{ properties: Readonly<Record<string, Veld>> }>('velden-1.0.json').properties;
const inGebruik: InGebruik = {
  weging: { ...weging, bruggen: { ...weging.bruggen }, vertoning: { ...weging.vertoning } } as InGebruik['weging'],
  hash: wegingHash(weging),
  taxonomie: 'ingebouwd-1.0.0',
  catalogus: instrumentencatalogus,
};
const register = publicatie(inGebruik, 'Gemeente Noorderhaaks', 'algoritmes@noorderhaaks.nl');

/** What the register itself would refuse. */
function bezwaren(
  inhoud: Readonly<Record<string, unknown>>,
  regels: Readonly<Record<string, Veld>>,
  pad = '',
): string[] {
  const vreemd = Object.keys(inhoud).filter((naam) => !(naam in regels));
  const gemist = Object.entries(regels).filter(([naam, veld]) => veld.required && inhoud[naam] === undefined);
  return [
    ...vreemd.map((naam) => `${pad}${naam}: onbekend`),
    ...gemist.map(([naam]) => `${pad}${naam}: ontbreekt`),
    ...Object.entries(inhoud).flatMap(([naam, waarde]) =>
      regels[naam] ? bezwaar(waarde, regels[naam], pad + naam) : [],
    ),
  ];
}

function bezwaar(waarde: unknown, veld: Veld, pad: string): string[] {
  if (Array.isArray(waarde)) {
    if (veld.type !== 'array') return [`${pad}: geen lijst`];
    return waarde.flatMap((deel, i) =>
      veld.properties ? bezwaren(deel, veld.properties, `${pad}[${i}].`) : toegestaan(deel, veld, pad),
    );
  }
  if (typeof waarde !== 'string') return [`${pad}: geen tekst`];
  return waarde.length > (veld.max_length ?? Infinity)
    ? [`${pad}: te lang (${waarde.length})`]
    : toegestaan(waarde, veld, pad);
}

function toegestaan(waarde: unknown, { permitted_values: mag }: Veld, pad: string): string[] {
  return mag && !mag.includes(waarde as string) ? [`${pad}: ${String(waarde)} mag niet`] : [];
}

test('the publication is what the register accepts', () => {
  expect(bezwaren(register, velden)).toEqual([]);
});

test('the check would see a fault', () => {
  const fout = { ...register, name: 'x'.repeat(101), status: 'Misschien', kleur: 'rood', contact_email: undefined };
  expect(bezwaren(fout, velden)).toEqual([
    'kleur: onbekend',
    'contact_email: ontbreekt',
    'name: te lang (101)',
    'status: Misschien mag niet',
    'contact_email: geen tekst',
  ]);
});

/** A property of the JSON Schema; it uses no other words of JSON Schema than these. */
interface Eigenschap {
  readonly type?: 'string' | 'array';
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
}

function voldoet(waarde: unknown, eis: Eigenschap): boolean {
  if (eis.const !== undefined) return waarde === eis.const;
  if (eis.enum) return eis.enum.includes(waarde as string);
  if (eis.type === 'array') return Array.isArray(waarde) && waarde.every((deel) => typeof deel === 'string');
  return (
    typeof waarde === 'string' &&
    waarde.length <= (eis.maxLength ?? Infinity) &&
    new RegExp(eis.pattern ?? '').test(waarde)
  );
}

test('in the other names it meets the JSON Schema of the standard', () => {
  const schema = lees<{ required: string[]; properties: Record<string, Eigenschap> }>(
    'publicatiestandaard-1.0.0.schema.json',
  );
  const ander = volgensSchema(register);
  expect(schema.required.filter((naam) => ander[naam] === undefined)).toEqual([]);
  for (const [naam, waarde] of Object.entries(ander)) {
    expect([naam, schema.properties[naam] && voldoet(waarde, schema.properties[naam])]).toEqual([naam, true]);
  }
});

test('it tells the weights that are in use', () => {
  for (const [naam, gewicht] of Object.entries({ ...weging.gewichten.werkgever, ...weging.gewichten.kandidaat })) {
    expect(register['methods_and_models']).toContain(`${naam} ${gewicht}`);
  }
  expect(register['methods_and_models']).toContain(`Weging ${weging.versie}`);
});
