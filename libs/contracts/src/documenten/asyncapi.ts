import { catalogus, typeVan } from '../catalogus/index.js';
import type { Berichtsoort } from '../berichtsoort/index.js';
import { Envelop } from '../envelop/index.js';
import { alleOnderdelen, hoofdnaam } from './onderdelen.js';

const INFO = {
  title: 'Estafette: de re-integratietaal',
  version: '1.0.0',
  description:
    'Alle berichten die partners en de hub elkaar sturen: CloudEvents 1.0 volgens het NL GOV-profiel. Een bericht komt hoogstens eenmaal in de stand, en minstens eenmaal bij wie het moet horen.',
  license: { name: 'EUPL-1.2' },
  contact: { name: 'Beheer van Estafette', email: 'estafette@example.org', url: 'https://example.org/estafette' },
};

/** AsyncAPI 3: every bericht of the catalogue, and the three ways on which berichten travel. Seen from the hub. */
export function asyncapiDocument(): object {
  const vanPartners = catalogus.filter((soort) => soort.afzenders.some((a) => a !== 'hub'));
  return {
    asyncapi: '3.0.0',
    info: INFO,
    defaultContentType: 'application/cloudevents+json',
    servers: { hub: SERVER },
    channels: {
      berichten: kanaal('/berichten', 'Hier stuurt een partner een bericht. De uitkomst komt meteen.', vanPartners),
      postbus: kanaal('/postbus/leases', 'Hier haalt een partner op wat voor hem is, en bevestigt het.', catalogus),
      webhook: kanaal(null, 'Naar dit adres van de partner stuurt de hub zelf, als de partner dat wil.', catalogus),
    },
    operations: {
      ontvang: operatie('receive', 'berichten', 'Een partner stuurt een bericht.', vanPartners),
      leverInPostbus: operatie('send', 'postbus', 'De hub levert in de postbus van de partner.', catalogus),
      leverAanWebhook: operatie('send', 'webhook', 'De hub levert aan de webhook van de partner.', catalogus),
    },
    components: {
      messages: Object.fromEntries(catalogus.map((soort) => [hoofdnaam(soort), boodschap(soort)])),
      schemas: schemas(),
      securitySchemes: { sleutel: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const SERVER = {
  host: '{hub}',
  pathname: '/api/v1',
  protocol: 'https',
  variables: { hub: { default: 'estafette.example.org', description: 'Waar de hub van uw regio draait.' } },
  security: [{ $ref: '#/components/securitySchemes/sleutel' }],
};

function kanaal(address: string | null, description: string, soorten: readonly Berichtsoort[]): object {
  const messages = soorten.map((soort) => [hoofdnaam(soort), { $ref: `#/components/messages/${hoofdnaam(soort)}` }]);
  return { address, description, messages: Object.fromEntries(messages) };
}

function operatie(action: string, kanaal: string, summary: string, soorten: readonly Berichtsoort[]): object {
  return {
    action,
    channel: { $ref: `#/channels/${kanaal}` },
    summary,
    bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
    messages: soorten.map((soort) => ({ $ref: `#/channels/${kanaal}/messages/${hoofdnaam(soort)}` })),
  };
}

function boodschap(soort: Berichtsoort): object {
  const type = typeVan(soort);
  const eigen = {
    type: 'object',
    required: ['data'],
    properties: { type: { const: type }, data: { $ref: `#/components/schemas/${hoofdnaam(soort)}` } },
  };
  return {
    name: type,
    title: soort.naam,
    summary: soort.betekenis,
    tags: [{ name: soort.naam.split('.')[0]! }],
    payload: { allOf: [{ $ref: '#/components/schemas/Envelop' }, eigen] },
    'x-afzenders': soort.afzenders,
    'x-versie': soort.versie,
    'x-schema': `/schemas/${type}/${soort.versie}.json`,
  };
}

/** An event is wider than our own attributes: it has data, and CloudEvents lets others add extensions. */
function schemas(): object {
  const { Envelop: envelop, ...delen } = alleOnderdelen([Envelop]);
  return { Envelop: { ...envelop, additionalProperties: true }, ...delen };
}
