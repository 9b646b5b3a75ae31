import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven, type Vacature } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { datum, vacaturenaam } from '../taal/index.js';
import { Alinea, knopklasse, Kop, Laden, Meer, Mislukt, Pagina } from '../ui/index.js';

/** The open vacatures of the region. */
export function Vacatures() {
  const lijst = useInfiniteQuery({
    queryKey: ['vacatures'],
    queryFn: ({ pageParam }) =>
      gegeven(
        api.GET('/vacatures', {
          params: { query: { status: 'open', maximum: 25, ...(pageParam ? { na: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) =>
      (volgende && new URLSearchParams(volgende.split('?')[1]).get('na')) || undefined,
  });
  const magPubliceren = useMedewerker()?.rol === 'accountmanager';
  const vacatures = lijst.data?.pages.flatMap((blad) => blad.vacatures) ?? [];
  return (
    <Pagina titel="Vacatures">
      {magPubliceren && (
        <p>
          <Link to="/vacatures/nieuw" className={knopklasse('primary-action')}>
            Nieuwe vacature
          </Link>
        </p>
      )}
      {lijst.isPending && <Laden wat="De vacatures" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && vacatures.length === 0 && <Alinea>Er zijn nu geen open vacatures.</Alinea>}
      <ul className="hub-lijst hub-kaarten">
        {vacatures.map((vacature) => (
          <li key={vacature.id}>
            <Vacaturekaart vacature={vacature} />
          </li>
        ))}
      </ul>
      <Meer lijst={lijst} wat="vacatures" />
    </Pagina>
  );
}

function Vacaturekaart({ vacature }: { vacature: Vacature }) {
  const { id, plaatsen, gepubliceerdOp } = vacature;
  return (
    <article className="hub-kaart">
      <Kop level={2} appearance="level-3">
        {vacaturenaam(vacature)}
      </Kop>
      <dl className="hub-gegevens">
        <dt>Plaatsen</dt>
        <dd>{plaatsen}</dd>
        <dt>Uren per week</dt>
        <dd>{uren(vacature)}</dd>
        <dt>Postcode</dt>
        <dd>{vacature.profiel.adres?.postcode ?? 'Niet bekend'}</dd>
        <dt>Open sinds</dt>
        <dd>{datum(gepubliceerdOp)}</dd>
      </dl>
      <div className="hub-knoppen">
        <Link
          to="/vacatures/$id/kandidaten"
          params={{ id }}
          className={knopklasse('primary-action')}
          aria-label={`Bekijk kandidaten voor ${vacaturenaam(vacature)}`}
        >
          Bekijk kandidaten
        </Link>
      </div>
    </article>
  );
}

function uren({ profiel }: Vacature): string {
  const { aantalWerkurenPerWeekMinimaal: van, aantalWerkurenPerWeekMaximaal: tot } = profiel.werktijden ?? {};
  if (van === undefined && tot === undefined) return 'Niet bekend';
  return van === undefined || tot === undefined || van === tot ? String(van ?? tot) : `${van} tot ${tot}`;
}
