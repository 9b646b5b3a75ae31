import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, gegeven, useCodelijst, type Nazorgplan, type Plaatsing } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, Etiket, knopklasse, Kop, Mislukt, type Toon } from '../ui/index.js';
import { laatsteWerk } from './nazorg.js';
import { INWONERACTIES } from './stappen.js';

/** The work of an inwoner; undefined as long as it is not known, or when there was none. */
export function useWerk(inwonerId: string) {
  const lijst = useQuery({
    queryKey: ['inwoners', inwonerId, 'werk'],
    queryFn: () => gegeven(api.GET('/plaatsingen', { params: { query: { inwoner: inwonerId, maximum: 50 } } })),
  });
  return { ...lijst, werk: laatsteWerk(lijst.data?.plaatsingen ?? []) };
}

/** When nazorg is due, what to ask then, and what was said. */
export function useNazorgplan({ id, inwoner }: Pick<Plaatsing, 'id' | 'inwoner'>) {
  return useQuery({
    queryKey: ['inwoners', inwoner.id, 'nazorg', id],
    queryFn: () => gegeven(api.GET('/plaatsingen/{id}/nazorg', { params: { path: { id } } })),
  });
}

/** The work of an inwoner and the nazorg after it; nothing for who never worked. */
export function Werk({ inwonerId }: { inwonerId: string }) {
  const { werk, error, refetch } = useWerk(inwonerId);
  const vorm = useCodelijst('vormPlaatsing').find(({ code }) => code === werk?.vorm)?.betekenis;
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!werk) return null;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Werk en nazorg</Kop>
      {werk.status === 'beeindigd' && <Gestopt werk={werk} />}
      <dl className="hub-gegevens">
        <dt>Soort werk</dt>
        <dd>{vorm ?? werk.vorm}</dd>
        <dt>Eerste werkdag</dt>
        <dd>{datum(werk.vanaf)}</dd>
        {werk.uren !== undefined && (
          <>
            <dt>Uren per week</dt>
            <dd>{werk.uren}</dd>
          </>
        )}
        {werk.tot && (
          <>
            <dt>Contract tot</dt>
            <dd>{datum(werk.tot)}</dd>
          </>
        )}
      </dl>
      <Plan werk={werk} />
    </section>
  );
}

/** The work is over: the inwoner must not go out of sight. */
function Gestopt({ werk: { inwoner, einde, redenEinde } }: { werk: Plaatsing }) {
  const reden = useCodelijst('redenEindePlaatsing').find(({ code }) => code === redenEinde)?.betekenis;
  return (
    <>
      <Alinea>
        <Etiket toon="warning">Gestopt</Etiket> Het werk stopte op {datum(einde!)}
        {reden && `: ${reden.toLowerCase()}`}. De regisseur is weer aan zet. Spreek de inwoner, en kies samen de
        volgende stap.
      </Alinea>
      <div className="hub-knoppen">
        {(['contact', 'overdragen'] as const).map((actie) => (
          <Link
            key={actie}
            to="/inwoners/$id"
            params={{ id: inwoner.id }}
            search={{ actie }}
            replace
            className={knopklasse('secondary-action')}
          >
            {INWONERACTIES[actie].knop}
          </Link>
        ))}
      </div>
    </>
  );
}

const STAND: Readonly<Record<Nazorgplan['momenten'][number]['status'], { woord: string; toon: Toon }>> = {
  gedaan: { woord: 'Gedaan', toon: 'success' },
  'te-laat': { woord: 'Te laat', toon: 'danger' },
  gepland: { woord: 'Gepland', toon: 'neutral' },
  vervallen: { woord: 'Niet meer nodig', toon: 'neutral' },
};

function Plan({ werk }: { werk: Plaatsing }) {
  const { data, error, refetch } = useNazorgplan(werk);
  const momenten = useCodelijst('nazorgmoment');
  const verlopen = useCodelijst('verloopPlaatsing');
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return null;
  const woord = (code: string): string => momenten.find((m) => m.code === code)?.betekenis ?? code;
  return (
    <>
      <Kop level={3}>Vaste momenten voor nazorg</Kop>
      <ul className="hub-lijst">
        {data.momenten.map(({ moment, datum: dag, status }) => (
          <li key={moment}>
            <Etiket toon={STAND[status].toon}>{STAND[status].woord}</Etiket> {woord(moment)}: {datum(dag)}
          </li>
        ))}
      </ul>
      {data.gedaan.length > 0 && (
        <>
          <Kop level={3}>Wat is gezegd</Kop>
          <ul className="hub-lijst">
            {data.gedaan.map(({ moment, datum: dag, verloop }) => (
              <li key={moment + dag}>
                {datum(dag)}: {verlopen.find((v) => v.code === verloop)?.betekenis ?? verloop} (
                {woord(moment).toLowerCase()})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
