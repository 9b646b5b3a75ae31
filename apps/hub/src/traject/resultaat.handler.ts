import { Inject, Injectable } from '@nestjs/common';
import type { TrajectresultaatGemeld } from '@estafette/contracts/trajectresultaat';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Kandidaten } from '../kandidaat/index.js';
import { Overdrachten, type Overdracht } from '../overdracht/index.js';
import { Weigering } from '../web/index.js';

/** A result moves the profile (where someone stands now) and, when it is the last, the overdracht. */
@VerwerktBericht('trajectresultaat.gemeld')
@Injectable()
export class ResultaatHandler implements BerichtHandler<TrajectresultaatGemeld> {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
  ) {}

  async verwerk(ontvangen: Ontvangen<TrajectresultaatGemeld>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender } = ontvangen;
    const inwonerId = data.inwoner.id!;
    // Before the overdracht may end: who is bound now must hear the result.
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    const vervangt = await this.vervang(em, ontvangen);
    const overdracht = await this.overdracht(em, ontvangen);
    await this.bewaar(em, ontvangen, overdracht?.id);
    const verteller = { partnerId: afzender.id, berichtId: ontvangen.berichtId, nu: ontvangen.nu, vervangt };
    await this.kandidaten.vulAan(em, inwonerId, opgaveUit(data, afzender.weergavenaam), verteller);
    if (overdracht && data.soort === 'eind') await this.rondAf(em, overdracht, ontvangen);
    await this.inwoners.bewaak(em, inwonerId);
    return {
      onderwerp: { soort: 'inwoner', id: inwonerId },
      inwonerId,
      aanvulling: overdracht ? { overdracht: { id: overdracht.id } } : {},
      ontvangers: betrokken.filter((id) => id !== afzender.id),
    };
  }

  private async bewaar(
    em: EntityManager,
    { berichtId, afzender, data, nu }: Ontvangen<TrajectresultaatGemeld>,
    overdrachtId: string | undefined,
  ): Promise<void> {
    await em.query(
      `insert into hub.trajectresultaat (bericht_id, inwoner_id, overdracht_id, partner_id, soort, datum, gemeld_op,
         resultaat)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [berichtId, data.inwoner.id, overdrachtId ?? null, afzender.id, data.soort, data.datum, nu, JSON.stringify(data)],
    );
  }

  /** Gives our id of the bericht that this one replaces. */
  private async vervang(
    em: EntityManager,
    { berichtId, afzender, data }: Ontvangen<TrajectresultaatGemeld>,
  ): Promise<string | undefined> {
    if (data.vervangt === undefined) return undefined;
    const [vervangen] = await em.query<[{ id: string }[], number]>(
      `update hub.trajectresultaat r set vervangen_door = $1 from hub.bericht b
        where b.id = r.bericht_id and b.partner_id = $2 and b.ce_id = $3 and r.inwoner_id = $4
        returning r.bericht_id as id`,
      [berichtId, afzender.id, data.vervangt, data.inwoner.id],
    );
    if (vervangen.length === 0) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.vervangt');
    return vervangen[0]!.id;
  }

  /**
   * The overdracht that the result is of: the one named, or the only one that runs with the sender. A correction is of what
   * it corrects, and guesses nothing.
   */
  private async overdracht(
    em: EntityManager,
    { afzender, data }: Ontvangen<TrajectresultaatGemeld>,
  ): Promise<Overdracht | null> {
    if (!data.overdracht) {
      return data.vervangt === undefined
        ? this.overdrachten.lopendBij(em, data.inwoner.id!, afzender.id, data.dienst)
        : null;
    }
    const overdracht = await this.overdrachten.neem(em, data.overdracht.id!);
    if (!overdracht || !(await this.inwoners.zelfde(em, overdracht.inwonerId, data.inwoner.id!)))
      throw Weigering.van('VERWIJZING_BOTST', 'data.overdracht');
    return overdracht;
  }

  private async rondAf(
    em: EntityManager,
    overdracht: Overdracht,
    { afzender, berichtId, data, nu }: Ontvangen<TrajectresultaatGemeld>,
  ): Promise<void> {
    const einde = { reden: data.reden, advies: data.advies?.dienst };
    await this.overdrachten.rondAf(em, overdracht, { afzender, berichtId, behandelaarId: undefined, einde, nu });
  }
}

/** What the profile learns: where someone stands after the traject, and which competences were seen. */
function opgaveUit({ na, datum, competenties = [] }: TrajectresultaatGemeld, maker: string) {
  const oordeel = { datum, maker, herkomst: 'professional' as const };
  const competentiebeheersing = competenties.map(({ codeCompetentie }) => ({ codeCompetentie }));
  const werk = competenties.map(({ codeCompetentie, herkomst = 'meting', methode, datum: op = datum }) => ({
    codeCompetentie,
    herkomst,
    datum: op,
    ...(methode === undefined ? {} : { methode }),
  }));
  return {
    profiel: { arbeidsmarktkwalificatie: { competentiebeheersing } },
    keten: {
      ...(na?.szeebraTrede === undefined ? {} : { szeebraTrede: { ...oordeel, trede: na.szeebraTrede } }),
      ...(na?.ladderTrede === undefined ? {} : { ladderTrede: { ...oordeel, trede: na.ladderTrede } }),
    },
    herkomst: { werk },
  };
}
