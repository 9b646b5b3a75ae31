import { velden, type Klasse } from '@estafette/contracts';

type Soort = ReturnType<typeof velden.veldenVan>[number]['soort'];

/** One step of a path: a field, and in a list which element (from 0) or `nieuw` for one more. */
export interface Stap {
  readonly naam: string;
  readonly element?: number | 'nieuw';
}

/** A field of a bericht that a column goes to: where it stands and what may stand there. */
export interface Doelveld {
  readonly pad: string;
  readonly stappen: readonly Stap[];
  readonly soort: Soort;
}

const STAP = /^([A-Za-z0-9]+)(?:\[(\d*)\])?$/;

/**
 * The field that `pad` names in the data of a bericht: `inwoner.bsn`; `profiel.telefoonnummer[]` is one more of a list,
 * `taalbeheersing[1]` the first element of it, which several columns may fill. Undefined when there is no such field.
 */
export function vindDoelveld(klasse: Klasse, pad: string): Doelveld | undefined {
  let binnen: Klasse | undefined = klasse;
  let soort: Soort | undefined;
  const stappen: Stap[] = [];
  for (const deel of pad.split('.')) {
    const stap = leesStap(deel);
    const veld: Soort | undefined =
      stap && binnen && velden.veldenVan(binnen).find(({ naam }) => naam === stap.naam)?.soort;
    if (!stap || !veld || (stap.element !== undefined) !== (veld.element !== undefined)) return undefined;
    soort = veld.element ?? veld;
    binnen = soort.klasse?.();
    stappen.push(stap);
  }
  return soort && !soort.klasse ? { pad, stappen, soort } : undefined;
}

function leesStap(deel: string): Stap | undefined {
  const [, naam, element] = STAP.exec(deel) ?? [];
  if (naam === undefined || element === '0') return undefined;
  if (element === undefined) return { naam };
  return { naam, element: element === '' ? 'nieuw' : Number(element) - 1 };
}
