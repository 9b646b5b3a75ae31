/** What the matcher reckons with, as it says itself. */
export interface InGebruik {
  readonly weging: {
    readonly versie: string;
    readonly vanaf: string;
    readonly gewichten: Readonly<Record<'werkgever' | 'kandidaat', Readonly<Record<string, number>>>>;
    readonly bruggen: Readonly<Record<string, number>>;
    readonly vertoning: Readonly<Record<string, number>>;
  };
  readonly hash: string;
  readonly taxonomie: string;
  readonly catalogus: {
    readonly gemeente: string;
    readonly versie: string;
    readonly instrumenten: readonly { readonly naam: string; readonly artikel: string }[];
  };
}

const NAAM = 'Kandidaten zoeken bij werk (Estafette)';
const KORT =
  'Estafette zet mensen die werk zoeken op volgorde bij een vacature, en legt elke plek op de lijst uit. Een mens kiest wie wordt voorgesteld. De inwoner zegt eerst ja of nee.';
const DOEL =
  'Accountmanagers vinden mensen die bij een vacature passen, ook mensen die anders vergeten worden. Per persoon staat erbij wat past, wat niet past, wat wij nog niet weten en welke hulp een tekort kan oplossen. Inwoners merken dat zij vaker een voorstel voor werk krijgen. Nee zeggen heeft geen gevolgen. De score telt nergens anders mee: niet voor een uitkering, niet voor een maatregel.';
const AFWEGING =
  'Zonder hulp kent niemand alle mensen en gaan steeds dezelfde mensen voor. Een lijst met uitleg is eerlijker dan een geheugen. Wij kozen een rekenregel die mensen hebben vastgesteld, en geen model dat van oude keuzes leert: dat zou oude voorkeuren herhalen. Leeftijd, geslacht, afkomst, naam, wijk, uitkering, werkloosheidsduur, trede, vrije tekst en gezondheid tellen niet mee. De database geeft die gegevens niet aan het programma dat rekent.';
const MENS =
  'Een accountmanager kiest wie wordt voorgesteld en mag afwijken van de lijst. De regisseur vraagt het eerst aan de inwoner. De werkgever beslist over een baan. Niemand wordt automatisch afgewezen. Een inwoner kan uitleg krijgen, gegevens laten verbeteren en nee zeggen.';
const RISICO =
  'Risico: mensen van wie weinig bekend is staan lager. Daarom telt onbekend niet als nul, zijn er plaatsen op de lijst voor wie lang niet in beeld was, en vragen wij na wat ontbreekt. Risico: de lijst volgt vooroordelen. Daarom meten wij elke week wie in beeld komt, per afstand tot werk en apart per leeftijd en geslacht, met een alarm onder 0,85. Risico: iedereen volgt de lijst blind. Daarom meten wij hoe vaak iemand afwijkt. Elke lijst wordt 24 maanden bewaard en kan precies worden nagerekend.';
const GRONDSLAG =
  'De gemeente helpt mensen aan werk (Participatiewet artikel 7, eerste lid, onder a) en het UWV bemiddelt werkzoekenden (Wet SUWI artikel 30a). Gegevens worden gedeeld zolang en zover een doel dat vraagt.';
const BRONNEN =
  'Uit het profiel van de kandidaat: beroepen, werkervaring, competenties, opleiding, talen, rijbewijs, uren, beschikbaarheid, reisafstand, postcode (vier cijfers, alleen voor de afstand), contractvorm, werktijden, interesses en wat iemand in het werk aankan. Uit de vacature dezelfde onderwerpen. Voor een plek van de banenafspraak ook of iemand in het doelgroepregister staat, maar alleen als de inwoner dat goed vindt.';

