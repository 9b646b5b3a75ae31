import { useNavigate } from '@tanstack/react-router';
import { moment } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Keuzelijst, Laden, Meer, Mislukt, Pagina } from '../ui/index.js';
import { Bezorgknop } from './bezorgknop.js';
import { leesBezorgfilter, type Bezorgfilter } from './filter.js';
import { useLeveringen } from './gegevens.js';
import { kort, LEVERING } from './woorden.js';

/** What is on its way to the own system, and from it to others, newest first. */
export function Bezorging({ filter }: { filter: Bezorgfilter }) {
  const ga = useNavigate();
  const eigen = useMedewerker()?.partner.naam;
  const lijst = useLeveringen(filter);
  const leveringen = lijst.data?.pages.flatMap((blad) => blad.leveringen) ?? [];
  return (
    <Pagina titel="Bezorging">
      <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
        <Keuzelijst
          id="status"
          label="Stand"
          value={filter.status ?? ''}
          onChange={(e) =>
            void ga({ to: '/aansluiting/bezorging', search: leesBezorgfilter({ status: e.target.value }) })
          }
        >
          <option value="">Alle</option>
          {Object.entries(LEVERING).map(([code, { woord }]) => (
            <option key={code} value={code}>
              {woord}
            </option>
          ))}
        </Keuzelijst>
      </form>
      {lijst.isPending && <Laden wat="De berichten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && leveringen.length === 0 && <Alinea>Er zijn geen berichten met dit filter.</Alinea>}
      <ul className="hub-lijst hub-kaarten">
        {leveringen.map(
          ({ id, bericht, type, afzender, ontvanger, status, reden, herhaald, geplaatstOp, pogingen }) => (
            <li key={id} className="hub-kaart">
              <p id={id}>
                <strong>{kort(type)}</strong>,{' '}
                {ontvanger === eigen ? `van ${afzender} aan u` : `van u aan ${ontvanger}`}
              </p>
              <p>
                <Etiket toon={LEVERING[status]!.toon}>{LEVERING[status]!.woord}</Etiket>{' '}
                {herhaald && <Etiket toon="neutral">Opnieuw</Etiket>} {reden}
              </p>
              <p className="hub-zacht">
                {moment(geplaatstOp)}. {pogingen === 1 ? '1 poging' : `${pogingen} pogingen`}. Nummer {bericht}
              </p>
              {ontvanger === eigen && status !== 'gewist' && status !== 'open' && (
                <Bezorgknop bericht={bericht} bij={id} />
              )}
            </li>
          ),
        )}
      </ul>
      <Meer lijst={lijst} wat="berichten" />
    </Pagina>
  );
}
