import type { Partnersoort } from '@estafette/contracts';
import { lokaleDatum } from '@estafette/tijd';
import { isBeeindigd, type Dossier, type Overdracht } from './feiten.js';

interface Paar {
  readonly van: Partnersoort;
  /** Absent: to anyone. */
  readonly naar?: Partnersoort;
}

/** Between whom a handover is warm unless they agreed otherwise. Source: design section 4, KOUDE_OVERDRACHT. */
const warmeParen: readonly Paar[] = [{ van: 'gemeente', naar: 'arbeidsontwikkelbedrijf' }, { van: 'school' }];

/** Whom the municipality knew for a quarter in which nothing ran, is in its bestand: no newcomer, and nobody's work ended. */
const BESTAND_MS = 91 * 86_400_000;

export function isWarmAfgesproken(overdracht: Overdracht, dossier: Dossier): boolean {
  const { afgesproken, vanSoort, naarSoort } = overdracht;
  if (afgesproken !== 'onbekend') return afgesproken === 'warm';
  const isPaar = warmeParen.some(({ van, naar }) => van === vanSoort && (naar === undefined || naar === naarSoort));
  return isPaar || (vanSoort === 'gemeente' && isUitBestand(overdracht, dossier));
}

function isUitBestand({ id, aangebodenOp }: Overdracht, dossier: Dossier): boolean {
  const { inwoner, overdrachten, voorstellen, plaatsingen } = dossier;
  const vanaf = new Date(aangebodenOp.getTime() - BESTAND_MS);
  const sindsdien = (einde: Date | null): boolean => einde === null || einde > vanaf;
  const liep = [
    ...(inwoner.trajecteindeOp ? [inwoner.trajecteindeOp > vanaf] : []),
    // One that was refused or withdrawn is an attempt: nothing ran.
    ...overdrachten
      .filter((o) => o.id !== id && o.aangebodenOp < aangebodenOp && (!isBeeindigd(o) || o.gestartOp))
      .map((o) => sindsdien(o.beeindigdOp)),
    ...voorstellen.filter((v) => v.voorgelegdOp < aangebodenOp).map((v) => sindsdien(v.beeindigdOp)),
    ...plaatsingen.map((p) => !p.isBeeindigd || p.tot === null || p.tot > lokaleDatum(vanaf)),
  ];
  return inwoner.bekendOp <= vanaf && !liep.includes(true);
}
