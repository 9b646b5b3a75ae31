import { gegeven, Hub, type BerichtenVanPartners, type paths } from '@estafette/client';
import type { Overdracht } from './overdracht.js';
import type { Kandidaten, Vacature } from './vacature.js';
import type { Voorstel } from './voorstel.js';

/** Work as the API shows it to one partner. */
type Plaatsing = paths['/plaatsingen']['get']['responses'][200]['content']['application/json']['plaatsingen'][number];

const ANTWOORD_MS = 60_000;

/** The system of one partner: it knows the address of the hub and its own key. */
export class Partnerlijn {
  private readonly hub: Hub;
  private laatsteTijd = 0;

  constructor(
    readonly naam: string,
    hubUrl: string,
    sleutel: string,
    private readonly stop: AbortSignal,
  ) {
    const fetch = (aanvraag: Request): Promise<Response> => this.vraag(aanvraag);
    this.hub = new Hub({ adres: hubUrl, sleutel, systeem: 'simulatie', fetch });
  }

  /** The time of the hub at its last answer, in milliseconds since 1970. */
  get nu(): number {
    return this.laatsteTijd;
  }

  async stuur<N extends keyof BerichtenVanPartners>(naam: N, data: BerichtenVanPartners[N]): Promise<void> {
    await this.hub.stuur(naam, data);
  }

  /** Reads the postbus, waits `verwerk` with what was in it, and confirms it; false when that took too long. */
  async leesPost(maximum: number, wacht: number, verwerk: () => Promise<boolean>): Promise<void> {
    const post = await this.hub.neem(maximum, wacht);
    if (post.berichten.length === 0 || !(await verwerk())) return;
    await this.hub.bevestig(
      post,
      post.berichten.map(({ id }) => id),
    );
  }

  async overdrachten(status: Overdracht['status'], maximum: number): Promise<readonly Overdracht[]> {
    const { GET } = this.hub.api;
    return (await gegeven(GET('/overdrachten', { params: { query: { status, maximum } } }))).overdrachten;
  }

  async openVacatures(): Promise<readonly Vacature[]> {
    const { GET } = this.hub.api;
    return (await gegeven(GET('/vacatures', { params: { query: { status: 'open', maximum: 100 } } }))).vacatures;
  }

  async voorstellen(status: Voorstel['status']): Promise<readonly Voorstel[]> {
    return (await gegeven(this.hub.api.GET('/voorstellen', { params: { query: { status } } }))).voorstellen;
  }

  async lopendePlaatsingen(): Promise<readonly Plaatsing[]> {
    const { GET } = this.hub.api;
    return (await gegeven(GET('/plaatsingen', { params: { query: { status: 'lopend' } } }))).plaatsingen;
  }

  async vraagKandidaten(vacatureId: string): Promise<Kandidaten> {
    const params = { path: { id: vacatureId } };
    return gegeven(this.hub.api.POST('/vacatures/{id}/kandidaten', { params, body: { aantal: 10 } }));
  }

  /** Has the berichten of this partner pushed to this address. */
  async zetWebhook(url: string): Promise<void> {
    const params = { path: { naam: this.naam } };
    await gegeven(this.hub.api.PUT('/partners/{naam}/webhook', { params, body: { url } }));
  }

  private async vraag(aanvraag: Request): Promise<Response> {
    const signal = AbortSignal.any([this.stop, AbortSignal.timeout(ANTWOORD_MS)]);
    const antwoord = await fetch(aanvraag, { signal });
    this.laatsteTijd = Date.parse(antwoord.headers.get('date') ?? '') || this.laatsteTijd;
    return antwoord;
  }
}
