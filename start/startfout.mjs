/** A fault that the user can do something about: the message is for the terminal, the stack is not. */
export class Startfout extends Error {}

/** What the terminal shows of a fault: the sentence alone, or everything when we did not foresee it. */
export function tekstVan(fout) {
  return fout instanceof Startfout ? fout.message : String(fout?.stack ?? fout);
}
