import { Bestand, type Stand } from '@estafette/matchmotor';
import type { KandidaatKenmerken, Plek, VacatureEisen } from '@estafette/matchregels';
import { ingebouwdePlek } from '@estafette/taxonomie';
import { kandidaatfeiten, vacaturefeiten, type ZonderPlek } from './feiten.js';
import type { KandidaatRij, PostcodeRij, VacatureRij } from './rijen.js';

/** What the index knew at one moment. Never changes afterwards. */
export interface Beeld {
  /** Names what had been read: the same epoch is the same picture. */
  readonly epoche: string;
  /** All that are available. */
  readonly kandidaten: readonly KandidaatKenmerken[];
  /** All that are open. */
  readonly vacatures: readonly VacatureEisen[];
}

/** A picture with the same candidates in columns, as the engine searches them. */
export interface Indexbeeld extends Beeld {
  readonly stand: Stand;
}

/** The available candidates, open vacancies and places, as the last row that was read of each says. */
export class Kandidaatindex {
  private readonly plekken = new Map<string, Plek>();
  private readonly kandidaten = new Geplaatst<KandidaatKenmerken>(this.plekken);
  private readonly vacatures = new Geplaatst<VacatureEisen>(this.plekken);
  /** The candidates in columns: of each change only the one who changed is written. */
  readonly bestand = new Bestand();

  verwerkKandidaat(rij: KandidaatRij): void {
    if (rij.beschikbaar) this.kandidaten.zet(kandidaatfeiten(rij));
    else this.kandidaten.wis(rij.id);
  }

  verwerkVacature(rij: VacatureRij): void {
    if (rij.open) this.vacatures.zet(vacaturefeiten(rij));
    else this.vacatures.wis(rij.id);
  }

  verwerkPostcode({ pc4, lat, lon }: PostcodeRij): void {
    this.plekken.set(pc4, { lat, lon });
    this.kandidaten.plaatsOpnieuw();
    this.vacatures.plaatsOpnieuw();
  }

  alsVacature(rij: VacatureRij): VacatureEisen {
    return this.vacatures.metPlek(vacaturefeiten(rij));
  }

  beeld(epoche: string): Indexbeeld {
    const { nieuw, weg } = this.kandidaten.wijzigingen();
    for (const id of weg) this.bestand.wis(id);
    this.bestand.zetAllen(nieuw);
    this.vacatures.wijzigingen();
    const [kandidaten, vacatures] = [this.kandidaten.alle(), this.vacatures.alle()];
    return { epoche, kandidaten, vacatures, stand: this.bestand.stand };
  }
}

type Partij = { readonly id: string; readonly plek?: Plek | undefined };

/**
 * Parties with their place, which is looked up late: a postcode may become known after those who live there. As long as
 * nothing is read of someone, it is the same object: what was found out about it stays true.
 */
class Geplaatst<F extends Partij> {
  private readonly feiten = new Map<string, ZonderPlek<F>>();
  private readonly klaar = new Map<string, F>();
  private readonly gewijzigd = new Set<string>();

  constructor(private readonly plekken: ReadonlyMap<string, Plek>) {}

  zet(feiten: ZonderPlek<F>): void {
    this.feiten.set(feiten.id, feiten);
    this.gewijzigd.add(feiten.id);
  }

  wis(id: string): void {
    this.feiten.delete(id);
    this.gewijzigd.add(id);
  }

  plaatsOpnieuw(): void {
    for (const id of this.feiten.keys()) this.gewijzigd.add(id);
  }

  /** Who is new or has changed since this was asked last, and who is there no more. */
  wijzigingen(): { readonly nieuw: readonly F[]; readonly weg: readonly string[] } {
    const nieuw: F[] = [];
    const weg: string[] = [];
    for (const id of this.gewijzigd) {
      const feiten = this.feiten.get(id);
      this.klaar.delete(id);
      if (!feiten) weg.push(id);
      else {
        nieuw.push(this.metPlek(feiten));
        this.klaar.set(id, nieuw.at(-1)!);
      }
    }
    this.gewijzigd.clear();
    return { nieuw, weg };
  }

  alle(): readonly F[] {
    return [...this.klaar.values()];
  }

  metPlek({ pc4, ...feiten }: ZonderPlek<F>): F {
    const plek = pc4 === undefined ? undefined : (this.plekken.get(pc4) ?? ingebouwdePlek(pc4));
    return { ...feiten, plek } as unknown as F;
  }
}
