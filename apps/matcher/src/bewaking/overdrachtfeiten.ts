import { dagenLater, eindeVan, lokaleDatum } from '@estafette/tijd';
import {
  eerste,
  isBeeindigd,
  laatste,
  opnieuw,
  type Dossier,
  noen,
  type Overdracht,
  type Reden,
  type Stand,
  type Voorstel,
} from './feiten.js';
import { isZaakBeeindigd, zonderVervolg } from './vervolg.js';
import { isWarmAfgesproken } from './warme-paren.js';

/** The dienst that is over by itself after a while: who has no work then, needs a next one. */
const POORT = { dienst: 'bap', dagen: 56 };

const PINGPONG_MS = 90 * 86_400_000;

/** The WSP sends no trajectresultaten: what it reaches for somebody are voorstellen. */
const BEMIDDELING = 'bemiddeling-wsp';

type Feit = (overdracht: Overdracht, dossier: Dossier) => Stand;

/** The facts about an overdracht on which a norm can stand. */
export const overdrachtfeiten = {
  /** Any later step shows that the offer arrived, also an answer to a request for more. */
  bevestiging: (o) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    const bevestigd = o.status !== 'aangeboden' || is(o.ontvangenOp, o.inBehandelingOp, o.aangevuldOp);
    return bevestigd ? { reden: 'ontvangen' } : eerste(o.aangebodenOp);
  },
  persoon: (o) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    if (o.status === 'aangeboden' && !is(o.inBehandelingOp)) return bijNemer(o);
    return { reden: o.status === 'aanvulling_gevraagd' ? 'aanvulling' : 'opgepakt' };
  },
  besluit: (o) => {
    if (o.status === 'ingetrokken' || o.status === 'vervallen') return { reden: 'beeindigd' };
    if (o.status === 'aanvulling_gevraagd') return { reden: 'aanvulling' };
    const open = (o.status === 'aangeboden' || o.status === 'in_behandeling') && !is(o.besluitOp);
    return open ? bijNemer(o) : { reden: 'besloten' };
  },
  voortgang: (o, { voorstellen }) => {
    const stappen = o.dienst === BEMIDDELING ? voorstellen.map(laatsteStap) : [];
    if (o.status === 'gestart')
      return opnieuw(laatste(o.gestartOp ?? o.aangebodenOp, o.hervatOp, o.resultaatOp, ...stappen));
    if (o.status === 'onderbroken') return { reden: 'onderbroken' };
    return { reden: isBeeindigd(o) ? 'beeindigd' : 'niet-aan-de-orde' };
  },
  warmContact: (o, dossier) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    if (!o.gestartOp) return { reden: 'niet-aan-de-orde' };
    if (!isWarmAfgesproken(o, dossier)) return { reden: 'koud-afgesproken' };
    return is(o.gesprekOp) ? { reden: 'gesprek' } : eerste(o.gestartOp);
  },
  aanvulling: (o) => {
    if (o.status === 'aanvulling_gevraagd') return opnieuw(o.statusOp);
    return { reden: isBeeindigd(o) ? 'beeindigd' : 'aangevuld' };
  },
  start: (o) => {
    if (o.status !== 'geaccepteerd') return { reden: nietGeaccepteerd(o) };
    return o.afgesprokenStart ? { reden: 'niet-aan-de-orde' } : opnieuw(o.statusOp);
  },
  afgesprokenStart: (o) => {
    if (o.status !== 'geaccepteerd') return { reden: nietGeaccepteerd(o) };
    return o.afgesprokenStart ? opnieuw(noen(o.afgesprokenStart)) : { reden: 'niet-aan-de-orde' };
  },
  wachtlijst: (o) => {
    if (o.status !== 'op_wachtlijst') return { reden: nietGeaccepteerd(o) };
    return o.verwachteStart ? { reden: 'niet-aan-de-orde' } : opnieuw(o.statusOp);
  },
  wachtdatum: (o) => {
    if (o.status !== 'op_wachtlijst') return { reden: nietGeaccepteerd(o) };
    return o.verwachteStart ? opnieuw(eindeVan(o.verwachteStart)) : { reden: 'niet-aan-de-orde' };
  },
  /** Who took it, took it with a gap. */
  volledig: (o) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    if (!o.besluitOp || !is(o.inBehandelingOp) || !isGenomen(o)) return { reden: 'niet-aan-de-orde' };
    return o.ontbreekt > 0 ? eerste(o.besluitOp) : { reden: 'aangevuld' };
  },
  /** Before that day somebody must have taken the inwoner on; of team BAP that is who comes after it. */
  uiterlijkeDatum: (o, dossier) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    if (o.dienst === POORT.dienst && o.gestartOp) return eindePoort(o, o.gestartOp, dossier);
    if (isGenomen(o)) return { reden: 'besloten' };
    return o.uiterlijkeDatum ? opnieuw(noen(o.uiterlijkeDatum)) : { reden: 'niet-aan-de-orde' };
  },
  /** Came back twice between these two teams, and nobody took the inwoner on since. */
  pingpong: (o, dossier) => {
    const terug = terugOp(o);
    if (!terug) return { reden: 'niet-aan-de-orde' };
    if (isZaakBeeindigd(dossier)) return { reden: 'zaak-beeindigd' };
    const tussenHen = dossier.overdrachten.filter((p) => isPaar(o, p)).map((p) => terugOp(p));
    const eerder = tussenHen.filter((op) => op && op < terug && terug.getTime() - op.getTime() <= PINGPONG_MS);
    if (eerder.length === 0) return { reden: 'niet-aan-de-orde' };
    if (tussenHen.some((op) => op && op > terug)) return { reden: 'opnieuw' };
    const genomen = dossier.overdrachten.some((p) => p.besluitOp && p.besluitOp > terug && isGenomen(p));
    return genomen ? { reden: 'vervolg' } : eerste(terug);
  },
  /** Of two that ask the same of different partners, the later one. */
  dubbel: (o, { overdrachten }) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    const zelfde = (p: Overdracht) => p.dienst === o.dienst && p.naarPartner !== o.naarPartner && !isBeeindigd(p);
    const eerder = overdrachten.some((p) => zelfde(p) && isEerder(p, o));
    return eerder ? eerste(o.aangebodenOp) : { reden: 'niet-aan-de-orde' };
  },
  vervolg: (o, dossier) => {
    const los = losSinds(o);
    return los ? zonderVervolg(dossier, los, o.redenEinde) : { reden: 'niet-aan-de-orde' };
  },
} as const satisfies Record<string, Feit>;

