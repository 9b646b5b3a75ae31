/** Where the API goes against the NL API Design Rules, with the reason. A line that nothing needs fails the test. */
export interface Uitzondering {
  readonly regel: string;
  /** The place in the document, with `*` for one step of any name. */
  readonly plaats: string;
  readonly reden: string;
}

export const uitzonderingen: readonly Uitzondering[] = [
  {
    regel: 'nlgov:paths-kebab-case',
    plaats: 'paths//asyncapi.json',
    reden:
      'The AsyncAPI document stands beside openapi.json, under the name by which tools look for it. The linter lets the dot pass for openapi.json only.',
  },
  {
    regel: 'nlgov:specify-format-for-date-and-time',
    plaats: '**/redenUiterlijkeDatum',
    reden:
      'It is a code: why there is a last date. The linter takes every name that ends in Datum for a date. The name is that of the field in overdracht.aangeboden 1.0, which partners use.',
  },
  {
    regel: 'nlgov:specify-format-for-date-and-time',
    plaats: '**/begin_date',
    reden:
      'It is a month, as the Algoritmeregister asks it in its publication standard 1.0; there is no format for that.',
  },
];
