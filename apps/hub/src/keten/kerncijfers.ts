import { eerder, type Tijdvak } from './tijdvak.js';
import { uitkomst } from './uitval.js';
import { totaal, type Lezer } from './verslag.js';

/** Ends that are no loss: the overdracht did what it was for. */
const GESLAAGD = 'afgerond';

/** The four figures to look at first, each with that of the time before. */
export async function kerncijfers(lees: Lezer, tijdvak: Tijdvak): Promise<object> {
  const vorig = eerder(tijdvak);
  return { vorig, nu: await vier(lees, tijdvak.naam), eerder: await vier(lees, vorig.naam) };
}

async function vier(lees: Lezer, tijd: string): Promise<object> {
  const overdracht = totaal(await lees({ onderwerp: 'overdracht' }, tijd));
  const plaatsing = totaal(await lees({ onderwerp: 'plaatsing' }, tijd));
  return {
    overdrachten: overdracht.aantal,
    dagenTotOpgepakt: overdracht.mediaanDagen,
    uitval: await aandeelUitval(lees, tijd),
    plaatsingen: plaatsing.aantal,
  };
}

/** Percentage of the overdrachten that ended without being done; null when one of the parts is hidden, or none ended. */
async function aandeelUitval(lees: Lezer, tijd: string): Promise<number | null> {
  const einden = (await lees({ onderwerp: 'overdracht', splitsing: 'uitkomst' }, tijd))
    .map(uitkomst)
    .filter(({ status }) => status !== 'loopt');
  const tel = (rijen: typeof einden): number => rijen.reduce((samen, { aantal }) => samen + (aantal ?? NaN), 0);
  const aandeel = (100 * tel(einden.filter(({ status }) => status !== GESLAAGD))) / tel(einden);
  return Number.isFinite(aandeel) ? Math.round(aandeel) : null;
}
