import { Inject, Injectable } from '@nestjs/common';
import { velden, verwijzing, type Verwijzing } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Kluis, type Geslacht } from '../kluis/index.js';
import { Verwijzingen } from '../verwijzing/index.js';

const { deel, lijst, patroon, Verplicht } = velden;

class Opgave {
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(patroon('^[MVO]$', 'V')) geslacht: Geslacht;
}

export class Geslachtsopgaven {
  @Verplicht(
    lijst(
      deel(() => Opgave),
      1_000,
    ),
  )
  inwoners: Opgave[];
}

/**
 * Takes in what the municipality knows from the BRP of the sex of its inwoners. Not a bericht, so it comes in no profile,
 * journal or levering: it goes straight to the vault, where only the count and the inwoner find it.
 */
@Injectable()
export class Geslachtsopgave {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  /** Keeps what is about inwoners whom the hub knows; `onbekend` says where the others stood. */
  bewaar(
    partnerId: string,
    { inwoners }: Geslachtsopgaven,
  ): Promise<{ readonly bewaard: number; readonly onbekend: readonly string[] }> {
    return this.database.inTransactie(HUB, 'gelijkheid', async (em) => {
      const onbekend: string[] = [];
      for (const [i, { inwoner, geslacht }] of inwoners.entries()) {
        const id = await this.wie(em, partnerId, inwoner);
        if (id === undefined) onbekend.push(`inwoners[${i}]`);
        else await this.kluis.zetGeslacht(em, id, geslacht);
      }
      return { bewaard: inwoners.length - onbekend.length, onbekend };
    });
  }

  private wie(em: EntityManager, partnerId: string, naam: Verwijzing): Promise<string | undefined> {
    const { id, kenmerkPartner } = naam;
    return id === undefined
      ? this.verwijzingen.metKenmerk(em, partnerId, 'inwoner', kenmerkPartner!)
      : this.verwijzingen.internId(em, partnerId, 'inwoner', id);
  }
}
