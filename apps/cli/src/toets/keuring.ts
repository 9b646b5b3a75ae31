import {
  fout,
  grondslagVoorBsn,
  keur,
  kiesVersie,
  leesEvent,
  organisatieVan,
  soortVanType,
  splitsVertrouwelijk,
  velden,
  zonderOnbekend,
  type Berichtsoort,
  type Envelop,
  type Fout,
  type Partnersoort,
} from '@estafette/contracts';

/** Who sends: its OIN and what kind of partner it is; what is not known is not judged. */
export interface Afzender {
  readonly oin?: string | undefined;
  readonly soort?: Partnersoort | undefined;
}

/** The rules that a bericht has to keep, in the order in which they are judged. Each has a heading in `toets.md`. */
export const REGELS = {
  omvang: 'Een bericht is hoogstens 64 KB.',
  json: 'Een bericht is JSON in UTF-8.',
  envelop: 'De envelop is die van CloudEvents 1.0 met het NL GOV-profiel.',
  soort: 'Het soort bericht staat in de catalogus.',
  versie: 'De versie in dataschema is een versie die de hub leest.',
  inhoud: 'De inhoud past bij het schema.',
  afzender: 'Het bericht komt van wie het mag sturen, onder het eigen OIN.',
  bsn: 'Een BSN staat alleen in het veld ervoor, en alleen als de wet het toestaat.',
  uniek: 'Een id hoort bij een bericht.',
  volgorde: 'Het volgnummer loopt per onderwerp op.',
} as const;
export type Regel = keyof typeof REGELS;

/** What one rule found in one bericht; `niet-te-zien` when an earlier fault hides it. */
export interface Oordeel {
  readonly regel: Regel;
  readonly uitslag: 'goed' | 'fout' | 'niet-te-zien';
  readonly fouten: readonly Fout[];
}

/** Judges one bericht as the hub does before it looks at what it knows: form, version, content, sender. */
export function keurBericht(waarde: unknown, afzender: Afzender): Oordeel[] {
  const gelezen = leesEvent(waarde);
  const envelop = (waarde ?? {}) as Partial<Envelop> & { readonly data?: unknown };
  const soort = typeof envelop.type === 'string' ? soortVanType(envelop.type) : undefined;
  return [
    oordeel('envelop', 'fouten' in gelezen ? gelezen.fouten : []),
    typeof envelop.type === 'string'
      ? oordeel('soort', soort ? [] : [fout('BERICHTTYPE_ONBEKEND', 'type')])
      : nietTeZien('soort'),
    ...keurMetSoort(soort, envelop),
    oordeel('afzender', keurAfzender(soort, envelop, afzender)),
    oordeel('bsn', keurBsn(soort, envelop, afzender)),
  ];
}

export const oordeel = (regel: Regel, fouten: readonly Fout[]): Oordeel => ({
  regel,
  uitslag: fouten.length > 0 ? 'fout' : 'goed',
  fouten,
});

const nietTeZien = (regel: Regel): Oordeel => ({ regel, uitslag: 'niet-te-zien', fouten: [] });

function keurMetSoort(
  soort: Berichtsoort | undefined,
  { type, dataschema, data }: Partial<Envelop> & { data?: unknown },
) {
  if (!soort) return [nietTeZien('versie'), nietTeZien('inhoud')];
  const gekozen = kiesVersie(soort, type!, typeof dataschema === 'string' ? dataschema : undefined);
  const { versie, nieuwer } = 'fouten' in gekozen ? { versie: soort.versies.at(-1)!, nieuwer: false } : gekozen;
  const gelezen = nieuwer ? zonderOnbekend(versie.klasse, data).bekend : data;
  return [
    oordeel('versie', 'fouten' in gekozen ? gekozen.fouten : []),
    // That it is missing is a fault of the envelope.
    data === undefined ? nietTeZien('inhoud') : oordeel('inhoud', keur(versie.klasse, gelezen)),
  ];
}

function keurAfzender(soort: Berichtsoort | undefined, { source }: Partial<Envelop>, afzender: Afzender): Fout[] {
  const fouten: Fout[] = [];
  if (afzender.oin && typeof source === 'string' && organisatieVan(source) !== `oin:${afzender.oin}`) {
    fouten.push(fout('AFZENDER_ONJUIST', 'source', `Verwacht: urn:nld:oin:${afzender.oin}:systeem:<naam>.`));
  }
  if (soort && afzender.soort && !soort.afzenders.includes(afzender.soort)) {
    fouten.push(fout('TYPE_NIET_TOEGESTAAN', 'type', `${soort.naam} komt van: ${soort.afzenders.join(', ')}.`));
  }
  return fouten;
}

const CIJFERS = /(?<![0-9])[0-9]{9}(?![0-9])/g;

/** A citizen service number outside its field is not recognised by anybody, and so goes everywhere (ADR 6). */
function keurBsn(
  soort: Berichtsoort | undefined,
  { data, ...attributen }: Partial<Envelop> & { data?: unknown },
  afzender: Afzender,
): Fout[] {
  const inEnvelop = Object.entries(attributen).filter(
    ([, waarde]) =>
      typeof waarde === 'string' && [...waarde.matchAll(CIJFERS)].some(([nummer]) => velden.isBsn(nummer)),
  );
  const fouten = inEnvelop.map(([naam]) => fout('BSN_NIET_TOEGESTAAN', naam));
  if (!soort || typeof data !== 'object' || data === null || !afzender.soort || grondslagVoorBsn(afzender.soort)) {
    return fouten;
  }
  if (keur(soort.klasse, data).length > 0) return fouten;
  const { vertrouwelijk } = splitsVertrouwelijk(soort.klasse, data);
  const bsns = vertrouwelijk.filter(({ aard }) => aard === 'bsn');
  return [...fouten, ...bsns.map(({ pad }) => fout('BSN_NIET_TOEGESTAAN', `data.${pad}`))];
}
