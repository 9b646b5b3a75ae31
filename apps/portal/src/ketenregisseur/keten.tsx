import { Alinea, Kop, Laden, Mislukt, Tabel } from '../ui/index.js';
import { useDoorlooptijden, useOpgepaktnorm, useStromen, useUitval } from './gegevens.js';
import { Ketenpagina, type Namen } from './ketenpagina.js';
import { Kerncijfers } from './kerncijfers.js';
import { Stroomplaat } from './stroomplaat.js';
import type { Keuze } from './tijdvak.js';
import { useUitkomstwoord } from './woorden.js';

/** The chain at a glance: four figures, then who passes people on to whom, how long that takes and where it ends. */
export function Keten({ keuze }: { keuze: Keuze }) {
  // All are asked for at once: the parts below come only when the first is there.
  useStromen(keuze);
  useDoorlooptijden(keuze);
  useUitval(keuze);
  return (
    <Ketenpagina titel="De keten" pad="/keten" keuze={keuze}>
      {(namen) => (
        <>
          <Kerncijfers keuze={keuze} />
          <Stromen keuze={keuze} namen={namen} />
          <Doorlooptijden keuze={keuze} namen={namen} />
          <Uitval keuze={keuze} namen={namen} />
        </>
      )}
    </Ketenpagina>
  );
}

interface Deel {
  readonly keuze: Keuze;
  readonly namen: Namen;
}

function Stromen({ keuze, namen }: Deel) {
  const { data, error, refetch } = useStromen(keuze);
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De stromen" />;
  const stromen = data.stromen.filter(({ van, naar }) => !keuze.partner || [van, naar].includes(keuze.partner));
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wie draagt over aan wie</Kop>
      <p className="hub-zacht">
        Een overdracht telt in de periode waarin zij is aangeboden. Hoe dikker de stroom, hoe meer overdrachten.
      </p>
      <Stroomplaat stromen={stromen} naam={namen.partner} keuze={keuze} />
      <Tabel
        titel={keuze.partner ? `Overdrachten van en naar ${namen.partner(keuze.partner)}` : 'Overdrachten per stroom'}
        bestand="stromen"
        kolommen={[
          { kop: 'Van', waarde: (s) => namen.partner(s.van) },
          { kop: 'Naar', waarde: (s) => namen.partner(s.naar) },
          { kop: 'Overdrachten', waarde: (s) => s.aantal },
        ]}
        rijen={stromen}
      />
    </section>
  );
}

function Doorlooptijden({ keuze, namen }: Deel) {
  const { data, error, refetch } = useDoorlooptijden(keuze);
  const norm = useOpgepaktnorm();
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Hoe lang het duurt</Kop>
      <p className="hub-zacht">
        Dagen van het aanbod tot de nemer de overdracht oppakt. De helft gaat sneller dan de middelste. Eén op de tien
        duurt langer dan het laatste getal. {norm && `De norm in de regio: binnen ${norm} pakt iemand het op.`}
      </p>
      <Tabel
        titel="Dagen tot opgepakt"
        bestand="doorlooptijden"
        kolommen={[
          { kop: 'Van', waarde: (r) => namen.partner(r.van) },
          { kop: 'Naar', waarde: (r) => namen.partner(r.naar) },
          { kop: 'Overdrachten', waarde: (r) => r.aantal },
          { kop: 'Middelste (dagen)', waarde: (r) => r.mediaanDagen },
          ...(norm ? [{ kop: 'Norm', waarde: () => norm }] : []),
          { kop: 'Eén op tien langer dan (dagen)', waarde: (r) => r.eenOpTienDagen },
        ]}
        rijen={data.overgangen}
      />
    </section>
  );
}

function Uitval({ keuze, namen }: Deel) {
  const { data, error, refetch } = useUitval(keuze);
  const woord = useUitkomstwoord();
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Hoe het afliep</Kop>
      <p className="hub-zacht">Van de overdrachten die in deze periode zijn aangeboden, zoals zij er nu voor staan.</p>
      <Tabel
        titel="Uitkomst van alle overdrachten samen"
        bestand="uitkomsten"
        kolommen={[
          { kop: 'Uitkomst', waarde: (u) => woord(u) },
          { kop: 'Overdrachten', waarde: (u) => u.aantal },
        ]}
        rijen={data.uitkomsten}
      />
      {data.overgangen.some(({ aantal }) => aantal !== null) && (
        <Tabel
          titel="Uitkomst per stroom"
          bestand="uitkomst-per-stroom"
          kolommen={[
            { kop: 'Van', waarde: (u) => namen.partner(u.van) },
            { kop: 'Naar', waarde: (u) => namen.partner(u.naar) },
            { kop: 'Uitkomst', waarde: (u) => woord(u) },
            { kop: 'Overdrachten', waarde: (u) => u.aantal },
          ]}
          rijen={data.overgangen.filter(({ aantal }) => aantal !== null)}
        />
      )}
      {data.overgangen.some(({ aantal }) => aantal === null) && (
        <Alinea>Een uitkomst per stroom die over te weinig mensen gaat, tonen wij niet.</Alinea>
      )}
    </section>
  );
}
