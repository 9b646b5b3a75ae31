import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, gegeven, naVolgende, type Bladvraag } from '../api/index.js';
import type { Berichtfilter, Bezorgfilter } from './filter.js';
import { AANTALLENVRAAG, partnervraag } from './vragen.js';

export function useBerichten(filter: Berichtfilter) {
  return useInfiniteQuery({
    queryKey: ['aansluiting', 'berichten', filter],
    queryFn: ({ pageParam }) =>
      gegeven(api.GET('/berichten', { params: { query: { maximum: 25, ...filter, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

export function useBericht(id: string) {
  return useQuery({
    queryKey: ['aansluiting', 'bericht', id],
    queryFn: () => gegeven(api.GET('/berichten/{id}', { params: { path: { id } } })),
  });
}

export function useLeveringen(filter: Bezorgfilter) {
  return useInfiniteQuery({
    queryKey: ['aansluiting', 'leveringen', filter],
    queryFn: ({ pageParam }) =>
      gegeven(api.GET('/leveringen', { params: { query: { maximum: 25, ...filter, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

export function useAantallen() {
  return useQuery({
    queryKey: AANTALLENVRAAG.sleutel,
    queryFn: () => gegeven(api.GET('/leveringen/aantallen')),
  });
}

export function useWebhook(naam: string) {
  return useQuery({
    queryKey: partnervraag('webhook', naam).sleutel,
    queryFn: () => gegeven(api.GET('/partners/{naam}/webhook', { params: { path: { naam } } })),
  });
}

export function useSleutels(naam: string) {
  return useQuery({
    queryKey: partnervraag('sleutels', naam).sleutel,
    queryFn: () => gegeven(api.GET('/partners/{naam}/sleutels', { params: { path: { naam } } })),
  });
}