function nietGeaccepteerd(o: Overdracht): Reden {
  if (isBeeindigd(o)) return 'beeindigd';
  return o.gestartOp ? 'gestart' : 'niet-aan-de-orde';
}

/** Somebody took the inwoner on, whatever came after. */
function isGenomen({ status, gestartOp }: Overdracht): boolean {
  return gestartOp !== null || status === 'geaccepteerd' || status === 'op_wachtlijst';
}

function eindePoort(o: Overdracht, gestartOp: Date, { overdrachten }: Dossier): Stand {
  const vervolg = overdrachten.some((p) => p.id !== o.id && p.besluitOp && p.besluitOp > gestartOp && isGenomen(p));
  if (vervolg) return { reden: 'vervolg' };
  return opnieuw(noen(o.uiterlijkeDatum ?? dagenLater(lokaleDatum(gestartOp), POORT.dagen)));
}

function terugOp({ status, beeindigdOp }: Overdracht): Date | null {
  return status === 'teruggegeven' || status === 'geweigerd' ? beeindigdOp : null;
}

function isPaar(een: Overdracht, ander: Overdracht): boolean {
  const teams = (o: Overdracht): string => [o.vanTeam, o.naarTeam].toSorted().join();
  return teams(een) === teams(ander);
}

function isEerder(een: Overdracht, ander: Overdracht): boolean {
  const verschil = een.aangebodenOp.getTime() - ander.aangebodenOp.getTime();
  return verschil === 0 ? een.id < ander.id : verschil < 0;
}

function laatsteStap({ voorgelegdOp, akkoordOp, bijWerkgeverOp, gesprekOp, beeindigdOp }: Voorstel): Date {
  return laatste(voorgelegdOp, akkoordOp, bijWerkgeverOp, gesprekOp, beeindigdOp);
}

/** While the giver is asked for more, the clock stands still; after that it starts anew. */
function bijNemer({ aangevuldOp, aangebodenOp }: Overdracht): Stand {
  return aangevuldOp ? opnieuw(aangevuldOp) : eerste(aangebodenOp);
}

/** Since when nobody goes on with the inwoner because of this overdracht. Without advice, afgerond is the end of it. */
function losSinds(o: Overdracht): Date | undefined {
  if (!o.beeindigdOp) return undefined;
  if (o.status === 'geweigerd' || o.status === 'teruggegeven') return o.beeindigdOp;
  const vraagtVervolg = o.status === 'afgerond' && (o.advies !== null || is(o.trajecteindeOp));
  return vraagtVervolg ? laatste(o.beeindigdOp, o.trajecteindeOp) : undefined;
}

function is(...momenten: readonly (Date | null)[]): boolean {
  return momenten.some((moment) => moment !== null);
}
