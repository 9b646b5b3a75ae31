import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, gegeven } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, Laden, Mislukt, Pagina, Tabel, Veld } from '../ui/index.js';
import { leesPeriode, type Periode } from './periode.js';

const SOORT: Readonly<Record<string, string>> = {
  NOODTOEGANG: 'Met spoed geopend',
  VEEL_INGEZIEN: 'Veel dossiers bekeken',
  BUITEN_WERKTIJD: 'Buiten werktijd',
  ZONDER_WERKRELATIE: 'Zonder werkrelatie',
  UITVOER: 'Gegevens meegenomen',
};

/** Use of personal data that stands out. Looking here is written down as well. */
export function Opvallend({ periode }: { periode: Periode }) {
  const ga = useNavigate();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['privacy', 'opvallend', periode],
    queryFn: () => gegeven(api.GET('/logboek/opvallend', { params: { query: periode } })),
  });
  const kies = (anders: Periode) => void ga({ to: '/privacy', search: leesPeriode({ ...periode, ...anders }) });
  return (
    <Pagina titel="Wie keek naar wie">
      <Alinea>
        Hier staat wat opvalt. Opvallend is niet hetzelfde als fout: vraag het na. Dat u hier kijkt, staat ook in het
        logboek.
      </Alinea>
      <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
        <Veld
          id="van"
          label="Vanaf"
          type="date"
          value={periode.van ?? ''}
          onChange={(e) => kies({ van: e.target.value })}
        />
        <Veld
          id="tot"
          label="Tot en met"
          type="date"
          value={periode.tot ?? ''}
          onChange={(e) => kies({ tot: e.target.value })}
        />
      </form>
      {isPending && <Laden wat="Het logboek" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data && data.opvallend.length === 0 && <Alinea>Er viel in deze dagen niets op.</Alinea>}
      {data && data.opvallend.length > 0 && (
        <Tabel
          titel="Opvallend gebruik"
          bestand="opvallend-gebruik"
          kolommen={[
            { kop: 'Dag', waarde: (r) => datum(r.dag) },
            { kop: 'Wat', waarde: (r) => SOORT[r.soort] ?? r.soort },
            { kop: 'Wie', waarde: (r) => r.medewerker },
            { kop: 'Organisatie', waarde: (r) => r.partner },
            { kop: 'Uitleg', waarde: (r) => r.zin },
          ]}
          rijen={data.opvallend}
        />
      )}
    </Pagina>
  );
}
