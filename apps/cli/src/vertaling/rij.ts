import { fout, keur, velden, type Fout } from '@estafette/contracts';
import { isZeker, type Beroepenzoeker, type Beroepstreffer } from '@estafette/taxonomie';
import type { Cel, Tabelrij } from '../tabel/index.js';
import type { Kolomregel, Mapping } from './mapping.js';
import { neemWeg, zet, zetVast, zonderLeegte } from './opbouw.js';
import { vertaalWaarde, type Vertaald } from './waarde.js';
import { sleutel } from './woord.js';

/** One thing that is wrong with a row: what, and in which cell when one can be pointed at. */
export interface Celfout extends Fout {
  readonly kolom?: string;
  /** What stands in the cell; hidden when it is a citizen service number. */
  readonly waarde?: string;
  /** What it comes nearest to. It is never filled in by itself. */
  readonly suggestie?: string;
}

export interface VertaaldeRij {
  /** The source's own id; empty when there is none. */
  readonly id: string;
  /** Undefined when nothing can be sent. */
  readonly data: object | undefined;
  readonly fouten: readonly Celfout[];
  /** The cell that a fault of the hub is about, by its path in the bericht (`data.inwoner.bsn`). */
  readonly celVan: (pad: string) => Pick<Celfout, 'kolom' | 'waarde'>;
}

/** Makes rows of one partner into the data of a bericht. A cell that cannot be read is left out, the rest goes on. */
export class Rijvertaler {
  constructor(
    private readonly mapping: Mapping,
    private readonly zoeker: Beroepenzoeker,
  ) {}

  vertaal({ cellen }: Tabelrij): VertaaldeRij {
    const id = cellen.get(this.mapping.sleutel)?.tekst.trim() ?? '';
    const werk = new Rijwerk(this.mapping, this.zoeker, cellen);
    const data = id === '' ? undefined : werk.bouw();
    const zonderId = id === '' ? [{ ...fout('VELD_VERPLICHT', ''), kolom: this.mapping.sleutel }] : [];
    return { id, data, fouten: [...zonderId, ...werk.fouten], celVan: (pad) => werk.celVan(pad) };
  }
}

const GEHEIM = '*********';
const MAX_WAARDE = 200;
const MAX_SNOEI = 50;

/** The work on one row. */
class Rijwerk {
  readonly fouten: Celfout[] = [];
  private readonly data: Record<string, unknown> = {};
  /** Where a column came to stand in the data. */
  private readonly herkomst = new Map<string, string>();
  /** What waits for the part that it belongs to. */
  private readonly aanvullingen: { kolom: string; doel: Kolomregel['doel']; waarde: unknown }[] = [];

  constructor(
    private readonly mapping: Mapping,
    private readonly zoeker: Beroepenzoeker,
    private readonly cellen: ReadonlyMap<string, Cel>,
  ) {}

  bouw(): object | undefined {
    for (const [kolom, regels] of this.mapping.kolommen) {
      const cel = this.cellen.get(kolom);
      if (cel && !this.mapping.leeg.has(sleutel(cel.tekst))) this.leesCel(kolom, cel, regels);
    }
    for (const { kolom, doel, waarde } of this.aanvullingen) {
      const plek = zetVast(this.data, doel.stappen, waarde);
      if (plek !== undefined) this.herkomst.set(plek, kolom);
    }
    for (const { doel, waarde } of this.mapping.vast) zetVast(this.data, doel.stappen, waarde);
    return this.snoei({ ...leegVerplicht(this.mapping), ...(zonderLeegte(this.data) as object) });
  }

  celVan(pad: string): Pick<Celfout, 'kolom' | 'waarde'> {
    const binnen = pad.replace(/^data\./, '');
    const bron = [...this.herkomst].find(([plek]) => raakt(plek, binnen));
    return bron ? this.cel(bron[1]) : {};
  }

