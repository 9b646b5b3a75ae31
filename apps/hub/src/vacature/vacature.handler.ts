import { Inject, Injectable } from '@nestjs/common';
import type { VacatureGepubliceerd, VacatureGewijzigd, VacatureIngetrokken } from '@estafette/contracts/vacature';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Adresboek } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { bemiddelaars } from './bemiddelaars.js';
import { Plaatsen } from './plaatsen.js';
import { Sluitingen } from './sluitingen.js';
import { Vacature } from './vacature.tabel.js';

@VerwerktBericht('vacature.gepubliceerd')
@Injectable()
export class GepubliceerdHandler implements BerichtHandler<VacatureGepubliceerd> {
  constructor(@Inject(Adresboek) private readonly adresboek: Adresboek) {}

  async verwerk({ afzender, data, nu }: Ontvangen<VacatureGepubliceerd>, em: EntityManager): Promise<Gevolg> {
    const id = data.vacature.id!;
    const eerder = await eigenVacature(em, id, afzender.id);
    const accountmanager = data.accountmanager;
    await em.save(Vacature, {
      id,
      partnerId: afzender.id,
      accountmanagerId: accountmanager
        ? await this.adresboek.medewerker(em, afzender.id, accountmanager, 'data.accountmanager')
        : null,
      ...bezetting(data, eerder),
      vorm: data.vorm ?? 'onbekend',
      versie: (eerder?.versie ?? 0) + 1,
      profiel: data.profiel,
      keten: data.keten ?? {},
      gepubliceerdOp: eerder?.gepubliceerdOp ?? nu,
    });
    return { onderwerp: { soort: 'vacature', id }, ontvangers: await bemiddelaars(em, afzender.id) };
  }
}

/** Changes what it names. With fewer places than are taken the vacature is vervuld, with more it is open again. */
@VerwerktBericht('vacature.gewijzigd')
@Injectable()
export class GewijzigdHandler implements BerichtHandler<VacatureGewijzigd> {
  constructor(
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Plaatsen) private readonly plaatsen: Plaatsen,
  ) {}

  async verwerk({ afzender, data, envelop, nu }: Ontvangen<VacatureGewijzigd>, em: EntityManager): Promise<Gevolg> {
    const id = data.vacature.id!;
    const eerder = await eigenVacature(em, id, afzender.id);
    if (!eerder) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.vacature');
    if (eerder.status === 'ingetrokken') {
      throw Weigering.van('OVERGANG_VERBODEN', 'data.vacature', 'De vacature is ingetrokken. Publiceer haar opnieuw.');
    }
    const { accountmanager, profiel, keten, vorm } = data;
    await em.save(Vacature, {
      ...eerder,
      ...(accountmanager
        ? { accountmanagerId: await this.adresboek.medewerker(em, afzender.id, accountmanager, 'data.accountmanager') }
        : {}),
      vorm: vorm ?? eerder.vorm,
      versie: eerder.versie + 1,
      profiel: { ...eerder.profiel, ...profiel },
      keten: { ...eerder.keten, ...keten },
    });
    if (data.plaatsen !== undefined) await this.plaatsen.stel(em, id, data.plaatsen, envelop.id, nu);
    return { onderwerp: { soort: 'vacature', id }, ontvangers: await bemiddelaars(em, afzender.id) };
  }
}

@VerwerktBericht('vacature.ingetrokken')
@Injectable()
export class IngetrokkenHandler implements BerichtHandler<VacatureIngetrokken> {
  constructor(@Inject(Sluitingen) private readonly sluitingen: Sluitingen) {}

  async verwerk({ afzender, data, envelop, nu }: Ontvangen<VacatureIngetrokken>, em: EntityManager): Promise<Gevolg> {
    const id = data.vacature.id!;
    const vacature = await eigenVacature(em, id, afzender.id);
    if (!vacature) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.vacature');
    await em.save(Vacature, { ...vacature, status: 'ingetrokken', versie: vacature.versie + 1 });
    await this.sluitingen.meld(em, { vacatureId: id, reden: 'vacature-gesloten', oorzaak: envelop.id, nu });
    return { onderwerp: { soort: 'vacature', id }, ontvangers: await bemiddelaars(em, afzender.id) };
  }
}

/** Published again with no more places than are taken, it is still vervuld. */
function bezetting(
  data: VacatureGepubliceerd,
  eerder: Vacature | undefined,
): Pick<Vacature, 'plaatsen' | 'bezet' | 'status'> {
  const plaatsen = data.plaatsen ?? eerder?.plaatsen ?? 1;
  const bezet = eerder?.bezet ?? 0;
  return { plaatsen, bezet, status: bezet < plaatsen ? 'open' : 'vervuld' };
}

/** Locked, so that two changes at once follow each other. Who published a vacature is the only one to change it. */
async function eigenVacature(em: EntityManager, id: string, partnerId: string): Promise<Vacature | undefined> {
  const vacature = await em.findOne(Vacature, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (vacature && vacature.partnerId !== partnerId) throw Weigering.van('ROL_ONJUIST', 'data.vacature');
  return vacature ?? undefined;
}
