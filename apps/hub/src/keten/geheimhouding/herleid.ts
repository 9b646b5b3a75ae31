import type { Aantallen, Som } from './som.js';

/** Calculating with remainders keeps whole numbers whole; the products stay below 2^53. */
const PRIEM = 67_108_859;

type Vergelijking = Map<string, number>;

/**
 * Which hidden cells a reader can work out who sets everything that is told against each other: every sum is an
 * equation in the hidden cells, and what has one solution only is not hidden.
 */
export function herleidbaar(aantallen: Aantallen, sommen: readonly Som[], verborgen: ReadonlySet<string>): string[] {
  const opgelost = new Map<string, Vergelijking>();
  for (const som of sommen) {
    const rest = vereenvoudig(vergelijking(som, aantallen, verborgen), opgelost);
    const spil = rest.keys().next();
    if (spil.done) continue;
    deel(rest, rest.get(spil.value)!);
    opgelost.set(spil.value, rest);
  }
  return enigeOplossingen(opgelost);
}

/** The whole minus its parts is nothing; what is told falls out. */
function vergelijking({ geheel, delen }: Som, aantallen: Aantallen, verborgen: ReadonlySet<string>): Vergelijking {
  const uit: Vergelijking = new Map();
  if (verborgen.has(geheel)) uit.set(geheel, 1);
  for (const deel of delen) if (verborgen.has(deel) && aantallen.has(deel)) uit.set(deel, PRIEM - 1);
  return uit;
}

function vereenvoudig(rij: Vergelijking, opgelost: ReadonlyMap<string, Vergelijking>): Vergelijking {
  for (;;) {
    const bekend = [...rij.keys()].find((cel) => opgelost.has(cel));
    if (bekend === undefined) return rij;
    trekAf(rij, opgelost.get(bekend)!, rij.get(bekend)!);
  }
}

function trekAf(rij: Vergelijking, andere: Vergelijking, keer: number): void {
  for (const [cel, factor] of andere) {
    const over = ((((rij.get(cel) ?? 0) - factor * keer) % PRIEM) + PRIEM) % PRIEM;
    if (over === 0) rij.delete(cel);
    else rij.set(cel, over);
  }
}

function deel(rij: Vergelijking, door: number): void {
  const keer = omgekeerde(door);
  for (const [cel, factor] of rij) rij.set(cel, (factor * keer) % PRIEM);
}

/** By Fermat: a to the power p - 2. */
function omgekeerde(getal: number): number {
  let [uit, macht] = [1, getal];
  for (let rest = PRIEM - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) uit = (uit * macht) % PRIEM;
    macht = (macht * macht) % PRIEM;
  }
  return uit;
}

/** From the last equation to the first: what is left of one when all others are filled in. */
function enigeOplossingen(opgelost: Map<string, Vergelijking>): string[] {
  const uit: string[] = [];
  for (const [spil, rij] of [...opgelost].reverse()) {
    for (const cel of [...rij.keys()]) {
      const ander = cel === spil ? undefined : opgelost.get(cel);
      if (ander) trekAf(rij, ander, rij.get(cel)!);
    }
    if (rij.size === 1) uit.push(spil);
  }
  return uit;
}
