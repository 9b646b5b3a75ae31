import type { Antwoord, Event, Lease, Post } from './partnerlijn.js';

/** One bericht that was sent, and what has to come of it. */
export interface Boeking {
  readonly event: Event;
  /** Partners whose postbus has to get it. */
  readonly ontvangers: readonly string[];
}

/** What the partners sent, as they know it themselves. */
export class Verzendboek {
  readonly opgenomen = new Map<string, Boeking>();
  readonly geweigerd: string[] = [];
  onbekend = 0;

  boek(boeking: Boeking, antwoord: Antwoord, onbekend: number): void {
    this.onbekend += onbekend;
    const { id, type } = boeking.event;
    if (antwoord.status === 202 || antwoord.status === 200) this.opgenomen.set(id, boeking);
    else this.geweigerd.push(`${type} ${id}: ${antwoord.status} ${antwoord.tekst}`);
  }

  get beantwoord(): number {
    return this.opgenomen.size + this.geweigerd.length;
  }
}

/** What one partner got out of its postbus, as it knows it itself. */
export class Ontvangstboek {
  readonly ontvangen = new Set<string>();
  readonly naBevestiging: string[] = [];
  readonly buitenVolgorde: string[] = [];
  readonly perSoort = new Map<string, number>();
  private readonly bevestigd = new Set<string>();
  private readonly laatste = new Map<string, number>();

  /** Gives what came for the first time. */
  boek({ berichten }: Lease): Post[] {
    this.naBevestiging.push(...berichten.filter((b) => this.bevestigd.has(b.id)).map((b) => b.id));
    const nieuw = berichten.filter((b) => !this.ontvangen.has(b.id));
    for (const bericht of nieuw) this.boekNieuw(bericht);
    return nieuw;
  }

  boekBevestigd(ids: readonly string[]): void {
    for (const id of ids) this.bevestigd.add(id);
  }

  private boekNieuw({ id, type, subject = '', sequence = '0', data }: Post): void {
    this.ontvangen.add(id);
    const onderwerp = `${type} ${JSON.stringify(data['overdracht'] ?? '')}`;
    this.perSoort.set(onderwerp, (this.perSoort.get(onderwerp) ?? 0) + 1);
    if (Number(sequence) <= (this.laatste.get(subject) ?? 0)) this.buitenVolgorde.push(id);
    this.laatste.set(subject, Number(sequence));
  }
}
