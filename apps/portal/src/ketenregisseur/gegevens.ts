import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { dagen, vraagVan, type Keuze } from './tijdvak.js';
import { cijfervraag, NORMENVRAAG } from './vragen.js';

/** The parts of a page that come with the first figures do not ask anew for what is there. */
const VERS_MS = 10_000;

export const haalKerncijfers = (keuze: Keuze) =>
  gegeven(api.GET('/monitor/kerncijfers', { params: { query: vraagVan(keuze) } }));

export const haalDoorlooptijden = (keuze: Keuze) =>
  gegeven(api.GET('/monitor/doorlooptijden', { params: { query: vraagVan(keuze) } }));

export const haalPlaatsingen = (keuze: Keuze) =>
  gegeven(api.GET('/monitor/plaatsingen', { params: { query: vraagVan(keuze) } }));

export const useKerncijfers = (keuze: Keuze) =>
  useQuery({
    // What one chooses with must not go away while the next figures are on their way.
    placeholderData: keepPreviousData,
    staleTime: VERS_MS,
    queryKey: cijfervraag('kerncijfers', keuze).sleutel,
    queryFn: () => haalKerncijfers(keuze),
  });

/** Counted apart from the other figures. */
export const telDatakwaliteit = (periode: string) =>
  gegeven(api.POST('/monitor/datakwaliteit', { params: { query: dagen({ periode }) } }));

export const useStromen = (keuze: Keuze) =>
  useQuery({
    staleTime: VERS_MS,
    queryKey: cijfervraag('stromen', keuze).sleutel,
    queryFn: () => gegeven(api.GET('/monitor/stromen', { params: { query: vraagVan(keuze) } })),
  });

export const useDoorlooptijden = (keuze: Keuze) =>
  useQuery({
    staleTime: VERS_MS,
    queryKey: cijfervraag('doorlooptijden', keuze).sleutel,
    queryFn: () => haalDoorlooptijden(keuze),
  });

/** What the region agreed about how soon somebody picks an overdracht up; undefined as long as it is not known. */
export function useOpgepaktnorm(): string | undefined {
  const { data } = useQuery({
    queryKey: NORMENVRAAG.sleutel,
    queryFn: () => gegeven(api.GET('/normen')),
    staleTime: Infinity,
  });
  const geldt = [...(data?.normen ?? []), ...(data?.standaard ?? [])].find(
    (n) => n.norm === 'geen-persoon' && n.dienst === null,
  );
  if (!geldt) return undefined;
  return geldt.werkdagen === null ? `${geldt.dagen} dagen` : `${geldt.werkdagen} werkdagen`;
}

export const useDatakwaliteit = (keuze: Keuze) =>
  useQuery({
    queryKey: ['keten', 'datakwaliteit', keuze.periode],
    queryFn: () => gegeven(api.GET('/monitor/datakwaliteit', { params: { query: dagen(keuze) } })),
  });

export const useUitval = (keuze: Keuze) =>
  useQuery({
    staleTime: VERS_MS,
    queryKey: cijfervraag('uitval', keuze).sleutel,
    queryFn: () => gegeven(api.GET('/monitor/uitval', { params: { query: vraagVan(keuze) } })),
  });

export const usePlaatsingen = (keuze: Keuze) =>
  useQuery({
    queryKey: ['keten', 'plaatsingen', vraagVan(keuze)],
    queryFn: () => haalPlaatsingen(keuze),
  });

export const useDiensten = (keuze: Keuze) =>
  useQuery({
    queryKey: ['keten', 'diensten', vraagVan(keuze)],
    queryFn: () => gegeven(api.GET('/monitor/diensten', { params: { query: vraagVan(keuze) } })),
  });

export const useWisselingen = (keuze: Keuze) =>
  useQuery({
    queryKey: ['keten', 'wisselingen', vraagVan(keuze)],
    queryFn: () => gegeven(api.GET('/monitor/wisselingen', { params: { query: vraagVan(keuze) } })),
  });

export const useOorzaken = (keuze: Keuze) =>
  useQuery({
    queryKey: ['keten', 'oorzaken', vraagVan(keuze)],
    queryFn: () => gegeven(api.GET('/monitor/oorzaken', { params: { query: vraagVan(keuze) } })),
  });
