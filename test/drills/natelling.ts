import { sql } from '../support/database.js';
import type { Boeking } from './kasboek.js';
import type { Ketenverkeer } from './ketenverkeer.js';
import { inhoudVan, type Event } from './partnerlijn.js';
import type { Partners } from './partners.js';
import { gelijktijdig, wachtTot } from './volhouden.js';

const LEES_BREEDTE = 6;
const LEEGLOPEN_MS = 120_000;
const INHALEN_MS = 60_000;

export interface Natelling {
  readonly verloren: readonly string[];
  readonly verdubbeld: readonly string[];
  readonly ontbreekt: readonly string[];
  readonly buitenVolgorde: readonly string[];
}

/** Compares what the partners know with what the hub knows. Looks in the database past all row-level security. */
export class Auditor {
  constructor(
    private readonly verkeer: Ketenverkeer,
    private readonly partners: Partners,
    private readonly beheerder: string,
  ) {}

  /** Waits until every postbus that is read is empty; what was forgotten in a lease comes back first. */
  async wachtOpLegePostbussen(): Promise<boolean> {
    const namen = [...this.verkeer.lezers.keys()];
    const opdracht = `select count(*)::int as aantal from hub.levering l join hub.partner p on p.id = l.partner_id
                       where l.status = 'open' and p.naam = any($1)`;
    return wachtTot(async () => (await this.tel(opdracht, [namen])) === 0, LEEGLOPEN_MS);
  }

  /** How much work is left undone a minute later: outbox, questions without an answer, terms of an old version. */
  async wachtOpIngehaald(): Promise<number> {
    await wachtTot(async () => (await this.telAchterstand()) === 0, INHALEN_MS);
    return this.telAchterstand();
  }

  async telNa(): Promise<Natelling> {
    const stand = await this.leesStand();
    const boekingen = [...this.verkeer.verzonden.opgenomen.values()];
    const onverwerkt = await this.onverwerkt(boekingen);
    const zonderStap = boekingen.filter((b) => isOverdracht(b.event) && !stand.stappen.has(b.event.id));
    return {
      verloren: [...onverwerkt, ...zonderStap.map(naam), ...this.profielen(stand.versies, (is, hoort) => is < hoort)],
      verdubbeld: [
        ...stand.dubbel,
        ...this.profielen(stand.versies, (is, hoort) => is > hoort),
        ...this.dubbelOntvangen(),
      ],
      ontbreekt: boekingen.flatMap((b) => this.nietOntvangen(b)),
      buitenVolgorde: [...this.verkeer.lezers.values()].flatMap((l) => l.boek.buitenVolgorde),
    };
  }

  /** Spoils the books, and gives how many of the three faults this count sees then: it must be able to fail. Comes last. */
  async tegenproef(eerlijk: Natelling): Promise<number> {
    const boeking = [...this.verkeer.verzonden.opgenomen.values()].find((b) => b.ontvangers.length > 0)!;
    const id = 'nooit-verstuurd';
    this.verkeer.verzonden.opgenomen.set(id, { ...boeking, event: { ...boeking.event, id } });
    this.verkeer.lezers.get(boeking.ontvangers[0]!)!.boek.naBevestiging.push(boeking.event.id);
    const bedorven = await this.telNa();
    const soorten = ['verloren', 'verdubbeld', 'ontbreekt'] as const;
    return soorten.filter((soort) => bedorven[soort].length > eerlijk[soort].length).length;
  }

  /** Asked by its sender, as a partner would. */
  private async onverwerkt(boekingen: readonly Boeking[]): Promise<string[]> {
    const gemist: string[] = [];
    const perBron = new Map(this.partners.namen.map((n) => [this.partners.lijn(n).bron, this.partners.lijn(n)]));
    await gelijktijdig(boekingen, LEES_BREEDTE, async ({ event }) => {
      const antwoord = await perBron.get(event.source)!.bericht(event.id);
      if (antwoord.status !== 200 || inhoudVan(antwoord)['status'] !== 'verwerkt') gemist.push(event.id);
    });
    return gemist;
  }

