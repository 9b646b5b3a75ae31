import { Inject, Injectable } from '@nestjs/common';
import { persoonAls, Portaalberichten, type Uitkomst, type Vrager } from '../bericht/index.js';
import { Weigering } from '../web/index.js';

type Verzoek = Readonly<Record<string, unknown>>;

/** What a person can do with a voorstel, and the bericht that says so. A start of work is told as plaatsing. */
export const stappen: Readonly<Record<string, { readonly bericht: string; readonly vast: object }>> = {
  'inwoner-ja': { bericht: 'voorstel.inwoner-akkoord', vast: { antwoord: 'ja' } },
  'inwoner-mag-direct': { bericht: 'voorstel.inwoner-akkoord', vast: { antwoord: 'mag-direct' } },
  'inwoner-nee': { bericht: 'voorstel.inwoner-akkoord', vast: { antwoord: 'nee' } },
  'bij-werkgever': { bericht: 'voorstel.bij-werkgever', vast: {} },
  gesprek: { bericht: 'voorstel.uitkomst', vast: { uitkomst: 'gesprek' } },
  afgewezen: { bericht: 'voorstel.uitkomst', vast: { uitkomst: 'afgewezen' } },
  ingetrokken: { bericht: 'voorstel.uitkomst', vast: { uitkomst: 'ingetrokken' } },
};

/** Puts an inwoner forward for a person, and takes the steps after that. */
@Injectable()
export class Voorstelverzoek {
  constructor(@Inject(Portaalberichten) private readonly berichten: Portaalberichten) {}

  /** `verzoek` is what the bericht holds: vacature, inwoner, waarom and perhaps runId. */
  async legVoor(vrager: Vrager, verzoek: Verzoek): Promise<Uitkomst> {
    const data = { ...verzoek, ...persoonAls('accountmanager', vrager) };
    return this.berichten.stuur(vrager, 'voorstel.voorgelegd', data);
  }

  /** `verzoek` is the name of the step, and the reason where there is one. */
  async zet(vrager: Vrager, voorstelId: string, { stap, ...rest }: Verzoek): Promise<Uitkomst> {
    const gekozen = typeof stap === 'string' && Object.hasOwn(stappen, stap) ? stappen[stap] : undefined;
    if (!gekozen) throw Weigering.van('CODE_ONBEKEND', 'stap', `Kies uit: ${Object.keys(stappen).join(', ')}.`);
    const data = { ...rest, ...gekozen.vast, ...persoonAls('medewerker', vrager), voorstel: { id: voorstelId } };
    return this.berichten.stuur(vrager, gekozen.bericht, data);
  }
}
