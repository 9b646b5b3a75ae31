import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from './client.js';
import type { Collega } from './typen.js';

/** Who works at the own organisation; nobody while they are on their way. */
export function useCollegas(): readonly Collega[] {
  const { data } = useQuery({
    queryKey: ['collegas'],
    queryFn: () => gegeven(api.GET('/collegas')),
    staleTime: Infinity,
  });
  return data?.collegas ?? [];
}
