import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DatabaseOnbereikbaar, inSpoor, nieuwSpoor } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { setTimeout as wacht } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { Uitgang, type Antwoord } from '../../uitgang/index.js';
import { Verpakking, type Verpakt } from '../verpakking.js';
import { Drainsein } from './drainsein.js';
import { LEVERINGSPLAN, type Leveringsplan } from './plan.js';
import { Werkvoorraad, type Geleend } from './werkvoorraad.js';

/** What is out may finish for this long when the hub stops; then it is broken off and tried again later. */
const UITLOOP_MS = 1_500;
/** Pause before an outcome is written down again when the database is away. */
const NOGMAALS_MS = 500;

/** One attempt that is out: what to send, and what signs it. */
interface Poging {
  readonly geleend: Geleend;
  readonly body: string;
  readonly geheimen: readonly string[];
}

/** Pushes leveringen to the webhooks of partners. */
@Injectable()
export class Bezorger implements OnModuleInit, BeforeApplicationShutdown {
  private readonly onderweg = new Map<AbortController, Promise<void>>();
  /** The partners that are being drained, each with what makes that drain look again at once. */
  private readonly drains = new Map<string, () => void>();
  private readonly lopend = new Set<Promise<void>>();
  private gestopt = false;

  constructor(
    @Inject(Werkvoorraad) private readonly werkvoorraad: Werkvoorraad,
    @Inject(Verpakking) private readonly verpakking: Verpakking,
    @Inject(Uitgang) private readonly uitgang: Uitgang,
    @Inject(Drainsein) private readonly drainsein: Drainsein,
    @Inject(Logboek) private readonly logboek: Logboek,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
  ) {}

  onModuleInit(): void {
    this.drainsein.bij((partnerId) => this.wek(partnerId));
  }

  // What goes wrong is told; the next round tries again.
  private wek(partnerId: string): void {
    if (this.gestopt) return;
    const drain: Promise<void> = inSpoor(nieuwSpoor('levering'), () => this.leeg(partnerId))
      .catch((oorzaak: unknown) => this.logboek.storing({ stap: 'levering.drain' }, oorzaak))
      .finally(() => this.lopend.delete(drain));
    this.lopend.add(drain);
  }

  /**
   * Delivers what is due for this partner, a few at once and at its pace, until nothing is left whose turn it is. One
   * drain per partner is enough for a process: a second call only makes the first look again.
   */
  async leeg(partnerId: string): Promise<void> {
    const kijkOpnieuw = this.drains.get(partnerId);
    if (kijkOpnieuw) return kijkOpnieuw();
    try {
      await this.drain(partnerId);
    } finally {
      this.drains.delete(partnerId);
    }
  }

  private async drain(partnerId: string): Promise<void> {
    const bezig = new Set<Promise<void>>();
    const fouten: unknown[] = [];
    while (!this.gestopt && fouten.length === 0) {
      let gewekt = false;
      const wekker = new Promise<void>((wek) => this.drains.set(partnerId, () => ((gewekt = true), wek())));
      const { geleend, geheimen, overMs } = await this.werkvoorraad.neem(partnerId);
      const verpakt = geleend.length > 0 ? await this.verpakking.voor(partnerId, geleend) : [];
      for (const pakje of verpakt) {
        const werk: Promise<void> = this.handelAf(pakje, geheimen)
          .catch((oorzaak: unknown) => void fouten.push(oorzaak))
          .finally(() => bezig.delete(werk));
        bezig.add(werk);
      }
      if (bezig.size === 0 && overMs === undefined && !gewekt) break;
      // While as many are out as may be, a look for more finds no room.
      const vol = bezig.size >= this.plan.gelijktijdig;
      await Promise.race([...bezig, ...this.rust(overMs), ...(vol ? [] : [wekker])]);
    }
    await Promise.all(bezig);
    if (fouten.length > 0) throw fouten[0];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    const breekAf = setTimeout(() => {
      for (const stop of this.onderweg.keys()) stop.abort('De hub stopte.');
    }, UITLOOP_MS);
    await Promise.allSettled([...this.onderweg.values(), ...this.lopend]);
    clearTimeout(breekAf);
  }

  // Never so long that a hub that stops waits for it.
  private rust(overMs: number | undefined): Promise<void>[] {
    return overMs === undefined ? [] : [wacht(Math.min(overMs, this.plan.rondeMs))];
  }

  private async handelAf(pakje: Verpakt<Geleend>, geheimen: readonly string[]): Promise<void> {
    if ('oorzaak' in pakje) return this.werkvoorraad.nietTeMaken(pakje.rij, pakje.oorzaak);
    if (this.gestopt) return this.werkvoorraad.breekAf(pakje.rij);
    const stop = new AbortController();
    const werk = this.stuurEnRondAf({ geleend: pakje.rij, body: JSON.stringify(pakje.event), geheimen }, stop);
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
    await this.schrijfOp(() =>
      afgebroken ? this.werkvoorraad.breekAf(poging.geleend) : this.werkvoorraad.rondAf(poging.geleend, antwoord),
    );
  }

  /** What the partner has must not be sent again because the database was away just then; until the lease ends. */
  private async schrijfOp(werk: () => Promise<void>): Promise<void> {
    const tot = performance.now() + this.plan.leaseSeconden * 1_000;
    for (;;) {
      try {
        return await werk();
      } catch (oorzaak) {
        const isWeg = oorzaak instanceof DatabaseOnbereikbaar;
        if (!isWeg || this.gestopt || performance.now() > tot) throw oorzaak;
        await wacht(NOGMAALS_MS);
      }
    }
  }

  private stuur({ geleend, geheimen, body }: Poging, signal: AbortSignal): Promise<Antwoord> {
    const { id, url, nu, hosts, partner, spoor } = geleend;
    const headers = {
      'content-type': 'application/cloudevents+json',
      'user-agent': 'Estafette',
      ...(spoor && { traceparent: spoor }),
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(nu.getTime() / 1_000)),
      // Standard Webhooks: one signature per secret, so that a receiver can change over.
      'webhook-signature': geheimen.map((geheim) => new Webhook(geheim).sign(id, nu, body)).join(' '),
    };
    return this.uitgang.post(url, { headers, body, signal }, { hosts, partner });
  }
}
