import { useQuery } from '@tanstack/react-query';
import { api, gegeven, type Bewaarstand } from '../api/index.js';
import { datum, leesbaar, moment } from '../taal/index.js';
import { Alinea, Kop, Laden, Mislukt, Pagina, Tabel } from '../ui/index.js';

/** How long content is kept: what has to go, what went, and what has to stay. */
export function Bewaring() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['privacy', 'bewaring'],
    queryFn: () => gegeven(api.GET('/bewaartermijnen')),
  });
  return (
    <Pagina titel="Bewaren en wissen">
      <Alinea>
        De inhoud van berichten wordt gewist als de bewaartermijn voorbij is. De envelop blijft, zonder gegevens van
        inwoners.
      </Alinea>
      {isPending && <Laden wat="De bewaartermijnen" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data && <Stand data={data} />}
    </Pagina>
  );
}

function Stand({ data }: { data: Bewaarstand }) {
  return (
    <>
      <dl className="hub-vier">
        {CIJFERS.map(({ naam, waarde, uitleg }) => (
          <div key={naam} className="hub-kaart">
            <dt>{naam}</dt>
            <dd>
              <span className="hub-groot">{waarde(data)}</span>
              <span className="hub-zacht">{uitleg}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Laatste ronde: {moment(data.ronde.begonnenOp)}
        {data.ronde.klaarOp === null && ', nog bezig'}.
      </p>
      <section className="hub-kaart">
        <Kop level={2}>Wat langer moet blijven</Kop>
        {data.bewaarplichten.length === 0 && <Alinea>Uw organisatie heeft geen bewaarplicht vastgelegd.</Alinea>}
        {data.bewaarplichten.length > 0 && (
          <Tabel
            titel="Bewaarplichten van uw organisatie"
            bestand="bewaarplichten"
            kolommen={[
              { kop: 'Inwoner', waarde: (b) => b.inwoner?.kenmerkPartner ?? b.inwoner?.id.slice(0, 8) ?? 'Gewist' },
              { kop: 'Waarom', waarde: (b) => b.reden },
              { kop: 'Tot', waarde: (b) => datum(b.tot) },
            ]}
            rijen={data.bewaarplichten}
          />
        )}
      </section>
      <section className="hub-kaart">
        <Kop level={2}>Hoe lang</Kop>
        <Tabel
          titel="Termijnen per soort bericht"
          bestand="bewaartermijnen"
          kolommen={[
            { kop: 'Soort', waarde: (t) => (t.type.includes('.') ? t.type : leesbaar(t.type)) },
            { kop: 'Dagen', waarde: (t) => t.dagen },
          ]}
          rijen={data.bewaartermijnen}
        />
      </section>
    </>
  );
}

const CIJFERS: readonly { naam: string; waarde: (stand: Bewaarstand) => number; uitleg: string }[] = [
  {
    naam: 'Te wissen',
    waarde: ({ stand }) => stand.teWissen,
    uitleg: 'De termijn is voorbij. Dit gaat weg in de volgende ronde.',
  },
  { naam: 'Gewist', waarde: ({ ronde }) => ronde.gewist, uitleg: 'In de laatste ronde.' },
  {
    naam: 'Tegengehouden',
    waarde: ({ stand }) => stand.tegengehouden,
    uitleg: 'De termijn is voorbij, maar dit is nog onderweg, mislukt of geweigerd. Iemand moet het eerst afhandelen.',
  },
];
