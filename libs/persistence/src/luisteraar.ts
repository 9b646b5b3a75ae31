import pg from 'pg';

/** Pause before a lost connection is tried again. */
const HERSTEL_MS = 500;

/**
 * Hears NOTIFY on one connection of its own. A notification is a hint, never the truth: after a lost connection every
 * listener is called once, because hints may have been missed.
 */
export class Luisteraar {
  private readonly kanalen = new Map<string, Set<(inhoud: string) => void>>();
  private client: pg.Client | undefined;
  private gestopt = false;

  constructor(private readonly url: string) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.roep(channel, payload ?? ''));
    client.on('error', () => void this.herstel(client));
    client.on('end', () => void this.herstel(client));
    await client.connect();
    this.client = client;
    for (const kanaal of this.kanalen.keys()) await client.query(`listen ${kanaal}`);
  }

  /** Calls `hoor` for each notification on `kanaal`, until the returned function is called. */
  async luister(kanaal: string, hoor: (inhoud: string) => void): Promise<() => void> {
    const horen = this.kanalen.get(kanaal) ?? new Set();
    const nieuw = !this.kanalen.has(kanaal);
    this.kanalen.set(kanaal, horen.add(hoor));
    // A connection that was just lost re-listens to every channel when it is back.
    if (nieuw) await this.client?.query(`listen ${kanaal}`).catch(() => undefined);
    return () => void horen.delete(hoor);
  }

  async stop(): Promise<void> {
    this.gestopt = true;
    await this.client?.end();
  }

  private roep(kanaal: string, inhoud: string): void {
    for (const hoor of this.kanalen.get(kanaal) ?? []) hoor(inhoud);
  }

  private async herstel(verloren: pg.Client): Promise<void> {
    if (this.gestopt || this.client !== verloren) return;
    this.client = undefined;
    while (!this.gestopt && !this.client) {
      await new Promise((verder) => setTimeout(verder, HERSTEL_MS));
      await this.start().catch(() => undefined);
    }
    for (const kanaal of this.kanalen.keys()) this.roep(kanaal, '');
  }
}
