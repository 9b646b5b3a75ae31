import type { KandidaatKenmerken, Plek, VacatureEisen } from '@estafette/matchregels';
import type { KandidaatRij, PostcodeRij, VacatureRij } from './rijen.js';

/** What the index knew at one moment, for one vacancy. Never changes afterwards. */
export interface Beeld {
  /** Names what had been read: the same epoch is the same picture. */
  readonly epoche: string;
  /** Undefined when the vacancy is unknown or closed. */
  readonly vacature: VacatureEisen | undefined;
  /** All that are available. */
  readonly kandidaten: readonly KandidaatKenmerken[];
}

type ZonderPlek<F> = Omit<F, 'plek'> & { readonly pc4: string | undefined };

/** The available candidates, open vacancies and places, as the last row that was read of each says. */
export class Kandidaatindex {
  private readonly kandidaten = new Map<string, ZonderPlek<KandidaatKenmerken>>();
  private readonly vacatures = new Map<string, ZonderPlek<VacatureEisen>>();
  private readonly plekken = new Map<string, Plek>();

  verwerkKandidaat(rij: KandidaatRij): void {
    if (!rij.beschikbaar) {
      this.kandidaten.delete(rij.id);
      return;
    }
    this.kandidaten.set(rij.id, {
      id: rij.id,
      beroepen: ingevuld(rij.beroepen),
      ervaring: ingevuld(rij.ervaring),
      urenMinimaal: rij.uren_minimaal ?? undefined,
      urenMaximaal: rij.uren_maximaal ?? undefined,
      maximaleReisafstand: rij.maximale_reisafstand ?? undefined,
      pc4: rij.pc4 ?? undefined,
    });
  }

  verwerkVacature(rij: VacatureRij): void {
    if (!rij.open) {
      this.vacatures.delete(rij.id);
      return;
    }
    this.vacatures.set(rij.id, {
      id: rij.id,
      beroep: rij.beroep || undefined,
      urenMinimaal: rij.uren_minimaal ?? undefined,
      urenMaximaal: rij.uren_maximaal ?? undefined,
      pc4: rij.pc4 ?? undefined,
    });
  }

  verwerkPostcode({ pc4, lat, lon }: PostcodeRij): void {
    this.plekken.set(pc4, { lat, lon });
  }

  vacature(id: string): VacatureEisen | undefined {
    const vacature = this.vacatures.get(id);
    return vacature && this.metPlek(vacature);
  }

  beschikbaar(): KandidaatKenmerken[] {
    return Array.from(this.kandidaten.values(), (kandidaat) => this.metPlek(kandidaat));
  }

  /** The place is looked up late: a postcode may become known after those who live there. */
  private metPlek<F extends { readonly pc4: string | undefined }>({ pc4, ...feiten }: F) {
    return { ...feiten, plek: pc4 === undefined ? undefined : this.plekken.get(pc4) };
  }
}

/** VUM knows an occupation that is being filled in as empty text. */
function ingevuld(beroepen: readonly string[] | null): readonly string[] {
  return (beroepen ?? []).filter((beroep) => beroep !== '');
}
