import type { JsonSchema } from '@estafette/contracts';
import type { Paden } from '../../openapi/index.js';
import { contactmomenten, zoeksoorten, type Vumsoort } from './soorten.js';

/** A side of VUM: what an exchange asks of a source, or what an asker asks of an exchange. */
export type Kant = 'bron' | 'uitwisseling';

export const VOORVOEGSEL: Readonly<Record<Kant, string>> = { bron: 'vum/bron/v3', uitwisseling: 'vum/v3' };

const VERSIE: JsonSchema = { type: 'string', enum: ['3.0.0'] };
const TEKST: JsonSchema = { type: 'string' };
const VUM_ID: JsonSchema = { type: 'string', pattern: '^[a-zA-Z0-9_.-]{0,500}$' };
const BRON_ID: JsonSchema = { type: 'string', pattern: '^[a-zA-Z0-9_.-]{0,200}$' };

/** Asked of every request, and back on every answer. */
const KOPPEN: Readonly<Record<string, JsonSchema>> = {
  'X-VUM-berichtVersie': VERSIE,
  'X-VUM-fromParty': TEKST,
  'X-VUM-toParty': TEKST,
  'X-VUM-viaParty': TEKST,
  'API-Version': VERSIE,
};

const FOUT: JsonSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', maxLength: 10 },
    details: { type: 'string', maxLength: 2000 },
    message: { type: 'string', maxLength: 500 },
  },
};

const json = (schema: JsonSchema) => ({ content: { 'application/json': { schema } } });
const kop = (namen: readonly string[]) => Object.fromEntries(namen.map((naam) => [naam, { schema: KOPPEN[naam] }]));
const ALLE = Object.keys(KOPPEN);

function parameters(kant: Kant, inPad: readonly object[]): object[] {
  const suwi = kant === 'bron' ? { 'X-VUM-SUWIparty': { type: 'boolean' } } : {};
  const koppen = Object.entries({ ...KOPPEN, ...suwi });
  return [...inPad, ...koppen.map(([name, schema]) => ({ name, in: 'header', required: true, schema }))];
}

/** The answer, and the faults that can come instead of it. Of a detail at an exchange a 401 does not say who is who. */
function antwoorden(schema: JsonSchema, koppen401: readonly string[] = ALLE): object {
  const fout = (description: string) => ({ description, headers: kop(ALLE), ...json(FOUT) });
  return {
    200: { description: 'Gelukt', headers: kop(ALLE), ...json(schema) },
    400: fout('De vraag klopt niet of is niet volledig'),
    401: { description: 'Niet toegestaan', headers: kop(koppen401) },
    429: fout('Het maximum is bereikt'),
    500: fout('Er ging bij ons iets mis'),
    503: fout('Even niet bereikbaar'),
  };
}

function resultaat(kant: Kant, match: JsonSchema): JsonSchema {
  const vraagId = kant === 'uitwisseling' ? { vraagID: { type: 'string', maxLength: 100 } } : {};
  const properties = {
    maximumAantalResultatenBereikt: { type: 'boolean' },
    ...vraagId,
    matches: { type: 'array', items: match },
  };
  return { type: 'object', required: Object.keys(properties), properties };
}

export function vraagschema(vraag: JsonSchema, gesloten: boolean): JsonSchema {
  const dicht = gesloten ? { additionalProperties: false } : {};
  return { type: 'object', ...dicht, properties: { vraagObject: vraag }, required: ['vraagObject'] };
}

function zoekpad(kant: Kant, naam: string, vraag: JsonSchema, match: JsonSchema): object {
  return {
    post: {
      operationId: `${kant}-${naam}-matches`,
      summary: `Zoekt ${naam}`,
      parameters: parameters(kant, []),
      requestBody: { required: true, ...json(vraag) },
      responses: antwoorden(resultaat(kant, match)),
    },
  };
}

function detailpad(kant: Kant, soort: Vumsoort, name: string): object {
  const schema = kant === 'bron' ? BRON_ID : VUM_ID;
  const verpakt: JsonSchema = {
    type: 'object',
    properties: { bronID: { type: 'string', maxLength: 200 }, [soort.enkelvoud]: soort.detail() },
  };
  return {
    get: {
      operationId: `${kant}-${soort.enkelvoud}`,
      summary: `Geeft een ${soort.enkelvoud} met alle gegevens`,
      parameters: parameters(kant, [{ name, in: 'path', required: true, schema }]),
      responses: kant === 'bron' ? antwoorden(soort.detail()) : antwoorden(verpakt, ['API-Version']),
    },
  };
}

/** The paths of one side, below its own prefix. */
function padenVan(kant: Kant): Paden {
  const perSoort = Object.values(zoeksoorten).flatMap((soort): [string, object][] => {
    const { collectie, vraag, vraagGesloten, idVeld } = soort;
    const id = kant === 'bron' ? idVeld : 'vumID';
    const match = kant === 'bron' ? soort.match() : soort.match('vumID', VUM_ID);
    return [
      [`/${collectie}/matches`, zoekpad(kant, collectie, vraagschema(vraag, vraagGesloten), match)],
      [`/${collectie}/{${id}}`, detailpad(kant, soort, id)],
    ];
  });
  const { collectie, vraag, match } = contactmomenten;
  const zoek = zoekpad(kant, collectie, vraagschema(vraag, true), match);
  return Object.fromEntries([...perSoort, [`/${collectie}/matches`, zoek]]) as Paden;
}

/** Our own document of the national contract: in other words, with the same fields, types and answers. */
export function vumDocument(kant: Kant): object {
  return {
    openapi: '3.0.0',
    info: {
      title: kant === 'bron' ? 'Estafette als VUM-bron' : 'Estafette als VUM-uitwisseling',
      version: '3.0.0',
      description: 'Volgt het landelijke contract VUM 3.0, met werkgeverscontactmomenten uit 3.1.',
    },
    servers: [{ url: `/${VOORVOEGSEL[kant]}` }],
    paths: padenVan(kant),
  };
}

/** The same paths with their prefix. */
export function volledigePaden(kant: Kant): Paden {
  return Object.fromEntries(Object.entries(padenVan(kant)).map(([pad, wat]) => [`/${VOORVOEGSEL[kant]}${pad}`, wat]));
}
