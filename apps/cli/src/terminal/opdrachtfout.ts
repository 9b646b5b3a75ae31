/** A fault that the user can do something about: the message is for the terminal, the stack is not. */
export class Opdrachtfout extends Error {}

/** What the terminal shows of a fault: the sentence alone, or everything when we did not foresee it. */
export function tekstVan(fout: unknown): string {
  if (fout instanceof Opdrachtfout) return fout.message;
  return fout instanceof Error ? (fout.stack ?? fout.message) : String(fout);
}
