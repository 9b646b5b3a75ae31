import { codelijst, getallenlijst, metLatere, metVervallen } from './codelijst.js';

export * from './dossier.js';

/** Lists of the re-integratietaal itself. Every one has its unknown value: unknown is not no. */
const BRON = 'Re-integratietaal 1.0';
const VANAF = '2026-01-01';

export const partnersoort = codelijst('partnersoort', BRON, VANAF, {
  gemeente: 'Gemeente (cluster Werk en Inkomen)',
  werkgeversservicepunt: 'Werkgeversservicepunt',
  arbeidsontwikkelbedrijf: 'Arbeidsontwikkelbedrijf',
  'centrum-activerend-werk': 'Centrum Activerend Werk',
  wijkteam: 'Sociaal wijkteam',
  aanbieder: 'Aanbieder van activerend werk',
  leerwerkloket: 'LeerWerkLoket',
  uwv: 'UWV',
  school: 'School',
  register: 'Register van werkzoekenden',
  hub: 'De hub zelf',
  beheer: 'Beheer van de hub',
  onbekend: 'Onbekend',
});

/** What someone may do; one person may have several. */
export const rol = codelijst('rol', BRON, VANAF, {
  accountmanager: 'Accountmanager',
  regisseur: 'Regisseur',
  teamleider: 'Teamleider',
  ketenregisseur: 'Ketenregisseur',
  partnerbeheerder: 'Beheert de aansluiting van de eigen organisatie',
  'privacy-officer': 'Privacy officer',
  beheerder: 'Beheerder van de hub',
  onbekend: 'Onbekend',
});

/** What personal data is handled for. Nothing for rechtmatigheid is in this list, or ever will be. */
export const doel = codelijst('doel', BRON, VANAF, {
  regie: 'Regie: weten waar iemand is en wie aan zet is',
  begeleiding: 'Begeleiding en ontwikkeling naar werk of meedoen',
  bemiddeling: 'Bemiddeling naar werk, ook plaatsing en nazorg',
  advies: 'Advies over leren en werken',
  onbekend: 'Onbekend',
});

export const dienst = codelijst('dienst', BRON, VANAF, {
  bap: 'Bemiddelen aan de Poort',
  diagnose: 'Diagnose en advies',
  arbeidsontwikkeltraject: 'Arbeidsontwikkeltraject',
  'passend-werk': 'Passend werk',
  detachering: 'Detachering',
  'activerend-werk-orientatie': 'Activerend werk: oriëntatie',
  'activerend-werk-ontwikkeling': 'Activerend werk: ontwikkeling',
  'bemiddeling-wsp': 'Bemiddeling door het WSP',
  jobcoaching: 'Jobcoaching',
  nazorg: 'Nazorg',
  leeradvies: 'Leeradvies',
  begeleiding: 'Begeleiding door het gebiedsteam',
  'begeleiding-zelfstandigen': 'Begeleiding van zelfstandigen',
  onbekend: 'Nog niet bekend',
});

export const afgesprokenOverdracht = codelijst('afgesprokenOverdracht', BRON, VANAF, {
  warm: 'Warm: er is samen gesproken voor de start',
  koud: 'Koud: zonder gesprek vooraf',
  onbekend: 'Nog niet afgesproken',
});

export const redenTermijn = codelijst('redenTermijn', BRON, VANAF, {
  'einde-ww': 'Einde WW',
  detentie: 'Einde detentie',
  schooljaar: 'Einde schooljaar',
  zoekperiode: 'Einde zoekperiode',
  'bap-8-weken': 'Acht weken BAP',
  contract: 'Einde contract',
  onbekend: 'Onbekend',
});

export const redenWeigering = codelijst('redenWeigering', BRON, VANAF, {
  'geen-plek': 'Geen plek of een lange wachttijd',
  'buiten-doelgroep': 'Buiten de doelgroep',
  'gegevens-ontbreken': 'Er ontbreken gegevens',
  'besluit-ontbreekt': 'Er is nog geen besluit',
  'voorwaarde-niet-gehaald': 'Een voorwaarde is niet gehaald',
  'inwoner-wil-niet': 'De inwoner wil dit niet',
  'loopt-al-elders': 'Loopt al bij een andere partner',
  'verkeerd-loket': 'Verkeerd loket',
  onbekend: 'Geen reden gegeven',
});

