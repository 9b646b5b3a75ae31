import { catalogus, fout, ketenlijsten, type Fout, type Partnersoort } from '@estafette/contracts';
import { alleDiensten, alleTypen, magVolgensCatalogus } from './standaard.js';

/** An agreement as someone wants it. What is absent stays as the catalogue gives it to the kind of organisation. */
export interface Afspraakverzoek {
  readonly stuurt?: readonly string[];
  readonly ontvangt?: readonly string[];
  readonly diensten?: readonly string[];
  readonly grondslagen: readonly { readonly doel: string; readonly grondslag: string }[];
}

export interface Abonnement {
  readonly type: string;
  /** `major.minor` */
  readonly versie: string;
  readonly doel: string;
  /** `verwijzing`: the partner gets only where the content is. */
  readonly inhoud?: 'data' | 'verwijzing';
}

const RECHTMATIGHEID = /handhav|inkomen|fraud|controle|rechtmatig/i;
/** "Werk en Inkomen" is the name of a cluster; a team for nothing but income is not a team of this chain. */
const NAAM_VAN_RECHTMATIGHEID = /^inkomen$|(^|-)(handhaving|fraude|controle|rechtmatigheid)(-|$)/;

/** Whether a partner or team with this short name would serve rechtmatigheid. The database asks the same. */
export function isNaamVanRechtmatigheid(naam: string): boolean {
  return NAAM_VAN_RECHTMATIGHEID.test(naam);
}

// Nothing in Estafette serves handhaving, inkomen, fraude or controle (rules against harm, 1).
function isRechtmatigheid(doel: string): boolean {
  return RECHTMATIGHEID.test(doel);
}

/** Every fault of an agreement with a partner of this kind. */
export function keurAfspraak(soort: Partnersoort, verzoek: Afspraakverzoek): Fout[] {
  return [
    ...(verzoek.stuurt ?? []).flatMap((naam, i) => foutInStuurt(soort, naam, `stuurt.${i}`)),
    ...(verzoek.ontvangt ?? []).flatMap((naam, i) => foutInType(naam, `ontvangt.${i}`)),
    ...onbekende(verzoek.diensten ?? [], alleDiensten, 'diensten'),
    ...verzoek.grondslagen.flatMap(({ doel }, i) => foutInDoel(doel, `grondslagen.${i}.doel`)),
    ...dubbel(
      verzoek.grondslagen.map((g) => g.doel),
      'grondslagen',
      'doel',
    ),
  ];
}

/** Every fault of the subscriptions of a partner with these purposes in its agreement. */
export function keurAbonnementen(abonnementen: readonly Abonnement[], doelen: readonly string[]): Fout[] {
  const fouten = abonnementen.flatMap(({ type, versie, doel }, i) => [
    ...foutInType(type, `abonnementen.${i}.type`),
    ...foutInVersie(type, versie, `abonnementen.${i}.versie`),
    ...foutInDoel(doel, `abonnementen.${i}.doel`, doelen),
  ]);
  return [
    ...fouten,
    ...dubbel(
      abonnementen.map((a) => a.type),
      'abonnementen',
      'type',
    ),
  ];
}

function foutInStuurt(soort: Partnersoort, naam: string, pad: string): Fout[] {
  const onbekend = foutInType(naam, pad);
  if (onbekend.length > 0 || magVolgensCatalogus(soort).includes(naam)) return onbekend;
  return [fout('BUITEN_CATALOGUS', pad, `Wel: ${magVolgensCatalogus(soort).join(', ')}.`)];
}

function foutInType(naam: string, pad: string): Fout[] {
  return alleTypen.includes(naam) ? [] : [fout('BERICHTTYPE_ONBEKEND', pad)];
}

function foutInVersie(type: string, versie: string, pad: string): Fout[] {
  const versies = catalogus.find((b) => b.naam === type)?.versies.map((v) => v.versie) ?? [versie];
  return versies.includes(versie) ? [] : [fout('VERSIE_ONBEKEND', pad, `Kies uit: ${versies.join(', ')}.`)];
}

function foutInDoel(doel: string, pad: string, afgesproken?: readonly string[]): Fout[] {
  if (isRechtmatigheid(doel)) return [fout('RECHTMATIGHEID', pad)];
  const onbekend = onbekende(
    [doel],
    ketenlijsten.doel.codes.map((c) => c.code),
    pad,
  );
  if (onbekend.length > 0 || !afgesproken || afgesproken.includes(doel)) return onbekend;
  return [fout('DOEL_NIET_AFGESPROKEN', pad, `Wel: ${afgesproken.join(', ')}.`)];
}

function onbekende(gegeven: readonly string[], bekend: readonly string[], pad: string): Fout[] {
  return gegeven
    .filter((code) => !bekend.includes(code))
    .map((code) => fout('CODE_ONBEKEND', pad, `${code}. Kies uit: ${bekend.join(', ')}.`));
}

function dubbel(gegeven: readonly string[], pad: string, veld: string): Fout[] {
  return gegeven.flatMap((waarde, i) =>
    gegeven.indexOf(waarde) < i ? [fout('DUBBEL_GENOEMD', `${pad}.${i}.${veld}`)] : [],
  );
}
