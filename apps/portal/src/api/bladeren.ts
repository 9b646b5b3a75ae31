/** What the address of the next page asks for. */
export type Bladvraag = Readonly<Record<string, string>>;

/** Pages follow the address that the API gives for the next one. */
export function naVolgende({ volgende }: { volgende: string | null }): Bladvraag | undefined {
  return volgende ? Object.fromEntries(new URLSearchParams(volgende.split('?')[1])) : undefined;
}
