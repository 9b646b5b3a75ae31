import { volledigSchema, type JsonSchema, type Klasse, type Verwijssoort } from '@estafette/contracts';
import { RANDDATUMS, RANDTIJDSTIPPEN, VREEMDE_TEKST } from './vreemd.js';
import type { Wereld } from './wereld.js';
import type { Zaad } from '@estafette/zaad';

const OPTIONEEL = 0.4;
const MAX_ELEMENTEN = 3;

interface Vulling {
  readonly zaad: Zaad;
  readonly wereld: Wereld;
  readonly afzender: string;
  readonly delen: Readonly<Record<string, JsonSchema>>;
}

/**
 * Data that fits the schema of a berichtsoort, drawn at the edges of what the schema allows. A berichtsoort that is
 * new, or a new field, comes along by itself.
 */
export function vulIn(klasse: Klasse, zaad: Zaad, wereld: Wereld, afzender: string): Record<string, unknown> {
  const schema = volledigSchema(klasse);
  const delen = (schema['$defs'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  return object(schema, { zaad, wereld, afzender, delen });
}

function waarde(schema: JsonSchema, naam: string, vulling: Vulling): unknown {
  const { zaad, wereld, afzender, delen } = vulling;
  if (schema['x-verwijzing']) return wereld.verwijzing(schema['x-verwijzing'] as Verwijssoort, afzender, zaad);
  const deel = String(schema['$ref'] ?? '').replace('#/$defs/', '');
  if (deel === 'TeamAdres') return wereld.teamadres(afzender, zaad);
  if (deel !== '') return object(delen[deel]!, vulling);
  if (schema['enum']) return zaad.kies(schema['enum'] as unknown[]);
  switch (schema['type']) {
    case 'string':
      return tekst(schema, naam, vulling);
    case 'integer':
      return geheel(schema, zaad);
    case 'boolean':
      return zaad.kans(0.5);
    case 'array':
      return lijst(schema, naam, vulling);
    default:
      return object(schema, vulling);
  }
}

function object(schema: JsonSchema, vulling: Vulling): Record<string, unknown> {
  const verplicht = (schema['required'] ?? []) as string[];
  const velden = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const gekozen = velden.filter(([naam]) => verplicht.includes(naam) || vulling.zaad.kans(OPTIONEEL));
  return Object.fromEntries(gekozen.map(([naam, deel]) => [naam, waarde(deel, naam, vulling)]));
}

function lijst(schema: JsonSchema, naam: string, vulling: Vulling): unknown[] {
  const aantal = vulling.zaad.geheel(0, Math.min(MAX_ELEMENTEN, Number(schema['maxItems'])));
  return Array.from({ length: aantal }, () => waarde(schema['items'] as JsonSchema, naam, vulling));
}

function geheel({ minimum, maximum }: JsonSchema, zaad: Zaad): number {
  const [laagst, hoogst] = [Number(minimum), Number(maximum)];
  return zaad.kies([laagst, hoogst, zaad.geheel(laagst, hoogst)]);
}

function tekst(schema: JsonSchema, naam: string, { zaad, wereld, afzender }: Vulling): string {
  if (schema['format'] === 'date') return zaad.kies(RANDDATUMS);
  if (schema['format'] === 'date-time') return zaad.kies(RANDTIJDSTIPPEN);
  if (schema['format'] === 'uuid') return zaad.uuid();
  if (naam === 'code' && schema['pattern']) return wereld.medewerkercode(afzender, zaad);
  if (schema['pattern']) return String((schema['examples'] as unknown[])[0]);
  const hoogst = Number(schema['maxLength'] ?? 100);
  const gewoon = `tekst ${zaad.geheel(0, 1e6)}`;
  const keuze = zaad.kies([gewoon, gewoon, zaad.kies(VREEMDE_TEKST), '😀'.repeat(hoogst), 'x'.repeat(hoogst)]);
  // Counted in characters, as JSON Schema does.
  return [...keuze].slice(0, hoogst).join('');
}
