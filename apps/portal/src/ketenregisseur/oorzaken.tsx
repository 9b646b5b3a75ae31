import { leesbaar } from '../taal/index.js';
import { Alinea, Kop, Laden, Mislukt, Tabel } from '../ui/index.js';
import { PerAfstand, PerLeeftijdEnGeslacht } from '../eerlijkheid/index.js';
import { Datakwaliteit } from './datakwaliteit.js';
import { telDatakwaliteit, useOorzaken } from './gegevens.js';
import { Ketenpagina, type Namen } from './ketenpagina.js';
import { dagen, type Keuze } from './tijdvak.js';

/** What goes wrong: signalen by cause and between whom, what data partners send, and who is shown to employers. */
export function WatMisgaat({ keuze }: { keuze: Keuze }) {
  return (
    <Ketenpagina titel="Wat misgaat" pad="/keten/signalen" keuze={keuze} telOok={telDatakwaliteit}>
      {(namen, periode) => (
        <>
          <Signalen keuze={keuze} namen={namen} />
          <Datakwaliteit keuze={{ periode }} />
          <Kop level={2}>Wie wordt getoond</Kop>
          <PerLeeftijdEnGeslacht periode={dagen({ periode })} />
          <PerAfstand periode={dagen({ periode })} />
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
