import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from './client.js';
import { CODELIJSTENVRAAG } from './vragen.js';

export interface Keuzewoord {
  readonly code: string;
  readonly betekenis: string;
}

/** All code lists by name; none while they are on their way. */
export function useCodelijsten(): Readonly<Record<string, readonly Keuzewoord[]>> {
  const { data } = useQuery({
    queryKey: CODELIJSTENVRAAG.sleutel,
    queryFn: () => gegeven(api.GET('/codelijsten')),
    staleTime: Infinity,
  });
  return data ?? {};
}

/** The codes of a list with their meanings; empty while they are on their way. */
export function useCodelijst(naam: string): readonly Keuzewoord[] {
  return useCodelijsten()[naam] ?? [];
}
