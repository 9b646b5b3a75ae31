import { createHash } from 'node:crypto';
import {
  instrumentencatalogus,
  type Bruggencatalogus,
  type KandidaatKenmerken,
  type Priors,
  type VacatureEisen,
  type Vertoond,
} from '@estafette/matchregels';
import type { LokaleDatum } from '@estafette/tijd';

/** The facts of one party, as they were: by their hash, so that runs that saw the same share it. */
export interface Momentopname {
  readonly hash: string;
  readonly feiten: string;
}

/**
 * What a run was reckoned with, so that it can be done again later: everything but the facts themselves, of which it has
 * the hashes. `gezien` counts all that were scored, `deelnemers` names those from whom the list follows.
 */
export interface Spoor {
  readonly soort: 'kandidaten' | 'vacatures';
  readonly over: string;
  readonly aantal: number;
  readonly dag: LokaleDatum;
  readonly gezien: number;
  readonly weging: { readonly versie: string; readonly hash: string };
  readonly taxonomie: string;
  readonly catalogus: { readonly versie: string; readonly hash: string };
  readonly bruggen: Bruggencatalogus;
  /** Only those with the consent for a reserved place took part. */
  readonly gereserveerd: boolean;
  readonly priors: Priors['tabel'];
  /** The exposure that counted, of those who take part. */
  readonly vertoond: Readonly<Record<string, Vertoond>>;
  readonly vertoningHash: string;
  /** Hash of the facts of whom or what it is about; absent when there was nothing to be found. */
  readonly gevraagd?: string;
  readonly deelnemers: readonly string[];
}

/** SHA-256, hex. */
export function hashVan(tekst: string): string {
  return createHash('sha256').update(tekst).digest('hex');
}

/** The catalogue of instruments that counts; it changes with its content, whatever its version says. */
export const CATALOGUS = {
  versie: instrumentencatalogus.versie,
  hash: hashVan(JSON.stringify(instrumentencatalogus)),
};

/** Facts never change, so the hash of a party is found out once. */
const bekend = new WeakMap<object, Momentopname>();

export function momentopname(partij: KandidaatKenmerken | VacatureEisen): Momentopname {
  const eerder = bekend.get(partij);
  if (eerder) return eerder;
  const feiten = JSON.stringify(partij);
  const opname = { hash: hashVan(feiten), feiten };
  bekend.set(partij, opname);
  return opname;
}
