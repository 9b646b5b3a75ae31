import type { KandidaatKenmerken, Plek, VacatureEisen } from '@estafette/matchregels';
import { ingebouwdePlek } from '../plaats/index.js';
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

/** The available candidates, open vacancies and places, as the last row that was read of each says. */
export class Kandidaatindex {
  private readonly kandidaten = new Map<string, ZonderPlek<KandidaatKenmerken>>();
  private readonly vacatures = new Map<string, ZonderPlek<VacatureEisen>>();
  private readonly plekken = new Map<string, Plek>();

  verwerkKandidaat(rij: KandidaatRij): void {
    if (rij.beschikbaar) this.kandidaten.set(rij.id, kandidaatfeiten(rij));
    else this.kandidaten.delete(rij.id);
  }

  verwerkVacature(rij: VacatureRij): void {
    if (rij.open) this.vacatures.set(rij.id, vacaturefeiten(rij));
    else this.vacatures.delete(rij.id);
  }

  verwerkPostcode({ pc4, lat, lon }: PostcodeRij): void {
    this.plekken.set(pc4, { lat, lon });
  }

  beeld(epoche: string): Beeld {
    return {
      epoche,
      kandidaten: Array.from(this.kandidaten.values(), (kandidaat) => this.metPlek(kandidaat)),
      vacatures: Array.from(this.vacatures.values(), (vacature) => this.metPlek(vacature)),
    };
  }

  /** The place is looked up late: a postcode may become known after those who live there. */
  private metPlek<F extends { readonly pc4: string | undefined }>({ pc4, ...feiten }: F) {
    return { ...feiten, plek: pc4 === undefined ? undefined : (this.plekken.get(pc4) ?? ingebouwdePlek(pc4)) };
  }
}
