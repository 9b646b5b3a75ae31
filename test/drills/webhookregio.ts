import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { boekenVan, tegenproef, vergelijk, type Vergelijking, type Verzonden } from './bezorgboek.js';
import type { Programma } from './kindproces.js';
import { Ontvangpunt } from './ontvangpunt.js';
import { Opstelling } from './opstelling.js';
import { inhoudVan, type Antwoord, type Partnerlijn } from './partnerlijn.js';
import { Partners } from './partners.js';
import { Toezicht } from './toezicht.js';
import type { Cijfer, Verloop } from './verloop.js';
import { houdVol, wachtTot } from './volhouden.js';

const TEAM = 'begeleiding';
const DIENSTEN = ['activerend-werk-ontwikkeling', 'activerend-werk-orientatie', 'jobcoaching', 'nazorg', 'diagnose'];

interface Opties {
  readonly punten: number;
  readonly redisUrl?: string;
  /** The clone whose hub and matcher run. */
  readonly wortel?: string;
  readonly omgeving?: NodeJS.ProcessEnv;
  /** How the hub of that clone has to be told where a partner may be reached. */
  readonly toegestaan?: (punt: Ontvangpunt) => string;
  readonly matcherOmgeving?: NodeJS.ProcessEnv;
  /** Requests per minute that every partner allows. */
  readonly tempo?: number;
}

/** A hub and a matcher with partners that have a webhook, and W&I that offers them inwoners; with the books of both sides. */
export class Webhookregio {
  readonly verzonden: Verzonden[] = [];
  /** Answers that are neither 202 nor 200. */
  readonly anders: Antwoord[] = [];
  onbekend = 0;
  /** The lines that W&I uses, one after the other, as behind a load balancer; its own when there are none. */
  lijnen: readonly Partnerlijn[] = [];
  private beurt = 0;
  private nummer = 0;
  private partners!: Partners;

  private constructor(
    readonly opstelling: Opstelling,
    readonly punten: readonly Ontvangpunt[],
    readonly programma: Programma,
    readonly hub: Toezicht,
    readonly matcher: Toezicht,
    private readonly verloop: Verloop,
  ) {}

  static async start(verloop: Verloop, naam: string, opties: Opties): Promise<Webhookregio> {
    const punten: Ontvangpunt[] = [];
    for (let i = 0; i < opties.punten; i++) punten.push(await Ontvangpunt.start(`drill-${i}`));
    verloop.ruimOp(() => Promise.all(punten.map((p) => p.stop())));
    punten.forEach((punt) => (punt.tempo = opties.tempo));
    const opstelling = await Opstelling.maak(verloop, naam, opties.redisUrl, opties.wortel);
    const { hub: kaal } = opstelling;
    const programma = {
      ...kaal,
      omgeving: {
        ...kaal.omgeving,
        ...opties.omgeving,
        WEBHOOK_TOEGESTAAN: punten.map(opties.toegestaan ?? toegestaan).join(','),
      },
    };
    const { matcher: kaleMatcher } = opstelling;
    const matchend = { ...kaleMatcher, omgeving: { ...kaleMatcher.omgeving, ...opties.matcherOmgeving } };
    const [hub, matcher] = [new Toezicht(programma), new Toezicht(matchend)];
    verloop.ruimOp(() => Promise.all([hub.stop(), matcher.stop()]));
    await Promise.all([hub.start(), matcher.start()]);
    const regio = new Webhookregio(opstelling, punten, programma, hub, matcher, verloop);
    await regio.richtIn();
    return regio;
  }

  get wi(): Partnerlijn {
    return this.partners.lijn('wi');
  }

  get beheer(): Partnerlijn {
    return this.partners.lijn('beheer');
  }

  /** Registers the address of this partner once more, with a new secret. */
  async verbind(punt: Ontvangpunt): Promise<void> {
    punt.gebruikGeheim('');
    const pad = `/api/v1/partners/${punt.naam}/webhook`;
    const kop = { 'content-type': 'application/json' };
    const inhoud = JSON.stringify({ url: punt.url });
    const antwoord = await this.beheer.vraag({ methode: 'PUT', pad, kop, inhoud });
    if (antwoord.status !== 200) throw new Error(`PUT webhook: ${antwoord.status} ${antwoord.tekst}`);
    punt.gebruikGeheim(String(inhoudVan(antwoord)['geheim']));
  }

