import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { geldendeRollen, type Medewerker, type Partner, type Rolnaam } from '../partner/index.js';
import type { Aanmelding } from './aanmelding.js';
import { hashVan, maakSleutel } from './sleutel.js';

/** A working day; who works longer logs in once more. */
const DUUR_UREN = 10;
export const SESSIE_SECONDEN = DUUR_UREN * 3600;
/** For what asks more than a session, the person must have proved who they are so shortly ago. */
const VERS_MINUTEN = 10;
const KOEKJE = 'estafette_sessie';

/** What an identity provider says of who logs in. */
export interface Sessiebegin {
  /** The roles that it gives; without them our own tables decide. */
  readonly rollen?: readonly string[] | undefined;
  /** Seconds since 1970. */
  readonly bewezenOp?: number | undefined;
}

interface Gevonden {
  readonly medewerker: Medewerker;
  readonly partner: Partner;
  readonly rollen: readonly Rolnaam[];
  readonly vers: boolean;
  readonly nogSeconden: number;
}

const VAN_SESSIE = `
  select s.bewezen_op > now() - make_interval(mins => $2) as vers,
         extract(epoch from s.verloopt_op - now())::int as "nogSeconden",
         coalesce(s.rollen, array(select r.rol from hub.medewerker_rol r where r.medewerker_id = m.id)) as rollen,
         jsonb_build_object('id', m.id, 'partnerId', m.partner_id, 'code', m.code, 'naam', m.naam,
                            'vertrokkenOp', null) as medewerker,
         jsonb_build_object('id', p.id, 'naam', p.naam, 'weergavenaam', p.weergavenaam, 'soort', p.soort,
                            'oin', p.oin) as partner
    from hub.sessie s join hub.medewerker m on m.id = s.medewerker_id join hub.partner p on p.id = m.partner_id
   where s.hash = $1 and s.verloopt_op > now() and m.vertrokken_op is null`;

/** Sessions of people in their browser. */
@Injectable()
export class Sessies {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Begins a session and gives its secret, which is kept nowhere else. Sessions that are over are swept on the way. */
  async begin(medewerkerId: string, { rollen, bewezenOp }: Sessiebegin = {}): Promise<string> {
    const geheim = maakSleutel();
    await this.database.inTransactie(HUB, 'aanmelding', async (em) => {
      await em.query(`delete from hub.sessie where verloopt_op < now()`);
      await em.query(
        `insert into hub.sessie (medewerker_id, hash, verloopt_op, rollen, bewezen_op)
         values ($1, $2, now() + make_interval(hours => $3), $4, least(coalesce(to_timestamp($5), now()), now()))`,
        [medewerkerId, hashVan(geheim), DUUR_UREN, rollen ?? null, bewezenOp ?? null],
      );
    });
    return geheim;
  }

  async vind(geheim: string): Promise<Aanmelding | undefined> {
    const waarden = [hashVan(geheim), VERS_MINUTEN];
    const [sessie] = await this.database.vraag<Gevonden>(HUB, 'aanmelding', VAN_SESSIE, waarden);
    if (!sessie) return undefined;
    const { medewerker, partner, vers, rollen, nogSeconden } = sessie;
    return { wijze: 'sessie', partner, medewerker, rollen: geldendeRollen(rollen, partner.soort), vers, nogSeconden };
  }

  async eindig(geheim: string): Promise<void> {
    await this.database.inTransactie(HUB, 'aanmelding', (em) =>
      em.query(`delete from hub.sessie where hash = $1`, [hashVan(geheim)]),
    );
  }
}

/** The secret in the Cookie header, if there is one. */
export function sessieUit(cookie: string | undefined): string | undefined {
  return new RegExp(`(?:^|; )${KOEKJE}=([\\w-]{1,200})(?:;|$)`).exec(cookie ?? '')?.[1];
}

/** The Set-Cookie header that gives a browser the session; without one it takes the session away. `veilig`: over TLS only. */
export function sessiekoekje(geheim: string | undefined, veilig = false): string {
  const duur = geheim ? SESSIE_SECONDEN : 0;
  return `${KOEKJE}=${geheim ?? ''}; Path=/; Max-Age=${duur}; HttpOnly; SameSite=Strict${veilig ? '; Secure' : ''}`;
}
