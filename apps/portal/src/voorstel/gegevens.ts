import { useInfiniteQuery } from '@tanstack/react-query';
import {
  api,
  gegeven,
  naVolgende,
  useOpdracht,
  type Bladvraag,
  type Voorlegging,
  type Voorstel,
  type Voorstelstap,
  type Werkstart,
} from '../api/index.js';
import { voorstellenvraag, type Zoekvraag } from './vragen.js';

export function useVoorstellen(vraag: Zoekvraag) {
  const { sleutel, zoekvraag } = voorstellenvraag(vraag);
  return useInfiniteQuery({
    queryKey: sleutel,
    queryFn: ({ pageParam }) => gegeven(api.GET('/voorstellen', { params: { query: { ...zoekvraag, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
}

/** Whether the inwoner still has to be asked, and the reader is the one to do that. */
export function wachtOpAntwoord({ toegestaneStappen }: Pick<Voorstel, 'toegestaneStappen'>): boolean {
  return toegestaneStappen.includes('inwoner-ja');
}

export function useVoorlegging() {
  return useOpdracht((verzoek: Voorlegging, sleutel) =>
    gegeven(api.POST('/voorstellen', { params: { header: { 'Idempotency-Key': sleutel } }, body: verzoek })),
  );
}

export function useVoorstelstap(id: string) {
  return useOpdracht((verzoek: Voorstelstap, sleutel) =>
    gegeven(
      api.POST('/voorstellen/{id}/stappen', {
        params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
}

export function useWerkstart() {
  return useOpdracht((verzoek: Werkstart, sleutel) =>
    gegeven(api.POST('/plaatsingen', { params: { header: { 'Idempotency-Key': sleutel } }, body: verzoek })),
  );
}
