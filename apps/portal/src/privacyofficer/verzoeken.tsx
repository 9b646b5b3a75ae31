import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven, naVolgende, type Bladvraag, type Verzoek } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, Etiket, Kop, knopklasse, Laden, Meer, Mislukt, Pagina, type Toon } from '../ui/index.js';
import { VERZOEK } from './woorden.js';

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

function Verzoekkaart({ verzoek }: { verzoek: Verzoek }) {
  const { soort, inwoner, ontvangenOp, afgehandeldOp, uitkomst, ontvangers } = verzoek;
  const { toon, woord } = stand(verzoek);
  return (
    <li className="hub-kaart">
      <Kop level={2} appearance="level-3">
        {VERZOEK[soort] ?? soort}: {inwoner ? `inwoner ${inwoner.kenmerkPartner ?? inwoner.id.slice(0, 8)}` : 'gewist'}
      </Kop>
      <p>
        <Etiket toon={toon}>{woord}</Etiket> Ontvangen op {datum(ontvangenOp)}.{' '}
        {afgehandeldOp && `Klaar op ${datum(afgehandeldOp)}. ${uitkomst ?? ''}`}
      </p>
      {ontvangers.length > 0 && (
        <dl className="hub-gegevens">
          {ontvangers.map(({ partner, bevestigd }) => (
            <div key={partner} className="hub-rij">
              <dt>{partner}</dt>
              <dd>
                <Etiket toon={bevestigd ? 'success' : 'warning'}>
                  {bevestigd ? 'Bevestigd' : 'Nog niet bevestigd'}
                </Etiket>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Whether it is done, and else how the term stands. */
function stand({ afgehandeldOp, uiterlijk }: Verzoek): { readonly toon: Toon; readonly woord: string } {
  if (afgehandeldOp) return { toon: 'success', woord: 'Klaar' };
  const teLaat = new Date(uiterlijk).getTime() < performance.timeOrigin + performance.now();
  return teLaat
    ? { toon: 'danger', woord: `Te laat: moest klaar zijn op ${datum(uiterlijk)}` }
    : { toon: 'warning', woord: `Klaar uiterlijk ${datum(uiterlijk)}` };
}
