import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Inwoners } from '../inwoner/index.js';
import { Kandidaten } from '../kandidaat/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Verzoeken } from './verzoeken.js';

/** AVG art. 21: who objects is out of every list at once, and stays out, whoever tells of a profile later. */
@Injectable()
export class Bezwaar {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verzoeken) private readonly verzoeken: Verzoeken,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  maak(wie: Aanmelding, kandidaatId: string): Promise<string> {
    return this.database.inTransactie(HUB, 'rechten', async (em) => {
      const { inwonerId, ids } = await this.verzoeken.betrokkene(em, wie, kandidaatId);
      await em.query(`update hub.inwoner set bezwaar_op = $2 where id = any($1)`, [ids, this.klok.nu()]);
      for (const id of ids) await this.kandidaten.haalUitLijsten(em, id);
      await this.inwoners.bewaak(em, inwonerId);
      const verzoek = await this.verzoeken.neem(em, wie, inwonerId, 'bezwaar');
      await this.verzoeken.rondAf(em, verzoek, 'Staat in geen enkele lijst meer.');
      return verzoek;
    });
  }

  /** Back in the lists with the next profile that is told, or at once when there is one. */
  trekIn(wie: Aanmelding, kandidaatId: string): Promise<string> {
    return this.database.inTransactie(HUB, 'rechten', async (em) => {
      const { inwonerId, ids } = await this.verzoeken.betrokkene(em, wie, kandidaatId);
      await em.query(`update hub.inwoner set bezwaar_op = null where id = any($1)`, [ids]);
      await em.query(
        `update hub.kandidaat k set beschikbaar = true, versie = k.versie + 1 from hub.inwoner i
          where k.id = $1 and i.id = k.id and i.reden_einde is null`,
        [inwonerId],
      );
      const verzoek = await this.verzoeken.neem(em, wie, inwonerId, 'bezwaar-ingetrokken');
      await this.verzoeken.rondAf(em, verzoek, 'Staat weer in de lijsten.');
      return verzoek;
    });
  }
}
