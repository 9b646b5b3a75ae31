import { Inject, Injectable } from '@nestjs/common';
import { Wachtrijstanden } from '@estafette/messaging';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

interface Partnercijfers {
  readonly partner: string;
  readonly open: number;
  readonly onderweg: number;
  readonly mislukt: number;
  readonly apart: number;
  readonly oudste: number;
  /** Of its webhook; null for who fetches its berichten. */
  readonly misluktAchtereen: number | null;
  readonly aan: number | null;
}

interface Outboxcijfers {
  readonly wacht: number;
  readonly oudste: number;
  readonly apart: number;
}

const SECONDEN_SINDS = (wanneer: string) => `coalesce(extract(epoch from clock_timestamp() - ${wanneer}), 0)::float8`;

/** Each count by an index of what is not done: what arrived is many times as much, and is not looked at. */
const PER_PARTNER = `
  select p.naam as partner, o.open, o.onderweg, o.oudste, g.mislukt, g.apart,
         w.mislukt_achtereen as "misluktAchtereen", (w.status = 'aan')::int as aan
    from hub.partner p left join hub.webhook w on w.partner_id = p.id
    cross join lateral (
      select count(*)::int as open, (count(*) filter (where l.lease_id is not null))::int as onderweg,
             ${SECONDEN_SINDS('min(l.geplaatst_op)')} as oudste
        from hub.levering l where l.partner_id = p.id and l.status = 'open') o
    cross join lateral (
      select (count(*) filter (where l.status = 'mislukt'))::int as mislukt,
             (count(*) filter (where l.status = 'apart'))::int as apart
        from hub.levering l where l.partner_id = p.id and l.status in ('mislukt', 'apart')) g
   order by p.naam`;

const VAN_OUTBOX = `
  select count(*)::int as wacht, ${SECONDEN_SINDS('min(aangemaakt_op)')} as oudste,
         (select count(*)::int from hub.apart_werk) + (select count(*)::int from matcher.apart_werk) as apart
    from hub.outbox`;

/** What the hub tells of itself to who watches over it. Asked when somebody looks: between two looks nothing is counted. */
@Injectable()
export class Metingen {
  private readonly registry = new Registry();
  private readonly leveringen = this.meter('leveringen', 'Leveringen die nog niet aankwamen', 'partner', 'stand');
  private readonly oudste = this.meter('levering_oudste_seconden', 'Hoe lang de oudste open levering wacht', 'partner');
  private readonly achtereen = this.meter('webhook_mislukt_achtereen', 'Mislukte pogingen op een rij', 'partner');
  private readonly webhookAan = this.meter('webhook_aan', '1 als de webhook aan staat', 'partner');
  private readonly wachtrij = this.meter('wachtrij', 'Werk in de wachtrijen', 'wachtrij', 'stand');
  private readonly wachtrijBereikbaar = this.meter('wachtrij_bereikbaar', '1 als de wachtrijen antwoorden');
  private readonly outbox = this.meter('outbox', 'Werk van de hub dat nog niet gedaan is');
  private readonly outboxOudste = this.meter('outbox_oudste_seconden', 'Hoe lang het oudste werk van de hub wacht');
  private readonly apartWerk = this.meter('apart_werk', 'Werk dat apart is gezet');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Wachtrijstanden) private readonly wachtrijstanden: Wachtrijstanden,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'estafette_' });
  }

  get mediatype(): string {
    return this.registry.contentType;
  }

  /** All figures, in the text format of Prometheus. */
  async lees(): Promise<string> {
    await this.leesTabellen();
    await this.leesWachtrijen();
    return this.registry.metrics();
  }

  private async leesTabellen(): Promise<void> {
    const [partners, [outbox]] = await this.database.inTransactie(HUB, 'bezorging', async (em) => [
      await em.query<Partnercijfers[]>(PER_PARTNER),
      await em.query<[Outboxcijfers]>(VAN_OUTBOX),
    ]);
    for (const meter of [this.leveringen, this.oudste, this.achtereen, this.webhookAan]) meter.reset();
    for (const cijfers of partners) this.zetPartner(cijfers);
    this.outbox.set(outbox.wacht);
    this.outboxOudste.set(outbox.oudste);
    this.apartWerk.set(outbox.apart);
  }

  private zetPartner({ partner, oudste, misluktAchtereen, aan, ...aantallen }: Partnercijfers): void {
    for (const stand of ['open', 'onderweg', 'mislukt', 'apart'] as const) {
      this.leveringen.set({ partner, stand }, aantallen[stand]);
    }
    this.oudste.set({ partner }, oudste);
    if (misluktAchtereen !== null) this.achtereen.set({ partner }, misluktAchtereen);
    if (aan !== null) this.webhookAan.set({ partner }, aan);
  }

  // Without the queues the rest is worth most.
  private async leesWachtrijen(): Promise<void> {
    this.wachtrij.reset();
    try {
      for (const { wachtrij, aantallen } of await this.wachtrijstanden.stand()) {
        for (const [stand, aantal] of Object.entries(aantallen)) this.wachtrij.set({ wachtrij, stand }, aantal);
      }
      this.wachtrijBereikbaar.set(1);
    } catch (oorzaak) {
      this.logboek.storing({ stap: 'meting.wachtrijen' }, oorzaak);
      this.wachtrijBereikbaar.set(0);
    }
  }

  private meter<L extends string>(naam: string, help: string, ...labelNames: L[]): Gauge<L> {
    return new Gauge({ name: `estafette_${naam}`, help, labelNames, registers: [this.registry] });
  }
}
