import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from './client.js';

export interface Keuzewoord {
  readonly code: string;
  readonly betekenis: string;
}

/** The codes of a list with their meanings; empty while they are on their way. */
export function useCodelijst(naam: string): readonly Keuzewoord[] {
  const { data } = useQuery({
    queryKey: ['codelijsten'],
    queryFn: () => gegeven(api.GET('/codelijsten')),
    staleTime: Infinity,
  });
  return data?.[naam] ?? [];
}
