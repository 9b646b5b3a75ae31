import { Inject, Injectable } from '@nestjs/common';
import type { MedewerkerNaam } from '@estafette/contracts';
import type {
  OverdrachtGeaccepteerd,
  OverdrachtGeweigerd,
  OverdrachtOnderbroken,
  OverdrachtOpWachtlijst,
  OverdrachtStapVanIemand,
} from '@estafette/contracts/overdracht';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, viaPortaal, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Adresboek, type Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { hoorders } from './hoorders.js';
import type { Overdracht } from './overdracht.tabel.js';
import { Overdrachten, type Stapafspraak } from './overdrachten.js';
import { overgangen, type Gebeurtenis } from './overgangen.js';

const VOORVOEGSEL = 'overdracht.';

/** What only some steps carry: those that end an overdracht say why, and may advise what is next. */
type Stap = OverdrachtStapVanIemand & { readonly reden?: string; readonly advies?: string } & Partial<
    Pick<OverdrachtGeaccepteerd, 'afgesprokenStart'> &
      Pick<OverdrachtOpWachtlijst, 'verwachteStart'> &
      Pick<OverdrachtOnderbroken, 'tot'> &
      Pick<OverdrachtGeweigerd, 'andereOntvanger'>
  >;

/** Every step after aangeboden: the transition table says what it does, so one handler does them all. */
@VerwerktBericht(
  'overdracht.in-behandeling',
  'overdracht.aanvulling-gevraagd',
  'overdracht.aangevuld',
  'overdracht.geaccepteerd',
  'overdracht.geweigerd',
  'overdracht.op-wachtlijst',
  'overdracht.gestart',
  'overdracht.onderbroken',
  'overdracht.hervat',
  'overdracht.teruggegeven',
  'overdracht.afgerond',
  'overdracht.ingetrokken',
  'overdracht.vervallen',
)
@Injectable()
export class StapHandler implements BerichtHandler<Stap> {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
  ) {}

  async verwerk({ naam, afzender, envelop, data, berichtId, nu }: Ontvangen<Stap>, em: EntityManager): Promise<Gevolg> {
    const gebeurtenis = naam.slice(VOORVOEGSEL.length) as Gebeurtenis;
    const overdracht = await this.neem(em, data);
    const behandelaarId = await this.behandelaar(em, gebeurtenis, afzender, data.medewerker);
    const ontvangers = await hoorders(em, this.inwoners, overdracht, viaPortaal(envelop) ? undefined : afzender.id);
    const einde = { reden: data.reden, advies: data.advies };
    const afspraak = await this.afspraak(em, gebeurtenis, data);
    const verzoek = { gebeurtenis, afzender, berichtId, behandelaarId, einde, afspraak, nu };
    const nieuw = await this.overdrachten.zet(em, overdracht, verzoek);
    return {
      onderwerp: { soort: 'overdracht', id: nieuw.id, nummer: nieuw.nummer },
      inwonerId: nieuw.inwonerId,
      ontvangers,
    };
  }

  private async neem(em: EntityManager, { overdracht, inwoner }: OverdrachtStapVanIemand): Promise<Overdracht> {
    const gevonden = await this.overdrachten.neem(em, overdracht.id!);
    if (!gevonden) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.overdracht');
    if (inwoner && !(await this.inwoners.zelfde(em, inwoner.id!, gevonden.inwonerId)))
      throw Weigering.van('VERWIJZING_BOTST', 'data.inwoner');
    return gevonden;
  }

  private async afspraak(em: EntityManager, gebeurtenis: Gebeurtenis, data: Stap): Promise<Partial<Stapafspraak>> {
    const { afgesprokenStart = null, verwachteStart = null, tot = null, andereOntvanger } = data;
    if (gebeurtenis === 'geaccepteerd') return { afgesprokenStart };
    if (gebeurtenis === 'op-wachtlijst') return { verwachteStart };
    if (gebeurtenis === 'onderbroken' || gebeurtenis === 'hervat') return { onderbrokenTot: tot };
    if (!andereOntvanger) return {};
    return { andereOntvangerId: (await this.adresboek.team(em, andereOntvanger, 'data.andereOntvanger')).id };
  }

  private async behandelaar(
    em: EntityManager,
    gebeurtenis: Gebeurtenis,
    afzender: Partner,
    medewerker: MedewerkerNaam | undefined,
  ): Promise<string | undefined> {
    if (!medewerker || overgangen[gebeurtenis].door !== 'nemer') return undefined;
    return this.adresboek.medewerker(em, afzender.id, medewerker, 'data.medewerker');
  }
}
