/** What the code cannot say of itself in a sentence: why berichten on a subject are sent, and who hears them. */
export interface Stroomwoorden {
  readonly titel: string;
  readonly aanleiding: string;
  readonly hoort: string;
  readonly misgaat: string;
}

const BETROKKENEN = 'Elke partner die met deze inwoner werkt, behalve de afzender.';
const GEWEIGERD = 'De hub weigert het met alle fouten tegelijk, en bewaart het met de redenen.';

export const stroomwoorden: Readonly<Record<string, Stroomwoorden>> = {
  bericht: {
    titel: 'Geweigerd bericht',
    aanleiding: 'Een bericht past niet bij het schema, bij de afspraak of bij de stand.',
    hoort: 'De afzender.',
    misgaat: 'Stuurt de afzender het niet verbeterd, dan telt het mee in de datakwaliteit van die partner.',
  },
  contact: {
    titel: 'Contact',
    aanleiding: 'Een medewerker sprak de inwoner, of probeerde dat.',
    hoort: BETROKKENEN,
    misgaat: `${GEWEIGERD} Gaat de datum van het volgende contact voorbij, dan volgt het signaal BUITEN_BEELD.`,
  },
  contactpersoon: {
    titel: 'Vaste contactpersoon',
    aanleiding: 'Werk en Inkomen wijst een regisseur aan, of een ander.',
    hoort: BETROKKENEN,
    misgaat: 'Zonder regisseur blijft de gever van een overdracht aan zet; nooit niemand.',
  },
  datakwaliteit: {
    titel: 'Datakwaliteit',
    aanleiding: 'De maand is om, of de beheerder vraagt erom.',
    hoort: 'De partner over wie het gaat.',
    misgaat: 'Zonder maandbericht maakt de hub het alsnog; het verslag houdt nooit een overdracht tegen.',
  },
  inwoner: {
    titel: 'Einde van een zaak',
    aanleiding: 'Overlijden, verhuizing of einde van het recht.',
    hoort: BETROKKENEN,
    misgaat: GEWEIGERD,
  },
  kandidaatprofiel: {
    titel: 'Profiel',
    aanleiding: 'Wat er van een inwoner bekend is, is nieuw of anders.',
    hoort: BETROKKENEN,
    misgaat: `${GEWEIGERD} Wat ontbreekt, is onbekend en houdt niets tegen.`,
  },
  overdracht: {
    titel: 'Overdracht',
    aanleiding: 'Een team draagt een inwoner over aan een ander team, voor één dienst.',
    hoort: 'Gever, nemer en wie de regie heeft, behalve het systeem dat het zelf meldde.',
    misgaat:
      'Loopt een termijn af, dan volgt een signaal. Weigert of stopt de nemer, dan heeft de gever meteen de stok.',
  },
  plaatsing: {
    titel: 'Plaatsing',
    aanleiding: 'Iemand begint met werk, het werk verandert of het stopt.',
    hoort: BETROKKENEN,
    misgaat: GEWEIGERD,
  },
  signaal: {
    titel: 'Signaal',
    aanleiding: 'Een termijn loopt af, of een koppeling werkt niet.',
    hoort: 'Wie aan zet is, en wie de regie heeft.',
    misgaat: 'Een signaal sluit zichzelf als de oorzaak weg is, en zegt waarom.',
  },
  trajectresultaat: {
    titel: 'Resultaat van een traject',
    aanleiding: 'Er is een tussentijds resultaat of een eindresultaat.',
    hoort: BETROKKENEN,
    misgaat: `${GEWEIGERD} Blijft een resultaat uit, dan volgt het signaal GEEN_VOORTGANG.`,
  },
  vacature: {
    titel: 'Vacature',
    aanleiding: 'Een werkgever heeft een plek, of niet meer.',
    hoort: 'Elke partner die bemiddelt.',
    misgaat: GEWEIGERD,
  },
  voorstel: {
    titel: 'Voorstel',
    aanleiding: 'Een medewerker stelt een inwoner voor bij een vacature.',
    hoort: 'Wie voorstelde en wie de regie heeft, behalve de afzender.',
    misgaat: 'Blijft een antwoord of uitkomst uit, dan volgt een signaal. Nee zeggen kost een inwoner niets.',
  },
};

/** For a subject of which nobody wrote anything yet. */
export const standaardwoorden = (onderwerp: string): Stroomwoorden => ({
  titel: onderwerp[0]!.toUpperCase() + onderwerp.slice(1),
  aanleiding: 'Zie de betekenis van elk bericht.',
  hoort: BETROKKENEN,
  misgaat: GEWEIGERD,
});
