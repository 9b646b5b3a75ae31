import { Inject, Injectable } from '@nestjs/common';
import type { SollicitatieGedaan } from '@estafette/contracts/sollicitatie';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Plaatsen, type Vacature } from '../vacature/index.js';
import { Weigering } from '../web/index.js';
import { nieuwVoorstel } from './nieuw.js';
import type { Voorstel } from './voorstel.tabel.js';
import { Voorstellen } from './voorstellen.js';

const WAAROM = 'De inwoner solliciteerde zelf op deze vacature.';

/**
 * An inwoner applies: a voorstel of whose the vacature is, to which the inwoner said yes already. So it shows in their
 * list, is watched and gets an uitkomst like any other, also when the vacature is closed by now. Who told it speaks for
 * the inwoner and hears every step.
 */
@VerwerktBericht('sollicitatie.gedaan')
@Injectable()
export class SollicitatieHandler implements BerichtHandler<SollicitatieGedaan> {
  constructor(
    @Inject(Voorstellen) private readonly voorstellen: Voorstellen,
    @Inject(Plaatsen) private readonly plaatsen: Plaatsen,
  ) {}

  async verwerk(ontvangen: Ontvangen<SollicitatieGedaan>, em: EntityManager): Promise<Gevolg> {
    const { afzender, data, envelop, nu } = ontvangen;
    const vacature = await this.plaatsen.neem(em, data.vacature.id!);
    const voorstel = await this.voorstel(em, ontvangen, vacature);
    const ontvangers = await this.voorstellen.hoorders(em, voorstel, afzender.id);
    if (vacature.status !== 'open') {
      const reden = vacature.status === 'vervuld' ? 'al-vervuld' : 'vacature-gesloten';
      await this.voorstellen.laatVervallen(em, { vacatureId: vacature.id }, reden, envelop.id, nu);
    }
    return {
      onderwerp: { soort: 'voorstel', id: voorstel.id },
      inwonerId: voorstel.inwonerId,
      aanvulling: { voorstel: { id: voorstel.id } },
      ontvangers: ontvangers.filter((id) => id !== afzender.id),
    };
  }

  private async voorstel(
    em: EntityManager,
    ontvangen: Ontvangen<SollicitatieGedaan>,
    vacature: Vacature,
  ): Promise<Voorstel> {
    const { data, afzender, nu } = ontvangen;
    const open = await this.voorstellen.openVan(em, vacature.partnerId, data.inwoner.id!, vacature.id);
    return open ? this.voorstellen.sollicitatie(em, open, afzender.id, nu) : this.begin(em, ontvangen, vacature);
  }

  private async begin(
    em: EntityManager,
    { afzender, data, nu }: Ontvangen<SollicitatieGedaan>,
    vacature: Vacature,
  ): Promise<Voorstel> {
    const id = data.voorstel?.id ?? uuidv7();
    if (await this.voorstellen.neem(em, id)) throw Weigering.van('OVERGANG_VERBODEN', 'data.voorstel');
    const voorstel = nieuwVoorstel({
      id,
      inwonerId: data.inwoner.id!,
      vacatureId: vacature.id,
      partnerId: vacature.partnerId,
      aanPartnerId: afzender.id,
      gesolliciteerdViaId: afzender.id,
      accountmanagerId: vacature.accountmanagerId,
      waarom: WAAROM,
      antwoord: 'ja',
      voorgelegdOp: nu,
    });
    await this.voorstellen.begin(em, voorstel);
    return voorstel;
  }
}
