import { Inject, Injectable } from '@nestjs/common';
import {
  alsNieuwste,
  dichtstbij,
  groepenIn,
  metGroepen,
  metVertrouwelijk,
  soortVanType,
  TYPE_VOORVOEGSEL,
  verwijzingenIn,
  type Berichtsoort,
  type Veldgroep,
  type Vertrouwelijk,
  type Verwijssoort,
} from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Afspraken } from '../afspraak/index.js';
import { Doelbinding } from '../doelbinding/index.js';
import { grondslagVoorBsn, Kluis } from '../kluis/index.js';
import { Partner } from '../partner/index.js';
import { Verwijzingen, type Genoemd, type Namenlijst } from '../verwijzing/index.js';

/** A levering with the bericht it carries, as stored. */
export interface LeveringRij {
  readonly id: string;
  readonly onderwerp: string;
  readonly volgnummer: string;
  readonly ce_id: string;
  readonly bron: string;
  readonly type: string;
  readonly versie: string;
  readonly tijd: Date | null;
  readonly ontvangen_op: Date;
  readonly oorzaak: string | null;
  /** W3C traceparent of the work that took it in. */
  readonly spoor: string | null;
  readonly data: object;
  readonly bericht_id: string;
  /** A part of it lies in the vault. */
  readonly vertrouwelijk: boolean;
  /** It is delivered again because somebody asked, not because it failed. */
  readonly herhaald: boolean;
  /** The partner wants to fetch the content itself. */
  readonly verwijzing: boolean;
}

/** A levering as it is now: its type, its data in the newest version, and the version in which the partner wants it. */
interface Zending extends Omit<LeveringRij, 'versie'> {
  readonly soort: Berichtsoort;
  readonly inVersie: string;
}

/** The columns of levering `l`, its bericht `b` and its content `i` that make a LeveringRij. */
export const LEVERINGRIJ = `
  l.id, l.onderwerp, l.volgnummer, l.bericht_id, l.herhaald, b.ce_id, b.bron, b.type, b.versie, b.tijd, b.ontvangen_op,
  b.oorzaak, b.spoor, i.data, i.vertrouwelijk,
  hub.alleen_verwijzing(l.partner_id, substr(b.type, ${TYPE_VOORVOEGSEL.length + 1})) as verwijzing`;

/** A berichtsoort without onderwerp that the receiver knows: the order is of no use then. */
const ZONDER_ONDERWERP = 'bericht';
const GEEN: ReadonlySet<Veldgroep> = new Set();
/** The group of what the vault calls contact. */
const CONTACT: Veldgroep = 'contactgegevens';

/**
 * Writes stored berichten as the CloudEvents that one partner gets: with the partner's own ids, and without what no
 * purpose binds it to at the moment of delivery; `nietgedeeld` names those groups. In the version it subscribed to.
 */
@Injectable()
export class Eventschrijver {
  constructor(
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Doelbinding) private readonly doelbinding: Doelbinding,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Afspraken) private readonly afspraken: Afspraken,
  ) {}

  /** In the order of `rijen`. The names for all of them are looked up together. */
  async voor(em: EntityManager, partnerId: string, rijen: readonly LeveringRij[]): Promise<object[]> {
    const [versies, groepen] = await Promise.all([
      this.afspraken.versies(em, partnerId),
      this.doelbinding.groepen(em, partnerId, rijen.flatMap(inwonerVan)),
    ]);
    const zendingen = rijen.map((rij) => alsZending(rij, versies));
    const namen = await this.verwijzingen.namenlijst(em, partnerId, zendingen.flatMap(genoemdIn));
    const uitKluis = await this.uitKluis(em, partnerId, rijen);
    return zendingen.map((zending) => {
      const gedeeld = groepen.get(inwonerVan(zending)[0] ?? '') ?? GEEN;
      const delen = (uitKluis.get(zending.bericht_id) ?? []).filter(
        (d) => d.aard !== 'contact' || gedeeld.has(CONTACT),
      );
      return schrijf(zending, namen, gedeeld, delen);
    });
  }

  /** What lies in the vault of these berichten; a BSN only for a partner that may have it by law. */
  private async uitKluis(
    em: EntityManager,
    partnerId: string,
    rijen: readonly LeveringRij[],
  ): Promise<Map<string, readonly Vertrouwelijk[]>> {
    const ids = rijen.filter((r) => r.vertrouwelijk).map((r) => r.bericht_id);
    if (ids.length === 0) return new Map();
    const { soort } = await em.findOneByOrFail(Partner, { id: partnerId });
    const metBsn = grondslagVoorBsn(soort) !== undefined;
    const delen = await this.kluis.vanBerichten(em, ids);
    return new Map(
      [...delen].map(([id, lijst]) => [id, lijst.filter((d) => d.aard === 'contact' || (metBsn && d.aard === 'bsn'))]),
    );
  }
}

function alsZending(rij: LeveringRij, versies: ReadonlyMap<string, string>): Zending {
  const soort = soortVanType(rij.type)!;
  const data = alsNieuwste(soort, rij.versie, rij.data);
  return { ...rij, soort, data, inVersie: versies.get(soort.naam) ?? soort.versie };
}

function genoemdIn(zending: Zending): Genoemd[] {
  const verwijzingen = verwijzingenIn(zending.soort.klasse, zending.data);
  const inData = verwijzingen.map(({ soort, verwijzing }) => ({ soort, id: verwijzing.id! }));
  const onderwerp = onderwerpVan(zending);
  return onderwerp ? [onderwerp, ...inData] : inData;
}

function schrijf(
  zending: Zending,
  namen: Namenlijst,
  groepen: ReadonlySet<Veldgroep>,
  uitKluis: readonly Vertrouwelijk[],
): object {
  const { klasse } = zending.soort;
  const versie = dichtstbij(zending.soort, zending.inVersie);
  const onderwerp = onderwerpVan(zending);
  const nietGedeeld = [...groepenIn(klasse)].filter((groep) => !groepen.has(groep));
  const data = () => metVertrouwelijk(namen.naarBuiten(klasse, metGroepen(klasse, zending.data, groepen)), uitKluis);
  return {
    specversion: '1.0',
    id: zending.ce_id,
    source: zending.bron,
    type: zending.type,
    time: (zending.tijd ?? zending.ontvangen_op).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:reintegratietaal:schemas/${zending.type}/${versie.versie}`,
    ...(onderwerp ? { subject: namen.van(onderwerp).id, sequence: zending.volgnummer, sequencetype: 'Integer' } : {}),
    ...(zending.oorzaak ? { oorzaak: zending.oorzaak } : {}),
    ...(nietGedeeld.length > 0 ? { nietgedeeld: nietGedeeld.sort().join(' ') } : {}),
    ...(zending.herhaald ? { herhaald: true } : {}),
    ...(zending.verwijzing ? { dataref: datarefVan(zending.id) } : { data: versie.downcast(data()) }),
  };
}

/** Where the content is, seen from the address of the hub (CloudEvents extension dataref). */
const datarefVan = (leveringId: string) => `/api/v1/leveringen/${leveringId}/data`;

function inwonerVan({ onderwerp }: Pick<LeveringRij, 'onderwerp'>): string[] {
  const [soort, id] = onderwerp.split(':') as [Verwijssoort, string];
  return soort === 'inwoner' ? [id] : [];
}

function onderwerpVan({ onderwerp }: Pick<LeveringRij, 'onderwerp'>): Genoemd | undefined {
  const [soort, id] = onderwerp.split(':') as [Verwijssoort, string];
  return soort === ZONDER_ONDERWERP ? undefined : { soort, id };
}
