import {
  lot,
  telVacatures,
  type KandidaatKenmerken,
  type Meettabel,
  type Priors,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import type { Bestand } from './bestand.js';
import type { MuPerCriterium } from './weegplan.js';
import type { Gevonden, Haast } from './ploeg.js';
import type { Treffer, Uitkomst, Zoekvraag } from './zoeker.js';

/** The best for one vacancy at one epoch. Never changes afterwards: a reader keeps what they have. */
export interface Lijst {
  readonly epoche: number;
  readonly besten: readonly Treffer[];
}

export interface Lijstomgeving {
  readonly aantal: number;
  readonly weging: Weging;
  readonly tabel: Meettabel;
  readonly priors: (vacature: VacatureEisen) => Priors;
  readonly mu: (vacature: VacatureEisen) => MuPerCriterium;
}

type Zoek = (vraag: Zoekvraag, haast: Haast) => Promise<Gevonden<Uitkomst>>;

/** Someone changed: what they score now for each vacancy, or nothing where they take no part. */
interface Wijziging {
  readonly epoche: number;
  readonly kandidaatId: string;
  readonly score: (vacatureId: string) => number | undefined;
}

/**
 * Keeps the best of every vacancy up to date without reckoning everyone again. A changed candidate is scored against
 * all vacancies; a list is searched anew only when someone on it fell so far that others may come before them.
 */
export class Lijsten {
  private readonly lijsten = new Map<string, Lijst>();
  private readonly vacatures = new Map<string, VacatureEisen>();
  /** Lists that are being searched, with how often that was asked. */
  private readonly gezocht = new Map<string, number>();
  private wijzigingen: Wijziging[] = [];

  constructor(
    private readonly bestand: Bestand,
    private readonly zoek: Zoek,
    private readonly omgeving: Lijstomgeving,
  ) {}

  /** The last list that was complete; undefined as long as there was none. */
  lijst(vacatureId: string): Lijst | undefined {
    return this.lijsten.get(vacatureId);
  }

  /** A vacancy is new or has changed: one search. */
  async zetVacature(vacature: VacatureEisen): Promise<void> {
    this.vacatures.set(vacature.id, vacature);
    await this.zoekOpnieuw(vacature);
  }

  wisVacature(id: string): void {
    this.vacatures.delete(id);
    this.lijsten.delete(id);
  }

  /** Someone is new or has changed. Resolves when every list says so. */
  async zetKandidaat(kandidaat: KandidaatKenmerken): Promise<void> {
    this.bestand.zet(kandidaat);
    const { tabel, weging, priors } = this.omgeving;
    const vacatures = [...this.vacatures.values()];
    const { score, hard } = telVacatures(tabel, kandidaat, vacatures, weging, priors);
    const per = new Map(vacatures.map(({ id }, i) => [id, hard[i] === 0 ? score[i]! : undefined]));
    await this.verwerk(kandidaat.id, (id) => per.get(id));
  }

  /** Someone takes part no more. */
  async wisKandidaat(id: string): Promise<void> {
    this.bestand.wis(id);
    await this.verwerk(id, () => undefined);
  }

  private async verwerk(kandidaatId: string, score: Wijziging['score']): Promise<void> {
    const wijziging = { epoche: this.bestand.stand.epoche, kandidaatId, score };
    if (this.gezocht.size > 0) this.wijzigingen.push(wijziging);
    const opnieuw = [...this.vacatures.values()].filter(({ id }) => {
      // What is being searched hears of this change when it is found: until then its list is of an older epoch.
      const oud = this.gezocht.has(id) ? undefined : this.lijsten.get(id);
      const nieuw = oud && this.na(oud, wijziging, id);
      if (nieuw) this.lijsten.set(id, nieuw);
      return oud && !nieuw;
    });
    await Promise.all(opnieuw.map((vacature) => this.zoekOpnieuw(vacature)));
  }

  private async zoekOpnieuw(vacature: VacatureEisen): Promise<void> {
    const { id } = vacature;
    const beurt = (this.gezocht.get(id) ?? 0) + 1;
    this.gezocht.set(id, beurt);
    const { aantal, mu } = this.omgeving;
    const gevonden = await this.zoek({ vacature, aantal, mu: mu(vacature) }, 'herberekening');
    // Asked again in the meantime: the later answer counts.
    if (this.gezocht.get(id) !== beurt) return;
    this.gezocht.delete(id);
    if (this.vacatures.get(id) !== vacature) return;
    let lijst: Lijst | undefined = { epoche: gevonden.epoche, besten: gevonden.uitkomst.besten };
    for (const wijziging of this.wijzigingen) {
      if (lijst && wijziging.epoche > gevonden.epoche) lijst = this.na(lijst, wijziging, id);
    }
    if (this.gezocht.size === 0) this.wijzigingen = [];
    if (lijst) this.lijsten.set(id, lijst);
    else await this.zoekOpnieuw(vacature);
  }

  /** The list after the change; undefined when that cannot be told from the list alone. */
  private na({ besten }: Lijst, { epoche, kandidaatId, score }: Wijziging, vacatureId: string): Lijst | undefined {
    const rest = besten.filter((treffer) => treffer.kandidaatId !== kandidaatId);
    const stondErop = rest.length < besten.length;
    const isVol = besten.length === this.omgeving.aantal;
    const nieuw = score(vacatureId);
    if (nieuw === undefined) return stondErop && isVol ? undefined : { epoche, besten: rest };
    const treffer = { kandidaatId, score: nieuw };
    const laatste = besten.at(-1);
    const isErna = laatste !== undefined && this.opVolgorde(vacatureId, treffer, laatste) > 0;
    if (isErna && isVol) return stondErop ? undefined : { epoche, besten };
    const samen = [...rest, treffer].sort((a, b) => this.opVolgorde(vacatureId, a, b));
    return { epoche, besten: samen.slice(0, this.omgeving.aantal) };
  }

  private opVolgorde(vacatureId: string, a: Treffer, b: Treffer): number {
    const trek = ({ kandidaatId }: Treffer) => lot(vacatureId, kandidaatId, this.omgeving.weging.versie);
    return b.score - a.score || trek(a) - trek(b) || (a.kandidaatId < b.kandidaatId ? -1 : 1);
  }
}
