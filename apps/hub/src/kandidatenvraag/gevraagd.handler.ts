import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@estafette/messaging';
import type { KandidatenGevraagd } from '@estafette/contracts/kandidaten';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';

const STANDAARD_AANTAL = 10;

/** The same question as over the API, from a system that does not wait: the answer comes as kandidaten.gevonden. */
@VerwerktBericht('kandidaten.gevraagd')
@Injectable()
export class GevraagdHandler implements BerichtHandler<KandidatenGevraagd> {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async verwerk({ afzender, data, berichtId }: Ontvangen<KandidatenGevraagd>, em: EntityManager): Promise<Gevolg> {
    const vacatureId = data.vacature.id!;
    const [{ id }] = await em.query<[{ id: string }]>(
      `insert into hub.kandidatenvraag (partner_id, soort, vacature_id, aantal, bericht_id)
       values ($1, 'kandidaten', $2, $3, $4) returning id`,
      [afzender.id, vacatureId, data.aantal ?? STANDAARD_AANTAL, berichtId],
    );
    await this.outbox.plaats(em, 'matching', { vraagId: id });
    return { onderwerp: { soort: 'vacature', id: vacatureId }, ontvangers: [] };
  }
}
