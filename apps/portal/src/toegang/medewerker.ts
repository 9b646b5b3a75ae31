import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, gegeven, Probleem, type Medewerker } from '../api/index.js';

/** Who works here now: null is nobody, undefined is not known yet. */
export function useMedewerker(): Medewerker | null | undefined {
  return useQuery({ queryKey: ['medewerker'], queryFn: haalMedewerker, staleTime: Infinity }).data;
}

/** Who it is stands in the page already, when somebody was logged in as it was asked for. */
export function leesMedewerkerUitPagina(client: QueryClient): void {
  const blok = document.getElementById('medewerker');
  if (blok) client.setQueryData<Medewerker>(['medewerker'], JSON.parse(blok.textContent) as Medewerker);
}

export async function haalMedewerker(): Promise<Medewerker | null> {
  try {
    return await gegeven(api.GET('/aanmeldingen/huidige'));
  } catch (fout) {
    if (fout instanceof Probleem && fout.status === 401) return null;
    throw fout;
  }
}

export function useAfmelden(): () => Promise<void> {
  const client = useQueryClient();
  const ga = useNavigate();
  return async () => {
    await gegeven(api.DELETE('/aanmeldingen/huidige'));
    // First away from the page: it would want to come back after logging in.
    await ga({ to: '/inloggen' });
    client.clear();
    client.setQueryData(['medewerker'], null);
  };
}
