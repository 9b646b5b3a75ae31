import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { PerAfstand, PerLeeftijdEnGeslacht } from '../eerlijkheid/index.js';
import { Alinea, Etiket, Kop, Laden, Mislukt, Pagina } from '../ui/index.js';
import { leesPeriode, type Periode } from './periode.js';
import { Periodefilter } from './periodefilter.js';

/** The rules by which candidates are found: what the register says of them, and whether they treat people alike. */
export function Zoekregels({ periode }: { periode: Periode }) {
  return (
    <Pagina titel="Regels voor het zoeken">
      <Alinea>Zo zoekt Estafette kandidaten bij een vacature. En zo blijkt of dat eerlijk gaat.</Alinea>
      <Inschrijving />
      <Kop level={2}>Wie komt in beeld</Kop>
      <Periodefilter pad="/privacy/regels" periode={periode} lees={leesPeriode} />
      <PerLeeftijdEnGeslacht periode={periode} />
      <PerAfstand periode={periode} />
    </Pagina>
  );
}

const VELDEN = [
  ['description_short', 'Wat het doet'],
  ['goal', 'Waarvoor'],
  ['methods_and_models', 'Hoe het rekent'],
  ['source_data', 'Welke gegevens'],
  ['human_intervention', 'Wat mensen beslissen'],
  ['risks', 'Risico’s'],
  ['proportionality', 'Waarom dit kan'],
  ['lawful_basis', 'Grondslag'],
  ['impacttoetsen', 'Toetsen'],
] as const;

function Inschrijving() {
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'algoritmeregister'],
    queryFn: () => gegeven(api.GET('/algoritmeregister')),
    staleTime: Infinity,
  });
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De regels" />;
  return (
    <section className="hub-kaart">
      <Kop level={2}>{data.name}</Kop>
      <p>
        <Etiket toon="neutral">{data.publication_category ?? 'Categorie onbekend'}</Etiket> {data.status}, vanaf{' '}
        {data.begin_date}. Nummer in het algoritmeregister: {data.source_id}.
      </p>
      <Alinea>{data.description_short}</Alinea>
      {VELDEN.slice(1).map(([veld, kop]) => (
        <details key={veld} className="hub-vervolg">
          <summary>{kop}</summary>
          {data[veld]?.split('\n').map((regel) => (
            <p key={regel}>{regel}</p>
          ))}
        </details>
      ))}
    </section>
  );
}
