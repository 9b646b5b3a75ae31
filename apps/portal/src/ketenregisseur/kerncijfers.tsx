import { Laden } from '../ui/index.js';
import { useKerncijfers } from './gegevens.js';
import { periodewoord, type Keuze } from './tijdvak.js';

const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

interface Kern {
  readonly naam: string;
  readonly veld: 'overdrachten' | 'dagenTotOpgepakt' | 'uitval' | 'plaatsingen';
  readonly achter: string;
  /** What exactly was counted. */
  readonly uitleg: string;
}

const VIER: readonly Kern[] = [
  {
    naam: 'Overdrachten',
    veld: 'overdrachten',
    achter: '',
    uitleg: 'Alle overdrachten die in de periode zijn aangeboden.',
  },
  {
    naam: 'Dagen tot opgepakt',
    veld: 'dagenTotOpgepakt',
    achter: ' dagen',
    uitleg: 'De helft van de overdrachten is binnen deze tijd opgepakt.',
  },
  {
    naam: 'Uitval',
    veld: 'uitval',
    achter: '%',
    uitleg: 'Deel van de beëindigde overdrachten dat is geweigerd of ingetrokken.',
  },
  {
    naam: 'Naar werk',
    veld: 'plaatsingen',
    achter: '',
    uitleg: 'Alle plaatsingen die in de periode begonnen, ook proefplaatsen.',
  },
];

/** The four figures to look at first, each beside that of the time before. */
export function Kerncijfers({ keuze }: { keuze: Keuze }) {
  const { data } = useKerncijfers(keuze);
  if (!data) return <Laden wat="De cijfers" />;
  const verborgen = VIER.some(({ veld }) => data.nu[veld] === null || data.eerder[veld] === null);
  return (
    <>
      <dl className="hub-vier">
        {VIER.map(({ naam, veld, achter, uitleg }) => (
          <div key={veld} className="hub-kaart">
            <dt>{naam}</dt>
            <dd>
              <span className="hub-groot">{toon(data.nu[veld], achter)}</span>
              <span>
                {periodewoord(data.vorig.naam)}: {toon(data.eerder[veld], achter)}
              </span>
              <br />
              <span className="hub-zacht">{uitleg}</span>
            </dd>
          </div>
        ))}
      </dl>
      {verborgen && (
        <p className="hub-zacht">Staat er “verborgen”? Dan gaat het om te weinig mensen om het te tonen.</p>
      )}
    </>
  );
}

function toon(waarde: number | null, achter: string): string {
  return waarde === null ? 'verborgen' : `${GETAL.format(waarde)}${achter}`;
}