/** The publication in the words of Algoritmeregister standard 1.0. */
export function publicatie(inGebruik: InGebruik, organisatie: string, contact: string): Record<string, unknown> {
  const { weging, catalogus } = inGebruik;
  return {
    name: NAAM,
    description_short: KORT,
    organization: organisatie,
    category: ['Werk', 'Sociale zekerheid'],
    status: 'In ontwikkeling',
    begin_date: weging.vanaf.slice(0, 7),
    contact_email: contact,
    publication_category: 'Hoog-risico AI-systeem',
    goal: DOEL,
    proportionality: AFWEGING,
    human_intervention: MENS,
    risks: RISICO,
    lawful_basis: GRONDSLAG,
    lawful_basis_grouping: [
      { title: 'Participatiewet', link: 'https://wetten.overheid.nl/BWBR0015703' },
      { title: 'Wet SUWI', link: 'https://wetten.overheid.nl/BWBR0013060' },
    ],
    impacttoetsen_grouping: [{ title: 'DPIA (nog uit te voeren)' }, { title: 'IAMA (nog uit te voeren)' }],
    impacttoetsen: 'De DPIA en het IAMA zijn nog niet uitgevoerd. Dat moet voor het gebruik.',
    source_data: BRONNEN,
    source_data_grouping: [
      { title: 'VUM Gegevensstandaard 1.5 (profielen en vacatures)', link: 'https://www.vumwerk.nl' },
    ],
    methods_and_models: werking(inGebruik),
    provider: 'Eigen ontwikkeling, vrije software (EUPL-1.2)',
    lang: 'nld',
    standard_version: '1.0',
    source_id: `estafette-matching-${weging.versie}`,
    tags: `werk, matching, re-integratie, ${catalogus.gemeente}`,
  };
}

/** The same in the words of the JSON Schema of the standard, which has other names and asks more. */
export function volgensSchema(register: Record<string, unknown>): Record<string, unknown> {
  return {
    name: register['name'],
    description_short: register['description_short'],
    organization: register['organization'],
    theme: register['category'],
    status: register['status'],
    start_date: register['begin_date'],
    contact: register['contact_email'],
    publication_category: `${String(register['publication_category'])} (Categorie A)`,
    purpose_and_impact: register['goal'],
    considerations: register['proportionality'],
    human_intervention: register['human_intervention'],
    risk_management: register['risks'],
    legal_basis: register['lawful_basis'],
    impact_assessments: register['impacttoetsen'],
    data: register['source_data'],
    technical_operation: register['methods_and_models'],
    supplier: register['provider'],
    language: register['lang'],
    schema: '1.0.0',
    source_id: register['source_id'],
    search_terms: register['tags'],
  };
}

function werking({ weging, hash, taxonomie, catalogus }: InGebruik): string {
  const { werkgever, kandidaat } = weging.gewichten;
  const regels = weging.vertoning;
  return [
    'Een vaste rekenregel in hele getallen, zonder machinaal leren. Er zijn twee kanten: wat de werkgever vraagt (E) en wat de kandidaat wil (C). Elk criterium krijgt een waarde van 0 tot 1000. Per kant is de uitkomst het gewogen gemiddelde. De score is de wortel van E keer C, zodat een zwakke kant niet is goed te maken.',
    `Gewichten van E: ${opgesomd(werkgever)}. Gewichten van C: ${opgesomd(kandidaat)}.`,
    'Wat de vacature niet vraagt telt niet mee. Van wat onbekend is telt het gemiddelde in de beroepsgroep. Alleen een bekend conflict sluit uit: een wettelijk diploma, een rijbewijs als rijden het werk is, of tijden die volgens de kandidaat niet kunnen.',
    `Bij elk tekort staat welke hulp er is. De hulp dicht een deel van het tekort: ${opgesomd(weging.bruggen)} (van 1000). De lijst van instrumenten is versie ${catalogus.versie} van ${catalogus.gemeente}.`,
    `Plaatsen: ${regels['scoreplaatsen']} op score en ${regels['ontdekkingsplaatsen']} voor wie ${regels['ontdekkingNaDagen']} dagen niet in beeld was, eerst voor wie wij het minst van weten. Wie ${regels['bandRondGrens']} punten van de grens staat, gaat voor als hij minder vaak in beeld was. Niemand staat op meer dan ${regels['openLijstenMaximaal']} open lijsten.`,
    `Weging ${weging.versie} (${hash.slice(0, 12)}), beroepenlijst ${taxonomie}.`,
  ].join('\n');
}

function opgesomd(getallen: Readonly<Record<string, number>>): string {
  return Object.entries(getallen)
    .map(([naam, getal]) => `${naam} ${getal}`)
    .join(', ');
}
