import type { Kant } from './criterium.js';
import { geheleWortel, deel, zekerheidVan, type Duizendste } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { CEL_NIET_GEVRAAGD, CEL_ONBEKEND, HARD, lees, type Kolom, type Meettabel } from './meettabel.js';
import { MIDDEN, mu, type Priors } from './priors.js';
import { gewichtVan } from './weegregel.js';
import type { Weging } from './weging/weging.js';

/**
 * Of each party the figures of a `Score` that decide on the list; the same figures, without their explanation. In columns,
 * because an object for each of thousands would cost more than counting them.
 */
export interface Cijfers {
  readonly score: Uint16Array;
  readonly werkgever: Uint16Array;
  readonly kandidaat: Uint16Array;
  /** How many hard conflicts there are. */
  readonly hard: Uint8Array;
  /** Known weight ÷ asked weight, over both sides. */
  readonly zekerheid: Uint16Array;
}

/** Candidates with their figures, in the same order. */
export interface Telling extends Cijfers {
  readonly kandidaten: readonly KandidaatKenmerken[];
}

/** Counts candidates for one vacancy. `scoor` explains the few that are shown; a test proves that both agree. */
export function telKandidaten(
  tabel: Meettabel,
  vacature: VacatureEisen,
  kandidaten: readonly KandidaatKenmerken[],
  { weging, priors }: { readonly weging: Weging; readonly priors: Priors },
): Telling {
  const kolommen = tabel.voorVacature(vacature, kandidaten);
  const cijfers = tel(kolommen, kandidaten.length, weging, (naam) => {
    const onbekend = mu(priors, naam, vacature.beroep);
    return () => onbekend;
  });
  return { ...cijfers, kandidaten };
}

/** The mirror: counts vacancies for one candidate. What `priors` gives follows from the occupation of the vacancy. */
export function telVacatures(
  tabel: Meettabel,
  kandidaat: KandidaatKenmerken,
  vacatures: readonly VacatureEisen[],
  weging: Weging,
  priors: (vacature: VacatureEisen) => Priors,
): Cijfers {
  const kolommen = tabel.voorKandidaat(kandidaat, vacatures);
  return tel(kolommen, vacatures.length, weging, (naam) => {
    const perBeroep = new Map<string | undefined, Duizendste>();
    return (i) => {
      const vacature = vacatures[i]!;
      const bekend = perBeroep.get(vacature.beroep);
      if (bekend !== undefined) return bekend;
      const onbekend = mu(priors(vacature), naam, vacature.beroep);
      perBeroep.set(vacature.beroep, onbekend);
      return onbekend;
    };
  });
}

/** μ of a criterion, by its name, for the i-th party. */
type Onbekend = (naam: string) => (i: number) => Duizendste;

function tel(kolommen: readonly Kolom[], aantal: number, weging: Weging, onbekend: Onbekend): Cijfers {
  const hard = new Uint8Array(aantal);
  const gewicht = { bekend: new Int32Array(aantal), gevraagd: new Int32Array(aantal) };
  const van = (kant: Kant): Uint16Array => {
    const som: Kantsom = {
      teller: new Int32Array(aantal),
      noemer: new Int32Array(aantal),
      hard,
      bekend: gewicht.bekend,
    };
    for (const kolom of kolommen.filter(({ criterium }) => criterium.kant === kant)) {
      const eigen = gewichtVan(kolom.criterium, weging);
      if (eigen > 0) telOp(som, kolom, eigen, onbekend(kolom.criterium.naam));
    }
    for (let i = 0; i < aantal; i += 1) gewicht.gevraagd[i]! += som.noemer[i]!;
    return gemiddelden(som);
  };
  const werkgever = van('werkgever');
  const kandidaat = van('kandidaat');
  const score = new Uint16Array(aantal);
  const zekerheid = new Uint16Array(aantal);
  for (let i = 0; i < aantal; i += 1) {
    score[i] = geheleWortel(werkgever[i]! * kandidaat[i]!);
    zekerheid[i] = zekerheidVan(gewicht.bekend[i]!, gewicht.gevraagd[i]!);
  }
  return { score, werkgever, kandidaat, hard, zekerheid };
}

interface Kantsom {
  readonly teller: Int32Array;
  readonly noemer: Int32Array;
  readonly hard: Uint8Array;
  readonly bekend: Int32Array;
}

function telOp(
  { teller, noemer, hard, bekend }: Kantsom,
  kolom: Kolom,
  gewicht: number,
  onbekend: (i: number) => number,
) {
  for (let i = 0; i < teller.length; i += 1) {
    const cel = lees(kolom, i);
    if (cel === CEL_NIET_GEVRAAGD) continue;
    noemer[i]! += gewicht;
    if (cel === CEL_ONBEKEND) {
      teller[i]! += gewicht * onbekend(i);
      continue;
    }
    bekend[i]! += gewicht;
    teller[i]! += gewicht * (cel & (HARD - 1));
    if (cel >= HARD) hard[i]! += 1;
  }
}

function gemiddelden({ teller, noemer }: Kantsom): Uint16Array {
  const uit = new Uint16Array(teller.length);
  for (let i = 0; i < uit.length; i += 1) uit[i] = noemer[i] === 0 ? MIDDEN : deel(teller[i]!, noemer[i]!);
  return uit;
}
