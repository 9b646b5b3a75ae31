import { setTimeout as pauze } from 'node:timers/promises';
import { alsBeheer } from '../hub/index.js';
import { meld, metVoortgang } from '../terminal/index.js';

export interface Filter {
  readonly bericht?: string;
  readonly partner?: string;
  readonly type?: string;
  readonly status?: readonly string[];
  readonly van?: string;
  readonly tot?: string;
}

interface Stand {
  readonly id: string;
  readonly status: 'geteld' | 'loopt' | 'gestopt' | 'klaar';
  readonly aantal: number;
  readonly bevestigd: number;
  readonly mislukt: number;
}

const KIJK_MS = 500;

/** Counts what would be delivered once more, and does so when that is wanted, until it is done or somebody stops it. */
export async function herbezorg(filter: Filter, uitvoeren: boolean): Promise<object> {
  // Asked again after a lost answer there would be two, and only one of them would be begun.
  const geteld = (await alsBeheer('POST', '/herbezorgingen', filter, { herhaalbaar: false })) as Stand;
  meld(`Het gaat om ${geteld.aantal} keer een bericht bij een partner.`);
  if (!uitvoeren) {
    meld('Er is niets bezorgd. Zet --ja achter de opdracht om het te doen.');
    return geteld;
  }
  await alsBeheer('POST', `/herbezorgingen/${geteld.id}/bevestiging`);
  return volg(geteld.id);
}

export function stop(id: string): Promise<object> {
  return alsBeheer('POST', `/herbezorgingen/${id}/stop`);
}

async function volg(id: string): Promise<Stand> {
  let stand = await lees(id);
  let gestopt = false;
  const stopt = (): void => {
    gestopt = true;
  };
  process.once('SIGINT', stopt);
  await metVoortgang(
    () => `${stand.bevestigd} van ${stand.aantal} bezorgd, ${stand.mislukt} mislukt`,
    async () => {
      while (stand.status === 'loopt' && !gestopt) {
        await pauze(KIJK_MS);
        stand = await lees(id);
      }
    },
  );
  process.off('SIGINT', stopt);
  return gestopt ? ((await stop(id)) as Stand) : stand;
}

async function lees(id: string): Promise<Stand> {
  return (await alsBeheer('GET', `/herbezorgingen/${id}`)) as Stand;
}
