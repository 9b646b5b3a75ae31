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

/** Remembers what was made of each code. */
export function perCode<T extends object>(maak: (code: string) => T): (code: string) => T {
  const gemaakt = new Map<string, T>();
  return (code) => {
    const bekend = gemaakt.get(code);
    if (bekend) return bekend;
    const nieuw = maak(code);
    gemaakt.set(code, nieuw);
    return nieuw;
  };
}

/** Remembers what was made of each list, as long as somebody has it. */
export function perLijst<L extends object, T>(maak: (lijst: L) => T): (lijst: L) => T {
  const gemaakt = new WeakMap<L, T>();
  return (lijst) => {
    const bekend = gemaakt.get(lijst);
    if (bekend !== undefined) return bekend;
    const nieuw = maak(lijst);
    gemaakt.set(lijst, nieuw);
    return nieuw;
  };
}
