import { Inject, Injectable } from '@nestjs/common';
import { Database, DatabaseOnbereikbaar, HUB, type EntityManager } from '@estafette/persistence';
import { AsyncResource } from 'node:async_hooks';
import { Weigering } from '../web/index.js';
import { ALLEEN, InGezelschap, type Gezelschap } from './gezelschap.js';

/** So long what comes waits for what is under way, to go with others; never for one that is slow. */
const GEDULD_MS = 50;
/** Whoever was answered together sends the next at about the same time: so long these wait for one another. */
const PAUZE_MS = 6;
/** So long a company waits for an inwoner with whom somebody else is busy; then only the bericht about that one does. */
const SLOT = '2s';
/** As much as one transaction takes: what fails makes all of it be done again, one by one. */
const HOOGSTENS = 16;

/** A bericht that is to be taken in. */
export interface Stuk<U> {
  readonly partnerId: string;
  /** What it names, in the words of its sender, when it may be taken in together with others that name something else. */
  readonly namen?: readonly string[];
  /** Takes it in, in the transaction of `em`. */
  readonly neem: (em: EntityManager, gezelschap: Gezelschap) => Promise<U>;
}

interface Wachtend {
  readonly namen: readonly string[];
  readonly neem: Stuk<unknown>['neem'];
  /** Does something as a part of the request that brought this. */
  readonly binnen: <R>(werk: () => R) => R;
  readonly klaar: (uitkomst: unknown) => void;
  readonly mislukt: (oorzaak: unknown) => void;
}

/** What one partner sends. */
interface Bus {
  onderweg: number;
  wachtend: readonly Wachtend[];
  wekker?: NodeJS.Timeout;
}

/**
 * Takes berichten in. Whoever comes alone is taken in at once; what a partner sends while that is going on goes together,
 * in one transaction: then a statement, and the commit, serve all of them. If anything is wrong with one, nothing of all
 * has happened, and each is taken in by itself: what is told of it is what it would have been told alone.
 */
@Injectable()
export class Lichtingen {
  private readonly bussen = new Map<string, Bus>();

  constructor(@Inject(Database) private readonly database: Database) {}

  neem<U>({ partnerId, namen, neem }: Stuk<U>): Promise<U> {
    if (!namen) return this.alleen(neem);
    const bus = this.bussen.get(partnerId) ?? { onderweg: 0, wachtend: [] };
    this.bussen.set(partnerId, bus);
    return new Promise<U>((klaar, mislukt) => {
      const binnen = AsyncResource.bind(<R>(werk: () => R) => werk()) as Wachtend['binnen'];
      const stuk = { namen, neem, binnen, klaar: klaar as Wachtend['klaar'], mislukt };
      bus.wachtend = [...bus.wachtend, stuk];
      if (bus.onderweg === 0 && (!bus.wekker || bus.wachtend.length >= HOOGSTENS)) this.licht(partnerId, bus);
      else bus.wekker ??= this.wek(partnerId, bus, GEDULD_MS);
    });
  }

  private wek(partnerId: string, bus: Bus, overMs: number): NodeJS.Timeout {
    return setTimeout(() => this.licht(partnerId, bus), overMs);
  }

  private licht(partnerId: string, bus: Bus): void {
    clearTimeout(bus.wekker);
    delete bus.wekker;
    const { mee, blijft } = verdeel(bus.wachtend);
    bus.wachtend = blijft;
    if (mee.length > 0) this.vertrek(partnerId, bus, mee);
    else if (bus.onderweg === 0) this.bussen.delete(partnerId);
  }

  private vertrek(partnerId: string, bus: Bus, mee: readonly Wachtend[]): void {
    bus.onderweg++;
    if (bus.wachtend.length > 0) bus.wekker = this.wek(partnerId, bus, GEDULD_MS);
    void this.breng(mee).finally(() => {
      bus.onderweg--;
      if (mee.length === 1) return this.licht(partnerId, bus);
      clearTimeout(bus.wekker);
      bus.wekker = this.wek(partnerId, bus, PAUZE_MS);
    });
  }

  /** Never fails: each hears for itself. */
  private async breng(lichting: readonly Wachtend[]): Promise<void> {
    if (lichting.length > 1) {
      try {
        const uitkomsten = await lichting[0]!.binnen(() => this.samen(lichting));
        lichting.forEach((stuk, i) => stuk.klaar(uitkomsten[i]));
        return;
      } catch (oorzaak) {
        if (oorzaak instanceof DatabaseOnbereikbaar) return lichting.forEach((stuk) => stuk.mislukt(oorzaak));
      }
    }
    await Promise.all(
      lichting.map(({ binnen, neem, klaar, mislukt }) => binnen(() => this.alleen(neem)).then(klaar, mislukt)),
    );
  }

  private alleen<U>(neem: Stuk<U>['neem']): Promise<U> {
    return this.database.inTransactie(HUB, 'berichtverwerking', (em) => neem(em, ALLEEN));
  }

  private samen(lichting: readonly Wachtend[]): Promise<unknown[]> {
    return this.database.inTransactie(HUB, 'berichtverwerking', async (em) => {
      const gezelschap = new InGezelschap();
      // All are waited for, also when one failed: nobody may ask anything after the end.
      const [slot, ...uitkomsten] = await Promise.allSettled([
        em.query(`select set_config('lock_timeout', $1, true)`, [SLOT]),
        ...lichting.map(({ binnen, neem }) => binnen(() => neem(em, gezelschap))),
      ]);
      const mislukt = [slot, ...uitkomsten].filter((u) => u.status === 'rejected').map((u) => u.reason as unknown);
      // What the database says can be a reason to try again; a refusal is for one of them only.
      if (mislukt.length > 0) throw mislukt.find((oorzaak) => !(oorzaak instanceof Weigering)) ?? mislukt[0];
      return uitkomsten.map((u) => (u as PromiseFulfilledResult<unknown>).value);
    });
  }
}

/** Who goes together: nobody who names what somebody before it names. */
function verdeel(wachtend: readonly Wachtend[]): { mee: readonly Wachtend[]; blijft: readonly Wachtend[] } {
  const genoemd = new Set<string>();
  const mee = new Set<Wachtend>();
  for (const stuk of wachtend) {
    if (mee.size < HOOGSTENS && stuk.namen.every((naam) => !genoemd.has(naam))) mee.add(stuk);
    stuk.namen.forEach((naam) => genoemd.add(naam));
  }
  return { mee: [...mee], blijft: wachtend.filter((stuk) => !mee.has(stuk)) };
}
