import { Inject, Injectable } from '@nestjs/common';
import { Verwerker, Verwerkt, type Opdracht } from '@estafette/messaging';
import { HUB, type EntityManager } from '@estafette/persistence';
import { HubBerichten } from '../bericht/index.js';
import { gevondenUit } from './gevonden.js';
import type { Matchantwoord } from './kandidatenvragen.js';

interface Beantwoord {
  readonly runId: string;
  readonly vacatureId: string;
  readonly partnerId: string;
  /** The bericht that asked, as its sender calls it. */
  readonly oorzaak: string;
  readonly antwoord: string;
}

/** Sends who asked by a bericht what the matcher answered. */
@Verwerkt('antwoord')
@Injectable()
export class AntwoordVerwerker extends Verwerker {
  protected readonly wachtrij = 'antwoord';
  protected readonly wie = HUB;
  protected readonly doel = 'matching';

  constructor(@Inject(HubBerichten) private readonly hubBerichten: HubBerichten) {
    super();
  }

  protected async verwerk({ ids }: Opdracht, em: EntityManager): Promise<void> {
    const [vraag] = await em.query<Beantwoord[]>(
      `select r.id as "runId", v.vacature_id as "vacatureId", v.partner_id as "partnerId", b.ce_id as oorzaak, r.antwoord
         from hub.kandidatenvraag v join hub.bericht b on b.id = v.bericht_id
         join matcher.antwoord a on a.vraag_id = v.id join matcher.run r on r.id = a.run_id where v.id = $1`,
      [ids['vraagId']],
    );
    if (!vraag) return;
    const { runId, vacatureId, partnerId, oorzaak } = vraag;
    const gevonden = gevondenUit(runId, vacatureId, JSON.parse(vraag.antwoord) as Matchantwoord);
    const gevolg = { onderwerp: { soort: 'vacature' as const, id: vacatureId }, ontvangers: [partnerId] };
    await this.hubBerichten.verstuur(em, 'kandidaten.gevonden', gevonden, gevolg, oorzaak);
  }
}
