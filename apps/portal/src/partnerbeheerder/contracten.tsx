import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { Alinea, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { contract } from './contract.js';

/** Every type of bericht with its versions and its schema, in which an example stands. */
export function Contracten() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['schemas'],
    queryFn: () => gegeven(api.GET('/schemas')),
    staleTime: Infinity,
  });
  return (
    <Pagina titel="Contracten">
      <Alinea>
        Elk bericht heeft een schema met een voorbeeld. De hele API staat in{' '}
        <a className={LINK} href="/api/v1/openapi.json">
          openapi.json
        </a>
        , de berichten ook in{' '}
        <a className={LINK} href="/api/v1/asyncapi.json">
          asyncapi.json
        </a>
        .
      </Alinea>
      {isPending && <Laden wat="De contracten" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      <ul className="hub-lijst hub-kaarten">
        {data?.schemas.map(contract).map(({ adres, naam, versie }) => (
          <li key={adres} className="hub-kaart">
            <strong>{naam}</strong> versie {versie}:{' '}
            <a className={LINK} href={adres}>
              schema en voorbeeld van {naam} {versie}
            </a>
          </li>
        ))}
      </ul>
    </Pagina>
  );
}
