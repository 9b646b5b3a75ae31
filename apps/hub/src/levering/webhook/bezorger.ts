import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { LEVERINGSPLAN, type Leveringsplan } from './plan.js';
import { Uitgang, type Antwoord } from '../../uitgang/index.js';
import { Werkvoorraad, type Poging } from './werkvoorraad.js';

/** What is out may finish for this long when the hub stops; then it is broken off and tried again later. */
const UITLOOP_MS = 1_500;

/** Pushes leveringen to the webhooks of partners. */
@Injectable()
export class Bezorger implements BeforeApplicationShutdown {
  private readonly onderweg = new Map<AbortController, Promise<void>>();
  private gestopt = false;

  constructor(
    @Inject(Werkvoorraad) private readonly werkvoorraad: Werkvoorraad,
    @Inject(Uitgang) private readonly uitgang: Uitgang,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
  ) {}

  /** Delivers what is due for this partner, a few at once, until nothing is left whose turn it is. */
  async leeg(partnerId: string): Promise<void> {
    const bezig = new Set<Promise<void>>();
    const fouten: unknown[] = [];
    while (!this.gestopt && fouten.length === 0) {
      for (const poging of await this.werkvoorraad.neem(partnerId)) {
        const werk: Promise<void> = this.lever(poging)
          .catch((oorzaak: unknown) => void fouten.push(oorzaak))
          .finally(() => bezig.delete(werk));
        bezig.add(werk);
      }
      if (bezig.size === 0) break;
      await Promise.race(bezig);
    }
    await Promise.all(bezig);
    if (fouten.length > 0) throw fouten[0];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    const breekAf = setTimeout(() => {
      for (const stop of this.onderweg.keys()) stop.abort('De hub stopte.');
    }, UITLOOP_MS);
    await Promise.allSettled(this.onderweg.values());
    clearTimeout(breekAf);
  }

  private async lever(poging: Poging): Promise<void> {
    if (this.gestopt) return this.werkvoorraad.breekAf(poging);
    const stop = new AbortController();
    const werk = this.stuurEnRondAf(poging, stop);
    this.onderweg.set(stop, werk);
    await werk.finally(() => this.onderweg.delete(stop));
  }

  private async stuurEnRondAf(poging: Poging, stop: AbortController): Promise<void> {
    const wekker = setTimeout(
      () => stop.abort(`Geen antwoord binnen ${this.plan.timeoutMs / 1_000} s.`),
      this.plan.timeoutMs,
    );
    const antwoord = await this.stuur(poging, stop.signal).finally(() => clearTimeout(wekker));
    const afgebroken = this.gestopt && antwoord.soort === 'geen-antwoord';
    await (afgebroken ? this.werkvoorraad.breekAf(poging) : this.werkvoorraad.rondAf(poging, antwoord));
  }

  private stuur({ id, url, geheimen, nu, body }: Poging, signal: AbortSignal): Promise<Antwoord> {
    const koppen = {
      'content-type': 'application/cloudevents+json',
      'user-agent': 'Estafette',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(nu.getTime() / 1_000)),
      // Standard Webhooks: one signature per secret, so that a receiver can change over.
      'webhook-signature': geheimen.map((geheim) => new Webhook(geheim).sign(id, nu, body)).join(' '),
    };
    return this.uitgang.post(url, koppen, body, signal);
  }
}
