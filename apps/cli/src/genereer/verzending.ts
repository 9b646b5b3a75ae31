import { TYPE_VOORVOEGSEL } from '@estafette/contracts';
import type { Estafette, Hub } from '../hub/index.js';
import { meld } from '../terminal/index.js';
import { berichtId, type Demobericht } from './bericht.js';

export interface Telling {
  verzonden: number;
  opgenomen: number;
  geweigerd: number;
}

/** What a bericht is about, by the ids that its receiver got: `{ overdracht: { id } }`. */
type Kennis = Readonly<Record<string, unknown>>;
const BENOEMD = ['overdracht', 'voorstel', 'inwoner'] as const;

interface Ontvangen {
  readonly id: string;
  readonly type: string;
  readonly data: Kennis;
}

interface Verzoek {
  readonly soort: string;
  readonly inwoner: { readonly id: string } | null;
}

interface Lease {
  readonly leaseId: string;
  readonly berichten: readonly Ontvangen[];
}

interface Uitkomst {
  readonly id: string;
  readonly status: string;
  readonly betreft?: { readonly id: string };
  readonly fouten?: readonly { readonly code: string; readonly pad: string }[];
}

const PER_BATCH = 100;
const BATCHES_TEGELIJK = 4;
const GETOONDE_WEIGERINGEN = 5;
const NIETS: ReadonlySet<string> = new Set();
const SYSTEEM = 'klantvolg';
/** These systems do not know a correction yet, as many do not: it stays in the postbus, and a signaal says so. */
const ONBEKEND = `${TYPE_VOORVOEGSEL}gegevens.gecorrigeerd`;

/** The systems of all partners, as the hub sees them: each sends with its own key and reads its own postbus. */
export class Verzending {
  readonly telling: Telling = { verzonden: 0, opgenomen: 0, geweigerd: 0 };
  private readonly lijnen = new Map<string, Promise<{ hub: Hub; bron: string }>>();
  /** What partners learned from the berichten they found, by the id of the bericht. */
  private readonly gelezen = new Map<string, Kennis>();
  /** What the hub made of what was sent, by the id of the bericht. */
  private readonly betreft = new Map<string, string>();

  constructor(private readonly estafette: Estafette) {}

  /** One after the other. */
  async eenVoorEen(berichten: readonly Demobericht[]): Promise<void> {
    for (const [partner, eigen] of perPartner(berichten)) await this.zend(partner, eigen);
  }

  /** Several batches at once, for berichten that do not build on each other. Who answers something reads it first. */
  async tegelijk(berichten: readonly Demobericht[], laatLiggen: ReadonlySet<string> = NIETS): Promise<void> {
    const lezers = berichten.filter(({ antwoordOp }) => antwoordOp && !this.gelezen.has(antwoordOp));
    await this.leesPost([...new Set(lezers.map(({ partner }) => partner))], laatLiggen);
    const grootte = Math.min(PER_BATCH, Math.ceil(berichten.length / BATCHES_TEGELIJK));
    const wachtend = [...perPartner(berichten)].flatMap(([partner, eigen]) =>
      inBatches(eigen, grootte).map((batch) => ({ partner, batch })),
    );
    const werker = async (): Promise<void> => {
      for (let werk = wachtend.shift(); werk; werk = wachtend.shift()) await this.zend(werk.partner, werk.batch);
    };
    await Promise.all(Array.from({ length: BATCHES_TEGELIJK }, werker));
  }

  /** Each partner reads its post and acknowledges it, apart from what is in `laatLiggen`. */
  async leesPost(partners: readonly string[], laatLiggen: ReadonlySet<string>): Promise<void> {
    await Promise.all(partners.map((partner) => this.leeg(partner, laatLiggen)));
  }

  /** Corrects the profile of the inwoner of whom this offer tells; once, also when its moment is told again. */
  async corrigeer(partner: string, aanbod: string, profiel: object): Promise<void> {
    const { hub } = await this.lijn(partner);
    const pad = `/overdrachten/${this.betreft.get(aanbod)}`;
    const { inwoner } = await hub.vraag<{ inwoner: { id: string } }>({ methode: 'GET', pad });
    const gedaan = await hub.vraag<{ verzoeken: readonly Verzoek[] }>({
      methode: 'GET',
      pad: '/verzoeken?maximum=200',
    });
    if (gedaan.verzoeken.some((v) => v.soort === 'correctie' && v.inwoner?.id === inwoner.id)) return;
    await hub.vraag(post(`/kandidaten/${inwoner.id}/correctie`, { profiel }));
  }

