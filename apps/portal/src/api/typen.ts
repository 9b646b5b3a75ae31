import type { paths } from '@estafette/client';

type Antwoord<P extends keyof paths, M extends 'get' | 'post'> = paths[P] extends {
  [m in M]: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Medewerker = Antwoord<'/aanmeldingen/huidige', 'get'>;
export type Overdracht = Antwoord<'/overdrachten', 'get'>['overdrachten'][number];
export type OverdrachtDetail = Antwoord<'/overdrachten/{id}', 'get'>;
export type Signaal = Overdracht['openSignalen'][number];
export type Stap = Overdracht['toegestaneStappen'][number];
export type Status = Overdracht['status'];
export type Signaalmelding = Antwoord<'/signalen', 'get'>['signalen'][number];
export type Inwoner = Antwoord<'/inwoners', 'get'>['inwoners'][number];
export type Verzoek = Antwoord<'/verzoeken', 'get'>['verzoeken'][number];
export type Bewaarstand = Antwoord<'/bewaartermijnen', 'get'>;
export type Plaatsing = Antwoord<'/plaatsingen', 'get'>['plaatsingen'][number];
export type Nazorgplan = Antwoord<'/plaatsingen/{id}/nazorg', 'get'>;
export type Weergave = Antwoord<'/weergaven', 'get'>['weergaven'][number];
export type Vermoeden = Antwoord<'/vermoedens', 'get'>['vermoedens'][number];
export type Inwoneruitleg = Antwoord<'/kandidaten/{id}/uitleg', 'get'>;
export type Voorstel = Antwoord<'/voorstellen', 'get'>['voorstellen'][number];
export type VacatureDetail = Antwoord<'/vacatures/{id}', 'get'>;
export type Vacature = Antwoord<'/vacatures', 'get'>['vacatures'][number];
export type Kandidatenlijst = Antwoord<'/kandidatenvragen/{id}', 'get'>;
export type Kandidaat = Kandidatenlijst['kandidaten'][number];
export type NetNiet = Kandidatenlijst['netNiet'][number];
export type Terzijdekeuze = Antwoord<'/vacatures/{id}/terzijde', 'get'>['terzijde'][number];
export type Proeflijst = Antwoord<'/vacatures/{id}/proeflijst', 'post'>;
export type Criterium = Kandidaat['criteria'][number];
type Inhoud<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

export type Collega = Antwoord<'/collegas', 'get'>['collegas'][number];
export type Uitvraag = Antwoord<'/overdrachten/voorbeeld', 'post'>;
export type Voorbeeldvraag = Inhoud<'/overdrachten/voorbeeld'>;
export type Toewijzing = Inhoud<'/inwoners/{id}/contactpersoon'>;
export type Einde = Inhoud<'/inwoners/{id}/einde'>;
export type Stapverzoek = Inhoud<'/overdrachten/{id}/stappen'>;
export type Aanbod = Inhoud<'/overdrachten'>;
export type Contact = Inhoud<'/contacten'>;
export type Publicatie = Inhoud<'/vacatures'>;
export type Nazorg = Inhoud<'/plaatsingen/{id}/nazorg'>;
export type Verbetering = Inhoud<'/kandidaten/{id}/correctie'>;
export type Resultaat = Inhoud<'/trajectresultaten'>;
export type Voorlegging = Inhoud<'/voorstellen'>;
export type Voorstelstap = Inhoud<'/voorstellen/{id}/stappen'>;
export type Werkstart = Inhoud<'/plaatsingen'>;
export type Herbezorgfilter = Inhoud<'/herbezorgingen'>;
