import { Inject, Injectable } from '@nestjs/common';
import type { VoorstelBijWerkgever, VoorstelInwonerAkkoord, VoorstelUitkomst } from '@estafette/contracts/voorstel';
import type { EntityManager } from '@estafette/persistence';
import { VerwerktBericht, viaPortaal, type BerichtHandler, type Gevolg, type Ontvangen } from '../bericht/index.js';
import { Adresboek } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import type { Gebeurtenis } from './overgangen.js';
import { Vermoedens } from './vermoedens.js';
import type { Voorstel } from './voorstel.tabel.js';
import { Voorstellen } from './voorstellen.js';

type Stap = VoorstelBijWerkgever &
  Partial<Pick<VoorstelInwonerAkkoord, 'antwoord'> & Pick<VoorstelUitkomst, 'uitkomst'>> & {
    readonly reden?: string;
  };

const ANTWOORDEN: Readonly<Record<string, Gebeurtenis>> = {
  ja: 'inwoner-ja',
  'mag-direct': 'inwoner-ja',
  nee: 'inwoner-nee',
};

/** A suspicion is for the team lead alone: to all others no reason was given. */
const VERMOEDEN = 'mogelijk-discriminerend';
const ZONDER_REDEN = 'geen-reden';

/** Every step after voorgelegd: the transition table says what it does, so one handler does them all. */
@VerwerktBericht('voorstel.inwoner-akkoord', 'voorstel.bij-werkgever', 'voorstel.uitkomst')
@Injectable()
export class VoorstelstapHandler implements BerichtHandler<Stap> {
  constructor(
    @Inject(Voorstellen) private readonly voorstellen: Voorstellen,
    @Inject(Vermoedens) private readonly vermoedens: Vermoedens,
    @Inject(Adresboek) private readonly adresboek: Adresboek,
  ) {}

  async verwerk(ontvangen: Ontvangen<Stap>, em: EntityManager): Promise<Gevolg> {
    const { afzender, envelop, data, nu } = ontvangen;
    const voorstel = await this.neem(em, data);
    const gebeurtenis = gebeurtenisVan(data);
    const rollen = await this.voorstellen.rollen(em, voorstel, afzender);
    if (data.medewerker) await this.adresboek.medewerker(em, afzender.id, data.medewerker, 'data.medewerker');
    const hoorders = await this.voorstellen.hoorders(em, voorstel, viaPortaal(envelop) ? undefined : afzender.id);
    const reden = data.reden === VERMOEDEN ? ZONDER_REDEN : data.reden;
    await this.voorstellen.zet(em, voorstel, { gebeurtenis, rollen, antwoord: data.antwoord, reden, nu });
    if (data.reden === VERMOEDEN) await this.vermoedens.meld(em, voorstel, ontvangen);
    return {
      onderwerp: { soort: 'voorstel', id: voorstel.id },
      inwonerId: voorstel.inwonerId,
      aanvulling: reden === undefined ? {} : { reden },
      ontvangers: hoorders,
    };
  }

  private async neem(em: EntityManager, { voorstel }: Stap): Promise<Voorstel> {
    const gevonden = await this.voorstellen.neem(em, voorstel.id!);
    if (!gevonden) throw Weigering.van('VERWIJZING_ONBEKEND', 'data.voorstel');
    return gevonden;
  }
}

function gebeurtenisVan({ antwoord, uitkomst }: Stap): Gebeurtenis {
  if (antwoord !== undefined) return bekend(ANTWOORDEN[antwoord], 'data.antwoord');
  if (uitkomst === undefined) return 'bij-werkgever';
  return bekend(uitkomst === 'onbekend' ? undefined : uitkomst, 'data.uitkomst');
}

/** An answer that is not known yet is no answer: the question stays open. */
function bekend(gebeurtenis: Gebeurtenis | undefined, pad: string): Gebeurtenis {
  if (!gebeurtenis) throw Weigering.van('CODE_ONBEKEND', pad, 'Stuur dit bericht als het antwoord bekend is.');
  return gebeurtenis;
}
