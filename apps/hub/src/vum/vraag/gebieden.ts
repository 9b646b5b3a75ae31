import { Injectable } from '@nestjs/common';
import { afstandInKm, type Plek } from '@estafette/matchregels';
import { voorbereid, type EntityManager } from '@estafette/persistence';
import { ingebouwdePlek } from '@estafette/taxonomie';

/** Postcode areas are counted from here: the one before the first. */
export const VOOR_EERSTE_PC4 = 999;
const LAATSTE_PC4 = 9_999;
const MAX_ONTHOUDEN = 500;
/** So few areas that an index finds who lives there sooner than looking at everyone. */
const KLEIN = 400;

/** How far it is to a postcode area from everywhere. */
export interface Gebied {
  /** Kilometres as an array of PostgreSQL: at place n those from the area `VOOR_EERSTE_PC4` + n. */
  readonly afstanden: string;
  /** The areas within the distance that was asked, when they are few. */
  readonly binnen: readonly number[] | undefined;
}

interface PostcodeRij {
  readonly pc4: string;
  readonly lat: number;
  readonly lon: number;
}

/** Measures between postcode areas as the matcher does: by the table, and by the built-in places for what is not in it. */
@Injectable()
export class Gebieden {
  private stand = '';
  private plekken: ReadonlyMap<string, Plek> = new Map();
  private readonly onthouden = new Map<string, { readonly kms: readonly number[]; readonly afstanden: string }>();

  /** Undefined when nobody knows where this postcode area lies. */
  async rond(em: EntityManager, pc4: string, afstand: number): Promise<Gebied | undefined> {
    await this.weesBij(em);
    const midden = this.plekken.get(pc4);
    if (!midden) return undefined;
    const { kms, afstanden } = this.onthouden.get(pc4) ?? this.meet(pc4, midden);
    const binnen = kms.flatMap((km, i) => (km <= afstand ? [VOOR_EERSTE_PC4 + 1 + i] : []));
    return { afstanden, binnen: binnen.length <= KLEIN ? binnen : undefined };
  }

  /** Where a postcode lies, as far as we know. */
  async plek(em: EntityManager, postcode: string | undefined): Promise<Plek | undefined> {
    await this.weesBij(em);
    return postcode === undefined ? undefined : this.plekken.get(postcode.slice(0, 4));
  }

  private meet(pc4: string, midden: Plek) {
    const kms = Array.from({ length: LAATSTE_PC4 - VOOR_EERSTE_PC4 }, (_, i) =>
      afstandInKm(midden, this.plekken.get(String(VOOR_EERSTE_PC4 + 1 + i))!),
    );
    const gemeten = { kms, afstanden: `{${kms.join(',')}}` };
    if (this.onthouden.size === MAX_ONTHOUDEN) this.onthouden.clear();
    this.onthouden.set(pc4, gemeten);
    return gemeten;
  }

  private async weesBij(em: EntityManager): Promise<void> {
    const [{ stand }] = (await voorbereid<{ stand: string }>(
      em,
      `select concat(count(*), '/', (select xid from hub.postcode order by xid desc limit 1)) as stand from hub.postcode`,
      [],
    )) as [{ stand: string }];
    if (stand === this.stand) return;
    const rijen = await em.query<PostcodeRij[]>(`select pc4, lat, lon from hub.postcode`);
    this.plekken = new Map([...ingebouwd(), ...rijen.map(({ pc4, lat, lon }) => [pc4, { lat, lon }] as const)]);
    this.onthouden.clear();
    this.stand = stand;
  }
}

function ingebouwd(): [string, Plek][] {
  return Array.from({ length: 9_000 }, (_, i) => String(1_000 + i)).flatMap((pc4): [string, Plek][] => {
    const plek = ingebouwdePlek(pc4);
    return plek ? [[pc4, plek]] : [];
  });
}
