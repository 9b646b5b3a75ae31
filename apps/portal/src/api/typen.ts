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
export type Vacature = Antwoord<'/api/v1/vacatures', 'get'>['vacatures'][number];
export type Kandidatenlijst = Antwoord<'/api/v1/kandidatenvragen/{id}', 'get'>;
export type Kandidaat = Kandidatenlijst['kandidaten'][number];
export type Criterium = Kandidaat['criteria'][number];
export type Stapverzoek = NonNullable<
  paths['/api/v1/overdrachten/{id}/stappen']['post']['requestBody']
>['content']['application/json'];
