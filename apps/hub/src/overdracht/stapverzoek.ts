import { Inject, Injectable } from '@nestjs/common';
import { persoonAls, Portaalberichten, type Uitkomst, type Vrager } from '../bericht/index.js';
import { Weigering } from '../web/index.js';
import { overgangen } from './overgangen.js';

/** Offers an overdracht, or takes a step in one, for a person. */
@Injectable()
export class Stapzetter {
  constructor(@Inject(Portaalberichten) private readonly berichten: Portaalberichten) {}

  /** Offers an inwoner to a team. `verzoek` is what its bericht holds: inwoner, van, naar, dienst and perhaps more. */
  async biedAan(vrager: Vrager, verzoek: Readonly<Record<string, unknown>>): Promise<Uitkomst> {
    return this.berichten.stuur(vrager, 'overdracht.aangeboden', { ...verzoek, ...persoonAls('gever', vrager) });
  }

  /** `verzoek` is the name of the step and what its bericht may hold besides (reden, toelichting, gevraagd, ...). */
  async zet(vrager: Vrager, overdrachtId: string, verzoek: Readonly<Record<string, unknown>>): Promise<Uitkomst> {
    const { stap, ...rest } = verzoek;
    if (typeof stap !== 'string' || !Object.hasOwn(overgangen, stap)) {
      throw Weigering.van('CODE_ONBEKEND', 'stap', `Kies uit: ${Object.keys(overgangen).join(', ')}.`);
    }
    return this.meld(vrager, overdrachtId, stap, rest);
  }

  /** Tells something about an overdracht: `wat` is the last word of the name of its bericht. */
  async meld(
    vrager: Vrager,
    overdrachtId: string,
    wat: string,
    verzoek: Readonly<Record<string, unknown>>,
  ): Promise<Uitkomst> {
    const data = { ...verzoek, ...persoonAls('medewerker', vrager), overdracht: { id: overdrachtId } };
    return this.berichten.stuur(vrager, `overdracht.${wat}`, data);
  }
}