  private async leeg(partner: string, laatLiggen: ReadonlySet<string>): Promise<void> {
    const { hub } = await this.lijn(partner);
    for (;;) {
      const { leaseId, berichten } = await hub.vraag<Lease>(post('/postbus/leases', { maximum: 200 }));
      if (berichten.length === 0) return;
      const ids = berichten.filter(({ id, type }) => type !== ONBEKEND && !laatLiggen.has(id)).map(({ id }) => id);
      if (ids.length > 0) await hub.vraag(post(`/postbus/leases/${leaseId}/bevestiging`, { ids }));
      for (const { id, data } of berichten) this.gelezen.set(id, data);
    }
  }

  private async zend(partner: string, batch: readonly Demobericht[]): Promise<void> {
    const { hub, bron } = await this.lijn(partner);
    const { uitkomsten } = await hub.vraag<{ uitkomsten: Uitkomst[] }>({
      methode: 'POST',
      pad: '/berichten',
      mediatype: 'application/cloudevents-batch+json',
      body: JSON.stringify(batch.map((bericht) => this.event(bron, bericht))),
    });
    for (const { id, betreft } of uitkomsten) if (betreft) this.betreft.set(id, betreft.id);
    const bedoeld = new Set(batch.filter(({ isFout }) => isFout).map(berichtId));
    const geweigerd = uitkomsten.filter(({ id, status }) => status !== 'verwerkt' && !bedoeld.has(id));
    this.telling.verzonden += batch.length - bedoeld.size;
    this.telling.opgenomen += batch.length - bedoeld.size - geweigerd.length;
    for (const uitkomst of geweigerd) this.toonWeigering(partner, batch, uitkomst);
  }

  private toonWeigering(partner: string, batch: readonly Demobericht[], { id, fouten = [] }: Uitkomst): void {
    this.telling.geweigerd += 1;
    if (this.telling.geweigerd > GETOONDE_WEIGERINGEN) return;
    const naam = batch.find((bericht) => berichtId(bericht) === id)?.naam;
    meld(`Geweigerd: ${naam} van ${partner}: ${fouten.map(({ code, pad }) => `${code} ${pad}`).join(', ')}`);
  }

  private event(source: string, bericht: Demobericht): object {
    const { naam, data, antwoordOp } = bericht;
    return {
      specversion: '1.0',
      id: berichtId(bericht),
      source,
      type: TYPE_VOORVOEGSEL + naam,
      data: antwoordOp === undefined ? data : this.metIds(data, antwoordOp),
    };
  }

  private metIds(data: Demobericht['data'], antwoordOp: string): object {
    const bekend = this.gelezen.get(antwoordOp);
    if (!bekend) return data;
    const ids = BENOEMD.filter((naam) => data[naam] && bekend[naam]).map((naam) => {
      const { id } = bekend[naam] as { readonly id: string };
      return [naam, { ...(data[naam] as object), id }];
    });
    return { ...data, ...Object.fromEntries(ids) };
  }

  private lijn(partner: string): Promise<{ hub: Hub; bron: string }> {
    const bestaand = this.lijnen.get(partner);
    if (bestaand) return bestaand;
    const nieuw = this.maakLijn(partner);
    this.lijnen.set(partner, nieuw);
    return nieuw;
  }

  private async maakLijn(partner: string): Promise<{ hub: Hub; bron: string }> {
    const hub = await this.estafette.hubVoor(partner);
    const { oin } = await hub.vraag<{ oin: string }>({ methode: 'GET', pad: '/partners/ik' });
    return { hub, bron: `urn:nld:oin:${oin}:systeem:${SYSTEEM}` };
  }
}

function post(pad: string, inhoud: object): { methode: 'POST'; pad: string; body: string } {
  return { methode: 'POST', pad, body: JSON.stringify(inhoud) };
}

function inBatches<T>(lijst: readonly T[], grootte: number): T[][] {
  return Array.from({ length: Math.ceil(lijst.length / grootte) }, (_, i) =>
    lijst.slice(i * grootte, (i + 1) * grootte),
  );
}

function perPartner(berichten: readonly Demobericht[]): Map<string, Demobericht[]> {
  const groepen = new Map<string, Demobericht[]>();
  for (const bericht of berichten) {
    const groep = groepen.get(bericht.partner);
    if (groep) groep.push(bericht);
    else groepen.set(bericht.partner, [bericht]);
  }
  return groepen;
}
