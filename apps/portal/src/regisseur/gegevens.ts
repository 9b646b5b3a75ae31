import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  api,
  gegeven,
  naVolgende,
  useOpdracht,
  type Aanbod,
  type Bladvraag,
  type Contact,
  type OverdrachtDetail,
  type Resultaat,
  type Stapverzoek,
} from '../api/index.js';
import type { Wie } from '../vooruit/index.js';
import { overdrachtenvraag, type Filter } from './vragen.js';

export function useOverdrachten(filter: Filter, lezer: Pick<Wie, 'rol'>) {
  const { sleutel, zoekvraag } = overdrachtenvraag(filter, lezer);
  return useInfiniteQuery({
    queryKey: sleutel,
    queryFn: ({ pageParam }) =>
      gegeven(api.GET('/overdrachten', { params: { query: { ...zoekvraag, ...pageParam } } })),
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

/** Asked again when the overdracht moved: who is done with the inwoner in between, may not see it any more. */
export function useMeegegaan({ id, stappen }: Pick<OverdrachtDetail, 'id' | 'stappen'>) {
  return useQuery({
    queryKey: ['meegegaan', id, stappen.length],
    queryFn: () => gegeven(api.GET('/overdrachten/{id}/gegevens', { params: { path: { id } } })),
    placeholderData: (vorige) => vorige,
  });
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

export function useInwoner(id: string) {
  return useQuery({
    queryKey: ['inwoners', 'een', id],
    queryFn: () => gegeven(api.GET('/inwoners/{id}', { params: { path: { id } } })),
  });
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
