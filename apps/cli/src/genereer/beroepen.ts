/** What is typical of an occupation, for people who do it and for vacatures in it. */
export interface Beroep {
  /** The URI of the taxonomy of the re-integratietaal. */
  readonly uri: string;
  readonly naam: string;
  /** How often it occurs among people, compared with the others. */
  readonly mensen: number;
  /** How often it occurs among vacatures. */
  readonly vacatures: number;
  readonly uren: readonly number[];
  readonly rijbewijs?: string;
  /** Why the work needs Dutch; a vacature that asks a language must say so. */
  readonly taalreden?: string;
}

type Rij = readonly [naam: string, mensen: number, vacatures: number, uren: readonly number[], meer?: Partial<Beroep>];

const VEILIG = 'Veiligheidsinstructies moet u kunnen lezen.';
const KLANT = 'U spreekt de hele dag met klanten.';
const ZORG = 'U schrijft in het zorgdossier.';
const KANTOOR = 'U schrijft brieven en e-mails.';
const DEELTIJD = [12, 16, 20, 24];
const RUIM = [16, 24, 32, 36];
const VOLTIJD = [32, 36, 38, 40];

// Numbers are rough: entry-level work is what this region's job seekers look for most.
const RIJEN: readonly Rij[] = [
  ['orderpicker', 9, 9, RUIM],
  ['heftruckchauffeur', 4, 5, VOLTIJD, { taalreden: VEILIG }],
  ['productiemedewerker', 10, 8, VOLTIJD],
  ['schoonmaker', 10, 9, DEELTIJD],
  ['kapper', 2, 1, RUIM, { taalreden: KLANT }],
  ['verzorgende-ig', 3, 8, RUIM, { taalreden: ZORG }],
  ['helpende', 4, 6, DEELTIJD, { taalreden: ZORG }],
  ['keukenhulp', 5, 4, DEELTIJD],
  ['winkelmedewerker', 7, 5, DEELTIJD, { taalreden: KLANT }],
  ['vrachtwagenchauffeur', 2, 4, VOLTIJD, { rijbewijs: 'C' }],
  ['hovenier', 3, 3, VOLTIJD, { rijbewijs: 'B' }],
  ['administratief-medewerker', 6, 3, RUIM, { taalreden: KANTOOR }],
  ['receptionist', 3, 2, RUIM, { taalreden: KLANT }],
  ['timmerman', 2, 3, VOLTIJD],
  ['schilder', 2, 2, VOLTIJD],
  ['lasser', 1, 3, VOLTIJD, { taalreden: VEILIG }],
  ['monteur', 2, 4, VOLTIJD, { rijbewijs: 'B' }],
  ['beveiliger', 3, 3, VOLTIJD, { taalreden: 'U spreekt bezoekers aan en schrijft rapporten.' }],
  ['taxichauffeur', 3, 2, RUIM, { rijbewijs: 'B', taalreden: KLANT }],
  ['pakketbezorger', 4, 5, RUIM, { rijbewijs: 'B' }],
  ['magazijnmedewerker', 7, 6, VOLTIJD],
  ['kassamedewerker', 4, 3, DEELTIJD, { taalreden: KLANT }],
  ['vakkenvuller', 4, 4, DEELTIJD],
  ['concierge', 2, 1, RUIM],
  ['groenmedewerker', 5, 3, VOLTIJD],
  ['kok', 3, 3, VOLTIJD],
  ['barista', 1, 1, DEELTIJD, { taalreden: KLANT }],
  ['callcentermedewerker', 2, 3, RUIM, { taalreden: KLANT }],
  ['onderwijsassistent', 2, 2, RUIM, { taalreden: 'U helpt leerlingen met taal.' }],
  ['pedagogisch-medewerker', 2, 3, RUIM, { taalreden: 'U schrijft overdrachten voor ouders.' }],
];

export const beroepen: readonly Beroep[] = RIJEN.map(([naam, mensen, vacatures, uren, meer]) => ({
  uri: `urn:reintegratietaal:beroep:${naam}`,
  naam,
  mensen,
  vacatures,
  uren,
  ...meer,
}));
