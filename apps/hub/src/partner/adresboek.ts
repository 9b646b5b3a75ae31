import { Injectable } from '@nestjs/common';
import type { MedewerkerNaam, TeamAdres } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import { Medewerker, type Team } from './partner.tabel.js';

/** Finds teams and people by the names that berichten use for them. */
@Injectable()
export class Adresboek {
  async team(em: EntityManager, adres: TeamAdres, pad: string): Promise<Team> {
    const [team] = await em.query<Team[]>(
      `select t.id, t.partner_id as "partnerId", t.naam, t.weergavenaam
         from hub.team t join hub.partner p on p.id = t.partner_id where p.naam = $1 and t.naam = $2`,
      [adres.partner, adres.team],
    );
    if (!team) throw Weigering.van('TEAM_ONBEKEND', pad);
    return team;
  }

  /**
   * The medewerker of this partner with this code. A bericht that also carries the name makes it known, or corrects
   * it: an organisation is the authority on its own people.
   */
  async medewerker(em: EntityManager, partnerId: string, { code, naam }: MedewerkerNaam, pad: string): Promise<string> {
    const bekend = await this.bekende(em, partnerId, code);
    // Written only when something changes: everybody's berichten name the same few people, and a write makes them wait
    // for each other.
    if (bekend && (naam === undefined || bekend.naam === naam)) return bekend.id;
    if (naam === undefined) throw Weigering.van('MEDEWERKER_ONBEKEND', pad);
    const [rij] = await em.query<[{ id: string }]>(
      `insert into hub.medewerker (partner_id, code, naam) values ($1, $2, $3)
       on conflict (partner_id, code) do update set naam = excluded.naam returning id`,
      [partnerId, code, naam],
    );
    return rij.id;
  }

  private async bekende(
    em: EntityManager,
    partnerId: string,
    code: string,
  ): Promise<{ id: string; naam: string } | undefined> {
    const [rij] = await em.query<{ id: string; naam: string }[]>(
      `select id, naam from hub.medewerker where partner_id = $1 and code = $2`,
      [partnerId, code],
    );
    return rij;
  }

  /** Names of people, for showing them. */
  async medewerkers(em: EntityManager, ids: readonly string[]): Promise<Map<string, Medewerker>> {
    const gevonden = await em.createQueryBuilder(Medewerker, 'm').where('m.id = any(:ids)', { ids }).getMany();
    return new Map(gevonden.map((m) => [m.id, m]));
  }
}
