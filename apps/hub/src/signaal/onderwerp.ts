import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Inwoners } from '../inwoner/index.js';
import { Overdrachten, type Overdracht } from '../overdracht/index.js';
import { Partner } from '../partner/index.js';
import { Voorstellen, type Voorstel } from '../voorstel/index.js';
import type { Eigenaarsrol, Omstandigheden, Onderwerpsoort, Signaalsoort } from './signaalsoort.js';

export interface Eigenaar {
  readonly partnerId: string;
  readonly teamId: string | null;
  readonly medewerkerId: string | null;
}

/** What a signaal is about, as far as it must be known to open or close it. */
export interface Onderwerp {
  readonly soort: Onderwerpsoort;
  readonly id: string;
  readonly overdrachtId: string | null;
  readonly inwonerId: string | null;
}

/** The sentence and next steps about this onderwerp, and who owns it. */
export interface Uitleg {
  readonly zin: string;
  readonly vervolgstappen: readonly string[];
  readonly eigenaar: Eigenaar;
}

/** Looks up what a signaal is about: whom it touches, who must act, and what its sentence speaks of. */
@Injectable()
export class Onderwerpen {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Voorstellen) private readonly voorstellen: Voorstellen,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Locked where it is an overdracht or voorstel: its owner must not change meanwhile. */
  async neem(em: EntityManager, soort: Onderwerpsoort, id: string): Promise<Onderwerp> {
    if (soort === 'inwoner') return { soort, id, overdrachtId: null, inwonerId: id };
    if (soort === 'partner' || soort === 'vacature') return { soort, id, overdrachtId: null, inwonerId: null };
    if (soort === 'plaatsing')
      return { soort, id, overdrachtId: null, inwonerId: (await this.plaatsing(em, id)).inwonerId };
    if (soort === 'voorstel')
      return { soort, id, overdrachtId: null, inwonerId: (await this.voorstel(em, id)).inwonerId };
    return { soort, id, overdrachtId: id, inwonerId: (await this.overdracht(em, id)).inwonerId };
  }

  async legUit(em: EntityManager, onderwerp: Onderwerp, soort: Signaalsoort): Promise<Uitleg> {
    if (onderwerp.soort === 'overdracht') return this.overOverdracht(em, onderwerp.id, soort);
    if (onderwerp.soort === 'inwoner') return this.overInwoner(em, onderwerp.id, soort);
    if (onderwerp.soort === 'voorstel') return this.overVoorstel(em, onderwerp.id, soort);
    if (onderwerp.soort === 'plaatsing') return this.overPlaatsing(em, onderwerp.id, soort);
    if (onderwerp.soort === 'vacature') return this.overVacature(em, onderwerp.id, soort);
    return this.overPartner(em, onderwerp.id, soort);
  }

  private async overOverdracht(em: EntityManager, id: string, soort: Signaalsoort): Promise<Uitleg> {
    const overdracht = await this.overdracht(em, id);
    const [namen] = await em.query<[{ naarPartner: string; naarTeam: string }]>(
      `select p.weergavenaam as "naarPartner", t.weergavenaam as "naarTeam"
         from hub.team t join hub.partner p on p.id = t.partner_id where t.id = $1`,
      [overdracht.naarTeamId],
    );
    const eigenaar = await this.eigenaarVan(em, soort.eigenaar, overdracht);
    return { ...woorden(soort, 'overdracht', { ...namen, nummer: overdracht.nummer }), eigenaar };
  }

  private async overInwoner(em: EntityManager, id: string, soort: Signaalsoort): Promise<Uitleg> {
    const eigenaar = (await this.regisseur(em, id)) ?? (await this.wieKent(em, id));
    return { ...woorden(soort, 'inwoner', {}), eigenaar };
  }

  private async overPartner(em: EntityManager, id: string, soort: Signaalsoort): Promise<Uitleg> {
    const { weergavenaam } = await em.findOneByOrFail(Partner, { id });
    const eigenaar = { partnerId: id, teamId: null, medewerkerId: null };
    return { ...woorden(soort, 'partner', { partner: weergavenaam }), eigenaar };
  }

  private async overVoorstel(em: EntityManager, id: string, soort: Signaalsoort): Promise<Uitleg> {
    const voorstel = await this.voorstel(em, id);
    const eigenaar = await this.eigenaarVanVoorstel(em, soort.eigenaar, voorstel);
    return { ...woorden(soort, 'voorstel', {}), eigenaar };
  }

  /** Who found the work asks how it goes. */
  private async overPlaatsing(em: EntityManager, id: string, soort: Signaalsoort): Promise<Uitleg> {
    const { partnerId, medewerkerId } = await this.plaatsing(em, id);
    return { ...woorden(soort, 'plaatsing', {}), eigenaar: { partnerId, teamId: null, medewerkerId } };
  }

  private async overVacature(em: EntityManager, id: string, soort: Signaalsoort): Promise<Uitleg> {
    const [rij] = await em.query<{ partnerId: string; medewerkerId: string | null; kenmerk: string | null }[]>(
      `select v.partner_id as "partnerId", v.accountmanager_id as "medewerkerId", w.kenmerk_partner as kenmerk
         from hub.vacature v left join hub.verwijzing w
           on w.partner_id = v.partner_id and w.soort = 'vacature' and w.intern_id = v.id
        where v.id = $1 limit 1`,
      [id],
    );
    if (!rij) throw new Error('A finding is about a vacature that does not exist.');
    const { partnerId, medewerkerId, kenmerk } = rij;
    const eigenaar = { partnerId, teamId: null, medewerkerId };
    return { ...woorden(soort, 'vacature', { kenmerk: kenmerk ?? 'zonder nummer' }), eigenaar };
  }

  private async plaatsing(
    em: EntityManager,
    id: string,
  ): Promise<{ inwonerId: string; partnerId: string; medewerkerId: string | null }> {
    const [rij] = await em.query<{ inwonerId: string; partnerId: string; medewerkerId: string | null }[]>(
      `select p.inwoner_id as "inwonerId", p.partner_id as "partnerId", v.accountmanager_id as "medewerkerId"
         from hub.plaatsing p left join hub.voorstel v on v.id = p.voorstel_id and v.partner_id = p.partner_id
        where p.id = $1`,
      [id],
    );
    if (!rij) throw new Error('A finding is about a plaatsing that does not exist.');
    return rij;
  }

  private async voorstel(em: EntityManager, id: string): Promise<Voorstel> {
    const voorstel = await this.voorstellen.neem(em, id);
    if (!voorstel) throw new Error('A finding is about a voorstel that does not exist.');
    return voorstel;
  }

  private async overdracht(em: EntityManager, id: string): Promise<Overdracht> {
    const overdracht = await this.overdrachten.neem(em, id);
    if (!overdracht) throw new Error('A finding is about an overdracht that does not exist.');
    return overdracht;
  }

  private async eigenaarVan(em: EntityManager, rol: Eigenaarsrol, o: Overdracht): Promise<Eigenaar> {
    if (rol === 'nemer') return { partnerId: o.naarPartnerId, teamId: o.naarTeamId, medewerkerId: o.behandelaarId };
    const regisseur = rol === 'regisseur' ? await this.regisseur(em, o.inwonerId) : undefined;
    return regisseur ?? { partnerId: o.vanPartnerId, teamId: o.vanTeamId, medewerkerId: o.geverId };
  }

  private async eigenaarVanVoorstel(em: EntityManager, rol: Eigenaarsrol, v: Voorstel): Promise<Eigenaar> {
    if (rol === 'voorlegger') return { partnerId: v.partnerId, teamId: null, medewerkerId: v.accountmanagerId };
    const regie = await this.inwoners.regie(em, v.inwonerId, lokaleDatum(this.klok.nu()));
    if (!regie) return { partnerId: v.aanPartnerId, teamId: null, medewerkerId: null };
    const { partnerId, teamId, vervangerId, regisseurId } = regie;
    return { partnerId, teamId, medewerkerId: vervangerId ?? regisseurId };
  }

  async regisseur(em: EntityManager, inwonerId: string): Promise<Eigenaar | undefined> {
    const regie = await this.inwoners.regie(em, inwonerId, lokaleDatum(this.klok.nu()));
    return regie && { partnerId: regie.partnerId, teamId: regie.teamId, medewerkerId: regie.regisseurId };
  }

  /** Without a regisseur somebody must own it still: never nobody. */
  async wieKent(em: EntityManager, inwonerId: string): Promise<Eigenaar> {
    const [partnerId] = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht', 'aanlevering']);
    if (!partnerId) throw new Error('A finding is about an inwoner whom nobody knows.');
    return { partnerId, teamId: null, medewerkerId: null };
  }
}

function woorden<S extends Onderwerpsoort>(
  { code, over }: Signaalsoort,
  soort: S,
  omstandigheden: Omstandigheden[S],
): Omit<Uitleg, 'eigenaar'> {
  const woorden = over[soort];
  if (!woorden) throw new Error(`The signaal ${code} has no words about ${soort}.`);
  return { zin: woorden.zin(omstandigheden), vervolgstappen: woorden.vervolgstappen(omstandigheden) };
}
