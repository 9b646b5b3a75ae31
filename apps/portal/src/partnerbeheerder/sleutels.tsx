import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, gegeven } from '../api/index.js';
import { Opdrachtformulier } from '../formulier/index.js';
import { datum, moment } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Knop, Kop, Laden, Melding, Mislukking, Mislukt, Pagina, Veld } from '../ui/index.js';
import { useSleutels } from './gegevens.js';

/** The keys of the own system. A new one is shown once. */
export function Sleutels() {
  const medewerker = useMedewerker();
  if (!medewerker) return null;
  return (
    <Pagina titel="Sleutels">
      <Lijst partner={medewerker.partner.naam} />
    </Pagina>
  );
}

function Lijst({ partner }: { partner: string }) {
  const lijst = useSleutels(partner);
  const client = useQueryClient();
  const [nieuw, toonNieuw] = useState<string>();
  const ververs = { onSettled: () => client.invalidateQueries({ queryKey: ['aansluiting', 'sleutels'] }) };
  const maak = useMutation({
    mutationFn: (omschrijving: string) =>
      gegeven(api.POST('/partners/{naam}/sleutels', { params: { path: { naam: partner } }, body: { omschrijving } })),
    onSuccess: ({ sleutel }) => toonNieuw(sleutel),
    ...ververs,
  });
  const trekIn = useMutation({
    mutationFn: (id: string) =>
      gegeven(api.DELETE('/partners/{naam}/sleutels/{id}', { params: { path: { naam: partner, id } } })),
    ...ververs,
  });
  return (
    <div className="hub-kaarten">
      {nieuw && (
        <div role="status">
          <Melding soort="ok">
            <Alinea>Dit is de nieuwe sleutel. U ziet hem alleen nu. Bewaar hem op een veilige plek.</Alinea>
            <code className="hub-sleutel">{nieuw}</code>
          </Melding>
        </div>
      )}
      {lijst.isPending && <Laden wat="De sleutels" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {trekIn.isError && <Mislukking fout={trekIn.error} />}
      {lijst.data?.sleutels.map((sleutel) => (
        <Sleutelkaart key={sleutel.id} sleutel={sleutel} bezig={trekIn.isPending} trekIn={trekIn.mutate} />
      ))}
      <div className="hub-kaart">
        <Opdrachtformulier
          kop="Nieuwe sleutel"
          knop="Maak de sleutel"
          niveau={2}
          bezig={maak.isPending}
          fout={maak.error}
          verstuur={(formulier) => maak.mutate(String(formulier.get('omschrijving')))}
        >
          <Alinea>U kunt twee sleutels tegelijk hebben. Zo wisselt u zonder dat er iets stilstaat.</Alinea>
          <Veld id="omschrijving" name="omschrijving" label="Waar is de sleutel voor?" required maxLength={100} />
        </Opdrachtformulier>
      </div>
    </div>
  );
}

type Sleutel = NonNullable<ReturnType<typeof useSleutels>['data']>['sleutels'][number];

function Sleutelkaart({ sleutel, bezig, trekIn }: { sleutel: Sleutel; bezig: boolean; trekIn: (id: string) => void }) {
  const { id, omschrijving, herkenning, status, verlooptOp, laatstGebruiktOp } = sleutel;
  return (
    <section className="hub-kaart">
      <Kop level={2} appearance="level-3" id={id}>
        {omschrijving}
      </Kop>
      <p>
        <Etiket toon={status === 'geldig' ? 'success' : 'neutral'}>{WOORD[status]}</Etiket> Begint met {herkenning}.
        Geldig tot {datum(verlooptOp)}.{' '}
        {laatstGebruiktOp ? `Het laatst gebruikt op ${moment(laatstGebruiktOp)}.` : 'Nog niet gebruikt.'}
      </p>
      {status === 'geldig' && (
        <Knop aria-describedby={id} disabled={bezig} onClick={() => trekIn(id)}>
          Trek deze sleutel in
        </Knop>
      )}
    </section>
  );
}

const WOORD = { geldig: 'Geldig', verlopen: 'Verlopen', ingetrokken: 'Ingetrokken' } as const;
