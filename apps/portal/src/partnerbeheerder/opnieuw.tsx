import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, gegeven, type Herbezorgfilter } from '../api/index.js';
import { Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, Knop, Kop, LINK, Melding, Mislukking, Pagina, Veld } from '../ui/index.js';

const KIJK_ELKE_MS = 2_000;

/** Delivering many berichten once more: count, confirm, follow, stop. */
export function OpnieuwBezorgen() {
  const [id, kies] = useState<string>();
  return (
    <Pagina titel="Opnieuw bezorgen">
      <p>
        <Link to="/aansluiting/berichten" className={LINK}>
          Terug naar de berichten
        </Link>
      </p>
      {id === undefined ? <Tellen geteld={kies} /> : <Verloop id={id} anders={() => kies(undefined)} />}
    </Pagina>
  );
}

function Tellen({ geteld }: { geteld: (id: string) => void }) {
  const tel = useMutation({
    mutationFn: (formulier: FormData) => gegeven(api.POST('/herbezorgingen', { body: leesFilter(formulier) })),
    onSuccess: ({ id }) => geteld(id),
  });
  return (
    <div className="hub-kaart">
      <Opdrachtformulier
        kop="Welke berichten wilt u opnieuw?"
        knop="Tel ze eerst"
        niveau={2}
        bezig={tel.isPending}
        fout={tel.error}
        verstuur={(formulier) => tel.mutate(formulier)}
      >
        <Alinea>Er gebeurt nog niets. Na het tellen beslist u.</Alinea>
        <Keuzelijst id="status" name="status" label="Bezorging">
          <option value="mislukt">Mislukt</option>
          <option value="apart">Apart gezet</option>
          <option value="bevestigd">Al ontvangen</option>
        </Keuzelijst>
        <Veld id="van" name="van" label="Vanaf (niet verplicht)" type="date" />
        <Veld id="tot" name="tot" label="Tot en met (niet verplicht)" type="date" />
      </Opdrachtformulier>
    </div>
  );
}

function leesFilter(formulier: FormData): Herbezorgfilter {
  const [van, tot] = [formulier.get('van'), formulier.get('tot')].map(String);
  return {
    status: [String(formulier.get('status')) as 'mislukt' | 'apart' | 'bevestigd'],
    ...(van ? { van: `${van}T00:00:00Z` } : {}),
    ...(tot ? { tot: `${tot}T23:59:59Z` } : {}),
  };
}

function Verloop({ id, anders }: { id: string; anders: () => void }) {
  const client = useQueryClient();
  const sleutel = ['aansluiting', 'herbezorging', id];
  const { data } = useQuery({
    queryKey: sleutel,
    queryFn: () => gegeven(api.GET('/herbezorgingen/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.status === 'loopt' ? KIJK_ELKE_MS : false),
  });
  const klaar = { onSuccess: () => client.invalidateQueries({ queryKey: ['aansluiting'] }) };
  const params = { params: { path: { id } } };
  const begin = useMutation({
    mutationFn: () => gegeven(api.POST('/herbezorgingen/{id}/bevestiging', params)),
    ...klaar,
  });
  const stop = useMutation({ mutationFn: () => gegeven(api.POST('/herbezorgingen/{id}/stop', params)), ...klaar });
  const fout = begin.error ?? stop.error;
  if (!data) return null;
  return (
    <section className="hub-kaart">
      <Kop level={2}>{data.aantal === 1 ? '1 bericht' : `${data.aantal} berichten`}</Kop>
      {fout && <Mislukking fout={fout} />}
      <div role="status">
        <Melding soort={data.status === 'klaar' ? 'ok' : 'info'}>
          <Alinea>{ZIN[data.status]}</Alinea>
        </Melding>
      </div>
      <dl className="hub-gegevens">
        <dt>Opnieuw aangeboden</dt>
        <dd>{data.geopend}</dd>
        <dt>Ontvangen</dt>
        <dd>{data.bevestigd}</dd>
        <dt>Onderweg</dt>
        <dd>{data.onderweg}</dd>
        <dt>Mislukt</dt>
        <dd>{data.mislukt}</dd>
      </dl>
      <div className="hub-knoppen">
        {data.status === 'geteld' && data.aantal > 0 && (
          <Knop soort="primary-action" disabled={begin.isPending} onClick={() => begin.mutate()}>
            Bezorg deze berichten opnieuw
          </Knop>
        )}
        {data.status === 'loopt' && (
          <Knop disabled={stop.isPending} onClick={() => stop.mutate()}>
            Stop
          </Knop>
        )}
        <Knop soort="subtle" onClick={anders}>
          Kies andere berichten
        </Knop>
      </div>
    </section>
  );
}

const ZIN = {
  geteld: 'Zoveel berichten passen bij uw keuze. Er is nog niets bezorgd.',
  loopt: 'De berichten worden rustig opnieuw bezorgd, zodat nieuwe berichten niet wachten.',
  gestopt: 'U heeft dit gestopt. Wat al was aangeboden, gaat nog door.',
  klaar: 'Alle berichten zijn opnieuw aangeboden.',
} as const;
