import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { HubBerichten } from '../bericht/index.js';
import { bemiddelaars } from './bemiddelaars.js';
import { Sluitingen } from './sluitingen.js';
import { Vacature } from './vacature.tabel.js';

/** The places of a vacature: taken when somebody starts, free again when that ends. */
@Injectable()
export class Plaatsen {
  constructor(
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Sluitingen) private readonly sluitingen: Sluitingen,
  ) {}

  /** Locked: of two who start at once, the second sees what is left. */
  async neem(em: EntityManager, vacatureId: string): Promise<Vacature> {
    return em.findOneOrFail(Vacature, { where: { id: vacatureId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Somebody starts, by the bericht `oorzaak`. On the last free place the vacature is vervuld. */
  async bezet(em: EntityManager, vacatureId: string, oorzaak: string, nu: Date): Promise<void> {
    const vacature = await this.neem(em, vacatureId);
    const bezet = vacature.bezet + 1;
    const vol = vacature.status === 'open' && bezet >= vacature.plaatsen;
    await this.bewaar(em, vacature, { bezet, status: vol ? 'vervuld' : vacature.status }, oorzaak, nu);
  }

  /** There are this many places from now on: a vacature that was vervuld may be open again, or the other way round. */
  async stel(em: EntityManager, vacatureId: string, plaatsen: number, oorzaak: string, nu: Date): Promise<void> {
    const vacature = await this.neem(em, vacatureId);
    const status = vacature.bezet >= plaatsen ? 'vervuld' : 'open';
    await this.bewaar(em, vacature, { plaatsen, status }, oorzaak, nu);
  }

  /** Somebody stops. The employer decides whether the place opens again: by publishing the vacature again. */
  async komtVrij(em: EntityManager, vacatureId: string): Promise<void> {
    await em.query(`update hub.vacature set bezet = greatest(bezet - 1, 0) where id = $1`, [vacatureId]);
  }

  private async bewaar(
    em: EntityManager,
    eerder: Vacature,
    wijziging: Partial<Pick<Vacature, 'bezet' | 'plaatsen' | 'status'>>,
    oorzaak: string,
    nu: Date,
  ): Promise<void> {
    const vacature = { ...eerder, ...wijziging };
    await em.update(Vacature, { id: vacature.id }, wijziging);
    if (vacature.status !== 'vervuld' || eerder.status === 'vervuld') return;
    await this.meldVervuld(em, vacature, oorzaak);
    await this.sluitingen.meld(em, { vacatureId: vacature.id, reden: 'al-vervuld', oorzaak, nu });
  }

  private async meldVervuld(em: EntityManager, { id, plaatsen, partnerId }: Vacature, oorzaak: string): Promise<void> {
    const ontvangers = [partnerId, ...(await bemiddelaars(em, partnerId))];
    const onderwerp = { soort: 'vacature' as const, id };
    await this.hubBerichten.verstuur(
      em,
      'vacature.vervuld',
      { vacature: { id }, plaatsen },
      { onderwerp, ontvangers },
      oorzaak,
    );
  }
}
