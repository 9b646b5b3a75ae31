import { Injectable } from '@nestjs/common';
import { afstandInKm, type Plek } from '@estafette/matchregels';
import { voorbereid, type EntityManager } from '@estafette/persistence';
import { ingebouwdePlek } from '@estafette/taxonomie';

/** The postcode areas within a distance, with how far each is; as PostgreSQL writes arrays. */
export interface Gebied {
  readonly pc4s: string;
  readonly kms: string;
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

  /** Empty when nobody knows where the area lies. */
  async rond(em: EntityManager, pc4: string, afstand: number): Promise<Gebied> {
    await this.weesBij(em);
    const midden = this.plekken.get(pc4);
    const binnen: (readonly [string, number])[] = [];
    if (midden) {
      for (const [ander, plek] of this.plekken) {
        const km = afstandInKm(midden, plek);
        if (km <= afstand) binnen.push([ander, km]);
      }
    }
    return { pc4s: `{${binnen.map(([ander]) => ander)}}`, kms: `{${binnen.map(([, km]) => km)}}` };
  }

  private async weesBij(em: EntityManager): Promise<void> {
    const [{ stand }] = (await voorbereid<{ stand: string }>(
      em,
      'postcodestand',
      `select concat(count(*), '/', (select xid from hub.postcode order by xid desc limit 1)) as stand from hub.postcode`,
      [],
    )) as [{ stand: string }];
    if (stand === this.stand) return;
    const rijen = await em.query<PostcodeRij[]>(`select pc4, lat, lon from hub.postcode`);
    this.plekken = new Map([...ingebouwd(), ...rijen.map(({ pc4, lat, lon }) => [pc4, { lat, lon }] as const)]);
    this.stand = stand;
  }
}

function ingebouwd(): [string, Plek][] {
  return Array.from({ length: 9_000 }, (_, i) => String(1_000 + i)).flatMap((pc4): [string, Plek][] => {
    const plek = ingebouwdePlek(pc4);
    return plek ? [[pc4, plek]] : [];
  });
}
