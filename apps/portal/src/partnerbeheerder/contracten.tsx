import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven } from '../api/index.js';
import { Alinea, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { perNaam } from './contract.js';

/** Every type of bericht with its versions; each opens its contract. */
export function Contracten() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['schemas'],
    queryFn: () => gegeven(api.GET('/schemas')),
    staleTime: Infinity,
  });
  return (
    <Pagina titel="Contracten">
      <Alinea>
        Elk bericht heeft een contract: wat erin staat, een voorbeeld en een schema. De hele API staat in{' '}
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
      <ul className="hub-lijst hub-raster">
        {perNaam(data?.schemas ?? []).map(({ naam, versies }) => (
          <li key={naam} className="hub-kaart">
            <Link to="/aansluiting/contracten/$naam" params={{ naam }} className={LINK}>
              {naam}
            </Link>
            <p className="hub-zacht">
              {versies.map(({ versie, adres }, i) => (
                <span key={versie}>
                  {i > 0 && ', '}
                  <a className={LINK} href={adres}>
                    schema van {naam} {versie}
                  </a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Pagina>
  );
}
