import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven } from '../api/index.js';
import { Alinea, Kop, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';

/** What personal data is handled for, by which law, and how long it is kept. */
export function Register() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['privacy', 'register'],
    queryFn: () => gegeven(api.GET('/verwerkingsactiviteiten')),
    staleTime: Infinity,
  });
  return (
    <Pagina titel="Register van verwerkingen">
      <Alinea>
        Hoe Estafette kandidaten zoekt, staat bij de{' '}
        <Link to="/privacy/regels" className={LINK}>
          regels voor het zoeken
        </Link>
        . Wie wat van een inwoner mag zien, staat bij de{' '}
        <a className={LINK} href="/api/v1/doelbinding">
          doelbinding
        </a>
        .
      </Alinea>
      {isPending && <Laden wat="Het register" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      <div className="hub-kaarten">
        {data?.verwerkingsactiviteiten.map(
          ({ id, naam, doel, grondslag, wet, gegevens, ontvangers, bewaartermijn }) => (
            <section key={id} className="hub-kaart">
              <Kop level={2} appearance="level-3">
                {naam}
              </Kop>
              <dl className="hub-gegevens">
                <dt>Waarvoor</dt>
                <dd>{doel}</dd>
                <dt>Grondslag</dt>
                <dd>
                  {grondslag} ({wet})
                </dd>
                <dt>Welke gegevens</dt>
                <dd>{gegevens.join(', ')}</dd>
                <dt>Wie het krijgt</dt>
                <dd>{ontvangers.join(', ')}</dd>
                <dt>Hoe lang</dt>
                <dd>{bewaartermijn}</dd>
              </dl>
            </section>
          ),
        )}
      </div>
    </Pagina>
  );
}
