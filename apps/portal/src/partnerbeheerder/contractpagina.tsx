/// <reference types="vite/client" />
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alinea, knopklasse, Kop, Laden, LINK, Mislukt, NietGevonden, Pagina } from '../ui/index.js';
import { leesContract } from './contract.js';

/** The documents that are made of the contracts; each is fetched when it is read. */
const PAGINAS = import.meta.glob<string>('../../../../docs/berichten/*.*.md', { query: '?raw', import: 'default' });

export function useContract(naam: string) {
  const haal = PAGINAS[`../../../../docs/berichten/${naam}.md`];
  const vraag = useQuery({
    queryKey: ['contract', naam],
    queryFn: async () => leesContract(await haal!()),
    enabled: haal !== undefined,
    staleTime: Infinity,
  });
  return { ...vraag, bestaat: haal !== undefined };
}

/** One contract: every field, and an example. */
export function Contractpagina({ naam }: { naam: string }) {
  const { data, error, refetch, bestaat } = useContract(naam);
  if (!bestaat) return <NietGevonden />;
  return (
    <Pagina titel={naam}>
      <p>
        <Link to="/aansluiting/contracten" className={LINK}>
          Terug naar de contracten
        </Link>
      </p>
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {!data && !error && <Laden wat="De velden" />}
      {data && (
        <div className="hub-kaarten">
          <Alinea purpose="lead">{data.uitleg}</Alinea>
          <section className="hub-kaart">
            <Kop level={2}>Voorbeeld</Kop>
            <pre className="hub-code" tabIndex={0} role="region" aria-label="Voorbeeld van dit bericht">
              {data.voorbeeld}
            </pre>
            <Link to="/aansluiting/proef" search={{ bericht: naam }} className={knopklasse('secondary-action')}>
              Probeer dit bericht
            </Link>
          </section>
          {data.blokken.map(({ kop, velden }) => (
            <section key={kop} className="hub-kaart">
              <Kop level={2}>{kop}</Kop>
              <div className="hub-tabelvak" role="region" aria-label={`Velden van ${kop}`} tabIndex={0}>
                <table className="hub-tabel">
                  <thead>
                    <tr>
                      <th scope="col">Veld</th>
                      <th scope="col">Verplicht</th>
                      <th scope="col">Wat erin staat</th>
                    </tr>
                  </thead>
                  <tbody>
                    {velden.map(([veld, verplicht, inhoud]) => (
                      <tr key={veld}>
                        <th scope="row">{veld}</th>
                        <td>{verplicht}</td>
                        <td>{inhoud}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          ))}
        </div>
      )}
    </Pagina>
  );
}
