import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Weigering } from '../../web/index.js';
import type { Aanroep } from '../aanroep/index.js';
import { Bevragingen, type Bevraging } from '../bevraging/index.js';
import type { Zoeksoort } from '../contract/index.js';
import { VUM_MAXIMUM } from '../instellingen/index.js';
import { leesSelectievraag, Zoeker, type Selectievraag, type Treffer } from '../vraag/index.js';
import { Profielen } from './profielen.js';

/** What a source answers to a question. */
export interface Bronantwoord {
  readonly maximumAantalResultatenBereikt: boolean;
  readonly matches: readonly object[];
}

export interface Eigenresultaat extends Bronantwoord {
  readonly treffers: readonly Treffer[];
}

/** Our own profiles and vacancies, as a source of VUM. */
@Injectable()
export class Bron {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Zoeker) private readonly zoeker: Zoeker,
    @Inject(Profielen) private readonly profielen: Profielen,
    @Inject(Bevragingen) private readonly bevragingen: Bevragingen,
    @Inject(VUM_MAXIMUM) private readonly maximum: number,
  ) {}

  async zoek(aanroep: Aanroep, soort: Zoeksoort, body: Buffer | undefined): Promise<Bronantwoord> {
    const vraag = leesSelectievraag(soort, body);
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const { treffers, ...antwoord } = await this.antwoord(em, vraag);
      await this.noteer(em, aanroep, soort, 'vraag', vraag.vraagObject, treffers);
      return antwoord;
    });
  }

  /** Answers in a transaction of another; who asked is for that one to note. */
  async antwoord(em: EntityManager, vraag: Selectievraag): Promise<Eigenresultaat> {
    const { treffers, meer } = await this.zoeker.zoek(em, vraag, this.maximum);
    const matches = await this.profielen.matches(em, vraag.soort, treffers);
    await this.zoeker.telVertoond(
      em,
      vraag.soort,
      treffers.map(({ id }) => id),
    );
    return { treffers, maximumAantalResultatenBereikt: meer, matches };
  }

  async detail(aanroep: Aanroep, soort: Zoeksoort, nummer: string): Promise<object> {
    return this.database.inTransactie(HUB, 'inzage', async (em) => {
      const treffer = await this.zoeker.vind(em, soort, nummer, aanroep.naar);
      // The contract has no 404.
      if (!treffer) throw Weigering.van('PARAMETER_ONJUIST', 'id', 'Dit profiel is er niet of niet meer.');
      const detail = await this.profielen.detail(em, soort, treffer);
      await this.noteer(em, aanroep, soort, 'detail', {}, [treffer]);
      return detail;
    });
  }

  private noteer(
    em: EntityManager,
    aanroep: Aanroep,
    soort: Zoeksoort,
    wat: Bevraging['wat'],
    vraag: object,
    treffers: readonly Treffer[],
  ): Promise<void> {
    const getoond = treffers.map(({ id }) => id);
    return this.bevragingen.noteer(em, aanroep, { kant: 'bron', wat, soort, vraag, getoond });
  }
}
