import { lokaleDatum } from '@estafette/tijd';
import { isBeeindigd, laatste, opnieuw, type Dossier, type Overdracht, type Plaatsing, type Stand } from './feiten.js';

/** Reasons of an end after which nobody in this chain has a next step to take. */
const EINDE_ZAAK: readonly string[] = ['verhuisd', 'einde-recht', 'overleden'];

/**
 * Whether the inwoner waits for a next step since `los`. A talk that was held starts the term anew: it is no next step
 * yet, but somebody is busy.
 */
export function zonderVervolg(dossier: Dossier, los: Date, reden: string | null): Stand {
  if ((reden !== null && EINDE_ZAAK.includes(reden)) || isZaakBeeindigd(dossier)) return { reden: 'zaak-beeindigd' };
  if (dossier.overdrachten.some((o) => isVervolg(o, los))) return { reden: 'vervolg' };
  if (isVoorgesteldOfAanHetWerk(dossier, los)) return { reden: 'vervolg' };
  const { laatsteAfspraak, gesprokenOp } = dossier.inwoner;
  if (laatsteAfspraak && laatsteAfspraak >= lokaleDatum(los)) return { reden: 'contact' };
  return opnieuw(laatste(los, gesprokenOp));
}

/** W&I ended the case, or the last that happened is that it ended. */
export function isZaakBeeindigd({ inwoner, overdrachten }: Dossier): boolean {
  if (inwoner.isZaakBeeindigd) return true;
  const einde = overdrachten
    .filter((o) => o.status === 'vervallen' || EINDE_ZAAK.includes(o.redenEinde ?? ''))
    .reduce<Date | undefined>(
      (tot, { beeindigdOp }) => (beeindigdOp ? laatste(beeindigdOp, tot ?? null) : tot),
      undefined,
    );
  if (!einde || (inwoner.afgesprokenOp && inwoner.afgesprokenOp > einde)) return false;
  return overdrachten.every(
    (o) => isBeeindigd(o) && o.aangebodenOp <= einde && !(o.beeindigdOp && o.beeindigdOp > einde),
  );
}

/** A voorstel that is open, work that goes on, or work that began after it: what ends then has its own next step. */
function isVoorgesteldOfAanHetWerk({ voorstellen, plaatsingen }: Dossier, los: Date): boolean {
  const telt = ({ isBeeindigd: over, gemeldOp }: Plaatsing): boolean => !over || gemeldOp > los;
  return voorstellen.some((v) => v.beeindigdOp === null) || plaatsingen.some(telt);
}

/** One that runs; or one that ended later, for what is needed after that is its own question. */
function isVervolg(o: Overdracht, los: Date): boolean {
  if (!isBeeindigd(o)) return true;
  return o.status !== 'ingetrokken' && o.beeindigdOp !== null && o.beeindigdOp > los;
}
