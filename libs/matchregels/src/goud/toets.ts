import { scoor, type Criteriumregel, type Score } from '../scoor.js';
import type { Omgeving } from '../weegregel.js';
import type { Weging } from '../weging/weging.js';
import type { Goudgeval, Verwachting } from './geval.js';
import { BAAN, CATALOGUS, MEETOMGEVING, PASSEND } from './wereld.js';

/** What a golden case finds otherwise than it should, in Dutch; nothing when it passes. */
export function toetsGeval(geval: Goudgeval, weging: Weging): string[] {
  const scores = new Map(
    Object.entries(geval.kandidaten).map(([wie, feiten]) => [
      wie,
      scoor({ ...BAAN, ...geval.vacature }, { ...PASSEND, id: wie, ...feiten }, omgevingVoor(geval, weging)),
    ]),
  );
  return [
    ...volgordefouten(geval, scores),
    ...uitfouten(geval, scores),
    ...(geval.regels ?? []).flatMap((verwacht) => regelfouten(verwacht, scores.get(verwacht.wie)!)),
  ];
}

function omgevingVoor({ bruggen }: Goudgeval, weging: Weging): Omgeving {
  return {
    ...MEETOMGEVING,
    weging,
    bruggen: { ...CATALOGUS, ...bruggen },
    priors: { beroepsgroep: () => undefined, tabel: {} },
  };
}

function volgordefouten({ volgorde }: Goudgeval, scores: ReadonlyMap<string, Score>): string[] {
  return volgorde.slice(1).flatMap((lager, i) => {
    const hoger = volgorde[i]!;
    const [meer, minder] = [scores.get(hoger)!.score, scores.get(lager)!.score];
    return meer > minder ? [] : [`${hoger} (${meer}) hoort boven ${lager} (${minder}).`];
  });
}

function uitfouten({ kandidaten, uit = [] }: Goudgeval, scores: ReadonlyMap<string, Score>): string[] {
  return Object.keys(kandidaten).flatMap((wie) => {
    const isUit = scores.get(wie)!.uit.length > 0;
    if (isUit === uit.includes(wie)) return [];
    return [isUit ? `${wie} hoort mee te doen.` : `${wie} kan hier niet werken.`];
  });
}

function regelfouten(verwacht: Verwachting, { criteria }: Score): string[] {
  const { wie, criterium } = verwacht;
  const regel = criteria.find((een) => een.criterium === criterium);
  if (!regel) return [`${wie}: over ${criterium} staat er niets.`];
  const gevonden = { oordeel: regel.oordeel, zin: regel.zin, brug: brugVan(regel) };
  return (['oordeel', 'zin', 'brug'] as const).flatMap((deel) => {
    const hoort = verwacht[deel];
    if (hoort === undefined || hoort === gevonden[deel]) return [];
    return [`${wie}, ${criterium}: ${deel} is "${gevonden[deel]}" en hoort "${hoort}" te zijn.`];
  });
}

function brugVan({ brug, geenBrug }: Criteriumregel): string | undefined {
  return brug?.naam ?? (geenBrug === undefined ? undefined : 'geen');
}
