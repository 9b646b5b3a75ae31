import type { Zoeksoort } from '../contract/index.js';
import type { Voorwaarde } from './voorwaarde.js';

/* What follows reads a vraagObject that fits the contract and holds nothing empty. Unknown fields and operators may be in it. */

type Open = Readonly<Record<string, unknown>>;
type Criterium = (waarde: Open) => Voorwaarde[];

const OPERATOREN = { $eq: '=', $gte: '>=', $lte: '<=', $lt: '<' } as const;

/** A plain value with one of these operators. */
function vergelijking(kolom: string, ...operatoren: (keyof typeof OPERATOREN)[]): Criterium {
  return (waarde) =>
    operatoren.flatMap((operator): Voorwaarde[] => {
      const grens = waarde[operator] as string | number | undefined;
      return grens === undefined ? [] : [{ kolom, op: OPERATOREN[operator], waarde: grens }];
    });
}

/** `$elemMatch.$or[].<sleutel>.$eq`: an element that has one of these codes. */
function elementMetEen(kolom: string, sleutel: string): Criterium {
  return ({ $elemMatch = {} }) => {
    const keuzes = (($elemMatch as Open)['$or'] ?? []) as Open[];
    const codes = keuzes.flatMap((keuze) => gelijkAan(keuze, sleutel));
    return codes.length > 0 ? [{ kolom, op: 'een van', waarde: codes }] : [];
  };
}

/** `$eq` of one code, where the table keeps a list of one. */
const codeIs =
  (kolom: string): Criterium =>
  (waarde) => {
    const codes = gelijkAan({ waarde }, 'waarde');
    return codes.length > 0 ? [{ kolom, op: 'een van', waarde: codes }] : [];
  };

/** `$all[].$elemMatch.codeSoortRijbewijs.$eq`: all of these licences. */
const rijbewijzen: Criterium = (waarde) => {
  const codes = elementen(waarde).flatMap((element) => gelijkAan(element, 'codeSoortRijbewijs'));
  return codes.length > 0 ? [{ kolom: 'rijbewijzen', op: 'alle', waarde: codes }] : [];
};

/** `$all[].$elemMatch`: for each of these languages one element that meets all that is asked of it. */
const talen: Criterium = (waarde) =>
  elementen(waarde).flatMap((element): Voorwaarde[] => {
    const eisen = [
      ...gelijkAan(element, 'codeTaal').map((taal) => `@.codeTaal == "${taal}"`),
      ...niveau(element, 'codeNiveauTaalbeheersingMondeling'),
      ...niveau(element, 'codeNiveauTaalbeheersingSchriftelijk'),
    ];
    return eisen.length > 0 ? [{ kolom: 'talen', op: 'vindt', waarde: `$[*] ? (${eisen.join(' && ')})` }] : [];
  });

function elementen(waarde: Open): Open[] {
  return ((waarde['$all'] ?? []) as Open[]).map((deel) => (deel['$elemMatch'] ?? {}) as Open);
}

function gelijkAan(deel: Open, sleutel: string): string[] {
  const code = (deel[sleutel] as Open | undefined)?.['$eq'];
  return code === undefined ? [] : [code as string];
}

function niveau(element: Open, sleutel: string): string[] {
  const grens = (element[sleutel] as Open | undefined)?.['$gte'];
  return grens === undefined ? [] : [`@.${sleutel} >= ${Number(grens)}`];
}

const onregelmatig = vergelijking('onregelmatig', '$eq');
const urenMaximaal = vergelijking('uren_maximaal', '$gte');
const urenMinimaal = vergelijking('uren_minimaal', '$lte');

const CRITERIA: Readonly<Record<Zoeksoort, Readonly<Record<string, Criterium>>>> = {
  werkzoekenden: {
    bemiddelingsberoep: elementMetEen('beroepen', 'beroep.codeBeroepsnaam'),
    contractvorm: elementMetEen('contracten', 'codeTypeArbeidscontract'),
    'flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst': onregelmatig,
    'arbeidsmarktkwalificatie.rijbewijs': rijbewijzen,
    'arbeidsmarktkwalificatie.taalbeheersing': talen,
    datumAanvangBeschikbaarVoorWerk: vergelijking('vanaf', '$lte'),
    'werktijden.indicatieKantoortijden': vergelijking('kantoortijden', '$eq'),
    'werktijden.aantalWerkurenPerWeekMaximaal': urenMaximaal,
    'werktijden.aantalWerkurenPerWeekMinimaal': urenMinimaal,
  },
  vacatures: {
    'beroep.codeBeroepsnaam': codeIs('beroepen'),
    codeWerkEnDenkniveauMinimaal: vergelijking('niveau', '$eq', '$gte', '$lt'),
    datumAanvangWerkzaamheden: vergelijking('vanaf', '$gte'),
    'flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst': onregelmatig,
    rijbewijs: rijbewijzen,
    taalbeheersing: talen,
    'werktijden.aantalWerkurenPerWeekMaximaal': urenMaximaal,
    'werktijden.aantalWerkurenPerWeekMinimaal': urenMinimaal,
  },
};

/** The demands of a question; what we do not know is ignored. */
export function voorwaardenIn(soort: Zoeksoort, vraagObject: Open): Voorwaarde[] {
  const criteria = CRITERIA[soort];
  return Object.entries(vraagObject).flatMap(([sleutel, waarde]) =>
    Object.hasOwn(criteria, sleutel) ? criteria[sleutel]!(waarde as Open) : [],
  );
}
