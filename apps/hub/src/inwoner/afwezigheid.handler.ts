import { Inject, Injectable } from '@nestjs/common';
import type { ContactpersoonAfgemeld, ContactpersoonTeruggemeld } from '@estafette/contracts/contactpersoon';
import type { EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Adresboek } from '../partner/index.js';
import { Regiewissel } from './regiewissel.js';

type Afwezigheid = ContactpersoonAfgemeld & ContactpersoonTeruggemeld;

/** A regisseur is away, or back: the open work moves the same day. Why somebody is away is not told. */
@VerwerktBericht('contactpersoon.afgemeld', 'contactpersoon.teruggemeld')
@Injectable()
export class AfwezigheidHandler implements BerichtHandler<Afwezigheid> {
  constructor(
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Regiewissel) private readonly wissel: Regiewissel,
  ) {}

  async verwerk(ontvangen: Ontvangen<Afwezigheid>, em: EntityManager): Promise<Gevolg> {
    const { naam, afzender, data, berichtId, nu } = ontvangen;
    const medewerkerId = await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    const vanaf = data.vanaf ?? lokaleDatum(nu);
    if (naam === 'contactpersoon.afgemeld') await this.begin(em, medewerkerId, vanaf, ontvangen);
    else await beeindig(em, medewerkerId, vanaf);
    await this.wissel.herzieVan(em, medewerkerId, nu, berichtId);
    return { onderwerp: { soort: 'bericht', id: berichtId }, ontvangers: [] };
  }

  private async begin(
    em: EntityManager,
    medewerkerId: string,
    vanaf: string,
    { afzender, data, berichtId }: Ontvangen<Afwezigheid>,
  ): Promise<void> {
    const { vervanger, terugOp } = data;
    const vervangerId = vervanger && (await this.adresboek.medewerker(em, afzender.id, vervanger, 'data.vervanger'));
    await em.query(
      `insert into hub.afwezigheid (medewerker_id, vervanger_id, vanaf, terug_op, bericht_id) values ($1, $2, $3, $4, $5)`,
      [medewerkerId, vervangerId ?? null, vanaf, terugOp ?? null, berichtId],
    );
  }
}

/** Leave that begins after this day stays as it was planned. */
async function beeindig(em: EntityManager, medewerkerId: string, dag: string): Promise<void> {
  await em.query(
    `update hub.afwezigheid set terug_op = $2
      where medewerker_id = $1 and vanaf <= $2 and (terug_op is null or terug_op > $2)`,
    [medewerkerId, dag],
  );
}
