import {
  eerste,
  isBeeindigd,
  laatste,
  opnieuw,
  type Dossier,
  type Overdracht,
  type Stand,
  type Voorstel,
} from './feiten.js';
import { zonderVervolg } from './vervolg.js';
import { isWarmAfgesproken } from './warme-paren.js';

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
  warmContact: (o) => {
    if (isBeeindigd(o)) return { reden: 'beeindigd' };
    if (!o.gestartOp) return { reden: 'niet-aan-de-orde' };
    if (!isWarmAfgesproken(o)) return { reden: 'koud-afgesproken' };
    return is(o.gesprekOp) ? { reden: 'gesprek' } : eerste(o.gestartOp);
  },
  vervolg: (o, dossier) => {
    const los = losSinds(o);
    return los ? zonderVervolg(dossier, los, o.redenEinde) : { reden: 'niet-aan-de-orde' };
  },
} as const satisfies Record<string, Feit>;

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
