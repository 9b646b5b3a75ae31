import { Injectable } from '@nestjs/common';
import { fout, type Fout } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Weigering } from '../web/index.js';
import type { Partner } from './partner.tabel.js';
import type { Rolnaam } from './rollen.js';

/** One of the people of a partner, with what they may do and the teams they belong to, by name. */
export interface Personeelslid {
  readonly code: string;
  readonly naam: string;
  /** Empty: the role that comes with the kind of organisation. */
  readonly rollen: readonly Rolnaam[];
  readonly teams: readonly string[];
  /** Where colleagues of other partners call or write. */
  readonly telefoon: string | null;
  readonly email: string | null;
  readonly vertrokkenOp: Date | null;
}

export type Personeelsgegevens = Pick<Personeelslid, 'naam' | 'rollen' | 'teams' | 'telefoon' | 'email'>;

export interface Teamgegevens {
  readonly naam: string;
  readonly weergavenaam: string;
  readonly telefoon: string | null;
  /** What the team does; by this it is suggested to who seeks a receiver. */
  readonly diensten: readonly string[];
}

const LID = `
  select m.code, m.naam, m.telefoon, m.email, m.vertrokken_op as "vertrokkenOp",
         array(select rol from hub.medewerker_rol r where r.medewerker_id = m.id order by rol) as rollen,
         array(select t.naam from hub.medewerker_team mt join hub.team t on t.id = mt.team_id
                where mt.medewerker_id = m.id order by t.naam) as teams
    from hub.medewerker m`;

/** Keeps the teams and people of partners. */
@Injectable()
export class Personeel {
  teams(em: EntityManager, partnerId: string): Promise<Teamgegevens[]> {
    return em.query(`select naam, weergavenaam, telefoon, diensten from hub.team where partner_id = $1 order by naam`, [
      partnerId,
    ]);
  }

  async zetTeam(em: EntityManager, partnerId: string, team: Teamgegevens): Promise<Teamgegevens> {
    await em.query(
      `insert into hub.team (partner_id, naam, weergavenaam, telefoon, diensten) values ($1, $2, $3, $4, $5)
       on conflict (partner_id, naam) do update set weergavenaam = excluded.weergavenaam,
         telefoon = excluded.telefoon, diensten = excluded.diensten`,
      [partnerId, team.naam, team.weergavenaam, team.telefoon, team.diensten],
    );
    return team;
  }

  leden(em: EntityManager, partnerId: string): Promise<Personeelslid[]> {
    return em.query(`${LID} where m.partner_id = $1 order by m.code`, [partnerId]);
  }

  /** Makes someone known, or changes what is known; who had left is back. */
  async zet(em: EntityManager, partner: Partner, code: string, gegevens: Personeelsgegevens): Promise<Personeelslid> {
    const teamIds = await this.teamIds(em, partner.id, gegevens.teams);
    const [{ id }] = await em.query<[{ id: string }]>(
      `insert into hub.medewerker (partner_id, code, naam, telefoon, email) values ($1, $2, $3, $4, $5)
       on conflict (partner_id, code) do update set naam = excluded.naam, telefoon = excluded.telefoon,
         email = excluded.email, vertrokken_op = null returning id`,
      [partner.id, code, gegevens.naam, gegevens.telefoon, gegevens.email],
    );
    await em.query(`delete from hub.medewerker_rol where medewerker_id = $1 and not rol = any($2)`, [
      id,
      gegevens.rollen,
    ]);
    await em.query(`delete from hub.medewerker_team where medewerker_id = $1 and not team_id = any($2)`, [id, teamIds]);
    await em.query(
      `insert into hub.medewerker_rol (partner_id, medewerker_id, rol) select $1, $2, unnest($3::text[])
       on conflict do nothing`,
      [partner.id, id, gegevens.rollen],
    );
    await em.query(
      `insert into hub.medewerker_team (partner_id, medewerker_id, team_id) select $1, $2, unnest($3::uuid[])
       on conflict do nothing`,
      [partner.id, id, teamIds],
    );
    const [lid] = await em.query<[Personeelslid]>(`${LID} where m.id = $1`, [id]);
    return lid;
  }

  /** Closes the door for who left, also where they are logged in. Their name stays in what they did. Gives who it was. */
  async laatGaan(em: EntityManager, partnerId: string, code: string): Promise<string | undefined> {
    const [rijen] = await em.query<[{ id: string }[], number]>(
      `update hub.medewerker set vertrokken_op = coalesce(vertrokken_op, now())
        where partner_id = $1 and code = $2 returning id`,
      [partnerId, code],
    );
    await em.query(`delete from hub.sessie where medewerker_id = any($1)`, [rijen.map((r) => r.id)]);
    return rijen[0]?.id;
  }

  private async teamIds(em: EntityManager, partnerId: string, namen: readonly string[]): Promise<string[]> {
    const rijen = await em.query<{ id: string; naam: string }[]>(
      `select id, naam from hub.team where partner_id = $1 and naam = any($2)`,
      [partnerId, namen],
    );
    const fouten = namen.flatMap((naam, i): Fout[] =>
      rijen.some((r) => r.naam === naam) ? [] : [fout('TEAM_ONBEKEND', `teams.${i}`)],
    );
    if (fouten.length > 0) throw new Weigering(fouten);
    return rijen.map((r) => r.id);
  }
}
