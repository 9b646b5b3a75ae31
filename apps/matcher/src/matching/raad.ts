import { Inject, Injectable } from '@nestjs/common';
import { scoor, voorInwoner, vraagNa } from '@estafette/matchregels';
import { Klok, lokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';
import { besteVacatures } from './lijst.js';
import { metId } from './met-id.js';
import { omgevingVoor, priorsVoor, tabelVan } from './omgeving.js';

/** matching.md section 3: what would change most, over the best so many vacancies. */
const VACATURES = 50;

/**
 * What helps a conversation with one inwoner: what to ask, and why a vacancy does or does not fit.
 * `zonder` names criteria of which the asker may not hear.
 */
@Injectable()
export class Raad {
  constructor(@Inject(Klok) private readonly klok: Klok) {}

  /** The questions whose answers would change most for a candidate; none for who is not in the picture. */
  navraag(beeld: Beeld, kandidaatId: string, aantal: number, zonder: readonly string[]): object {
    const dag = lokaleDatum(this.klok.nu());
    const kandidaat = metId(beeld.kandidaten, kandidaatId);
    if (!kandidaat) return { vacatures: 0, vragen: [] };
    const beste = besteVacatures({
      kandidaat,
      vacatures: beeld.vacatures,
      omgevingVoor: (vacature) => omgevingVoor(beeld, vacature, dag),
      priorsVoor: (vacature) => priorsVoor(beeld, vacature, dag),
      tabel: tabelVan(dag),
      aantal: VACATURES,
    });
    const vragen = beste.map(({ vacature }) => ({ vacature, omgeving: omgevingVoor(beeld, vacature, dag) }));
    return { vacatures: beste.length, vragen: vraagNa(kandidaat, vragen, zonder).slice(0, aantal) };
  }

  /** Why, for the inwoner; `uitleg` is absent when the inwoner or the vacancy is not in the picture. */
  uitleg(beeld: Beeld, kandidaatId: string, vacatureId: string, zonder: readonly string[]): object {
    const kandidaat = metId(beeld.kandidaten, kandidaatId);
    const vacature = metId(beeld.vacatures, vacatureId);
    if (!kandidaat || !vacature) return {};
    const dag = lokaleDatum(this.klok.nu());
    const { criteria } = scoor(vacature, kandidaat, omgevingVoor(beeld, vacature, dag));
    return { uitleg: voorInwoner({ criteria: criteria.filter(({ criterium }) => !zonder.includes(criterium)) }) };
  }
}
