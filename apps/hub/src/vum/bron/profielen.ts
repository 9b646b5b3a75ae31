import { Inject, Injectable } from '@nestjs/common';
import { vumVacature, vumWerkzoekende } from '@estafette/contracts';
import type { Vacature } from '@estafette/contracts/vacature';
import type { EntityManager } from '@estafette/persistence';
import { Kandidaten, type Kandidaat } from '../../kandidaat/index.js';
import { Kluis } from '../../kluis/index.js';
import type { Zoeksoort } from '../contract/index.js';
import type { Treffer } from '../vraag/index.js';

/** What a search result is made of: how far someone is from work and what support is needed stay out of it. */
const IN_MATCH = ['werk', 'verhaal', 'contactgegevens'] as const;
const LDR = { ja: 1, nee: 2, onbekend: undefined } as const;

/** The profiles of what was found, as VUM tells them. */
@Injectable()
export class Profielen {
  constructor(
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  /** Search results, in the order of `treffers`. */
  async matches(em: EntityManager, soort: Zoeksoort, treffers: readonly Treffer[]): Promise<object[]> {
    const ids = treffers.map(({ id }) => id);
    if (soort === 'vacatures') {
      const profielen = await vacatures(em, ids);
      return treffers.flatMap(({ id, nummer }) => {
        const profiel = profielen.get(id);
        return profiel ? [vumVacature.alsMatch(nummer, profiel)] : [];
      });
    }
    const profielen = await this.kandidaten.profielen(em, ids, IN_MATCH);
    return treffers.flatMap(({ id, nummer }) => {
      const profiel = profielen.get(id);
      return profiel ? [vumWerkzoekende.alsMatch(nummer, profiel)] : [];
    });
  }

  /** All that there is, contact data included. */
  async detail(em: EntityManager, soort: Zoeksoort, { id, nummer }: Treffer): Promise<object> {
    if (soort === 'vacatures') return vumVacature.alsDetail(nummer, (await vacatures(em, [id])).get(id)!);
    const kandidaat = (await this.kandidaten.vind(em, id))!;
    const { profiel: contact } = await this.kluis.contactgegevens(em, id);
    return vumWerkzoekende.alsDetail(nummer, { ...doelgroepregister(kandidaat), ...kandidaat.profiel, ...contact });
  }
}

/** What the chain knows of the doelgroepregister, when the profile itself does not say it. */
function doelgroepregister({ keten }: Kandidaat): { indicatieLdrRegistratie?: number } {
  const bekend = LDR[keten.doelgroepregister ?? 'onbekend'];
  return bekend === undefined ? {} : { indicatieLdrRegistratie: bekend };
}

async function vacatures(em: EntityManager, ids: readonly string[]): Promise<Map<string, Vacature>> {
  const rijen = await em.query<{ id: string; profiel: Vacature }[]>(
    `select id, profiel from hub.vacature where id = any($1)`,
    [ids],
  );
  return new Map(rijen.map(({ id, profiel }) => [id, profiel]));
}
