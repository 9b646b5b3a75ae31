import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { Alinea, Knop, Melding, Mislukking } from '../ui/index.js';

/** Has one bericht delivered once more, under its own number. */
export function Bezorgknop({ bericht, bij }: { bericht: string; bij?: string }) {
  const client = useQueryClient();
  const opnieuw = useMutation({
    mutationFn: () => gegeven(api.POST('/berichten/{id}/herbezorging', { params: { path: { id: bericht } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aansluiting'] }),
  });
  return (
    <>
      {opnieuw.isError && <Mislukking fout={opnieuw.error} />}
      {opnieuw.data && (
        <div role="status">
          <Melding soort="ok">
            <Alinea>
              {opnieuw.data.heropend > 0
                ? 'Het bericht wordt opnieuw bezorgd, met hetzelfde nummer.'
                : 'Er was niets om opnieuw te bezorgen.'}
            </Alinea>
          </Melding>
        </div>
      )}
      <Knop aria-describedby={bij} disabled={opnieuw.isPending} onClick={() => opnieuw.mutate()}>
        Bezorg dit bericht opnieuw
      </Knop>
    </>
  );
}
