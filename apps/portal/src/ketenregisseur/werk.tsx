import { leesbaar, useCodewoord } from '../taal/index.js';
import { Kop, Laden, Mislukt } from '../ui/index.js';
import { usePlaatsingen } from './gegevens.js';
import { Ketenpagina } from './ketenpagina.js';
import { PerCode } from './percode.js';
import type { Keuze } from './tijdvak.js';

const OMVANG: Readonly<Record<string, string>> = {
  voltijd: 'Voltijd (35 uur of meer)',
  deeltijd: 'Deeltijd',
  onbekend: 'Uren niet bekend',
};
const DUUR: Readonly<Record<string, string>> = {
  'aan-het-werk': 'Nog aan het werk',
  gestopt: 'Gestopt',
  'te-vroeg': 'Nog te vroeg om te zeggen',
};

/** Who came to work, in what form, for how many hours, and whether it lasted. */
export function NaarWerk({ keuze }: { keuze: Keuze }) {
  return (
    <Ketenpagina titel="Naar werk" pad="/keten/werk" keuze={keuze}>
      {() => <Werk keuze={keuze} />}
    </Ketenpagina>
  );
}

function Werk({ keuze }: { keuze: Keuze }) {
  const { data, error, refetch } = usePlaatsingen(keuze);
  const vorm = useCodewoord('vormPlaatsing');
  const reden = useCodewoord('redenUitkomst');
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De plaatsingen" />;
  const tabel = { wat: 'Soort', eenheid: 'Plaatsingen' };
  return (
    <>
      <section className="hub-kaart">
        <Kop level={2}>Begonnen met werk</Kop>
        <p className="hub-zacht">Een plaatsing telt in de periode van de eerste werkdag.</p>
        <PerCode titel="Vorm van het werk" bestand="vorm" {...tabel} rijen={data.vormen} woord={vorm} />
        <PerCode titel="Omvang" bestand="omvang" {...tabel} rijen={data.omvang} woord={(c) => OMVANG[c] ?? c} />
      </section>
      <section className="hub-kaart">
        <Kop level={2}>Of het blijft</Kop>
        <p className="hub-zacht">Gerekend vanaf de eerste werkdag.</p>
        <PerCode
          titel="Na 3 maanden"
          bestand="na-3-maanden"
          {...tabel}
          rijen={data.na3maanden}
          woord={(c) => DUUR[c] ?? c}
        />
        <PerCode
          titel="Na 6 maanden"
          bestand="na-6-maanden"
          {...tabel}
          rijen={data.na6maanden}
          woord={(c) => DUUR[c] ?? c}
        />
      </section>
      <section className="hub-kaart">
        <Kop level={2}>Voorstellen</Kop>
        <p className="hub-zacht">Een voorstel telt in de periode waarin het is voorgelegd.</p>
        <PerCode
          titel="Hoe ver zij kwamen"
          bestand="voorstellen"
          wat="Verste stap"
          eenheid="Voorstellen"
          rijen={data.voorstellen.verst}
          woord={leesbaar}
        />
        <PerCode
          titel="Waarom zij stopten"
          bestand="voorstellen-einde"
          wat="Reden"
          eenheid="Voorstellen"
          rijen={data.voorstellen.einde}
          woord={(code) => (code === 'loopt' ? 'Loopt nog' : reden(code))}
        />
      </section>
    </>
  );
}
