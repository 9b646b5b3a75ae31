import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { BEROEPENVRAAG } from './vragen.js';

/** The name of an occupation; undefined until it is known. */
export function useBeroepsnaam(code: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: BEROEPENVRAAG.sleutel,
    queryFn: () => gegeven(api.GET('/beroepen', { params: { query: BEROEPENVRAAG.zoekvraag } })),
    staleTime: Infinity,
    enabled: code !== undefined,
  });
  return data?.beroepen.find((b) => b.code === code)?.naam;
}
