/** Waits; false when it was told to stop meanwhile. */
export function pauze(ms: number, stop: AbortSignal): Promise<boolean> {
  return new Promise((verder) => {
    const klaar = (): void => {
      clearTimeout(wekker);
      stop.removeEventListener('abort', klaar);
      verder(!stop.aborted);
    };
    const wekker = setTimeout(klaar, ms);
    stop.addEventListener('abort', klaar);
    if (stop.aborted) klaar();
  });
}
