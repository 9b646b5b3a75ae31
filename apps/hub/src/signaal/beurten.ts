import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { Bundels } from './bundels.js';
import { Onderwerpen, type Eigenaar } from './onderwerp.js';
import { escaleertOp, Signalen } from './signalen.js';
import { signaalsoort } from './soorten/index.js';

const PER_KEER = 100;

interface Beurt {
  readonly id: string;
  readonly code: string;
  readonly inwonerId: string | null;
  readonly eigenaarId: string | null;
  readonly niveau: 'eigenaar' | 'regisseur';
  readonly isVerteld: boolean;
  readonly isGeparkeerd: boolean;
}

/** Does with each signaal what its date asks: tell it, take it out of its rest, or pass it to the next in line. */
@OpRooster('signaal.beurten')
@Injectable()
export class Beurten implements Ronde {
  readonly elkeMs = 10_000;
  readonly vlugMs = 2_000;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signalen) private readonly signalen: Signalen,
    @Inject(Bundels) private readonly bundels: Bundels,
    @Inject(Onderwerpen) private readonly onderwerpen: Onderwerpen,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(stop: AbortSignal): Promise<void> {
    let gedaan: number;
    do {
      gedaan = await this.database.inTransactie(HUB, 'signalering', (em) => this.eenDeel(em));
      if (gedaan > 0) this.logboek.regel({ stap: 'signaal.beurten', aantal: gedaan });
    } while (gedaan === PER_KEER && !stop.aborted);
  }

  private async eenDeel(em: EntityManager): Promise<number> {
    const nu = this.klok.nu();
    const beurten = await em.query<Beurt[]>(
      `select id, code, inwoner_id as "inwonerId", eigenaar_id as "eigenaarId", niveau,
              verteld_op is not null as "isVerteld", geparkeerd_tot is not null as "isGeparkeerd"
         from hub.signaal where opgelost_op is null and beurt_op <= $1
        order by beurt_op limit ${PER_KEER} for update skip locked`,
      [nu],
    );
    for (const beurt of beurten) await this.neem(em, beurt, nu);
    return beurten.length;
  }

  private async neem(em: EntityManager, beurt: Beurt, nu: Date): Promise<void> {
    const soort = signaalsoort(beurt.code);
    if (!beurt.isVerteld) {
      const wacht = soort.bundeling === 'gedoseerd' && (await this.bundels.wachtOpBeurt(em, beurt.id, nu));
      return wacht ? undefined : this.signalen.vertel(em, beurt.id);
    }
    if (!beurt.isGeparkeerd) return this.escaleer(em, beurt, nu);
    await em.query(`update hub.signaal set geparkeerd_tot = null, parkeerreden = null, beurt_op = $2 where id = $1`, [
      beurt.id,
      await escaleertOp(em, soort, nu),
    ]);
  }

  /** From the owner to the regisseur, and from there to the ketenregisseur; without either it stays where it is. */
  private async escaleer(em: EntityManager, beurt: Beurt, nu: Date): Promise<void> {
    const regisseur = beurt.inwonerId ? await this.onderwerpen.regisseur(em, beurt.inwonerId) : undefined;
    if (regisseur && isVoorRegisseur(beurt, regisseur)) {
      await verleg(em, beurt.id, 'regisseur', regisseur, await escaleertOp(em, signaalsoort(beurt.code), nu));
    } else await verleg(em, beurt.id, 'ketenregisseur', await ketenregisseur(em, regisseur?.partnerId), null);
  }
}

/** Who did not answer a voorstel is the regisseur, so that one is passed by. */
function isVoorRegisseur({ niveau, code, eigenaarId }: Beurt, { medewerkerId }: Eigenaar): boolean {
  return niveau === 'eigenaar' && code !== 'VOORSTEL_WACHT' && medewerkerId !== eigenaarId;
}

async function verleg(
  em: EntityManager,
  id: string,
  niveau: 'regisseur' | 'ketenregisseur',
  naar: Eigenaar | undefined,
  beurtOp: Date | null,
): Promise<void> {
  await em.query(`update hub.signaal set niveau = $2, beurt_op = $3 where id = $1`, [id, niveau, beurtOp]);
  if (!naar) return;
  await em.query(
    `update hub.signaal set eigenaar_partner_id = $2, eigenaar_team_id = $3, eigenaar_id = $4 where id = $1`,
    [id, naar.partnerId, naar.teamId, naar.medewerkerId],
  );
}

/** Of the municipality that has the regie, else of any. */
async function ketenregisseur(em: EntityManager, partnerId: string | undefined): Promise<Eigenaar | undefined> {
  const [rij] = await em.query<Eigenaar[]>(
    `select r.partner_id as "partnerId", null as "teamId", r.medewerker_id as "medewerkerId"
       from hub.medewerker_rol r join hub.medewerker m on m.id = r.medewerker_id
       join hub.partner p on p.id = r.partner_id
      where r.rol = 'ketenregisseur' and p.soort = 'gemeente' and m.vertrokken_op is null
      order by r.partner_id = $1 desc nulls last, m.id limit 1`,
    [partnerId ?? null],
  );
  return rij;
}
