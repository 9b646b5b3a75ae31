/** One demand on a column of the search table; a value that is absent never meets it, as in MongoDB. */
export type Voorwaarde =
  | { readonly kolom: string; readonly op: '=' | '>=' | '<=' | '<'; readonly waarde: string | number }
  /** One of these is in the list. */
  | { readonly kolom: string; readonly op: 'een van'; readonly waarde: readonly string[] }
  /** All of these are in the list. */
  | { readonly kolom: string; readonly op: 'alle'; readonly waarde: readonly string[] }
  /** A path that finds something in the JSON of the column. */
  | { readonly kolom: string; readonly op: 'vindt'; readonly waarde: string };

/** The part of SQL that a demand is; `p` gives a value its place among the parameters. */
export function alsSql({ kolom, op, waarde }: Voorwaarde, p: (waarde: unknown) => string): string {
  switch (op) {
    case 'een van':
      return `v.${kolom} && ${p(waarde)}::text[]`;
    case 'alle':
      return `v.${kolom} @> ${p(waarde)}::text[]`;
    case 'vindt':
      return `jsonb_path_exists(v.${kolom}, ${p(waarde)}::jsonpath)`;
    default:
      return `v.${kolom} ${op} ${p(waarde)}`;
  }
}
