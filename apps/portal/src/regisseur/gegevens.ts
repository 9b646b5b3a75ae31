import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, gegeven, Probleem, type Status, type Stapverzoek } from '../api/index.js';

/** Which overdrachten are looked at; it is in the address, so that it can be kept and sent. */
export interface Filter {
  readonly status?: Status;
  readonly signaal?: string;
  readonly regisseur?: string;
}

type Bladvraag = Readonly<Record<string, string>>;

/** Pages follow the address that the API gives for the next one. */
export function useOverdrachten(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['overdrachten', 'lijst', filter],
    queryFn: ({ pageParam }) =>
      gegeven(
        api.GET('/api/v1/overdrachten', {
          params: { query: { volgorde: 'mislukt-eerst', maximum: 25, ...filter, ...pageParam } },
        }),
      ),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: ({ volgende }): Bladvraag | undefined =>
      volgende ? Object.fromEntries(new URLSearchParams(volgende.split('?')[1])) : undefined,
  });
}

export function useOverdracht(id: string) {
  return useQuery({
    queryKey: ['overdrachten', 'een', id],
    queryFn: () => gegeven(api.GET('/api/v1/overdrachten/{id}', { params: { path: { id } } })),
  });
}

/**
 * Takes a step, by a key that stays the same until the hub has answered: a double click, or a second try after a broken line,
 * is the same step.
 */
export function useStap(id: string) {
  const client = useQueryClient();
  const [sleutel, setSleutel] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (verzoek: Stapverzoek) =>
      gegeven(
        api.POST('/api/v1/overdrachten/{id}/stappen', {
          params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
          body: verzoek,
        }),
      ),
    onSettled: (_, fout) => {
      if (!isOnzeker(fout)) setSleutel(crypto.randomUUID());
      return client.invalidateQueries({ queryKey: ['overdrachten'] });
    },
  });
}

/** Without an answer the step may have been taken all the same. */
function isOnzeker(fout: Error | null): boolean {
  return fout instanceof Probleem && (fout.status === 0 || fout.status >= 500);
}
