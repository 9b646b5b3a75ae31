import { useEffect, useState } from 'react';

/** More than fits on a screen. */
const EERST = 5;
const NA_MS = 50;

/** Who comes back to a page, comes back to where it was scrolled to: then all of it must be there at once. */
const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
let begonnen = opening?.type !== 'navigate';

/**
 * How many rows of a long list are drawn now. When the program starts, a slow computer draws the first screen and is free to
 * be used; the rest follows at once.
 */
export function useAantalRijen(): number {
  const [alles, zetAlles] = useState(begonnen);
  useEffect(() => {
    begonnen = true;
    // After the paint of what there is.
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const beeld = requestAnimationFrame(() => {
      wekker = setTimeout(() => zetAlles(true), NA_MS);
    });
    return () => {
      cancelAnimationFrame(beeld);
      clearTimeout(wekker);
    };
  }, []);
  return alles ? Infinity : EERST;
}
