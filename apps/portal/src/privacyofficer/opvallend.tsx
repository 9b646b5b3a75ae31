import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, Laden, LINK, Mislukt, Pagina, Tabel } from '../ui/index.js';
import { leesPeriode, type Periode } from './periode.js';
import { Periodefilter } from './periodefilter.js';
import { opvallendvraag } from './vragen.js';

const SOORT: Readonly<Record<string, string>> = {
  NOODTOEGANG: 'Met spoed geopend',
  VEEL_INGEZIEN: 'Veel dossiers bekeken',
  BUITEN_WERKTIJD: 'Buiten werktijd',
  ZONDER_WERKRELATIE: 'Zonder werkrelatie',
  UITVOER: 'Gegevens meegenomen',
};

/** Use of personal data that stands out. Looking here is written down as well. */
export function Opvallend({ periode }: { periode: Periode }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: opvallendvraag(periode).sleutel,
    queryFn: () => gegeven(api.GET('/logboek/opvallend', { params: { query: periode } })),
  });
  return (
    <Pagina titel="Wat opvalt">
      <Alinea>
        Opvallend is niet hetzelfde als fout: vraag het na. Zonder datum ziet u vandaag. Dat u hier kijkt, staat ook in
        het logboek. Alles bij elkaar staat bij{' '}
        <Link to="/privacy/gebruik" className={LINK}>
          wie keek naar wie
        </Link>
        .
      </Alinea>
      <Periodefilter pad="/privacy" periode={periode} lees={leesPeriode} />
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