  private leesCel(kolom: string, cel: Cel, regels: readonly Kolomregel[]): void {
    const gemeld = new Set<string>();
    for (const regel of regels) {
      for (const deel of delen(cel, regel)) {
        const vertaald = this.vertaalDeel(deel, regel);
        if ('waarde' in vertaald) this.zet(kolom, regel, vertaald.waarde);
        // A column that goes to two fields is reported once.
        else if (!gemeld.has(deel.tekst)) {
          gemeld.add(deel.tekst);
          this.meld(kolom, deel.tekst, vertaald.fout, vertaald.suggestie);
        }
        if (!('waarde' in vertaald) && regel.bijTwijfel !== undefined) this.zet(kolom, regel, regel.bijTwijfel);
      }
    }
  }

  private vertaalDeel(cel: Cel, regel: Kolomregel): Vertaald {
    if (regel.zoek !== 'beroep') return vertaalWaarde(cel, regel, regel.doel);
    const antwoord = regel.codes?.get(sleutel(cel.tekst));
    if (antwoord !== undefined) return { waarde: antwoord };
    const gevonden = this.zoeker.zoek(cel.tekst);
    if (isZeker(gevonden)) return { waarde: gevonden[0]!.code };
    const suggestie = gevonden.map(inWoorden).join('; ');
    return { fout: fout('BEROEP_ONZEKER', regel.doel.pad), ...(suggestie ? { suggestie } : {}) };
  }

  private zet(kolom: string, { doel, aanvulling }: Kolomregel, waarde: unknown): void {
    if (aanvulling) this.aanvullingen.push({ kolom, doel, waarde });
    else this.herkomst.set(zet(this.data, doel.stappen, waarde), kolom);
  }

  /** Takes away the smallest optional part that makes the whole wrong, such as a judgement without its day. */
  private snoei(data: object): object | undefined {
    for (let beurt = 0; beurt < MAX_SNOEI; beurt++) {
      const [mis] = keur(this.mapping.soort.klasse, data, '');
      if (!mis) return data;
      const bron = this.celVan(mis.pad.split('.').slice(0, -1).join('.'));
      this.fouten.push({ ...mis, ...bron });
      if (!this.neemDeelWeg(data, mis)) return undefined;
    }
    return undefined;
  }

  private neemDeelWeg(data: object, { pad, code }: Fout): boolean {
    const delenVanPad = pad.split('.');
    // What is missing cannot be taken away, but the part that misses it can.
    if (code === 'VELD_VERPLICHT' || code === 'VERWIJZING_LEEG') delenVanPad.pop();
    return delenVanPad.length > 1 && neemWeg(data, delenVanPad.join('.'));
  }

  private meld(kolom: string, tekst: string, { code, pad, melding }: Fout, suggestie?: string): void {
    this.fouten.push({ code, pad, melding, ...this.cel(kolom, tekst), ...(suggestie ? { suggestie } : {}) });
  }

  private cel(kolom: string, tekst = this.cellen.get(kolom)?.tekst ?? ''): { kolom: string; waarde: string } {
    const geheim = this.mapping.kolommen.get(kolom)?.some(({ doel }) => doel.soort.vertrouwelijk === 'bsn');
    return { kolom, waarde: geheim ? GEHEIM : tekst.slice(0, MAX_WAARDE) };
  }
}

/** The parts that a bericht must have, even when nothing is known of them. */
function leegVerplicht({ soort }: Mapping): object {
  const verplicht = velden.veldenVan(soort.klasse).filter((veld) => veld.verplicht && veld.soort.klasse);
  return Object.fromEntries(verplicht.map(({ naam }) => [naam, {}]));
}

function delen(cel: Cel, { splits }: Kolomregel): Cel[] {
  if (splits === undefined) return [cel];
  const stukken = [...splits].reduce((lijst, teken) => lijst.flatMap((stuk) => stuk.split(teken)), [cel.tekst]);
  return stukken
    .map((stuk) => stuk.trim())
    .filter(Boolean)
    .map((tekst) => ({ tekst }));
}

/** Whether what stands at `plek` is, or lies within, or holds what a fault names. */
function raakt(plek: string, pad: string): boolean {
  return plek === pad || plek.startsWith(`${pad}.`) || pad.startsWith(`${plek}.`);
}

function inWoorden({ naam, score, code }: Beroepstreffer): string {
  return `${naam} (${(score / 1000).toFixed(2).replace('.', ',')}, ${code})`;
}
