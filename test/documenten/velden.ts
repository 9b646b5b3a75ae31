import type { JsonSchema } from '@estafette/contracts';

const MAPPEN: Readonly<Record<string, string>> = {
  date: 'datum',
  'date-time': 'tijdstip met tijdzone',
  uuid: 'UUID',
  bsn: 'BSN',
};

/** The fields of one object as a table in Dutch. */
export function veldentabel(schema: JsonSchema): string[] {
  const verplicht = (schema['required'] ?? []) as readonly string[];
  const velden = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  if (velden.length === 0) return ['Dit heeft geen velden.'];
  return [
    '| veld | verplicht | wat erin staat |',
    '| --- | --- | --- |',
    ...velden.map(([naam, veld]) => `| \`${naam}\` | ${verplicht.includes(naam) ? 'ja' : 'nee'} | ${uitleg(veld)} |`),
    ...keuzeregel(schema),
  ];
}

function uitleg(veld: JsonSchema): string {
  const delen = [vorm(veld)];
  if (veld['x-veldgroep'])
    delen.push(`alleen voor wie [\`${String(veld['x-veldgroep'])}\`](codelijsten.md#veldgroepen) nodig heeft`);
  if (veld['x-vertrouwelijk']) delen.push('de hub bewaart dit in de kluis');
  return delen.join('; ');
}

function vorm(veld: JsonSchema): string {
  const { $ref, type, items, maxItems } = veld;
  if (veld['x-verwijzing'])
    return `verwijzing naar ${String(veld['x-verwijzing'])}: [${deelnaam($ref)}](#${anker($ref)})`;
  if ($ref) return `[${deelnaam($ref)}](#${anker($ref)})`;
  if (type === 'array') return `lijst, hoogstens ${String(maxItems)}: ${vorm(items as JsonSchema)}`;
  if (veld['enum']) return keuze(veld);
  if (type === 'integer') return `geheel getal van ${String(veld['minimum'])} tot en met ${String(veld['maximum'])}`;
  if (type === 'boolean') return 'ja of nee (`true` of `false`)';
  return type === 'string' ? tekstvorm(veld) : 'object';
}

function keuze(veld: JsonSchema): string {
  const lijst = veld['x-codelijst'];
  if (lijst) return `code uit [${String(lijst)}](codelijsten.md#${String(lijst).toLowerCase()})`;
  return (veld['enum'] as readonly unknown[]).map((waarde) => `\`${String(waarde)}\``).join(' of ');
}

function tekstvorm({ format, pattern, examples, maxLength }: JsonSchema): string {
  const naam = MAPPEN[String(format)];
  if (naam) return naam;
  if (pattern) return `tekst in een vaste schrijfwijze, zoals \`${String((examples as readonly unknown[])[0])}\``;
  return maxLength === undefined ? 'tekst' : `tekst, hoogstens ${String(maxLength)} tekens`;
}

/** "At least one of these", which a table of fields cannot say. */
function keuzeregel({ anyOf }: JsonSchema): string[] {
  const velden = ((anyOf ?? []) as readonly JsonSchema[]).flatMap(({ required }) => (required ?? []) as string[]);
  return velden.length === 0
    ? []
    : ['', `Vul minstens één van deze velden in: ${velden.map((v) => `\`${v}\``).join(', ')}.`];
}

function deelnaam($ref: unknown): string {
  return String($ref).replace('#/$defs/', '');
}

function anker($ref: unknown): string {
  return deelnaam($ref).toLowerCase();
}
