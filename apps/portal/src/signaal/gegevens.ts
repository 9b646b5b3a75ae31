import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, gegeven, naVolgende, type Bladvraag } from '../api/index.js';
import { signalenvraag, TELLINGENVRAAG, type Signaalvraag } from './vragen.js';

export function useSignalen(vraag: Signaalvraag) {
  const { sleutel, zoekvraag } = signalenvraag(vraag);
  return useInfiniteQuery({
    queryKey: sleutel,
    queryFn: ({ pageParam }) => gegeven(api.GET('/signalen', { params: { query: { ...zoekvraag, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

/** The codes of all open signalen, also of those that are not on the screen. */
export function useSignaalcodes(): readonly { readonly code: string; readonly aantal: number }[] {
  const { data } = useQuery({
    queryKey: TELLINGENVRAAG.sleutel,
    queryFn: () => gegeven(api.GET('/signalen/tellingen')),
  });
  return (data?.tellingen ?? []).map(({ waarde, aantal }) => ({ code: waarde ?? '', aantal }));
}
