import createClient, { type Client } from 'openapi-fetch';
import { gegeven } from './antwoord.js';
import type { components, paths } from './gegenereerd/api.js';
import type { BerichtenVanPartners } from './gegenereerd/berichten.js';
import type { Ontvangen, Postbus } from './postbus.js';

/** How a system of a partner reaches the hub. */
export interface Aansluiting {
  /** The address of the hub, such as `https://estafette.example.org`. */
  readonly adres: string;
  /** The key of the partner, or a token of its own issuer. */
  readonly sleutel: string;
  /** The name of the system that sends: the last part of the `source` of its berichten. */
  readonly systeem: string;
  /** Sends the requests; when absent that is `fetch`. */
  readonly fetch?: (aanvraag: Request) => Promise<Response>;
}

/** What the sender may set of the envelope. Sending again under the same id never does anything twice. */
export interface Envelop {
  readonly id?: string;
  readonly subject?: string;
  readonly sequence?: string;
  /** The id of the bericht that caused this one. */
  readonly oorzaak?: string;
}

type Verwerkt = components['schemas']['Verwerkt'];

/** The hub, for one partner. Whatever the hub refuses is thrown as an Afwijzing. */
export class Hub {
  /** Every route of the API with its types; `gegeven(hub.api.GET('/overdrachten'))`. */
  readonly api: Client<paths>;
  private bron: Promise<string> | undefined;

  constructor(private readonly aansluiting: Aansluiting) {
    const { adres, sleutel, fetch } = aansluiting;
    this.api = createClient<paths>({
      baseUrl: `${adres}/api/v1`,
      headers: { authorization: `Bearer ${sleutel}` },
      ...(fetch ? { fetch } : {}),
    });
  }

  /** Sends one bericht, and gives what the hub made of it. */
  async stuur<N extends keyof BerichtenVanPartners>(
    naam: N,
    data: BerichtenVanPartners[N],
    envelop: Envelop = {},
  ): Promise<Verwerkt> {
    const event = {
      specversion: '1.0',
      id: crypto.randomUUID(),
      source: await this.source(),
      type: `nl.reintegratietaal.${naam}`,
      ...envelop,
      data,
    };
    const headers = { 'content-type': 'application/cloudevents+json' };
    // One event has one outcome; the other kind of answer is that to a batch.
    return (await gegeven(this.api.POST('/berichten', { body: event, headers }))) as Verwerkt;
  }

  /** Takes at most `maximum` berichten on loan; waits up to `wacht` seconds for the first. */
  async neem(maximum = 50, wacht = 20): Promise<Postbus> {
    const { leaseId, tot, berichten } = await gegeven(this.api.POST('/postbus/leases', { body: { maximum, wacht } }));
    // OpenAPI knows an event; which data goes with which type stands in the AsyncAPI document.
    return { leaseId, tot, berichten: berichten as unknown as readonly Ontvangen[] };
  }

  /** Says that these are safe with the partner; they do not come again. */
  async bevestig({ leaseId }: Postbus, ids: string[]): Promise<void> {
    await gegeven(
      this.api.POST('/postbus/leases/{leaseId}/bevestiging', { params: { path: { leaseId } }, body: { ids } }),
    );
  }

  private source(): Promise<string> {
    this.bron ??= gegeven(this.api.GET('/partners/ik')).then(
      ({ oin }) => `urn:nld:oin:${oin}:systeem:${this.aansluiting.systeem}`,
      (oorzaak: unknown) => {
        this.bron = undefined;
        throw oorzaak;
      },
    );
    return this.bron;
  }
}
