import { Injectable } from '@nestjs/common';
import type { MedewerkerNaam, TeamAdres } from '@estafette/contracts';
import { gezamenlijk, opPlaats, type EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import { Medewerker, type Team } from './partner.tabel.js';

/** Finds teams and people by the names that berichten use for them. */
@Injectable()
export class Adresboek {
  private readonly opAdres = gezamenlijk(leesTeams);
  private readonly opCode = gezamenlijk(leesMedewerkers);

  async team(em: EntityManager, adres: TeamAdres, pad: string): Promise<Team> {
    const team = await this.opAdres(em, adres);
    if (!team) throw Weigering.van('TEAM_ONBEKEND', pad);
    return team;
  }

  /**
   * The medewerker of this partner with this code. A bericht that also carries the name makes it known, or corrects
   * it: an organisation is the authority on its own people.
   */
  async medewerker(em: EntityManager, partnerId: string, { code, naam }: MedewerkerNaam, pad: string): Promise<string> {
    const bekend = await this.opCode(em, { partnerId, code });
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

  /** Names of people, for showing them. */
  async medewerkers(em: EntityManager, ids: readonly string[]): Promise<Map<string, Medewerker>> {
    const gevonden = await em.createQueryBuilder(Medewerker, 'm').where('m.id = any(:ids)', { ids }).getMany();
    return new Map(gevonden.map((m) => [m.id, m]));
  }
}

async function leesTeams(em: EntityManager, adressen: readonly TeamAdres[]): Promise<(Team | undefined)[]> {
  const rijen = await em.query<(Team & { nr: number })[]>(
    `select g.nr::int, t.id, t.partner_id as "partnerId", t.naam, t.weergavenaam
       from unnest($1::text[], $2::text[]) with ordinality as g (partner, team, nr)
       join hub.partner p on p.naam = g.partner join hub.team t on t.partner_id = p.id and t.naam = g.team`,
    [adressen.map((a) => a.partner), adressen.map((a) => a.team)],
  );
  return opPlaats(adressen.length, rijen).map(([team]) => team);
}

async function leesMedewerkers(
  em: EntityManager,
  gevraagd: readonly { readonly partnerId: string; readonly code: string }[],
): Promise<({ id: string; naam: string } | undefined)[]> {
  const rijen = await em.query<{ nr: number; id: string; naam: string }[]>(
    `select g.nr::int, m.id, m.naam
       from unnest($1::uuid[], $2::text[]) with ordinality as g (partner_id, code, nr)
       join hub.medewerker m on m.partner_id = g.partner_id and m.code = g.code`,
    [gevraagd.map((g) => g.partnerId), gevraagd.map((g) => g.code)],
  );
  return opPlaats(gevraagd.length, rijen).map(([rij]) => rij);
}
