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
  const delen = kansdelen(aard, werk, zachtheid);
  return (
    delen.competenties *
    delen.niveau *
    delen.taal *
    delen.belastbaarheid *
    delen.beroepswens *
    delen.reis *
    delen.uren *
    delen.werkmomenten *
    delen.contractvorm *
    delen.beschikbaar *
    delen.rijbewijs
  );
}

/** The parts, each a chance, by the name of the criterion that looks at the same. */
export type Kansdelen = ReturnType<typeof kansdelen>;

export function kansdelen(aard: Aard, werk: Werk, zachtheid: number) {
  const zin = zinIn(aard, werk);
  return {
    competenties: kanHet(aard, werk, zachtheid),
    niveau: trap((aard.niveau - werk.niveau + 0.5 + werk.ruimte) / 2, zachtheid) * wet(aard, werk),
    taal: trap((aard.taal - werk.taal + 0.4 + 0.6 * werk.hulp) / 2, zachtheid),
    belastbaarheid: lichaam(aard, werk),
    beroepswens: trap(zin - 0.35 + 0.2 * aard.inzet, 1.5 * zachtheid),
    reis: reist(aard, werk, zin, zachtheid),
    uren: Math.exp(-urengat(aard, werk) / 8),
    werkmomenten: moment(aard, werk),
    contractvorm: aard.soorten.length === 0 || aard.soorten.includes(werk.soort) ? 1 : 0.6,
    beschikbaar: Math.exp(-Math.max(0, aard.vanaf - werk.start) / 30),
    rijbewijs: rijdt(aard, werk),
  };
}

const trap = (ruimte: number, zachtheid: number) => 1 / (1 + Math.exp(-ruimte / zachtheid));

function kanHet(aard: Aard, werk: Werk, zachtheid: number): number {
  const kunde = kundeVoor(aard, werk.nodig);
  const geleerd = kunde + 0.5 * aard.inzet * werk.hulp * (1 - kunde);
  return trap(geleerd - (0.75 - 0.5 * werk.ruimte), zachtheid);
}

function kundeVoor({ kan }: Aard, nodig: readonly string[]): number {
  if (nodig.length === 0) return 1;
  let samen = 0;
  for (const code of nodig) samen += kan.has(code) ? 1 : kanErnaast(kan, code) ? 0.5 : 0;
  return samen / nodig.length;
}

function kanErnaast(kan: ReadonlySet<string>, code: string): boolean {
  for (const eigen of kan) if (isNaast(code, eigen)) return true;
  return false;
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

function reist(aard: Aard, werk: Werk, zin: number, zachtheid: number): number {
  const wil = aard.reist * (0.6 + 0.6 * zin) + (aard.rijbewijs ? 3 : 0);
  return trap((wil - afstandInKm(aard.plek, werk.plek)) / 12, zachtheid);
}

function urengat(aard: Aard, werk: Werk): number {
  return Math.max(0, werk.uren[0] - aard.uren[1], aard.uren[0] - werk.uren[1]);
}

function moment({ wisselend, overdag, alleenDan }: Aard, { moment: gevraagd }: Werk): number {
  const botst = (gevraagd === 'wisselend' && !wisselend) || (gevraagd === 'overdag' && !overdag);
  if (!botst) return 1;
  return alleenDan ? 0 : 0.2;
}

function rijdt(aard: Aard, { rijden }: Werk): number {
  if (aard.rijbewijs || rijden === 'niet') return 1;
  return rijden === 'handig' ? 0.6 : 0;
}
