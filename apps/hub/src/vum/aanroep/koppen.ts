import { fout, type Fout } from '@estafette/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Partner } from '../../partner/index.js';
import type { Aanmelding } from '../../toegang/index.js';
import { Weigering } from '../../web/index.js';
import type { Kant } from '../contract/index.js';

const VERSIE = '3.0.0';

/** Who asks what of whom, as the headers say and the hub has checked. OINs are as they came. */
export interface Aanroep {
  readonly van: string;
  readonly naar: string;
  readonly via: string;
  /** Whether the asker is a party of the Wet SUWI; only a source is told. */
  readonly suwi: boolean | undefined;
  /** Whose system this is. */
  readonly partner: Partner;
  /** The number under which the log knows the request. */
  readonly nummer: string;
}

/** Reads the headers that the contract asks; refuses with all that is wrong with them. */
export function leesAanroep(aanvraag: FastifyRequest, aanmelding: Aanmelding, kant: Kant): Aanroep {
  const fouten: Fout[] = [];
  const lees = (naam: string, klopt: (waarde: string) => boolean = () => true): string => {
    const waarde = aanvraag.headers[naam.toLowerCase()];
    if (typeof waarde !== 'string' || waarde.trim() === '') fouten.push(fout('VELD_VERPLICHT', naam));
    else if (!klopt(waarde)) fouten.push(fout('CODE_ONBEKEND', naam));
    return String(waarde);
  };
  lees('API-Version', (waarde) => waarde === VERSIE);
  lees('X-VUM-berichtVersie', (waarde) => waarde === VERSIE);
  const [van, naar, via] = [lees('X-VUM-fromParty'), lees('X-VUM-toParty'), lees('X-VUM-viaParty')];
  const suwi = kant === 'bron' ? lees('X-VUM-SUWIparty', (w) => w === 'true' || w === 'false') === 'true' : undefined;
  if (fouten.length > 0) throw new Weigering(fouten);
  return { van, naar, via, suwi, partner: aanmelding.partner, nummer: aanvraag.id };
}

/** What was asked for comes back: the answer goes from whom was asked, to who asked. */
export function zetKoppen(aanvraag: FastifyRequest, antwoord: FastifyReply): void {
  const { headers } = aanvraag;
  void antwoord.header('API-Version', VERSIE).header('X-VUM-berichtVersie', VERSIE);
  const rond = [
    ['X-VUM-fromParty', headers['x-vum-toparty']],
    ['X-VUM-toParty', headers['x-vum-fromparty']],
    ['X-VUM-viaParty', headers['x-vum-viaparty']],
  ] as const;
  for (const [naam, waarde] of rond) if (typeof waarde === 'string') void antwoord.header(naam, waarde);
}
