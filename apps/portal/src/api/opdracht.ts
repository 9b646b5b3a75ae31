import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Probleem } from './client.js';

/** What changes while people work. Not in it: what is looked up once, and a ranked list, which must not move. */
export const LEVEND: readonly string[] = ['overdrachten', 'signalen', 'voorstellen', 'vacatures', 'inwoners'];

/**
 * What was done is on the screen before somebody can do the next thing. But a list that is slow holds nobody up: the hub has
 * answered already.
 */
const HOOGSTENS_MS = 2_000;

/**
 * Has the hub do something, by a key that stays the same until the hub has answered: a double click, or a second try after
 * a broken line, is the same request.
 */
export function useOpdracht<V, T>(doe: (verzoek: V, sleutel: string) => Promise<T>) {
  const client = useQueryClient();
  const [sleutel, setSleutel] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (verzoek: V) => doe(verzoek, sleutel),
    onSettled: async (_, fout) => {
      if (!isOnzeker(fout)) setSleutel(crypto.randomUUID());
      const levend = ({ queryKey }: { queryKey: readonly unknown[] }) => LEVEND.includes(String(queryKey[0]));
      // A list of before it, seen again, would offer the step that was just taken.
      if (!fout) client.removeQueries({ type: 'inactive', predicate: levend });
      const ververst = client.invalidateQueries({ predicate: levend });
      await Promise.race([ververst, new Promise((klaar) => setTimeout(klaar, HOOGSTENS_MS))]);
    },
  });
}

/** Without an answer it may have been done all the same. */
export function isOnzeker(fout: Error | null): boolean {
  return fout instanceof Probleem && (fout.status === 0 || fout.status >= 500);
}
