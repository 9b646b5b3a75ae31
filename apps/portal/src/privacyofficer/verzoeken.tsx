import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven, naVolgende, type Bladvraag } from '../api/index.js';
import { Alinea, knopklasse, Laden, Meer, Mislukt, Pagina } from '../ui/index.js';
import { Verzoekkaart } from '../verzoek/index.js';

/** What inwoners asked about their data, with the term of the law, and what each partner did. */
export function Verzoeken() {
  const lijst = useInfiniteQuery({
    queryKey: ['privacy', 'verzoeken'],
    queryFn: ({ pageParam }) => gegeven(api.GET('/verzoeken', { params: { query: { maximum: 25, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
  const verzoeken = lijst.data?.pages.flatMap((blad) => blad.verzoeken) ?? [];
  return (
    <Pagina titel="Verzoeken van inwoners">
      <Alinea>
        Een inwoner mag zijn gegevens zien, laten verbeteren, bezwaar maken en ze laten verwijderen. Dat moet binnen een
        maand (AVG, artikel 12).
      </Alinea>
      <p>
        <Link to="/privacy/verzoeken/nieuw" className={knopklasse('primary-action')}>
          Nieuw verzoek
        </Link>
      </p>
      {lijst.isPending && <Laden wat="De verzoeken" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && verzoeken.length === 0 && <Alinea>Er zijn nog geen verzoeken.</Alinea>}
      <ul className="hub-lijst hub-kaarten">
        {verzoeken.map((verzoek) => (
          <Verzoekkaart key={verzoek.id} verzoek={verzoek} />
        ))}
      </ul>
      <Meer lijst={lijst} wat="verzoeken" />
    </Pagina>
  );
}
