import { Inject, Injectable } from '@nestjs/common';
import type { PlaatsingGestart } from '@estafette/contracts/plaatsing';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { VerwerktBericht, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Adresboek } from '../partner/index.js';
import { Plaatsen } from '../vacature/index.js';
import { Voorstellen, type Voorstel } from '../voorstel/index.js';
import { Weigering } from '../web/index.js';
import { Plaatsingen } from './plaatsingen.js';
import type { Plaatsing } from './plaatsing.tabel.js';
import { werkgegevens } from './werkgegevens.js';

/** An inwoner starts with work, after a voorstel of the same partner or by another ground that binds them. */
@VerwerktBericht('plaatsing.gestart')
@Injectable()
export class GestartHandler implements BerichtHandler<PlaatsingGestart> {
  constructor(
    @Inject(Plaatsingen) private readonly plaatsingen: Plaatsingen,
    @Inject(Voorstellen) private readonly voorstellen: Voorstellen,
    @Inject(Plaatsen) private readonly plaatsen: Plaatsen,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
  ) {}

  async verwerk(ontvangen: Ontvangen<PlaatsingGestart>, em: EntityManager): Promise<Gevolg> {
    const { data, afzender, envelop, nu } = ontvangen;
    const id = data.plaatsing?.id ?? uuidv7();
    const inwonerId = data.inwoner.id!;
    if (await this.plaatsingen.neem(em, id)) throw Weigering.van('OVERGANG_VERBODEN', 'data.plaatsing');
    const voorstel = await this.voorstel(em, ontvangen);
    if (!voorstel) await this.eisEigenWeg(em, ontvangen);
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    const betrokken = await this.inwoners.gebonden(em, inwonerId, ['regie', 'overdracht']);
    await this.plaatsingen.begin(em, nieuw(id, ontvangen, voorstel), { berichtId: envelop.id, nu });
    return {
      onderwerp: { soort: 'plaatsing', id },
      inwonerId,
      aanvulling: { plaatsing: { id } },
      ontvangers: betrokken.filter((ander) => ander !== afzender.id),
    };
  }

  /** The voorstel that led to it: as the sender says, or the open one for this inwoner and vacature. */
  private async voorstel(em: EntityManager, { data, afzender }: Ontvangen<PlaatsingGestart>): Promise<Voorstel | null> {
    const { voorstel, vacature, inwoner } = data;
    if (!voorstel) return vacature ? this.voorstellen.openVan(em, afzender.id, inwoner.id!, vacature.id!) : null;
    const gevonden = await this.voorstellen.neem(em, voorstel.id!);
    if (!gevonden) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.voorstel');
    if (gevonden.partnerId !== afzender.id) throw Weigering.van('ROL_ONJUIST', 'data.voorstel');
    if (!(await this.inwoners.zelfde(em, gevonden.inwonerId, inwoner.id!)))
      throw Weigering.van('VERWIJZING_BOTST', 'data.voorstel');
    if (vacature && gevonden.vacatureId !== vacature.id) throw Weigering.van('VERWIJZING_BOTST', 'data.vacature');
    return gevonden;
  }

  /** Without a voorstel the inwoner and the vacature must be the sender's own: a name in a list is not enough. */
  private async eisEigenWeg(em: EntityManager, { data, afzender }: Ontvangen<PlaatsingGestart>): Promise<void> {
    const gronden = ['aanlevering', 'regie', 'overdracht', 'voorstel', 'plaatsing'] as const;
    const gebonden = await this.inwoners.gebonden(em, data.inwoner.id!, gronden);
    if (!gebonden.includes(afzender.id)) throw Weigering.van('GEEN_DOELBINDING', 'data.inwoner');
    if (!data.vacature) return;
    const { partnerId } = await this.plaatsen.neem(em, data.vacature.id!);
    if (partnerId !== afzender.id) throw Weigering.van('ROL_ONJUIST', 'data.vacature');
  }
}

function nieuw(id: string, { data, afzender, nu }: Ontvangen<PlaatsingGestart>, voorstel: Voorstel | null): Plaatsing {
  return {
    id,
    inwonerId: data.inwoner.id!,
    partnerId: afzender.id,
    voorstelId: voorstel?.id ?? null,
    vacatureId: voorstel?.vacatureId ?? data.vacature?.id ?? null,
    vorm: data.vorm,
    vult: false,
    vanaf: data.vanaf,
    gegevens: werkgegevens(data),
    versie: 1,
    gemeldOp: nu,
    einde: null,
    redenEinde: null,
  };
}
