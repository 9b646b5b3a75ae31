import type { Criterium, NetNiet } from '../api/index.js';
import { leesbaar } from '../taal/index.js';

/** How much of what was asked is known (0 to 1000), in words. */
export function zekerheidswoord(zekerheid: number): string {
  if (zekerheid >= 900) return 'Zeker: wij weten bijna alles wat gevraagd is.';
  if (zekerheid >= 600) return 'Vrij zeker: wij weten het meeste.';
  if (zekerheid >= 300) return 'Onzeker: wij weten een deel van wat gevraagd is.';
  return 'Heel onzeker: wij weten nog bijna niets.';
}

export const OORDEEL: Readonly<Record<Criterium['oordeel'], { readonly teken: string; readonly woord: string }>> = {
  voldoet: { teken: '✓', woord: 'Past' },
  deels: { teken: '≈', woord: 'Past voor een deel' },
  voldoet_niet: { teken: '✗', woord: 'Past niet' },
  onbekend: { teken: '?', woord: 'Nog niet bekend' },
};

const CRITERIUM: Readonly<Record<string, string>> = {
  beroep: 'Beroep',
  reis: 'Reizen',
  uren: 'Uren',
  beroepswens: 'Wens: beroep',
  urenwens: 'Wens: uren',
};

export function criteriumwoord(criterium: string): string {
  return CRITERIUM[criterium] ?? leesbaar(criterium);
}

/** What a bridge can do here, in a sentence. */
export function brugzin({ naam, status, zin, scoreMet }: NonNullable<Criterium['brug']>): string {
  const woord = leesbaar(naam).toLowerCase();
  if (status === 'nagaan') return `Een brug kan helpen: ${woord}. ${zin} Vraag na of dat hier kan.`;
  return `Een brug kan helpen: ${woord}. ${zin}${scoreMet === undefined ? '' : ` De score wordt dan ${scoreMet}.`}`;
}

/** What a human still has to ask: all that is not known, without the request that the heading makes already. */
export function teVragen(criteria: readonly Criterium[]): Criterium[] {
  return criteria
    .filter((c) => c.oordeel === 'onbekend')
    .map((c) => ({ ...c, zin: c.zin.replace(/ Vraag dit na\.$/, '') }));
}

export const WIE: Readonly<Record<NetNiet['wie'], string>> = {
  accountmanager: 'U, als accountmanager',
  kandidaat: 'De kandidaat',
  regisseur: 'De regisseur, samen met de kandidaat',
  werkgever: 'De werkgever',
};

/** What the score becomes with a bridge, as the end of a sentence. */
export function helpt({ naam, scoreMet }: NonNullable<NetNiet['brug']>): string {
  return `, en ${scoreMet} met ${leesbaar(naam).toLowerCase()}`;
}