export const redenEinde = codelijst('redenEinde', BRON, VANAF, {
  'werk-voltijd': 'Werk, voltijd',
  'werk-deeltijd': 'Werk, deeltijd',
  opleiding: 'Opleiding',
  vrijwilligerswerk: 'Vrijwilligerswerk',
  'volgende-stap': 'Volgende stap in de keten',
  'niet-verschenen': 'Niet verschenen',
  gezondheid: 'Gezondheid, zonder te zeggen wat er is',
  'zorg-of-schulden-eerst': 'Eerst zorg of schulden',
  verhuisd: 'Verhuisd',
  'einde-recht': 'Einde recht',
  detentie: 'Detentie',
  overleden: 'Overleden',
  'aanbod-paste-niet': 'Het aanbod paste niet',
  'zonder-resultaat': 'Zonder resultaat',
  onbekend: 'Onbekend',
});

export const soortContact = codelijst('soortContact', BRON, VANAF, {
  gepland: 'Gepland',
  verschenen: 'Verschenen',
  'niet-verschenen': 'Niet verschenen',
  'niet-bereikt': 'Niet bereikt',
  onbekend: 'Onbekend',
});

export const deelnemerContact = metLatere(
  codelijst('deelnemerContact', BRON, VANAF, {
    inwoner: 'De inwoner',
    gever: 'De gever van de overdracht',
    nemer: 'De nemer van de overdracht',
    werkgever: 'De werkgever',
    anders: 'Iemand anders',
    onbekend: 'Onbekend',
  }),
  { werkgever: { vanaf: '2026-09-01', voorheen: 'anders' } },
);

export const soortResultaat = codelijst('soortResultaat', BRON, VANAF, {
  tussentijds: 'Tussentijds resultaat',
  eind: 'Eindresultaat',
  onbekend: 'Onbekend',
});

export const doelBereikt = codelijst('doelBereikt', BRON, VANAF, {
  ja: 'Ja',
  deels: 'Deels',
  nee: 'Nee',
  onbekend: 'Onbekend',
});

export const bekendheid = codelijst('bekendheid', BRON, VANAF, {
  ja: 'Ja',
  nee: 'Nee',
  onbekend: 'Onbekend',
});

export const herkomst = codelijst('herkomst', BRON, VANAF, {
  inwoner: 'De inwoner zelf',
  professional: 'Een professional',
  meting: 'Een meting',
  praktijkverklaring: 'Een praktijkverklaring',
  register: 'Een register',
  onbekend: 'Onbekend',
});

export const begeleidingsbehoefte = codelijst('begeleidingsbehoefte', BRON, VANAF, {
  geen: 'Geen begeleiding nodig',
  licht: 'Lichte begeleiding',
  intensief: 'Intensieve begeleiding',
  onbekend: 'Onbekend',
});

/** Functional terms only: what someone can carry in work, never why (health data). */
export const belastbaarheid = codelijst('belastbaarheid', BRON, VANAF, {
  tillen: 'Tillen en dragen',
  staan: 'Lang staan',
  lopen: 'Lang lopen',
  zitten: 'Lang zitten',
  bukken: 'Bukken en knielen',
  'hand-en-arm': 'Werken met handen en armen',
  concentreren: 'Lang concentreren',
  tempo: 'Werken in hoog tempo',
  prikkels: 'Werken met veel prikkels',
  samenwerken: 'Samenwerken',
  onbekend: 'Onbekend',
});

export const oordeelBelastbaarheid = codelijst('oordeelBelastbaarheid', BRON, VANAF, {
  kan: 'Dit kan',
  beperkt: 'Dit kan beperkt',
  'kan-niet': 'Dit kan niet',
  onbekend: 'Onbekend',
});

/** What someone likes in work. A VUM `naamInteresse` counts when it is one of these codes; other text never counts. */
export const interesse = codelijst('interesse', BRON, VANAF, {
  buiten: 'Buiten werken',
  dieren: 'Met dieren werken',
  eten: 'Eten en drinken maken',
  handen: 'Met de handen werken',
  kinderen: 'Met kinderen werken',
  mensen: 'Met mensen werken',
  netjes: 'Schoonmaken en ordenen',
  rijden: 'Rijden en bezorgen',
  techniek: 'Techniek en repareren',
  verkopen: 'Verkopen',
  computer: 'Met de computer werken',
  zorgen: 'Voor anderen zorgen',
  onbekend: 'Onbekend',
});

export const szeebraTrede = getallenlijst('szeebraTrede', 'Szeebra, gemeente Arnhem', VANAF, [
  [0, 'Trede 0'],
  [1, 'Trede 1'],
  [2, 'Trede 2'],
  [3, 'Trede 3: deels plaatsbaar binnen een jaar'],
  [4, 'Trede 4: plaatsbaar binnen een jaar'],
  [5, 'Trede 5: plaatsbaar binnen een jaar'],
]);