  /** W&I offers an inwoner; sends until there is an answer. Gives the id of the bericht when it was accepted. */
  async biedAan(punt: Ontvangpunt, inwoner?: string, doel = 'Werkritme opbouwen.'): Promise<string | undefined> {
    const nummer = this.nummer++;
    const event = this.wi.event('overdracht.aangeboden', this.verloop.zaad.uuid(), {
      overdracht: { kenmerkPartner: `WR-${nummer}` },
      inwoner: { kenmerkPartner: inwoner ?? `W-${nummer}` },
      van: { partner: 'wi', team: 'gebiedsteam-noord' },
      gever: { code: 'r.devries', naam: 'R. de Vries' },
      naar: { partner: punt.naam, team: TEAM },
      dienst: DIENSTEN[nummer % DIENSTEN.length],
      doel,
    });
    const op = performance.now();
    const { antwoord, onbekend } = await houdVol(() => this.lijn().stuur(event), `bericht ${event.id}`);
    this.onbekend += onbekend;
    if (antwoord.status !== 202 && antwoord.status !== 200) return void this.anders.push(antwoord);
    this.verzonden.push({ berichtId: event.id, ontvanger: punt.naam, op, innameMs: performance.now() - op });
    return event.id;
  }

  /** Offers at a steady pace until told to stop: `perSeconde` in all, to each of these partners in turn. */
  zend(punten: readonly Ontvangpunt[], perSeconde: number, inwoners?: number): () => Promise<void> {
    let gestopt = false;
    const onderweg = new Set<Promise<unknown>>();
    const lus = async (): Promise<void> => {
      const vanaf = performance.now();
      for (let n = 0; !gestopt; n++) {
        await wacht(Math.max(0, vanaf + (n * 1_000) / perSeconde - performance.now()));
        const inwoner = inwoners === undefined ? undefined : `WI-${n % inwoners}`;
        const werk: Promise<unknown> = this.biedAan(punten[n % punten.length]!, inwoner);
        onderweg.add(werk);
        void werk.finally(() => onderweg.delete(werk)).catch(() => undefined);
        // A hub that is away must not make the drill hold thousands of requests.
        while (onderweg.size >= 64) await Promise.race(onderweg);
      }
      await Promise.all(onderweg);
    };
    const klaar = lus();
    // Whoever stops it hears what went wrong.
    klaar.catch(() => undefined);
    return () => ((gestopt = true), klaar);
  }

  /** Waits until nothing is on its way to these partners; false when that takes too long. */
  bezorgd(ms: number): Promise<boolean> {
    return wachtTot(async () => (await this.tel(`status = 'open' and ${NAAR_DRILL}`)) === 0, ms);
  }

  tel(welke: string): Promise<number> {
    return sql<{ n: number }>(
      this.opstelling.urls.beheerder,
      `select count(*)::int as n from hub.levering l where ${welke}`,
    ).then(([rij]) => rij!.n);
  }

  /** Whether every accepted offer made one overdracht, with one first step. Looks past all row-level security. */
  async gevolgen(): Promise<{ ontbreekt: number; dubbel: number }> {
    const rijen = await sql<{ id: string; keren: number }>(
      this.opstelling.urls.beheerder,
      `select b.ce_id as id, count(*)::int as keren from hub.overdracht_stap s join hub.bericht b on b.id = s.bericht_id
        where s.gebeurtenis = 'aangeboden' group by b.ce_id`,
    );
    const stappen = new Set(rijen.map((r) => r.id));
    const [{ n }] = (await sql<{ n: number }>(
      this.opstelling.urls.beheerder,
      `select count(*)::int as n from hub.overdracht`,
    )) as [{ n: number }];
    return {
      ontbreekt: this.verzonden.filter((v) => !stappen.has(v.berichtId)).length,
      dubbel: rijen.filter((r) => r.keren > 1).length + Math.max(0, n - rijen.length),
    };
  }

