import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from './client.js';

export interface Team {
  readonly partner: string;
  readonly team: string;
  readonly naam: string;
}

/** The teams of the region; empty while they are on their way. */
export function useTeams(): readonly Team[] {
  const { data } = useQuery({
    queryKey: ['teams'],
    queryFn: () => gegeven(api.GET('/teams')),
    staleTime: Infinity,
  });
  return data?.teams ?? [];
}
