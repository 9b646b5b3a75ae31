import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, gegeven, naVolgende, type Bladvraag } from '../api/index.js';

interface Signaalvraag {
  readonly code?: string;
  readonly inwoner?: string;
  /** Who is on turn for the inwoner now. */
  readonly regisseur?: string;
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
