import type { paths } from './schema.js';

type Antwoord<P extends keyof paths, M extends 'get' | 'post'> = paths[P] extends {
  [m in M]: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Medewerker = Antwoord<'/api/v1/aanmeldingen/huidige', 'get'>;
export type Overdracht = Antwoord<'/api/v1/overdrachten', 'get'>['overdrachten'][number];
export type OverdrachtDetail = Antwoord<'/api/v1/overdrachten/{id}', 'get'>;
export type Signaal = Overdracht['openSignalen'][number];
export type Stap = Overdracht['toegestaneStappen'][number];
export type Status = Overdracht['status'];
export type Signaalmelding = Antwoord<'/api/v1/signalen', 'get'>['signalen'][number];
export type Voorstel = Antwoord<'/api/v1/voorstellen', 'get'>['voorstellen'][number];
export type VacatureDetail = Antwoord<'/api/v1/vacatures/{id}', 'get'>;
export type Vacature = Antwoord<'/api/v1/vacatures', 'get'>['vacatures'][number];
export type Kandidatenlijst = Antwoord<'/api/v1/kandidatenvragen/{id}', 'get'>;
export type Kandidaat = Kandidatenlijst['kandidaten'][number];
export type NetNiet = Kandidatenlijst['netNiet'][number];
export type Criterium = Kandidaat['criteria'][number];
type Inhoud<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

export type Stapverzoek = Inhoud<'/api/v1/overdrachten/{id}/stappen'>;
export type Aanbod = Inhoud<'/api/v1/overdrachten'>;
export type Contact = Inhoud<'/api/v1/contacten'>;
export type Publicatie = Inhoud<'/api/v1/vacatures'>;
export type Resultaat = Inhoud<'/api/v1/trajectresultaten'>;
export type Voorlegging = Inhoud<'/api/v1/voorstellen'>;
export type Voorstelstap = Inhoud<'/api/v1/voorstellen/{id}/stappen'>;
export type Werkstart = Inhoud<'/api/v1/plaatsingen'>;
