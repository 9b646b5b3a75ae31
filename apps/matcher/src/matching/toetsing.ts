import { Inject, Injectable } from '@nestjs/common';
import {
  goudgevallen,
  instrumentencatalogus,
  keurWeging,
  toetsGeval,
  wegingHash,
  wegingOp,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import type { EntityManager } from '@estafette/persistence';
import { TAXONOMIEVERSIE } from '@estafette/taxonomie';
import { Klok, lokaleDatum, type LokaleDatum } from '@estafette/tijd';
import type { Indexbeeld } from '../kandidaatindex/index.js';
import { Rekenploeg } from './rekenploeg.js';
import { Vertoningen } from './vertoningen.js';

const LIJSTEN_MAXIMAAL = 100;
const PLAATSEN = 10;

/** How the list of one vacancy changes: ids in order. */
interface Verschil {
  readonly oud: readonly string[];
  readonly nieuw: readonly string[];
}

/** Tries a weight set before anyone may decide on it: golden cases, and the lists that it would give now. */
@Injectable()
export class Toetsing {
  constructor(
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Vertoningen) private readonly vertoningen: Vertoningen,
    @Inject(Rekenploeg) private readonly ploeg: Rekenploeg,
  ) {}

  /** What this process reckons with today, for whoever must tell the public. */
  inGebruik(): object {
    const weging = wegingOp(lokaleDatum(this.klok.nu()));
    const { gemeente, versie, instrumenten } = instrumentencatalogus;
    return {
      weging,
      hash: wegingHash(weging),
      taxonomie: TAXONOMIEVERSIE,
      catalogus: { gemeente, versie, instrumenten: instrumenten.map(({ naam, artikel }) => ({ naam, artikel })) },
    };
  }

  async toets(em: EntityManager, beeld: Indexbeeld, inhoud: unknown): Promise<object> {
    const fouten = keurWeging(inhoud);
    if (fouten.length > 0) return { fouten };
    const nieuw = inhoud as Weging;
    const dag = lokaleDatum(this.klok.nu());
    const oud = wegingOp(dag);
    const vertoning = await this.vertoningen.stand(em, dag);
    // Under one version equals draw the same lot, so that only the weights make a difference.
    const lijst = (vacature: VacatureEisen, weging: Weging) =>
      this.ploeg.probeer(
        beeld,
        { vacature, aantal: PLAATSEN, weging: { ...weging, versie: oud.versie } },
        dag,
        vertoning,
      );
    const vacatures = await this.gevraagd(em, beeld, dag);
    const verschillen = await Promise.all(
      vacatures.map(async (vacature) => ({ oud: await lijst(vacature, oud), nieuw: await lijst(vacature, nieuw) })),
    );
    return {
      fouten,
      weging: { versie: nieuw.versie, hash: wegingHash(nieuw) },
      vergelekenMet: { versie: oud.versie, hash: wegingHash(oud) },
      goud: goud(nieuw),
      lijsten: verschuiving(verschillen),
      vertoond: { oud: telKeren(verschillen, 'oud'), nieuw: telKeren(verschillen, 'nieuw') },
    };
  }

  /** The open vacancies for which candidates were asked in the last month, or else any open ones. */
  private async gevraagd(em: EntityManager, beeld: Indexbeeld, dag: LokaleDatum): Promise<VacatureEisen[]> {
    const rijen = await em.query<{ id: string }[]>(
      `select distinct vacature_id as id from matcher.vertoning where dag > $1::date - 31`,
      [dag],
    );
    const onlangs = new Set(rijen.map(({ id }) => id));
    const open = beeld.vacatures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const eerst = open.filter(({ id }) => onlangs.has(id));
    return (eerst.length > 0 ? eerst : open).slice(0, LIJSTEN_MAXIMAAL);
  }
}

function goud(weging: Weging): object {
  const gezakt = goudgevallen.flatMap((geval) => {
    const fouten = toetsGeval(geval, weging);
    return fouten.length > 0 ? [{ titel: geval.titel, fouten }] : [];
  });
  return { gevallen: goudgevallen.length, geslaagd: goudgevallen.length - gezakt.length, gezakt };
}

/** How far people move on the lists on which they stay, in places, and how many are new on a list. */
function verschuiving(verschillen: readonly Verschil[]): object {
  const stappen = verschillen.flatMap(({ oud, nieuw }) =>
    nieuw.flatMap((id, i) => (oud.includes(id) ? [Math.abs(oud.indexOf(id) - i)] : [])),
  );
  const plaatsen = verschillen.reduce((som, { nieuw }) => som + nieuw.length, 0);
  const totaal = stappen.reduce((som, stap) => som + stap, 0);
  return {
    aantal: verschillen.length,
    ongewijzigd: verschillen.filter(({ oud, nieuw }) => oud.join() === nieuw.join()).length,
    plaatsen,
    nieuwOpLijst: plaatsen - stappen.length,
    /** In hundredths of a place. */
    verschuivingGemiddeld: stappen.length === 0 ? 0 : Math.round((100 * totaal) / stappen.length),
    verschuivingHoogstens: Math.max(0, ...stappen),
  };
}

function telKeren(verschillen: readonly Verschil[], welke: keyof Verschil): object[] {
  const keren = new Map<string, number>();
  for (const id of verschillen.flatMap((v) => v[welke])) keren.set(id, (keren.get(id) ?? 0) + 1);
  return [...keren].map(([kandidaatId, keer]) => ({ kandidaatId, keer }));
}
