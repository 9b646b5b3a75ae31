import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { schuilnaam } from './letter.js';

/** What candidates are called on the lists of one vacature, by their id. Who once was B, stays B. */
export type Schuilnamen = ReadonlyMap<string, string>;

const sleutel = (vacatureId: string | undefined) => ['schuilnamen', vacatureId];
const GEEN: Schuilnamen = new Map();

/** Of no vacature there are no names. */
export function useSchuilnamen(vacatureId: string | undefined): Schuilnamen {
  const { data } = useQuery({
    queryKey: sleutel(vacatureId),
    queryFn: async () =>
      alsNamen(await gegeven(api.GET('/vacatures/{id}/schuilnamen', { params: { path: { id: vacatureId! } } }))),
    enabled: vacatureId !== undefined,
    staleTime: Infinity,
  });
  return data ?? GEEN;
}

/** Gives a name to each of these who has none yet, in this order, and keeps the names for all of the screen. */
export async function bewaarSchuilnamen(client: QueryClient, vacatureId: string, ids: readonly string[]) {
  const namen = alsNamen(
    await gegeven(
      api.POST('/vacatures/{id}/schuilnamen', {
        params: { path: { id: vacatureId } },
        body: { kandidaten: ids.map((id) => ({ id })) },
      }),
    ),
  );
  // One that was asked before may still be on its way, without these.
  await client.cancelQueries({ queryKey: sleutel(vacatureId) });
  client.setQueryData(sleutel(vacatureId), namen);
}

function alsNamen({ schuilnamen }: { schuilnamen: readonly { kandidaatId: string; nummer: number }[] }): Schuilnamen {
  return new Map(schuilnamen.map(({ kandidaatId, nummer }) => [kandidaatId, schuilnaam(nummer)]));
}