export const ladderTrede = getallenlijst('ladderTrede', 'Participatieladder', VANAF, [
  [1, 'Geïsoleerd'],
  [2, 'Sociale contacten buitenshuis'],
  [3, 'Deelname aan georganiseerde activiteiten'],
  [4, 'Onbetaald werk'],
  [5, 'Betaald werk met ondersteuning'],
  [6, 'Betaald werk'],
]);

export const redenIntrekking = codelijst('redenIntrekking', BRON, VANAF, {
  vervuld: 'De plek is vervuld',
  'niet-meer-nodig': 'Niet meer nodig',
  'verkeerd-ingevoerd': 'Verkeerd ingevoerd',
  'inwoner-wil-niet': 'De inwoner wil dit niet',
  'andere-ontvanger': 'Er is een andere ontvanger gekozen',
  onbekend: 'Onbekend',
});

export const redenOnderbreking = metVervallen(
  codelijst('redenOnderbreking', BRON, VANAF, {
    ziekte: 'Ziekte',
    zorgtaken: 'Zorgtaken',
    detentie: 'Detentie',
    vakantie: 'Vakantie',
    'wachten-op-besluit': 'Wachten op een besluit',
    anders: 'Anders',
    onbekend: 'Onbekend',
  }),
  { verlof: { betekenis: 'Verlof', tot: '2026-08-31', opvolger: 'vakantie' } },
);

export const ernst = codelijst('ernst', BRON, VANAF, {
  hoog: 'Hoog',
  middel: 'Middel',
  laag: 'Laag',
  onbekend: 'Onbekend',
});

/** Every kind of signaal, by the code under which it is known in the chain. */
export const signaalcode = codelijst('signaalcode', BRON, VANAF, {
  AANVULLING_WACHT: 'De ontvanger wacht op aanvulling',
  BERICHT_AFGEKEURD: 'Een bericht is afgekeurd en niet verbeterd',
  BUITEN_BEELD: 'De inwoner is uit beeld',
  CORRECTIE_NIET_BEVESTIGD: 'Een correctie is niet bevestigd',
  DUBBEL: 'Twee partners doen hetzelfde',
  GEEN_CONTACTPERSOON: 'Geen vaste contactpersoon',
  GEEN_VOORTGANG: 'Er komt geen resultaat',
  HERBEOORDELING_NODIG: 'Een oordeel is oud',
  INWONER_NIET_BEREIKT: 'De inwoner is nog niet gesproken',
  KOUDE_OVERDRACHT: 'Gestart zonder gesprek samen',
  LEVERING_MISLUKT: 'Berichten komen niet aan',
  NAZORG_GEMIST: 'Niemand vroeg hoe het op het werk gaat',
  NIET_BEVESTIGD: 'De ontvanger heeft de overdracht nog niet',
  NIET_GESTART: 'Geaccepteerd, maar nog niet gestart',
  NIET_OPGEPAKT: 'Niemand pakt de overdracht op',
  ONVOLLEDIG_OVERGEDRAGEN: 'Er ontbreken gegevens',
  PINGPONG: 'De inwoner gaat heen en weer',
  TERMIJN_NADERT: 'Een uiterste datum komt dichtbij',
  TUSSEN_WAL_EN_SCHIP: 'Er is geen volgende stap',
  VACATURE_ZONDER_VOORSTEL: 'Voor een vacature is niemand voorgelegd',
  VEROUDERD_PROFIEL: 'Er wordt met een oud profiel gewerkt',
  VERZOEK_VERLOOPT: 'Een verzoek van een inwoner wacht te lang',
  VOORSTEL_WACHT: 'Een voorstel wacht op antwoord',
  VOORSTEL_ZONDER_UITKOMST: 'De uitkomst is niet bekend',
  WACHT_TE_LANG: 'De inwoner staat te lang op de wachtlijst',
  onbekend: 'Een ander signaal',
});

export const vormPlek = codelijst('vormPlek', BRON, VANAF, {
  regulier: 'Reguliere baan',
  jobcarving: 'Baan op maat (jobcarving)',
  banenafspraak: 'Plek voor de banenafspraak',
  leerwerkketen: 'Leerwerkketen',
  'beschut-werk': 'Beschut werk',
  onbetaald: 'Onbetaalde plek',
  onbekend: 'Onbekend',
});

