import { afstandInKm } from '@estafette/matchregels';
import { isNaast, verwantschap, vindBeroep } from '@estafette/taxonomie';
import type { Aard } from './aard.js';
import type { Werk } from './werk.js';

/**
 * The true chance, from 0 to 1, that this person in this work still works there after half a year. Not a weighted sum:
 * thresholds that depend on the employer, drive that makes up for skill where there is help, and wishes that change how
 * far someone travels. Everything must go well at once, so the parts multiply.
 */
export function kansVan(aard: Aard, werk: Werk, zachtheid: number): number {
  const zin = zinIn(aard, werk);
  return kanHet(aard, werk, zachtheid) * wilHet(aard, werk, zin, zachtheid) * past(aard, werk);
}

const trap = (ruimte: number, zachtheid: number) => 1 / (1 + Math.exp(-ruimte / zachtheid));

function kanHet(aard: Aard, werk: Werk, zachtheid: number): number {
  const kunde = kundeVoor(aard, werk.nodig);
  const geleerd = kunde + 0.5 * aard.inzet * werk.hulp * (1 - kunde);
  const vak = trap(geleerd - (0.75 - 0.5 * werk.ruimte), zachtheid);
  const denken = trap((aard.niveau - werk.niveau + 0.5 + werk.ruimte) / 2, zachtheid);
  const praten = trap((aard.taal - werk.taal + 0.4 + 0.6 * werk.hulp) / 2, zachtheid);
  return vak * denken * praten * lichaam(aard, werk) * wet(aard, werk);
}

function kundeVoor({ kan }: Aard, nodig: readonly string[]): number {
  if (nodig.length === 0) return 1;
  const delen = nodig.map((code) => (kan.has(code) ? 1 : [...kan].some((eigen) => isNaast(code, eigen)) ? 0.5 : 0));
  return delen.reduce<number>((som, deel) => som + deel, 0) / nodig.length;
}

/** One limit can be helped; a second on top of it weighs double. */
function lichaam({ grenzen }: Aard, { taken, hulp }: Werk): number {
  const over = taken.reduce((som, taak) => som + grenzen[taak]!, 0);
  const rest = over * (1 - 0.7 * hulp);
  return 1 / (1 + rest * rest);
}

function wet(aard: Aard, { beroep, niveau }: Werk): number {
  return vindBeroep(beroep)?.gereglementeerd && aard.niveau < niveau ? 0 : 1;
}

/** How much the person likes the work itself. */
function zinIn(aard: Aard, werk: Werk): number {
  const wens = Math.max(0, ...aard.wil.map((code) => verwantschap(werk.beroep, code) ?? 0)) / 1000;
  const leuk = werk.leuk.filter((code) => aard.vindtLeuk.includes(code)).length / Math.max(1, werk.leuk.length);
  return Math.min(1, wens + aard.breedte * (0.25 + 0.5 * leuk) * (1 - wens));
}

function wilHet(aard: Aard, werk: Werk, zin: number, zachtheid: number): number {
  const km = afstandInKm(aard.plek, werk.plek);
  const reist = aard.reist * (0.6 + 0.6 * zin) + (aard.rijbewijs ? 3 : 0);
  const weg = trap((reist - km) / 12, zachtheid);
  return trap(zin - 0.35 + 0.2 * aard.inzet, 1.5 * zachtheid) * weg;
}

function past(aard: Aard, werk: Werk): number {
  const gat = Math.max(0, werk.uren[0] - aard.uren[1], aard.uren[0] - werk.uren[1]);
  const botst =
    (werk.moment === 'wisselend' && !aard.wisselend) || (werk.moment === 'overdag' && !aard.overdag) ? 0.2 : 1;
  const soort = aard.soorten.length === 0 || aard.soorten.includes(werk.soort) ? 1 : 0.6;
  const laat = Math.max(0, aard.vanaf - werk.start);
  return (
    Math.exp(-gat / 8) * (botst < 1 && aard.alleenDan ? 0 : botst) * soort * Math.exp(-laat / 30) * rijdt(aard, werk)
  );
}

function rijdt(aard: Aard, { rijden }: Werk): number {
  if (aard.rijbewijs || rijden === 'niet') return 1;
  return rijden === 'handig' ? 0.6 : 0;
}
