import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { leesbaar } from '../taal/index.js';
import { Alinea, Kop, Laden, Mislukt, Tabel } from '../ui/index.js';
import { useOorzaken } from './gegevens.js';
import { Ketenpagina, type Namen } from './ketenpagina.js';
import { vraagVan, type Keuze } from './tijdvak.js';

/** What goes wrong: signalen by cause and between whom, what data partners send, and who is shown to employers. */
export function WatMisgaat({ keuze }: { keuze: Keuze }) {
  return (
    <Ketenpagina titel="Wat misgaat" pad="/keten/signalen" keuze={keuze}>
      {(namen) => (
        <>
          <Signalen keuze={keuze} namen={namen} />
          <Datakwaliteit keuze={keuze} />
          <Vertoning keuze={keuze} />
        </>
      )}
    </Ketenpagina>
  );
}

function Signalen({ keuze, namen }: { keuze: Keuze; namen: Namen }) {
  const { data, error, refetch } = useOorzaken(keuze);
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De signalen" />;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Signalen</Kop>
      <p className="hub-zacht">Een signaal telt in de periode waarin het begon.</p>
      {data.oorzaken.length === 0 && <Alinea>Er waren geen signalen in deze periode.</Alinea>}
      {data.oorzaken.length > 0 && (
        <Tabel
          titel="Per oorzaak"
          bestand="signalen"
          kolommen={[
            { kop: 'Signaal', waarde: (r) => leesbaar(r.code) },
            { kop: 'Aantal', waarde: (r) => r.aantal },
            { kop: 'Open (middelste, dagen)', waarde: (r) => r.mediaanDagen },
          ]}
          rijen={data.oorzaken}
        />
      )}
      {data.overgangen.length > 0 && (
        <Tabel
          titel="Tussen wie"
          bestand="signalen-per-stroom"
          kolommen={[
            { kop: 'Signaal', waarde: (r) => leesbaar(r.code) },
            { kop: 'Van', waarde: (r) => namen.partner(r.van) },
            { kop: 'Naar', waarde: (r) => namen.partner(r.naar) },
            { kop: 'Aantal', waarde: (r) => r.aantal },
          ]}
          rijen={data.overgangen}
        />
      )}
    </section>
  );
}

function Datakwaliteit({ keuze: { periode } }: { keuze: Keuze }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['keten', 'datakwaliteit', periode],
    queryFn: () => gegeven(api.GET('/monitor/datakwaliteit', { params: { query: dagen(periode) } })),
  });
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De kwaliteit van de gegevens" />;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Kwaliteit van de gegevens</Kop>
      <p className="hub-zacht">
        Per partner: hoeveel berichten goed aankwamen, en hoeveel overdrachten iets misten. Een partner ziet alleen
        zichzelf.
      </p>
      <Tabel
        titel="Per partner"
        bestand="datakwaliteit"
        kolommen={[
          { kop: 'Partner', waarde: (p) => p.partnernaam },
          { kop: 'Verwerkt', waarde: (p) => p.berichten.verwerkt },
          { kop: 'Geweigerd', waarde: (p) => p.berichten.geweigerd },
          { kop: 'Later hersteld', waarde: (p) => p.berichten.hersteld },
          { kop: 'Overdrachten', waarde: (p) => p.overdrachten.aangeboden },
          { kop: 'Onvolledig', waarde: (p) => p.overdrachten.onvolledig },
        ]}
        rijen={data.partners}
      />
    </section>
  );
}

function Vertoning({ keuze: { periode } }: { keuze: Keuze }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['keten', 'vertoning', periode],
    queryFn: () => gegeven(api.GET('/monitor/vertoning', { params: { query: dagen(periode) } })),
  });
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wie wordt getoond</Kop>
      <p className="hub-zacht">
        Van de mensen die een baan zoeken: welk deel op een lijst van kandidaten stond. Let op als een groep veel minder
        wordt getoond dan een andere.
      </p>
      <Tabel
        titel="Per trede, en met of zonder meting"
        bestand="vertoning"
        kolommen={[
          { kop: 'Groep', waarde: (g) => (g.kenmerk === 'szeebraTrede' ? `Trede ${g.groep}` : leesbaar(g.groep)) },
          { kop: 'Kwam in aanmerking', waarde: (g) => g.inAanmerking ?? null },
          { kop: 'Getoond', waarde: (g) => g.vertoond ?? null },
          { kop: 'Deel (%)', waarde: (g) => (g.aandeel === undefined ? null : g.aandeel / 10) },
        ]}
        rijen={data.groepen}
      />
    </section>
  );
}

/** These figures are not of an area. */
const dagen = (periode: string | undefined) => vraagVan(periode === undefined ? {} : { periode });