  /** Inwoners of whom W&I sent another number of profiles than the hub has versions. */
  private profielen(versies: ReadonlyMap<string, number>, isFout: (is: number, hoort: number) => boolean): string[] {
    return this.verkeer.gevallen
      .filter((g) => isFout(versies.get(g.inwoner) ?? 0, Number(g.vooraf) + Number(g.achteraf)))
      .map((g) => `profiel van ${g.inwoner}`);
  }

  private dubbelOntvangen(): string[] {
    return [...this.verkeer.lezers.values()].flatMap(({ boek }) => [
      ...boek.naBevestiging.map((id) => `${id} kwam na zijn bevestiging`),
      ...[...boek.perSoort].filter(([wat, keren]) => keren > 1 && wat.includes('overdracht.')).map(([wat]) => wat),
    ]);
  }

  private nietOntvangen({ event, ontvangers }: Boeking): string[] {
    return ontvangers
      .filter((wie) => !this.verkeer.lezers.get(wie)!.boek.ontvangen.has(event.id))
      .map((wie) => `${event.type} ${event.id} bij ${wie}`);
  }

  private async leesStand(): Promise<{ stappen: Set<string>; versies: Map<string, number>; dubbel: string[] }> {
    const stappen = await sql<{ id: string }>(
      this.beheerder,
      `select b.ce_id as id from hub.overdracht_stap s join hub.bericht b on b.id = s.bericht_id`,
    );
    const versies = await sql<{ inwoner: string; versie: number }>(
      this.beheerder,
      `select v.kenmerk_partner as inwoner, k.versie from hub.kandidaat k
         join hub.verwijzing v on v.intern_id = k.id and v.soort = 'inwoner' where v.kenmerk_partner is not null`,
    );
    const dubbel = await sql<{ wat: string }>(this.beheerder, DUBBEL);
    return {
      stappen: new Set(stappen.map((s) => s.id)),
      versies: new Map(versies.map((v) => [v.inwoner, v.versie])),
      dubbel: dubbel.map((d) => d.wat),
    };
  }

  private telAchterstand(): Promise<number> {
    return this.tel(ACHTERSTAND);
  }

  private async tel(opdracht: string, waarden: unknown[] = []): Promise<number> {
    const [geteld] = await sql<{ aantal: number }>(this.beheerder, opdracht, waarden);
    return geteld!.aantal;
  }
}

/** What may exist once only: a bericht, an effect of it, a step, an overdracht of one giver for one inwoner, a confirmation. */
const DUBBEL = `
  select 'bericht ' || ce_id as wat from hub.bericht where status = 'verwerkt'
   group by partner_id, ce_id having count(*) > 1
  union all select 'stap door bericht ' || bericht_id from hub.overdracht_stap group by bericht_id having count(*) > 1
  union all select 'stap ' || gebeurtenis || ' van ' || overdracht_id from hub.overdracht_stap
   group by overdracht_id, gebeurtenis having count(*) > 1
  union all select 'overdracht van inwoner ' || inwoner_id from hub.overdracht group by inwoner_id having count(*) > 1
  union all select 'bevestiging van levering ' || levering_id from hub.levering_poging where uitkomst = 'bevestigd'
   group by levering_id having count(*) > 1`;

const ACHTERSTAND = `
  select (
    (select count(*) from hub.outbox o where not exists (select 1 from matcher.inbox i where i.outbox_id = o.id)) +
    (select count(*) from matcher.outbox o where not exists (select 1 from hub.inbox i where i.outbox_id = o.id)) +
    (select count(*) from hub.kandidatenvraag v where not exists
      (select 1 from matcher.antwoord a where a.vraag_id = v.id)) +
    (select count(*) from hub.matcher_bewaakt v left join matcher.bewaakt b on b.soort = v.soort and b.id = v.id
      where v.soort = 'inwoner' and b.versie is distinct from v.versie))::int as aantal`;

function isOverdracht({ type }: Event): boolean {
  return type.includes('.overdracht.');
}

function naam({ event }: Boeking): string {
  return `${event.type} ${event.id}`;
}
