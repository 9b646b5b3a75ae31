/** A name that says nothing about who it is: A to Z, then AA. `nummer` counts from 1. */
export function schuilnaam(nummer: number): string {
  const plaats = nummer - 1;
  const letter = String.fromCharCode(65 + (plaats % 26));
  return plaats < 26 ? letter : schuilnaam(Math.floor(plaats / 26)) + letter;
}