/** What the inwoner says to a voorstel. */
export const antwoordInwoner = codelijst('antwoordInwoner', BRON, VANAF, {
  ja: 'Ja',
  'mag-direct': 'Ja, en volgende voorstellen mogen direct naar de werkgever',
  nee: 'Nee',
  onbekend: 'Onbekend',
});

/** Why an inwoner says no. It is about this voorstel only, and has no consequence anywhere else. */
export const redenNee = codelijst('redenNee', BRON, VANAF, {
  'werk-past-niet': 'Dit werk past niet',
  reis: 'De reis is te ver of te lastig',
  uren: 'De uren of werktijden passen niet',
  'nu-niet': 'Nu even niet',
  'eerst-iets-anders': 'Eerst is iets anders nodig',
  'al-ander-werk': 'Er is al ander werk',
  'onzekerheid-inkomen': 'Onzekerheid over inkomen of toeslagen',
  onbekend: 'Geen reden gegeven',
});

/** What came of a voorstel at the employer. `gesprek` keeps it open. */
export const uitkomstVoorstel = codelijst('uitkomstVoorstel', BRON, VANAF, {
  gesprek: 'De werkgever spreekt met de inwoner',
  afgewezen: 'De werkgever kiest een ander of zegt nee',
  ingetrokken: 'Het voorstel is ingetrokken',
  onbekend: 'Onbekend',
});

/** Why a voorstel ended. `mogelijk-discriminerend` is passed on to nobody but the team lead of who tells it. */
export const redenUitkomst = codelijst('redenUitkomst', BRON, VANAF, {
  'al-vervuld': 'De plek was al vervuld',
  'werkgever-reageert-niet': 'De werkgever reageert niet',
  reis: 'De reis',
  uren: 'De uren of werktijden',
  taal: 'De taal',
  vaardigheid: 'Een vaardigheid of ervaring',
  'onzekerheid-inkomen': 'Onzekerheid over inkomen of toeslagen',
  'andere-plaatsing': 'De inwoner begon ergens anders',
  'vacature-gesloten': 'De vacature is gesloten',
  'niet-beschikbaar': 'De inwoner zoekt nu geen werk',
  'mogelijk-discriminerend': 'Mogelijk discriminerend',
  'geen-reden': 'Geen reden gegeven',
  onbekend: 'Onbekend',
});

/** Why a person leaves somebody on a list aside for one vacature. */
export const redenTerzijde = codelijst('redenTerzijde', BRON, VANAF, {
  'werk-past-niet': 'Het werk past niet bij deze kandidaat',
  reis: 'De reis is te ver of te lastig',
  uren: 'De uren of werktijden passen niet',
  'al-besproken': 'Al eerder besproken voor deze vacature',
  'gegevens-oud': 'De gegevens kloppen niet of zijn te oud',
  'genoeg-kandidaten': 'Er zijn al genoeg kandidaten voorgelegd',
  onbekend: 'Onbekend',
});

export const vormPlaatsing = codelijst('vormPlaatsing', BRON, VANAF, {
  regulier: 'Reguliere baan',
  'detachering-individueel': 'Detachering, individueel',
  'detachering-groep': 'Detachering in een groep',
  beschut: 'Beschut werk',
  werkervaring: 'Werkervaringsplaats',
  proefplaats: 'Proefplaats',
  vrijwilligerswerk: 'Vrijwilligerswerk',
  onbekend: 'Onbekend',
});

/** The benefit once the work has started. */
export const uitkeringNaStart = codelijst('uitkeringNaStart', BRON, VANAF, {
  geen: 'Geen uitkering meer',
  aanvullend: 'De uitkering vult het loon aan',
  volledig: 'De uitkering loopt door',
  onbekend: 'Onbekend',
});

export const redenEindePlaatsing = codelijst('redenEindePlaatsing', BRON, VANAF, {
  'einde-contract': 'Einde van het contract',
  'ander-werk': 'Ander werk',
  'einde-proef': 'Einde van de proefplaats',
  'werk-past-niet': 'Het werk past niet',
  'begeleiding-tekort': 'Te weinig begeleiding',
  gezondheid: 'Gezondheid',
  reis: 'De reis',
  uren: 'De uren of werktijden',
  'onzekerheid-inkomen': 'Onzekerheid over inkomen of toeslagen',
  'werkgever-stopt': 'De werkgever stopt',
  verhuisd: 'Verhuisd',
  overleden: 'Overleden',
  onbekend: 'Onbekend',
});
