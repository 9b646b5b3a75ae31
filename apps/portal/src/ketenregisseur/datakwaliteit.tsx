import { leesbaar } from '../taal/index.js';
import { Kop, Laden, Mislukt, Tabel } from '../ui/index.js';
import { useDatakwaliteit } from './gegevens.js';
import type { Keuze } from './tijdvak.js';

/** How good the data is that partners send: all of them, and then what is wrong at each. */
export function Datakwaliteit({ keuze }: { keuze: Keuze }) {
  const { data, error, refetch } = useDatakwaliteit(keuze);
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
      {data.partners.map((partner) => (
        <Partnerkwaliteit key={partner.partner} partner={partner} />
      ))}
    </section>
  );
}

interface Gegeven {
  readonly naam: string;
  readonly ontbreekt: number | null;
  readonly verouderd: number | null;
  readonly mediaanDagen: number | null;
  readonly aanvullingGevraagd: number | null;
  readonly geweigerd: number | null;
}
interface Partnercijfers {
  readonly partner: string;
  readonly partnernaam: string;
  readonly weigeringen: readonly { code: string; veld: string; berichten: number; hersteld: number }[];
  readonly gegevens: readonly Gegeven[];
}

const TELT: readonly (keyof Gegeven)[] = ['ontbreekt', 'verouderd', 'aanvullingGevraagd', 'geweigerd'];

function Partnerkwaliteit({ partner: { partner, partnernaam, weigeringen, gegevens } }: { partner: Partnercijfers }) {
  const opvallend = gegevens.filter((g) => TELT.some((veld) => g[veld] !== 0));
  if (opvallend.length === 0 && weigeringen.length === 0) return null;
  return (
    <details className="hub-vervolg">
      <summary>Wat er bij {partnernaam} niet klopt</summary>
      {opvallend.length > 0 && (
        <Tabel
          titel={`Gegevens die ${partnernaam} niet of te oud stuurt`}
          bestand={`datakwaliteit-${partner}`}
          kolommen={[
            { kop: 'Gegeven', waarde: (g) => g.naam },
            { kop: 'Ontbreekt (mensen)', waarde: (g) => g.ontbreekt },
            { kop: 'Verouderd (mensen)', waarde: (g) => g.verouderd },
            { kop: 'Leeftijd (middelste, dagen)', waarde: (g) => g.mediaanDagen ?? '' },
            { kop: 'Nemer vroeg erom', waarde: (g) => g.aanvullingGevraagd },
            { kop: 'Daarom geweigerd', waarde: (g) => g.geweigerd },
          ]}
          rijen={opvallend}
        />
      )}
      {weigeringen.length > 0 && (
        <Tabel
          titel={`Waarom berichten van ${partnernaam} zijn geweigerd`}
          bestand={`weigeringen-${partner}`}
          kolommen={[
            { kop: 'Fout', waarde: (w) => leesbaar(w.code) },
            { kop: 'Veld', waarde: (w) => w.veld },
            { kop: 'Berichten', waarde: (w) => w.berichten },
            { kop: 'Later hersteld', waarde: (w) => w.hersteld },
          ]}
          rijen={weigeringen}
        />
      )}
    </details>
  );
}
