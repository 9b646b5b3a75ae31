import { dagenLater, eindeVan, lokaleDatum, plusDagen, plusWerkdagen, type Kalender } from '@estafette/tijd';
import type { Dossier, Postbus, Reden, Stand, Vacature } from './feiten.js';
import { inwonerfeiten } from './inwonerfeiten.js';
import { duurVan, type Duur, type Norm } from './normen.js';
import { overdrachtfeiten } from './overdrachtfeiten.js';
import { plaatsingfeiten } from './plaatsingfeiten.js';
import { postbusfeiten } from './postbusfeiten.js';
import { vacaturefeiten } from './vacaturefeiten.js';
import { voorstelfeiten } from './voorstelfeiten.js';

/** What a term, a finding and a signaal are about. */
export interface Onderwerp {
  readonly soort: Norm['over'];
  readonly id: string;
}

/** A term that runs: the norm is not met once `vervaltOp` is reached. */
export interface Termijn {
  readonly code: string;
  readonly onderwerp: Onderwerp;
  /** The cause that the norm names; of a term that started anew followed by `@` and the ISO time of that start. */
  readonly oorzaak: string;
  readonly vervaltOp: Date;
}

/** What a norm says of its onderwerp now: a term runs, or why none does. */
export interface Oordeel {
  readonly code: string;
  readonly onderwerp: Onderwerp;
  /** The cause as the norm names it. */
  readonly oorzaak: string;
  readonly uitkomst: Termijn | Reden;
}

/** What holds in the region: how long things may take, and on which days nobody works. */
export interface Regels {
  readonly normen: readonly Norm[];
  readonly kalender?: Kalender;
}

/** The judgement of every norm about a person, and about each overdracht and voorstel. */
export function oordeelOverDossier(dossier: Dossier, { normen, kalender }: Regels): Oordeel[] {
  return normen.flatMap((norm) => {
    switch (norm.over) {
      case 'inwoner':
        return [oordeel(norm, dossier.inwoner.id, inwonerfeiten[norm.feit](dossier), norm.duur, kalender)];
      case 'overdracht':
        return dossier.overdrachten.map((o) =>
          oordeel(norm, o.id, overdrachtfeiten[norm.feit](o, dossier), duurVan(norm, o), kalender),
        );
      case 'voorstel':
        return dossier.voorstellen.map((v) => oordeel(norm, v.id, voorstelfeiten[norm.feit](v), norm.duur, kalender));
      case 'plaatsing':
        return dossier.plaatsingen.map((p) => oordeel(norm, p.id, plaatsingfeiten[norm.feit](p), norm.duur, kalender));
      case 'partner':
      case 'vacature':
        return [];
    }
  });
}

export function oordeelOverPostbus(postbus: Postbus, { normen, kalender }: Regels): Oordeel[] {
  return normen.flatMap((norm) =>
    norm.over === 'partner' ? [oordeel(norm, postbus.id, postbusfeiten[norm.feit](postbus), norm.duur, kalender)] : [],
  );
}

export function oordeelOverVacature(vacature: Vacature, { normen, kalender }: Regels): Oordeel[] {
  return normen.flatMap((norm) =>
    norm.over === 'vacature'
      ? [oordeel(norm, vacature.id, vacaturefeiten[norm.feit](vacature), norm.duur, kalender)]
      : [],
  );
}

export function lopende(oordelen: readonly Oordeel[]): Termijn[] {
  return oordelen.flatMap(({ uitkomst }) => (typeof uitkomst === 'string' ? [] : [uitkomst]));
}

/** Why this term no longer runs; when its norm has started another one, that is why. */
export function waaromWeg(oordelen: readonly Oordeel[], termijn: Omit<Termijn, 'vervaltOp'>): Reden {
  const gevonden = oordelen.find(
    (o) =>
      o.code === termijn.code && o.onderwerp.id === termijn.onderwerp.id && o.oorzaak === termijn.oorzaak.split('@')[0],
  );
  if (!gevonden) return 'niet-aan-de-orde';
  return typeof gevonden.uitkomst === 'string' ? gevonden.uitkomst : 'opnieuw';
}

function oordeel(
  { code, oorzaak, over }: Norm,
  id: string,
  stand: Stand,
  duur: Duur | undefined,
  kalender: Kalender | undefined,
): Oordeel {
  const onderwerp = { soort: over, id };
  if ('reden' in stand) return { code, onderwerp, oorzaak, uitkomst: stand.reden };
  if (duur === undefined) return { code, onderwerp, oorzaak, uitkomst: 'niet-aan-de-orde' };
  const instantie = stand.eerste ? oorzaak : `${oorzaak}@${stand.sinds.toISOString()}`;
  const termijn = { code, onderwerp, oorzaak: instantie, vervaltOp: eindeVanDuur(stand.sinds, duur, kalender) };
  return { code, onderwerp, oorzaak, uitkomst: termijn };
}

function eindeVanDuur(sinds: Date, duur: Duur, kalender: Kalender | undefined): Date {
  if (duur === 'meteen') return sinds;
  if ('dagenVooraf' in duur) return eindeVan(dagenLater(lokaleDatum(sinds), -duur.dagenVooraf - 1));
  return 'werkdagen' in duur ? plusWerkdagen(sinds, duur.werkdagen, kalender) : plusDagen(sinds, duur.dagen);
}
