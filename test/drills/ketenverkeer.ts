import { setTimeout as wacht } from 'node:timers/promises';
import { Verzendboek } from './kasboek.js';
import { inhoudVan, type Event, type Partnerlijn, type Post } from './partnerlijn.js';
import type { Partners } from './partners.js';
import { Postbuslezer } from './postbuslezer.js';
import { aanbod, NEMERS, profiel, stapdata, STAPPEN } from './verhaal.js';
import { gelijktijdig, stuurTotAntwoord } from './volhouden.js';
import type { Zaad } from '@estafette/zaad';

const ZENDERS = 6;
const VRAAG_ELKE_MS = 700;

/** What happens to one inwoner in the drill. */
export interface Geval {
  readonly inwoner: string;
  readonly overdracht: string;
  readonly nemer: string;
  /** W&I sends the profile before the offer. */
  readonly vooraf: boolean;
  readonly aangeboden: boolean;
  /** How many steps the taker takes. */
  readonly stappen: number;
  /** W&I sends the profile once more after the offer: the taker has to hear it. */
  readonly achteraf: boolean;
}

/** Partners at work: W&I offers, the takers act on what they find in their postbus, the WSP asks for candidates. */
export class Ketenverkeer {
  readonly verzonden = new Verzendboek();
  readonly lezers: ReadonlyMap<string, Postbuslezer>;
  vragen = 0;
  private readonly gevalVan = new Map<string, Geval>();
  private readonly bezig = new Set<Promise<void>>();
  private vacature = '';
  private vraagtDoor = true;

  constructor(
    private readonly partners: Partners,
    readonly gevallen: readonly Geval[],
    private readonly zaad: Zaad,
  ) {
    const namen = ['wi', ...NEMERS];
    this.lezers = new Map(namen.map((naam, i) => [naam, this.lezer(naam, zaad.tak(i))]));
  }

  /** Ends when every bericht has its answer. */
  async draai(): Promise<void> {
    await this.plaatsVacature();
    for (const lezer of this.lezers.values()) lezer.start();
    const vragen = this.vraagKandidaten();
    const wi = this.partners.lijn('wi');
    await gelijktijdig(this.gevallen, ZENDERS, (geval) => this.speelGever(wi, geval));
    const verwacht = this.gevallen.reduce((som, geval) => som + aantalPosts(geval), 0);
    // The takers act on what reaches them, and what they forgot once comes again when its lease ends.
    while (this.verzonden.beantwoord < verwacht) await wacht(100);
    await Promise.all(this.bezig);
    this.vraagtDoor = false;
    await vragen;
  }

  async stop(): Promise<void> {
    this.vraagtDoor = false;
    await Promise.all([...this.lezers.values()].map((lezer) => lezer.stop()));
  }

  private lezer(naam: string, zaad: Zaad): Postbuslezer {
    const lijn = this.partners.lijn(naam);
    return new Postbuslezer(lijn, zaad, (bericht) => {
      if (!bericht.type.endsWith('overdracht.aangeboden')) return;
      const werk = this.speelNemer(lijn, bericht).finally(() => this.bezig.delete(werk));
      this.bezig.add(werk);
    });
  }

  private async speelGever(wi: Partnerlijn, geval: Geval): Promise<void> {
    const { inwoner, overdracht, nemer, vooraf, aangeboden, achteraf } = geval;
    const meldProfiel = (ontvangers: readonly string[]): Promise<void> =>
      this.stuur(wi, wi.event('kandidaatprofiel.vastgesteld', this.zaad.uuid(), profiel(inwoner)), ontvangers);
    if (vooraf) await meldProfiel([]);
    if (aangeboden) {
      const event = wi.event('overdracht.aangeboden', this.zaad.uuid(), aanbod(inwoner, overdracht, nemer));
      // Noted first: the offer may reach the taker before its sender has the answer.
      this.gevalVan.set(event.id, geval);
      await this.stuur(wi, event, [nemer]);
    }
    if (achteraf) await meldProfiel(aangeboden ? [nemer] : []);
  }

  /** The taker knows the overdracht only by the id that it received. */
  private async speelNemer(lijn: Partnerlijn, { id, data }: Post): Promise<void> {
    for (const stap of STAPPEN.slice(0, this.gevalVan.get(id)!.stappen)) {
      const event = lijn.event(`overdracht.${stap}`, this.zaad.uuid(), stapdata(stap, data['overdracht']));
      await this.stuur(lijn, event, ['wi']);
    }
  }

  private async stuur(lijn: Partnerlijn, event: Event, ontvangers: readonly string[]): Promise<void> {
    const { antwoord, onbekend } = await stuurTotAntwoord(lijn, event);
    this.verzonden.boek({ event, ontvangers }, antwoord, onbekend);
  }

  private async plaatsVacature(): Promise<void> {
    const wsp = this.partners.lijn('wsp');
    const data = { vacature: { kenmerkPartner: 'V-1' }, profiel: { naamVacature: 'Orderpicker' } };
    const { antwoord } = await stuurTotAntwoord(wsp, wsp.event('vacature.gepubliceerd', this.zaad.uuid(), data));
    this.vacature = String((inhoudVan(antwoord)['betreft'] as { id: string }).id);
  }

  private async vraagKandidaten(): Promise<void> {
    const wsp = this.partners.lijn('wsp');
    while (this.vraagtDoor) {
      const antwoord = await wsp.post(`/vacatures/${this.vacature}/kandidaten`, { aantal: 5 }).catch(() => undefined);
      if (antwoord && antwoord.status < 300) this.vragen++;
      await wacht(VRAAG_ELKE_MS);
    }
  }
}

/** Cases that take exactly this many berichten together. */
export function maakGevallen(aantal: number, zaad: Zaad): Geval[] {
  const gevallen: Geval[] = [];
  let over = aantal;
  while (over > 0) {
    const nummer = gevallen.length;
    const namen = { inwoner: `I-${nummer}`, overdracht: `O-${nummer}`, nemer: zaad.kies(NEMERS) };
    const aangeboden = zaad.kans(0.7);
    const vol = {
      ...namen,
      vooraf: !aangeboden || zaad.kans(0.3),
      aangeboden,
      stappen: aangeboden ? zaad.geheel(0, STAPPEN.length) : 0,
      achteraf: zaad.kans(0.3),
    };
    const klein = { ...vol, vooraf: true, aangeboden: false, stappen: 0, achteraf: false };
    const geval = aantalPosts(vol) <= over ? vol : klein;
    gevallen.push(geval);
    over -= aantalPosts(geval);
  }
  return gevallen;
}

export function aantalPosts({ vooraf, aangeboden, stappen, achteraf }: Geval): number {
  return Number(vooraf) + Number(aangeboden) + stappen + Number(achteraf);
}
