import { Kop, Laden, Mislukt, Tabel } from '../ui/index.js';
import { useDiensten, useWisselingen } from './gegevens.js';
import { Ketenpagina, type Namen } from './ketenpagina.js';
import { PerCode } from './percode.js';
import { isJaar, type Keuze } from './tijdvak.js';
import { useCodewoord } from '../taal/index.js';

/** What works: per dienst, aanbieder and starting position; and how often people change hands. */
export function WatWerkt({ keuze }: { keuze: Keuze }) {
  return (
    <Ketenpagina titel="Wat werkt" pad="/keten/diensten" keuze={keuze}>
      {(namen) => (
        <>
          <Diensten keuze={keuze} namen={namen} />
          <Wisselingen keuze={keuze} />
        </>
      )}
    </Ketenpagina>
  );
}

interface Groep {
  readonly code: string;
  readonly gestart: number | null;
  readonly einde?: readonly Aantal[];
  readonly ladder?: readonly Aantal[];
  readonly werk?: readonly Aantal[];
}
interface Aantal {
  readonly code: string;
  readonly aantal: number | null;
}

function Diensten({ keuze, namen }: { keuze: Keuze; namen: Namen }) {
  const { data, error, refetch } = useDiensten(keuze);
  const dienst = useCodewoord('dienst');
  const reden = useCodewoord('redenEinde');
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De trajecten" />;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Trajecten</Kop>
      <p className="hub-zacht">
        Van de trajecten die in deze periode begonnen: waar mensen nu staan. Vergelijk met zorg. Wie welke dienst
        krijgt, verschilt.
      </p>
      <Trajecten titel="Per dienst" wat="Dienst" groepen={data.dienst} woord={dienst} reden={reden} />
      <Trajecten titel="Per aanbieder" wat="Aanbieder" groepen={data.aanbieder} woord={namen.partner} reden={reden} />
      <Trajecten titel="Per begin op de ladder" wat="Begin" groepen={data.begin} woord={begin} reden={reden} />
    </section>
  );
}

const begin = (code: string): string => (code === 'onbekend' ? 'Niet bekend' : code.replace('ladder ', 'Trede '));

function Trajecten({
  titel,
  wat,
  groepen,
  woord,
  reden,
}: {
  titel: string;
  wat: string;
  groepen: readonly Groep[];
  woord: (code: string) => string;
  reden: (code: string) => string;
}) {
  if (groepen.length === 0) return <p>{titel}: er begon nog geen traject.</p>;
  const uit = (deel: readonly Aantal[] | undefined, code: string): number | null =>
    deel === undefined ? null : (deel.find((d) => d.code === code) ?? { aantal: 0 }).aantal;
  const einden = (deel: readonly Aantal[] = []): string =>
    deel
      .filter(({ code }) => code !== 'loopt')
      .map(({ code, aantal }) => `${reden(code)}: ${aantal ?? 'verborgen'}`)
      .join('; ');
  return (
    <Tabel
      titel={titel}
      bestand={titel.toLowerCase().replaceAll(' ', '-')}
      kolommen={[
        { kop: wat, waarde: (g) => woord(g.code) },
        { kop: 'Begonnen', waarde: (g) => g.gestart },
        { kop: 'Loopt nog', waarde: (g) => uit(g.einde, 'loopt') },
        { kop: 'Daarna werk', waarde: (g) => uit(g.werk, 'ja') },
        { kop: 'Omhoog op de ladder', waarde: (g) => uit(g.ladder, 'omhoog') },
        { kop: 'Gelijk', waarde: (g) => uit(g.ladder, 'gelijk') },
        { kop: 'Omlaag', waarde: (g) => uit(g.ladder, 'omlaag') },
        { kop: 'Waarom het eindigde', waarde: (g) => einden(g.einde) },
      ]}
      rijen={groepen}
    />
  );
}

function Wisselingen({ keuze }: { keuze: Keuze }) {
  const { data, error, refetch } = useWisselingen(keuze);
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data || (keuze.periode && isJaar(keuze.periode))) return null;
  const tabel = { eenheid: 'Inwoners', woord: (code: string) => code };
  return (
    <section className="hub-kaart">
      <Kop level={2}>Van hand tot hand</Kop>
      <p className="hub-zacht">
        Van de inwoners met een overdracht in dit kwartaal: hoe vaak zij in een jaar zijn overgedragen, en hoeveel
        verschillende mensen aan zet waren.
      </p>
      <PerCode
        titel="Overdrachten in een jaar"
        bestand="overdrachten-per-inwoner"
        wat="Keer"
        {...tabel}
        rijen={data.overdrachten}
      />
      <PerCode
        titel="Verschillende gezichten"
        bestand="gezichten-per-inwoner"
        wat="Mensen"
        {...tabel}
        rijen={data.gezichten}
      />
    </section>
  );
}
