import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, gegeven, naVolgende, type Bladvraag } from '../api/index.js';
import { moment } from '../taal/index.js';
import { Alinea, Keuzelijst, Laden, LINK, Meer, Mislukt, Pagina, Tabel, Veld } from '../ui/index.js';
import { leesGebruiksfilter, type Gebruiksfilter } from './periode.js';
import { Periodevelden } from './periodefilter.js';
import { doelwoord, SOORT, werkwoord } from './woorden.js';

/** Every look at an inwoner, newest first: who, when, what and what for. Also what was taken along as a file. */
export function Gebruik({ filter }: { filter: Gebruiksfilter }) {
  const lijst = useInfiniteQuery({
    queryKey: ['privacy', 'gebruik', filter],
    queryFn: ({ pageParam }) =>
      gegeven(api.GET('/logboek/gebruik', { params: { query: { maximum: 50, ...filter, ...pageParam } } })),
    initialPageParam: {} as Bladvraag,
    getNextPageParam: naVolgende,
  });
  const regels = lijst.data?.pages.flatMap((blad) => blad.gebruik) ?? [];
  return (
    <Pagina titel="Wie keek naar wie">
      <Alinea>
        Elke keer dat iemand gegevens van een inwoner zag, staat hier. Zonder datum ziet u vandaag. Dat u hier kijkt,
        staat ook in het logboek. Kijk eerst bij{' '}
        <Link to="/privacy" className={LINK}>
          wat opvalt
        </Link>
        .
      </Alinea>
      <Filters filter={filter} />
      {lijst.isPending && <Laden wat="De regels van het logboek" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && regels.length === 0 && <Alinea>Er staat niets in het logboek met dit filter.</Alinea>}
      {regels.length > 0 && (
        <Tabel
          titel="Logboek van gebruik"
          bestand="gebruik"
          kolommen={[
            { kop: 'Wanneer', waarde: (r) => moment(r.op) },
            { kop: 'Wie', waarde: (r) => `${r.medewerker ?? 'Een systeem'}, ${r.partner}` },
            { kop: 'Wat', waarde: (r) => (r.geweigerd ? `Geweigerd: ${werkwoord(r.werk)}` : werkwoord(r.werk)) },
            { kop: 'Waarvoor', waarde: (r) => doelwoord(r) },
            { kop: 'Van wie', waarde: (r) => vanWie(r.inwoners, r.meer) },
          ]}
          rijen={regels}
        />
      )}
      <Meer lijst={lijst} wat="regels" />
    </Pagina>
  );
}

/** As the own organisation calls them; of others there is only that they were there. */
function vanWie(inwoners: readonly { id: string; kenmerkPartner?: string }[], meer: boolean): string {
  const namen = inwoners.map(({ id, kenmerkPartner }) => kenmerkPartner ?? id.slice(0, 8)).join(', ');
  if (namen === '') return meer ? 'Inwoners van anderen' : 'Niemand in het bijzonder';
  return meer ? `${namen} en anderen` : namen;
}

function Filters({ filter }: { filter: Gebruiksfilter }) {
  const ga = useNavigate();
  const kies = (anders: Record<string, string>) =>
    void ga({ to: '/privacy/gebruik', search: leesGebruiksfilter({ ...filter, ...anders }) });
  return (
    <form
      className="hub-filters"
      aria-label="Filter"
      onSubmit={(e) => {
        e.preventDefault();
        kies({ inwoner: String(new FormData(e.currentTarget).get('inwoner')) });
      }}
    >
      <Periodevelden periode={filter} kies={(anders) => kies({ ...anders })} />
      <Keuzelijst
        id="soort"
        label="Soort gebruik"
        value={filter.soort ?? ''}
        onChange={(e) => kies({ soort: e.target.value })}
      >
        <option value="">Alle</option>
        {Object.entries(SOORT).map(([code, woord]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      <Veld id="inwoner" name="inwoner" label="Nummer van de inwoner (Enter zoekt)" defaultValue={filter.inwoner} />
    </form>
  );
}
