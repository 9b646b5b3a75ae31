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
  advies: {
    titel: 'Advies',
    aanleiding: 'Een partner is om advies gevraagd over de volgende stap.',
    hoort: `${BETROKKENEN} Wie het zou moeten inzetten, hoort het pas als de regisseur overdraagt.`,
    misgaat: `${GEWEIGERD} Volgt er niets op een advies bij een overdracht, dan volgt TUSSEN_WAL_EN_SCHIP.`,
  },
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
    aanleiding: 'Werk en Inkomen wijst een regisseur aan, of een ander, of meldt een regisseur af en weer terug.',
    hoort: `${BETROKKENEN} Afmelden en terugmelden hoort niemand anders: wie aan zet is, staat bij de overdracht.`,
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
    aanleiding: 'Overlijden, verhuizing, einde van het recht, of een uitkering die stopt door werk.',
    hoort: `${BETROKKENEN} Open overdrachten en voorstellen vervallen, elk met een eigen bericht.`,
    misgaat: `${GEWEIGERD} Na einde door werk blijven de regisseur en de nazorg.`,
  },
  kandidaten: {
    titel: 'Vraag om kandidaten',
    aanleiding: 'Een systeem wil weten wie er past bij een vacature, en wacht niet op het antwoord.',
    hoort: 'Alleen wie het vroeg: de matcher rekent, de hub stuurt kandidaten.gevonden met `oorzaak` de vraag.',
    misgaat: `${GEWEIGERD} Een vraag die blijft liggen, komt vanzelf weer in de wachtrij.`,
  },
  kandidaatprofiel: {
    titel: 'Profiel',
    aanleiding: 'Wat er van een inwoner bekend is, is nieuw of anders.',
    hoort: BETROKKENEN,
    misgaat: `${GEWEIGERD} Wat ontbreekt, is onbekend en houdt niets tegen. Een mindere bron vervangt geen betere: wat zij zegt, staat ernaast.`,
  },
  nazorg: {
    titel: 'Nazorg',
    aanleiding: 'Na de start van werk vraagt iemand hoe het gaat.',
    hoort: BETROKKENEN,
    misgaat: `${GEWEIGERD} Stopt het werk, dan eindigt de plaatsing en heeft de regisseur dezelfde dag de stok.`,
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
  sollicitatie: {
    titel: 'Eigen sollicitatie',
    aanleiding: 'Een inwoner solliciteert zelf, bijvoorbeeld in Szeebra.',
    hoort:
      'Wie de vacature heeft en wie de regie heeft. Het wordt een voorstel met een ja; elke stap daarvan gaat ook naar de afzender.',
    misgaat: `${GEWEIGERD} Is de vacature al dicht, dan is dat de uitkomst. Blijft die uit, dan volgt VOORSTEL_ZONDER_UITKOMST.`,
  },
  trajectplan: {
    titel: 'Trajectplan',
    aanleiding: 'Werk en Inkomen maakt met de inwoner een plan.',
    hoort: `${BETROKKENEN} De ontheffing ziet alleen wie de afstand tot werk mag zien.`,
    misgaat: `${GEWEIGERD} Gaat de dag van de evaluatie voorbij, dan volgt het signaal BUITEN_BEELD.`,
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
  werkgevercontact: {
    titel: 'Contact met een werkgever',
    aanleiding: 'Een accountmanager sprak een werkgever.',
    hoort: 'Elke partner die werkgevers bedient, behalve de afzender.',
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
