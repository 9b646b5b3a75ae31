import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { datum, leesbaar } from '../taal/index.js';
import { Alinea, Etiket, Kop, Laden, Mislukt, Tabel, type Toon } from '../ui/index.js';

/** Both days included; without days it is the last weeks. */
interface Periode {
  readonly van?: string;
  readonly tot?: string;
}

/** Whether one age or sex comes on lists as often as another. */
export function PerLeeftijdEnGeslacht({ periode }: { periode: Periode }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['monitor', 'gelijkheid', periode],
    queryFn: () => gegeven(api.GET('/monitor/gelijkheid', { params: { query: periode } })),
  });
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De cijfers per leeftijd en geslacht" />;
  const rijen = data.weken.flatMap(({ week, groepen }) => groepen.map((groep) => ({ week, ...groep })));
  return (
    <section className="hub-kaart">
      <Kop level={3}>Per leeftijd en geslacht</Kop>
      <p className="hub-zacht">{data.hoe}</p>
      {rijen.length === 0 && <Alinea>In deze weken is niets geteld.</Alinea>}
      {KENMERKEN.map((kenmerk) => {
        const vanKenmerk = rijen.filter((r) => r.kenmerk === kenmerk);
        return vanKenmerk.length === 0 ? null : (
          <Tabel
            key={kenmerk}
            titel={`Hoe vaak een ${kenmerk} in beeld komt, tegenover alle anderen`}
            bestand={kenmerk}
            kolommen={[
              { kop: 'Week van', waarde: (r) => datum(r.week) },
              { kop: leesbaar(kenmerk), waarde: (r) => r.groep },
              ...verhoudingskolommen(data.alarmOnder),
            ]}
            rijen={vanKenmerk}
          />
        );
      })}
    </section>
  );
}

const KENMERKEN = ['leeftijd', 'geslacht'] as const;

/** Whether who is further from work, or was never measured, comes on lists as often. */
export function PerAfstand({ periode }: { periode: Periode }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['monitor', 'vertoning', periode],
    queryFn: () => gegeven(api.GET('/monitor/vertoning', { params: { query: periode } })),
  });
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De cijfers per trede" />;
  return (
    <section className="hub-kaart">
      <Kop level={3}>Per afstand tot werk, en met of zonder meting</Kop>
      <p className="hub-zacht">{data.hoe}</p>
      {data.groepen.length === 0 && <Alinea>In deze weken is niets geteld.</Alinea>}
      {data.verhoudingen.length > 0 && (
        <Tabel
          titel="Hoe vaak een groep in beeld komt, tegenover de andere"
          bestand="afstand"
          kolommen={[
            { kop: 'Groep', waarde: (r) => r.groep },
            { kop: 'Tegenover', waarde: (r) => r.tegenover },
            ...verhoudingskolommen(data.alarmOnder),
          ]}
          rijen={data.verhoudingen}
        />
      )}
      {data.groepen.length > 0 && (
        <Tabel
          titel="Per trede, en met of zonder meting"
          bestand="vertoning"
          kolommen={[
            { kop: 'Groep', waarde: (g) => (g.kenmerk === 'szeebraTrede' ? `Trede ${g.groep}` : `${g.groep} meting`) },
            { kop: 'Kwam in aanmerking', waarde: (g) => g.inAanmerking ?? null },
            { kop: 'Getoond', waarde: (g) => g.vertoond ?? null },
            { kop: 'Deel (%)', waarde: (g) => (g.aandeel === undefined ? null : g.aandeel / 10) },
          ]}
          rijen={data.groepen}
        />
      )}
      <NooitVertoond {...data.nooitVertoond} />
      {isGroot(data.afwijking.voorstellen) && (
        <Alinea>
          Mensen kozen bij {data.afwijking.voorstellen} voorstellen{' '}
          {data.afwijking.lagerGekozen + data.afwijking.toegevoegd} keer anders dan de lijst.
        </Alinea>
      )}
    </section>
  );
}

/** Of fewer no number is told; nor one from which theirs follows. */
const TE_TELLEN = 10;
const isGroot = (aantal: number): boolean => aantal >= TE_TELLEN;

function NooitVertoond({
  dagen,
  inAanmerking,
  nooit,
}: {
  readonly dagen: number;
  readonly inAanmerking?: number;
  readonly nooit?: number;
}) {
  if (nooit === undefined) {
    return <Alinea>Hoeveel mensen op geen enkele lijst stonden, is verborgen: het gaat om te weinig mensen.</Alinea>;
  }
  return (
    <Alinea>
      Van {inAanmerking} mensen die werk zoeken, stonden {nooit} in de laatste {dagen} dagen op geen enkele lijst.
    </Alinea>
  );
}

interface Verhouding {
  readonly verhouding?: number;
  readonly alarm: boolean;
}

function verhoudingskolommen(alarmOnder: number) {
  return [
    {
      kop: `Verhouding (alarm onder ${String(alarmOnder / 1000).replace('.', ',')})`,
      waarde: (r: Verhouding) => (r.verhouding === undefined ? null : Math.round(r.verhouding / 10) / 100),
    },
    {
      kop: 'Oordeel',
      waarde: (r: Verhouding) => oordeel(r).woord,
      toon: (r: Verhouding) => <Etiket toon={oordeel(r).toon}>{oordeel(r).woord}</Etiket>,
    },
  ];
}

function oordeel({ verhouding, alarm }: Verhouding): { readonly toon: Toon; readonly woord: string } {
  if (alarm) return { toon: 'danger', woord: 'Kijk hiernaar' };
  if (verhouding === undefined) return { toon: 'neutral', woord: 'Te weinig mensen' };
  return { toon: 'success', woord: 'In orde' };
}
