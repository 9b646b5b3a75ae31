import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven, naVolgende, type Bladvraag, type Vermoeden } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, knopklasse, Kop, Laden, Meer, Mislukt, Pagina } from '../ui/index.js';

/** Rejections that may have been discrimination: for the team lead alone, and with nothing in it of the inwoner. */
export function Vermoedens() {
  const lijst = useInfiniteQuery({
    queryKey: ['vermoedens'],
    queryFn: ({ pageParam }) => gegeven(api.GET('/vermoedens', { params: { query: { maximum: 50, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
  const vermoedens = lijst.data?.pages.flatMap((blad) => blad.vermoedens) ?? [];
  return (
    <Pagina titel="Vermoedens van discriminatie">
      <Alinea>
        Een accountmanager meldde dat een afwijzing mogelijk discriminerend was. Alleen u ziet dit. Bespreek het met de
        accountmanager, en daarna met de werkgever. Wie het was, staat er niet bij.
      </Alinea>
      {lijst.isPending && <Laden wat="De vermoedens" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && vermoedens.length === 0 && <Alinea>Er is nu niets gemeld.</Alinea>}
      <ul className="hub-lijst hub-kaarten">
        {vermoedens.map((vermoeden) => (
          <li key={vermoeden.id} className="hub-kaart">
            <Vermoedenkaart vermoeden={vermoeden} />
          </li>
        ))}
      </ul>
      <Meer lijst={lijst} wat="vermoedens" />
    </Pagina>
  );
}

function Vermoedenkaart({ vermoeden: { zin, gemeldOp, accountmanager, vacature } }: { vermoeden: Vermoeden }) {
  return (
    <>
      <Kop level={2} appearance="level-3">
        Gemeld op {datum(gemeldOp)}
      </Kop>
      <p>{zin}</p>
      <dl className="hub-gegevens">
        <dt>Gemeld door</dt>
        <dd>{accountmanager?.naam ?? 'Niet bekend'}</dd>
      </dl>
      <div className="hub-knoppen">
        <Link
          to="/vacatures/$id/kandidaten"
          params={{ id: vacature.id }}
          className={knopklasse('secondary-action')}
          aria-label={`Bekijk de vacature, gemeld op ${datum(gemeldOp)}`}
        >
          Bekijk de vacature
        </Link>
      </div>
    </>
  );
}
