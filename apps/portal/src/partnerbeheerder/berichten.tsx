import { Link, useNavigate } from '@tanstack/react-router';
import { moment } from '../taal/index.js';
import { Alinea, Etiket, Keuzelijst, Laden, LINK, Meer, Mislukt, Pagina } from '../ui/index.js';
import { leesBerichtfilter, type Berichtfilter } from './filter.js';
import { useBerichten } from './gegevens.js';
import { kort, LEVERING, STATUS } from './woorden.js';

/** What was sent and what came of it, newest first. No content: that is for systems, not for who manages them. */
export function Berichten({ filter }: { filter: Berichtfilter }) {
  const lijst = useBerichten(filter);
  const berichten = lijst.data?.pages.flatMap((blad) => blad.berichten) ?? [];
  return (
    <Pagina titel="Berichten">
      <Filters filter={filter} />
      <p>
        <Link to="/aansluiting/opnieuw" className={LINK}>
          Veel berichten opnieuw laten bezorgen
        </Link>
      </p>
      {lijst.isPending && <Laden wat="De berichten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && berichten.length === 0 && <Alinea>Er zijn geen berichten met dit filter.</Alinea>}
      <ul className="hub-lijst hub-kaarten">
        {berichten.map(({ id, type, versie, status, ontvangenOp, afzender, leveringen }, i) => (
          <li key={`${id}-${i}`} className="hub-kaart">
            <Link to="/aansluiting/berichten/$id" params={{ id }} className={LINK}>
              {kort(type)} {versie}
            </Link>
            <p>
              <Etiket toon={STATUS[status]!.toon}>{STATUS[status]!.woord}</Etiket>{' '}
              {Object.entries(leveringen).map(([stand, aantal]) => (
                <span key={stand}>
                  <Etiket toon={LEVERING[stand]?.toon ?? 'neutral'}>
                    {LEVERING[stand]?.woord ?? stand}: {String(aantal)}
                  </Etiket>{' '}
                </span>
              ))}
            </p>
            <p className="hub-zacht">
              {moment(ontvangenOp)}, van {afzender}. Nummer {id}
            </p>
          </li>
        ))}
      </ul>
      <Meer lijst={lijst} wat="berichten" />
    </Pagina>
  );
}

function Filters({ filter }: { filter: Berichtfilter }) {
  const ga = useNavigate();
  const kies = (naam: keyof Berichtfilter, waarde: string) =>
    void ga({ to: '/aansluiting/berichten', search: leesBerichtfilter({ ...filter, [naam]: waarde }) });
  return (
    <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <Keuzelijst
        id="status"
        label="Aangenomen of geweigerd"
        value={filter.status ?? ''}
        onChange={(e) => kies('status', e.target.value)}
      >
        <option value="">Alle</option>
        {Object.entries(STATUS).map(([code, { woord }]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      <Keuzelijst
        id="levering"
        label="Bezorging"
        value={filter.levering ?? ''}
        onChange={(e) => kies('levering', e.target.value)}
      >
        <option value="">Alle</option>
        {Object.entries(LEVERING)
          .filter(([code]) => code !== 'gewist')
          .map(([code, { woord }]) => (
            <option key={code} value={code}>
              {woord}
            </option>
          ))}
      </Keuzelijst>
    </form>
  );
}
