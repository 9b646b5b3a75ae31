import { createHash, randomUUID } from 'node:crypto';
import {
  fout,
  soortVanType,
  statusVan,
  verwijzingenIn,
  type Berichtsoort,
  type Fout,
  type Partnersoort,
  type Verwijssoort,
} from '@estafette/contracts';
import { keurBericht } from '../toets/index.js';
import { Oefenpostbus } from './postbus.js';

/** What the practice hub answers to one bericht. */
export interface Uitkomst {
  readonly status: number;
  readonly id: string;
  readonly fouten: readonly Fout[];
  readonly betreft?: object;
}

export interface Oefenpartner {
  readonly naam: string;
  readonly weergavenaam: string;
  readonly soort: Partnersoort;
  readonly oin: string;
}

interface Bewaard {
  readonly hash: string;
  readonly uitkomst: Uitkomst;
}

/**
 * A hub for practice, without a database: it judges berichten as the real one does and remembers ids and references, as
 * long as it runs. What it does not know is the course of an overdracht or a voorstel, and other partners.
 */
export class Nephub {
  readonly postbus = new Oefenpostbus();
  private readonly berichten = new Map<string, Bewaard>();
  private readonly ids = new Map<string, string>();

  constructor(readonly partner: Oefenpartner) {}

  neemIn(waarde: unknown): Uitkomst {
    const { id: gegeven, source } = (waarde ?? {}) as { readonly id?: unknown; readonly source?: unknown };
    const id = typeof gegeven === 'string' && gegeven !== '' ? gegeven : randomUUID();
    const fouten = this.keur(waarde);
    if (fouten.length > 0) return this.weiger(id, waarde, fouten);
    const sleutel = `${String(source)} ${id}`;
    const hash = vingerafdruk(waarde);
    const eerder = this.berichten.get(sleutel);
    if (eerder && eerder.hash !== hash) return this.weiger(id, waarde, [fout('ID_HERGEBRUIKT', 'id')]);
    if (eerder) return { ...eerder.uitkomst, status: 200 };
    const uitkomst = { status: 202, id, fouten: [], betreft: this.verwerk(waarde as Event) };
    this.berichten.set(sleutel, { hash, uitkomst });
    return uitkomst;
  }

  status(id: string): object | undefined {
    const gevonden = [...this.berichten.values()].find(({ uitkomst }) => uitkomst.id === id);
    return gevonden && { id, status: 'verwerkt', leveringen: [] };
  }

  private keur(waarde: unknown): Fout[] {
    const { oin, soort } = this.partner;
    const oordelen = keurBericht(waarde, { oin, soort });
    // A number outside its field the real hub does not see; that rule is for who tests a file.
    const fouten = oordelen.flatMap((o) =>
      o.regel === 'bsn' ? o.fouten.filter((f) => f.pad.startsWith('data.')) : o.fouten,
    );
    return fouten.length > 0 ? fouten : this.onbekendeVerwijzingen(waarde as Event);
  }

  /** A reference that nobody gave before, where the bericht does not make a new one. */
  private onbekendeVerwijzingen(event: Event): Fout[] {
    return verwijzingenVan(event).flatMap(({ soort, magNieuw, pad, verwijzing: { id, kenmerkPartner } }) => {
      const bekend =
        id === undefined ? this.ids.has(`${soort} ${kenmerkPartner}`) : [...this.ids.values()].includes(id);
      return bekend || (magNieuw && id === undefined) || maakt(event, soort)
        ? []
        : [fout('VERWIJZING_ONBEKEND', `${pad}.${id === undefined ? 'kenmerkPartner' : 'id'}`)];
    });
  }

  private verwerk(event: Event): object {
    const eerste = verwijzingenVan(event)
      .map(({ soort, verwijzing: { id, kenmerkPartner } }) => ({
        soort,
        id: id ?? this.onthoud(soort, kenmerkPartner!),
        ...(kenmerkPartner === undefined ? {} : { kenmerkPartner }),
      }))
      .sort((a, b) => Number(gaatOver(event, b.soort)) - Number(gaatOver(event, a.soort)));
    return eerste[0] ?? { soort: onderwerp(event), id: randomUUID() };
  }

  private onthoud(soort: Verwijssoort, kenmerk: string): string {
    const sleutel = `${soort} ${kenmerk}`;
    const bekend = this.ids.get(sleutel) ?? randomUUID();
    this.ids.set(sleutel, bekend);
    return bekend;
  }

  /** Whoever's bericht is refused also finds that in the postbus, as with the real hub. */
  private weiger(id: string, waarde: unknown, fouten: readonly Fout[]): Uitkomst {
    const { type } = (waarde ?? {}) as { readonly type?: unknown };
    const genoemd = typeof type === 'string' && type !== '' ? { type } : {};
    this.postbus.leg(vanHub('bericht.geweigerd', { bericht: id, ...genoemd, fouten: fouten.slice(0, 50) }));
    return { status: statusVan([...fouten]), id, fouten };
  }
}

interface Event {
  readonly type: string;
  readonly data: object;
}

/** A bericht as the hub itself sends it. */
export function vanHub(naam: string, data: object): { id: string } {
  return {
    ...{ specversion: '1.0', id: randomUUID(), source: 'urn:nld:oin:00000099000000001000:systeem:estafette' },
    ...{ type: `nl.reintegratietaal.${naam}`, sequence: '1', sequencetype: 'Integer', data },
  } as { id: string };
}

function verwijzingenVan({ type, data }: Event): ReturnType<typeof verwijzingenIn> {
  return verwijzingenIn((soortVanType(type) as Berichtsoort).klasse, data);
}

const onderwerp = ({ type }: Event): string => type.split('.')[2] ?? '';
const ONDERWERP_SOORT: Readonly<Record<string, string>> = { kandidaatprofiel: 'inwoner', contactpersoon: 'inwoner' };
const gaatOver = (event: Event, soort: string): boolean =>
  (ONDERWERP_SOORT[onderwerp(event)] ?? onderwerp(event)) === soort;

/** An offer, a publication or a start makes what it is about. */
function maakt(event: Event, soort: string): boolean {
  return (
    gaatOver(event, soort) &&
    /\.(aangeboden|gepubliceerd|gestart|gegeven|gevraagd|voorgelegd|vastgelegd)$/.test(event.type)
  );
}

/** The same bericht whatever the order of its fields. */
function vingerafdruk(waarde: unknown): string {
  const tekst = JSON.stringify(waarde, (_naam, deel: unknown) =>
    typeof deel === 'object' && deel !== null && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  );
  return createHash('sha256').update(tekst).digest('hex');
}
