/**
 * Remembers what was made of the last facts: thousands of candidates are measured for one vacancy after another, and
 * what only depends on the vacancy need not be made again for each. Facts never change, so the answer stays the same.
 */
export function vanLaatste<F extends object, T>(maak: (feiten: F) => T): (feiten: F) => T {
  let laatste: { readonly feiten: F; readonly gemaakt: T } | undefined;
  return (feiten) => {
    if (laatste?.feiten !== feiten) laatste = { feiten, gemaakt: maak(feiten) };
    return laatste.gemaakt;
  };
}
