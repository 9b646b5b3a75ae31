import {
  vindWeging,
  wegingHash,
  type KandidaatKenmerken,
  type Omgeving,
  type VacatureEisen,
} from '@estafette/matchregels';
import { beroepsgroep, TAXONOMIEVERSIE } from '@estafette/taxonomie';
import { alsTekst } from './antwoord.js';
import { kandidatenlijst, vacaturelijst } from './lijst.js';
import { legeTabel } from './omgeving.js';
import type { Spoor } from './spoor.js';

/** What a run becomes when it is done again, or why that cannot be done here. */
export type Herberekend = { readonly tekst: string } | { readonly kanNiet: string };

/**
 * Does a run again from its trail alone: nothing of what is known today takes part. Old weight sets stay runnable; with
 * another taxonomy or other criteria the same figures cannot be promised, so then it says so.
 */
export function herbereken(spoor: Spoor, feiten: ReadonlyMap<string, string>): Herberekend {
  const weging = vindWeging(spoor.weging.versie);
  if (!weging || wegingHash(weging) !== spoor.weging.hash) {
    return { kanNiet: `Weging ${spoor.weging.versie} is hier niet, of rekent met andere criteria.` };
  }
  if (spoor.taxonomie !== TAXONOMIEVERSIE) return { kanNiet: `Beroepenlijst ${spoor.taxonomie} is hier niet.` };
  const hashes = [...(spoor.gevraagd ? [spoor.gevraagd] : []), ...spoor.deelnemers];
  if (!hashes.every((hash) => feiten.has(hash))) return { kanNiet: 'Gegevens van deze run zijn verwijderd.' };
  const regels = { weging, bruggen: spoor.bruggen, priors: { beroepsgroep, tabel: spoor.priors } };
  const antwoord = { gezien: spoor.gezien, ...lijstVan(spoor, feiten, regels) };
  return { tekst: alsTekst(weging.versie, antwoord) };
}

function lijstVan(
  { soort, gevraagd, aantal, dag, ...spoor }: Spoor,
  feiten: ReadonlyMap<string, string>,
  regels: Pick<Omgeving, 'weging' | 'bruggen' | 'priors'>,
): object {
  if (gevraagd === undefined) return { [soort]: [], netNiet: [] };
  const lees = <F>(hash: string) => JSON.parse(feiten.get(hash)!) as F;
  const tabel = legeTabel(dag);
  const omgeving = { ...tabel.omgeving, ...regels };
  if (soort === 'vacatures') {
    const { vacatures } = vacaturelijst({
      kandidaat: lees<KandidaatKenmerken>(gevraagd),
      vacatures: spoor.deelnemers.map((hash) => lees<VacatureEisen>(hash)),
      omgevingVoor: () => omgeving,
      priorsVoor: () => omgeving.priors,
      tabel,
      aantal,
    });
    return { vacatures, netNiet: [] };
  }
  const { kandidaten, netNiet } = kandidatenlijst({
    vacature: lees<VacatureEisen>(gevraagd),
    kandidaten: spoor.deelnemers.map((hash) => lees<KandidaatKenmerken>(hash)),
    omgeving,
    tabel,
    vertoond: new Map(Object.entries(spoor.vertoond)),
    aantal,
  });
  return { kandidaten, netNiet };
}
