import { inhoudVan, metSleutel, Partnerlijn, type Antwoord } from './partnerlijn.js';

type Sleutels = { readonly sleutels: readonly { readonly id: string; readonly status: string }[] };

/** A partner that changes its API key as one should: first a new one, then everything over, then the old one withdrawn. */
export class Sleutelwissel {
  gewisseld = 0;
  private readonly lopend = new Map<Partnerlijn, Set<Promise<Antwoord>>>();

  constructor(
    private readonly poort: number,
    private readonly beheer: Partnerlijn,
    private lijn: Partnerlijn,
  ) {}

  /** Asks with the key of this moment. */
  async vraag(stel: (lijn: Partnerlijn) => Promise<Antwoord>): Promise<Antwoord> {
    const { lijn } = this;
    const bezig = this.lopend.get(lijn) ?? new Set();
    this.lopend.set(lijn, bezig);
    const antwoord = stel(lijn);
    bezig.add(antwoord);
    return antwoord.finally(() => bezig.delete(antwoord));
  }

  async wissel(): Promise<void> {
    const oud = this.lijn;
    const pad = `/partners/${oud.naam}/sleutels`;
    const { sleutels } = inhoudVan(eis(await this.beheer.haal(pad), 200)) as unknown as Sleutels;
    const geldig = sleutels.filter((s) => s.status === 'geldig').map((s) => s.id);
    const { sleutel } = inhoudVan(eis(await this.beheer.post(pad, { omschrijving: 'drill' }), 201));
    this.lijn = new Partnerlijn(this.poort, metSleutel(String(sleutel)), oud.naam, oud.bron);
    await Promise.allSettled(this.lopend.get(oud) ?? []);
    for (const id of geldig) eis(await this.beheer.vraag({ methode: 'DELETE', pad: `/api/v1${pad}/${id}` }), 204);
    oud.sluit();
    this.gewisseld++;
  }

  sluit(): void {
    this.lijn.sluit();
  }
}

function eis(antwoord: Antwoord, status: number): Antwoord {
  if (antwoord.status !== status) throw new Error(`${antwoord.status} ${antwoord.tekst}`);
  return antwoord;
}
