import type { Idsoort } from './grenswereld.js';

/** One thing that can be asked for, as the published API describes it. */
export interface Route {
  readonly methode: string;
  readonly pad: string;
  /** What kind of id stands in the address; undefined when there is none. */
  readonly soort: Idsoort | undefined;
  readonly inhoud: object | undefined;
}

interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
}

/** Of which kind the id in an address is. A new route must say so here before this drill passes again. */
const SOORTEN: Readonly<Record<string, Idsoort>> = {
  '/api/v1/apart-werk/{id}/herhaling': 'apartwerk',
  '/api/v1/berichten/{id}': 'bericht',
  '/api/v1/berichten/{id}/afhandeling': 'bericht',
  '/api/v1/berichten/{id}/correctie': 'bericht',
  '/api/v1/berichten/{id}/herbezorging': 'bericht',
  '/api/v1/herbezorgingen/{id}': 'herbezorging',
  '/api/v1/herbezorgingen/{id}/bevestiging': 'herbezorging',
  '/api/v1/herbezorgingen/{id}/stop': 'herbezorging',
  '/api/v1/identiteitsvragen/{id}/antwoord': 'identiteitsvraag',
  '/api/v1/inwoners/{id}': 'inwoner',
  '/api/v1/inwoners/{id}/contactpersoon': 'inwoner',
  '/api/v1/inwoners/{id}/einde': 'inwoner',
  '/api/v1/kandidaten/{id}': 'inwoner',
  '/api/v1/kandidaten/{id}/bewaarplicht': 'inwoner',
  '/api/v1/kandidaten/{id}/bezwaar': 'inwoner',
  '/api/v1/kandidaten/{id}/correctie': 'inwoner',
  '/api/v1/kandidaten/{id}/inzage': 'inwoner',
  '/api/v1/kandidaten/{id}/navraag': 'inwoner',
  '/api/v1/kandidaten/{id}/noodtoegang': 'inwoner',
  '/api/v1/kandidaten/{id}/tijdlijn': 'inwoner',
  '/api/v1/kandidaten/{id}/uitleg': 'inwoner',
  '/api/v1/kandidaten/{id}/vacatures': 'inwoner',
  '/api/v1/kandidaten/{id}/verwijdering': 'inwoner',
  '/api/v1/kandidatenvragen/{id}': 'vraag',
  '/api/v1/leveringen/{id}/data': 'levering',
  '/api/v1/overdrachten/{id}': 'overdracht',
  '/api/v1/overdrachten/{id}/andere-ontvanger': 'overdracht',
  '/api/v1/overdrachten/{id}/gegevens': 'overdracht',
  '/api/v1/overdrachten/{id}/herbezorging': 'overdracht',
  '/api/v1/overdrachten/{id}/navraag': 'overdracht',
  '/api/v1/overdrachten/{id}/ontvangers': 'overdracht',
  '/api/v1/overdrachten/{id}/stappen': 'overdracht',
  '/api/v1/overdrachten/{id}/vervolgstappen': 'overdracht',
  '/api/v1/overdrachten/{id}/warm-contact': 'overdracht',
  '/api/v1/partners/{naam}': 'partner',
  '/api/v1/partners/{naam}/abonnementen': 'partner',
  '/api/v1/partners/{naam}/afspraak': 'partner',
  '/api/v1/partners/{naam}/medewerkers': 'partner',
  '/api/v1/partners/{naam}/medewerkers/{code}': 'partner',
  '/api/v1/partners/{naam}/normen': 'partner',
  '/api/v1/partners/{naam}/normen/versies': 'partner',
  '/api/v1/partners/{naam}/oauth2-clients': 'partner',
  '/api/v1/partners/{naam}/oauth2-clients/{id}': 'partner',
  '/api/v1/partners/{naam}/ondertekening': 'partner',
  '/api/v1/partners/{naam}/sleutels': 'partner',
  '/api/v1/partners/{naam}/sleutels/{id}': 'partner',
  '/api/v1/partners/{naam}/teams': 'partner',
  '/api/v1/partners/{naam}/teams/{team}': 'partner',
  '/api/v1/partners/{naam}/tempo': 'partner',
  '/api/v1/partners/{naam}/vum': 'partner',
  '/api/v1/partners/{naam}/webhook': 'partner',
  '/api/v1/partners/{naam}/webhook/geheim': 'partner',
  '/api/v1/partners/{naam}/webhookhosts': 'partner',
  '/api/v1/partners/{naam}/wijzigingen': 'partner',
  '/api/v1/plaatsingen/{id}/einde': 'plaatsing',
  '/api/v1/plaatsingen/{id}/nazorg': 'plaatsing',
  '/api/v1/postbus/leases/{leaseId}/bevestiging': 'lease',
  '/api/v1/postbus/leases/{leaseId}/teruggave': 'lease',
  '/api/v1/runs/{id}/herberekening': 'run',
  '/api/v1/samenvoegingen/{id}/ontbinding': 'samenvoeging',
  // Nobody but its owner knows the id of a signaal; any other id is foreign.
  '/api/v1/signalen/{id}/uitstel': 'vraag',
  '/api/v1/vacatures/{id}': 'vacature',
  '/api/v1/vacatures/{id}/intrekking': 'vacature',
  '/api/v1/vacatures/{id}/kandidaten': 'vacature',
  '/api/v1/vacatures/{id}/proeflijst': 'vacature',
  '/api/v1/vacatures/{id}/schuilnamen': 'vacature',
  '/api/v1/vacatures/{id}/terzijde': 'vacature',
  '/api/v1/vacatures/{id}/terzijde/{kandidaatId}': 'vacature',
  '/api/v1/vacatures/{id}/vum-vragen': 'vacature',
  '/api/v1/vacatures/{id}/wijziging': 'vacature',
  '/api/v1/verzoeken/{id}': 'verzoek',
  '/api/v1/voorstellen/{id}': 'voorstel',
  '/api/v1/voorstellen/{id}/stappen': 'voorstel',
  '/api/v1/vum-vragen/{id}': 'vumvraag',
  '/api/v1/vum-vragen/{id}/kandidaten/{kandidaatId}/detail': 'vumvraag',
};

