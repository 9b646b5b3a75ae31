import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  api,
  gegeven,
  naVolgende,
  useOpdracht,
  type Aanbod,
  type Bladvraag,
  type Contact,
  type Resultaat,
  type Stapverzoek,
  type Status,
} from '../api/index.js';

/** Which overdrachten are looked at; it is in the address, so that it can be kept and sent. */
export interface Filter {
  readonly status?: Status;
  readonly signaal?: string;
  readonly regisseur?: string;
}

export function useOverdrachten(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['overdrachten', 'lijst', filter],
    queryFn: ({ pageParam }) =>
      gegeven(
        api.GET('/overdrachten', {
          params: { query: { volgorde: 'mislukt-eerst', maximum: 25, ...filter, ...pageParam } },
        }),
      ),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

export function useOverdracht(id: string) {
  return useQuery({
    queryKey: ['overdrachten', 'een', id],
    queryFn: () => gegeven(api.GET('/overdrachten/{id}', { params: { path: { id } } })),
  });
}

interface Signaalvraag {
  readonly code?: string;
  readonly inwoner?: string;
  readonly overdracht?: 'nee';
}

export function useSignalen(vraag: Signaalvraag) {
  return useInfiniteQuery({
    queryKey: ['signalen', 'lijst', vraag],
    queryFn: ({ pageParam }) =>
      gegeven(api.GET('/signalen', { params: { query: { maximum: 100, ...vraag, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

/** The codes of all open signalen, also of those that are not on the screen. */
export function useSignaalcodes(): readonly { readonly code: string; readonly aantal: number }[] {
  const { data } = useQuery({
    queryKey: ['signalen', 'tellingen'],
    queryFn: () => gegeven(api.GET('/signalen/tellingen')),
  });
  return (data?.tellingen ?? []).map(({ waarde, aantal }) => ({ code: waarde ?? '', aantal }));
}

export function useTijdlijn(inwonerId: string) {
  return useInfiniteQuery({
    queryKey: ['inwoners', inwonerId, 'tijdlijn'],
    queryFn: ({ pageParam }) =>
      gegeven(
        api.GET('/kandidaten/{id}/tijdlijn', {
          params: { path: { id: inwonerId }, query: { maximum: 25, ...pageParam } },
        }),
      ),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

export function useStap(id: string) {
  return useOpdracht((verzoek: Stapverzoek, sleutel) =>
    gegeven(
      api.POST('/overdrachten/{id}/stappen', {
        params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
}

export function useAanbod() {
  return useOpdracht((verzoek: Aanbod, sleutel) =>
    gegeven(api.POST('/overdrachten', { params: { header: { 'Idempotency-Key': sleutel } }, body: verzoek })),
  );
}

export function useContact() {
  return useOpdracht((verzoek: Contact, sleutel) =>
    gegeven(api.POST('/contacten', { params: { header: { 'Idempotency-Key': sleutel } }, body: verzoek })),
  );
}

export function useResultaat() {
  return useOpdracht((verzoek: Resultaat, sleutel) =>
    gegeven(api.POST('/trajectresultaten', { params: { header: { 'Idempotency-Key': sleutel } }, body: verzoek })),
  );
}

export function useHerbezorging(id: string) {
  return useOpdracht(() => gegeven(api.POST('/overdrachten/{id}/herbezorging', { params: { path: { id } } })));
}

export function useInwoners(vraag: { readonly regisseur?: string; readonly bestand?: 'ja' | 'nee' }) {
  return useInfiniteQuery({
    queryKey: ['inwoners', 'lijst', vraag],
    queryFn: ({ pageParam }) =>
      gegeven(api.GET('/inwoners', { params: { query: { maximum: 100, ...vraag, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}
