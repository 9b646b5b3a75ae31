import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, gegeven, Probleem, type Medewerker } from '../api/index.js';

/** Who works here now: null is nobody, undefined is not known yet. */
export function useMedewerker(): Medewerker | null | undefined {
  return useQuery({ queryKey: ['medewerker'], queryFn: haalMedewerker, staleTime: Infinity }).data;
}

async function haalMedewerker(): Promise<Medewerker | null> {
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
    client.clear();
    client.setQueryData(['medewerker'], null);
    await ga({ to: '/inloggen' });
  };
}

const THUIS = {
  accountmanager: '/vacatures',
  ketenregisseur: '/keten',
  partnerbeheerder: '/aansluiting',
  'privacy-officer': '/privacy',
} as const;

/** The page on which the work of this person begins. */
export function thuis({ rol }: Pick<Medewerker, 'rol'>): (typeof THUIS)[keyof typeof THUIS] | '/overdrachten' {
  return rol in THUIS ? THUIS[rol as keyof typeof THUIS] : '/overdrachten';
}
