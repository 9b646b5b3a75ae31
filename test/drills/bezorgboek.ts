import type { Ontvangst, Ontvangpunt } from './ontvangpunt.js';

/** One bericht that was accepted (202), as its sender knows it. */
export interface Verzonden {
  readonly berichtId: string;
  readonly ontvanger: string;
  readonly op: number;
  /** Until the hub said that it has it. */
  readonly innameMs: number;
}

/** What the sender's book and the receivers' books say together. */
export interface Vergelijking {
  /** Accepted, and not at its receiver. */
  readonly verloren: readonly string[];
  /** At its receiver under two ids, so that it could not drop the second; or at somebody else's. */
  readonly verdubbeld: readonly string[];
  /** The same id with another body. */
  readonly veranderd: readonly string[];
  /** Came for the first time after a later one about the same subject. */
  readonly buitenVolgorde: readonly string[];
  /** Came again under its own id: allowed, and to be dropped. */
  readonly dubbelOpDraad: number;
}

type Boeken = ReadonlyMap<string, readonly Ontvangst[]>;

/** Compares what was accepted with what came. */
export function vergelijk(verzonden: readonly Verzonden[], boeken: Boeken): Vergelijking {
  const perOntvanger = new Map([...boeken].map(([naam, boek]) => [naam, new Set(boek.map((o) => o.berichtId))]));
  const bedoeld = new Map(verzonden.map((v) => [v.berichtId, v.ontvanger]));
  const alle = [...boeken].flatMap(([naam, boek]) => boek.map((o) => ({ naam, ...o })));
  const vreemd = alle.filter((o) => bedoeld.has(o.berichtId) && bedoeld.get(o.berichtId) !== o.naam);
  return {
    verloren: verzonden.filter((v) => !perOntvanger.get(v.ontvanger)?.has(v.berichtId)).map((v) => v.berichtId),
    verdubbeld: [
      ...meerDanEen(
        alle,
        (o) => `${o.naam} ${o.berichtId}`,
        (o) => o.webhookId,
      ),
      ...vreemd.map((o) => o.berichtId),
    ],
    veranderd: meerDanEen(
      alle,
      (o) => `${o.webhookId} ${o.herhaald}`,
      (o) => o.hash,
    ),
    buitenVolgorde: [...boeken.values()].flatMap(nietInVolgorde),
    dubbelOpDraad: alle.length - new Set(alle.map((o) => `${o.webhookId} ${o.herhaald}`)).size,
  };
}

/** Spoils a copy of the books, and gives how many of the three faults the comparison sees: it must be able to fail. */
export function tegenproef(verzonden: readonly Verzonden[], boeken: Boeken): number {
  const [naam, boek] = [...boeken].find(([, b]) => b.length > 2)!;
  const [eerste, tweede, ...rest] = boek as [Ontvangst, Ontvangst, ...Ontvangst[]];
  const zonder = rest.filter((o) => o.berichtId !== eerste.berichtId);
  const bedorven = new Map([
    ...boeken,
    [naam, [tweede, { ...tweede, webhookId: 'een-ander' }, { ...tweede, hash: 'anders' }, ...zonder]],
  ]);
  const vooraf = vergelijk(verzonden, boeken);
  const erna = vergelijk(verzonden, bedorven);
  return (['verloren', 'verdubbeld', 'veranderd'] as const).filter((s) => erna[s].length > vooraf[s].length).length;
}

export function boekenVan(punten: readonly Ontvangpunt[]): Boeken {
  return new Map(punten.map((p) => [p.naam, p.boek]));
}

function meerDanEen<T>(rijen: readonly T[], groep: (rij: T) => string, wat: (rij: T) => string): string[] {
  const gezien = new Map<string, Set<string>>();
  for (const rij of rijen) gezien.set(groep(rij), (gezien.get(groep(rij)) ?? new Set()).add(wat(rij)));
  return [...gezien].filter(([, soorten]) => soorten.size > 1).map(([naam]) => naam);
}

function nietInVolgorde(boek: readonly Ontvangst[]): string[] {
  const hoogste = new Map<string, number>();
  const gezien = new Set<string>();
  const fout: string[] = [];
  for (const { berichtId, subject, sequence, herhaald } of boek) {
    if (herhaald || gezien.has(berichtId)) continue;
    gezien.add(berichtId);
    if (sequence <= (hoogste.get(subject) ?? 0)) fout.push(berichtId);
    hoogste.set(subject, Math.max(sequence, hoogste.get(subject) ?? 0));
  }
  return fout;
}
