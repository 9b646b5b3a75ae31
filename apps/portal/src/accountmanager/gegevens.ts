import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, gegeven, naVolgende, useOpdracht, type Bladvraag, type Publicatie } from '../api/index.js';
import type { Eisen } from './eisen.js';
import { vacaturesvraag } from './vragen.js';

export function useVacature(id: string) {
  return useQuery({
    queryKey: ['vacatures', id],
    queryFn: () => gegeven(api.GET('/vacatures/{id}', { params: { path: { id } } })),
  });
}

export function useVacatures(accountmanager: string | undefined) {
  const { sleutel, zoekvraag } = vacaturesvraag(accountmanager);
  return useInfiniteQuery({
    queryKey: sleutel,
    queryFn: ({ pageParam }) => gegeven(api.GET('/vacatures', { params: { query: { ...zoekvraag, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

/** The key of the request is its kenmerk as well: publishing twice is publishing once. */
export function usePublicatie() {
  return useOpdracht((verzoek: Omit<Publicatie, 'vacature'> & { readonly kenmerk?: string | undefined }, sleutel) => {
    const { kenmerk, ...vacature } = verzoek;
    return gegeven(
      api.POST('/vacatures', {
        params: { header: { 'Idempotency-Key': sleutel } },
        body: { ...vacature, vacature: { kenmerkPartner: kenmerk ?? sleutel } },
      }),
    );
  });
}

export function useWijziging(id: string) {
  return useOpdracht((verzoek: Eisen & { readonly plaatsen?: number }, sleutel) =>
    gegeven(
      api.POST('/vacatures/{id}/wijziging', {
        params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
}

/** What the list would become; asked again when the demands are others. */
export function useProeflijst(id: string, eisen: Eisen | undefined) {
  return useQuery({
    queryKey: ['proeflijst', id, eisen],
    queryFn: async () => {
      const antwoord = await gegeven(
        api.POST('/vacatures/{id}/proeflijst', {
          params: { path: { id } },
          body: { profiel: eisen!.profiel, keten: eisen!.keten },
        }),
      );
      return 'kandidaten' in antwoord ? antwoord : undefined;
    },
    enabled: eisen !== undefined,
    placeholderData: (vorige) => vorige,
    staleTime: Infinity,
  });
}