  vergelijk(): Vergelijking {
    return vergelijk(this.verzonden, boekenVan(this.punten));
  }

  /** What the books of both sides say, as figures. */
  cijfers(voorvoegsel = ''): Cijfer[] {
    const { verloren, verdubbeld, veranderd, buitenVolgorde, dubbelOpDraad } = this.vergelijk();
    for (const [soort, ids] of Object.entries({ verloren, verdubbeld, veranderd, buitenVolgorde })) {
      if (ids.length > 0) this.verloop.meld(`  FOUT ${soort}: ${ids.slice(0, 5).join(', ')} (${ids.length})`);
    }
    const cijfer = (naam: string, waarde: number, doel: Partial<Cijfer> = {}): Cijfer => ({
      naam: voorvoegsel + naam,
      waarde,
      ...doel,
    });
    return [
      cijfer('opgenomen', this.verzonden.length),
      cijfer('anders', this.anders.length, { hoogstens: 0 }),
      cijfer('verloren', verloren.length, { hoogstens: 0 }),
      cijfer('verdubbeld', verdubbeld.length, { hoogstens: 0 }),
      cijfer('veranderd', veranderd.length, { hoogstens: 0 }),
      cijfer('buitenVolgorde', buitenVolgorde.length, { hoogstens: 0 }),
      cijfer(
        'ongetekend',
        this.punten.reduce((som, p) => som + p.ongetekend, 0),
        { hoogstens: 0 },
      ),
      cijfer('dubbelOpDraad', dubbelOpDraad),
      cijfer('tegenproef', tegenproef(this.verzonden, boekenVan(this.punten)), { minstens: 3 }),
    ];
  }

  /** Milliseconds from POST to received, for what was sent from this moment on to these partners. */
  wachttijden(punten: readonly Ontvangpunt[], vanaf: number, tot = Infinity): number[] {
    const eerste = new Map<string, number>();
    for (const punt of punten) {
      for (const { berichtId, op } of punt.boek) if (!eerste.has(berichtId)) eerste.set(berichtId, op);
    }
    const namen = new Set(punten.map((p) => p.naam));
    return this.verzonden
      .filter((v) => v.op >= vanaf && v.op < tot && namen.has(v.ontvanger))
      .map((v) => (eerste.get(v.berichtId) ?? Infinity) - v.op)
      .sort((a, b) => a - b);
  }

  private lijn(): Partnerlijn {
    return this.lijnen.length === 0 ? this.wi : this.lijnen[this.beurt++ % this.lijnen.length]!;
  }

  private async richtIn(): Promise<void> {
    this.partners = await Partners.vind(this.verloop, this.opstelling.hubPoort);
    for (const [i, punt] of this.punten.entries()) {
      const oin = `0000009900000${String(7_000_000 + i)}`;
      const nieuw = { naam: punt.naam, weergavenaam: `Drill ${i}`, soort: 'aanbieder', oin };
      await this.eis(this.beheer.post('/partners', nieuw), 201);
      const pad = `/api/v1/partners/${punt.naam}/teams/${TEAM}`;
      const kop = { 'content-type': 'application/json' };
      await this.eis(
        this.beheer.vraag({ methode: 'PUT', pad, kop, inhoud: JSON.stringify({ weergavenaam: 'Begeleiding' }) }),
        200,
      );
      await this.verbind(punt);
    }
  }

  private async eis(vraag: Promise<Antwoord>, status: number): Promise<void> {
    const antwoord = await vraag;
    if (antwoord.status !== status) throw new Error(`${antwoord.status} ${antwoord.tekst}`);
  }
}

/** An address that is not public, but may be used for this one partner. */
export function toegestaan({ naam, hostpoort }: Ontvangpunt): string {
  return `${naam}=${hostpoort}`;
}

/** A levering `l` to one of its partners. */
export const NAAR_DRILL = `l.partner_id in (select id from hub.partner where naam like 'drill-%')`;

/** The value below which this part of them lies. */
export function deel(waarden: readonly number[], p: number): number {
  const waarde = waarden[Math.min(waarden.length - 1, Math.floor(p * waarden.length))] ?? NaN;
  return Math.round(waarde * 10) / 10;
}