/** What the handler wants in a body, so that an attempt is not refused for its form before anyone looks at the id. */
const INHOUD: Readonly<Record<string, object>> = {
  vraagKandidaten: { aantal: 5 },
  vraagVacatures: { aantal: 5 },
  zetStap: { stap: 'in-behandeling' },
  zetVoorstelstap: { stap: 'ingetrokken' },
  legVoor: { waarom: 'Dit past.' },
  bevestigBerichten: { ids: ['00000000-0000-4000-8000-000000000000'] },
  geefBerichtenTerug: { ids: ['00000000-0000-4000-8000-000000000000'] },
  neemBerichten: { maximum: 1, wacht: 0 },
  beantwoordIdentiteitsvraag: { antwoord: 'andere' },
  stelSignaalUit: { reden: 'De inwoner is met vakantie.', tot: '2099-01-01' },
  wijzigPartner: { oin: '00000099000000099000' },
};

/**
 * Published to everyone, or a line that stays open; a key more or less makes no difference to them. And the figures
 * beside the API, of which a test of its own says who gets them.
 */
const OPENBAAR =
  /^\/(health|schemas)\/|^\/metrics$|\/(openapi\.json|asyncapi\.json|codelijsten(\/\{naam\})?|tredevertaling|verwerkingsactiviteiten(\/\{activiteit\})?|schemas|gebeurtenissen|aanmeldingen.*)$/;

/** `webhook`: an address that says yes when it is asked whether it wants berichten. */
export function routesUit(document: object, webhook: string): Route[] {
  const { servers, paths } = document as Document;
  const inhoud: Readonly<Record<string, object>> = { ...INHOUD, zetWebhook: { url: webhook } };
  return Object.entries(paths)
    .filter(([pad]) => !OPENBAAR.test(pad))
    .map(([pad, wat]) => [servers[0]!.url + pad, wat] as const)
    .flatMap(([pad, wat]) =>
      Object.entries(wat).map(([methode, { operationId }]) => ({
        methode: methode.toUpperCase(),
        pad,
        soort: soortVan(pad),
        inhoud: inhoud[operationId],
      })),
    );
}

function soortVan(pad: string): Idsoort | undefined {
  if (!pad.includes('{')) return undefined;
  const soort = SOORTEN[pad];
  if (!soort) throw new Error(`Van ${pad} is niet bekend wat voor id erin staat; zet het in grensroutes.ts.`);
  return soort;
}

/** The address with this id in the place of its parameter; what comes after it in the address does not exist. */
export function metId({ pad }: Route, id: string): string {
  return pad.replace(/\{\w+\}/, encodeURIComponent(id)).replace(/\{\w+\}/, 'bestaat-niet');
}

/** Whether something within what the id names is asked for: then it is no wonder that it does not exist. */
export function isBinnenIn({ pad }: Route): boolean {
  return (pad.match(/\{/g)?.length ?? 0) > 1;
}
