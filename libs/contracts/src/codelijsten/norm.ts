/** How long something may take, in one of two ways; `vooraf` counts back from a day that is still to come. */
export type Normduur = { readonly werkdagen: number } | { readonly dagen: number } | { readonly vooraf: number };

/** A norm of the chain. Without `standaard` it holds only for the diensten of `perDienst`, or where it was agreed. */
export interface Ketennorm {
  /** The code of the signaal that is raised when it is not met. */
  readonly signaal: string;
  readonly betekenis: string;
  /** Of an overdracht a term of its own can be agreed per dienst, and with who takes it. */
  readonly over: 'overdracht' | 'inwoner' | 'voorstel' | 'plaatsing' | 'vacature' | 'partner';
  readonly standaard?: Normduur;
  readonly perDienst?: Readonly<Record<string, Normduur>>;
}

/**
 * What may take how long when nothing else was agreed, by the cause under which bewaking knows it. Source: the design of
 * the chain, section 4. The region can agree otherwise, and for an overdracht also with one taker.
 */
export const ketennormen = {
  'niet-bevestigd': {
    signaal: 'NIET_BEVESTIGD',
    betekenis: 'Het systeem of een medewerker van de ontvanger bevestigt een aanbod',
    over: 'overdracht',
    standaard: { werkdagen: 1 },
  },
  'geen-persoon': {
    signaal: 'NIET_OPGEPAKT',
    betekenis: 'Een medewerker van de ontvanger pakt een aanbod op',
    over: 'overdracht',
    standaard: { werkdagen: 3 },
  },
  'geen-besluit': {
    signaal: 'NIET_OPGEPAKT',
    betekenis: 'De ontvanger neemt een besluit over een aanbod',
    over: 'overdracht',
    standaard: { werkdagen: 15 },
  },
  'geen-aanvulling': {
    signaal: 'AANVULLING_WACHT',
    betekenis: 'De gever vult aan wat de ontvanger vroeg',
    over: 'overdracht',
    standaard: { werkdagen: 5 },
  },
  'geen-start': {
    signaal: 'NIET_GESTART',
    betekenis: 'De ontvanger start na het accepteren',
    over: 'overdracht',
    standaard: { werkdagen: 10 },
  },
  'afspraak-voorbij': {
    signaal: 'NIET_GESTART',
    betekenis: 'De ontvanger start na de afgesproken startdatum',
    over: 'overdracht',
    standaard: { werkdagen: 2 },
  },
  'lang-op-wachtlijst': {
    signaal: 'WACHT_TE_LANG',
    betekenis: 'Iemand staat op de wachtlijst zonder datum',
    over: 'overdracht',
    standaard: { dagen: 30 },
  },
  'uiterlijke-datum': {
    signaal: 'TERMIJN_NADERT',
    betekenis: 'Zo lang voor de uiterlijke datum heeft een ontvanger geaccepteerd',
    over: 'overdracht',
    standaard: { vooraf: 35 },
    perDienst: { bap: { vooraf: 21 } },
  },
  'geen-resultaat': {
    signaal: 'GEEN_VOORTGANG',
    betekenis: 'De ontvanger meldt een resultaat van een gestart traject',
    over: 'overdracht',
    perDienst: {
      bap: { dagen: 14 },
      'bemiddeling-wsp': { dagen: 30 },
      diagnose: { dagen: 90 },
      arbeidsontwikkeltraject: { dagen: 90 },
      'passend-werk': { dagen: 90 },
      detachering: { dagen: 90 },
      jobcoaching: { dagen: 90 },
      'activerend-werk-orientatie': { dagen: 180 },
      'activerend-werk-ontwikkeling': { dagen: 180 },
    },
  },
  'geen-vervolg': {
    signaal: 'TUSSEN_WAL_EN_SCHIP',
    betekenis: 'Na het einde komt er een volgende stap',
    over: 'overdracht',
    standaard: { werkdagen: 5 },
  },
  'traject-eind': {
    signaal: 'TUSSEN_WAL_EN_SCHIP',
    betekenis: 'Na het einde van een traject zonder overdracht komt er een volgende stap',
    over: 'inwoner',
    standaard: { werkdagen: 5 },
  },
  'geen-regisseur': {
    signaal: 'GEEN_CONTACTPERSOON',
    betekenis: 'Een inwoner krijgt een regisseur, of iemand die waarneemt',
    over: 'inwoner',
    standaard: { werkdagen: 1 },
  },
  'ladder-oud': {
    signaal: 'HERBEOORDELING_NODIG',
    betekenis: 'De trede op de participatieladder is opnieuw bekeken',
    over: 'inwoner',
    standaard: { dagen: 365 },
  },
  'oordeel-oud': {
    signaal: 'HERBEOORDELING_NODIG',
    betekenis: 'Het oordeel "binnen 12 maanden" is opnieuw bekeken',
    over: 'inwoner',
    standaard: { dagen: 182 },
  },
  'profiel-oud': {
    signaal: 'VEROUDERD_PROFIEL',
    betekenis: 'Een profiel waarmee iemand werkt is nagevraagd',
    over: 'inwoner',
    standaard: { dagen: 182 },
  },
  'geen-antwoord': {
    signaal: 'VOORSTEL_WACHT',
    betekenis: 'De regisseur beantwoordt een voorstel',
    over: 'voorstel',
    standaard: { werkdagen: 2 },
  },
  'geen-uitkomst': {
    signaal: 'VOORSTEL_ZONDER_UITKOMST',
    betekenis: 'Van een voorstel bij een werkgever is de uitkomst bekend',
    over: 'voorstel',
    standaard: { werkdagen: 10 },
  },
  'geen-nazorg': {
    signaal: 'NAZORG_GEMIST',
    betekenis: 'Na een vast moment heeft iemand gevraagd hoe het op het werk gaat',
    over: 'plaatsing',
    standaard: { werkdagen: 3 },
  },
  'geen-voorstel': {
    signaal: 'VACATURE_ZONDER_VOORSTEL',
    betekenis: 'Voor een vacature is iemand voorgelegd',
    over: 'vacature',
    standaard: { werkdagen: 10 },
  },
  'niet-verbeterd': {
    signaal: 'BERICHT_AFGEKEURD',
    betekenis: 'Een geweigerd bericht is goed opnieuw gestuurd',
    over: 'partner',
    standaard: { werkdagen: 1 },
  },
  'niet-opgehaald': {
    signaal: 'LEVERING_MISLUKT',
    betekenis: 'Een systeem haalt zijn berichten op',
    over: 'partner',
    standaard: { werkdagen: 1 },
  },
} as const satisfies Record<string, Ketennorm>;

export type Normnaam = keyof typeof ketennormen;

export function ketennorm(naam: Normnaam): Ketennorm {
  return ketennormen[naam];
}

export function isNormnaam(naam: string): naam is Normnaam {
  return Object.hasOwn(ketennormen, naam);
}
