import type { NetNiet } from '../api/index.js';
import { Alinea, Kop } from '../ui/index.js';
import { criteriumwoord, helpt, WIE } from './uitleg.js';

/** Who just misses the list: why, what must change, and who can do that. */
export function NetNietLijst({ rijen }: { rijen: readonly NetNiet[] }) {
  if (rijen.length === 0) return null;
  return (
    <section>
      <Kop level={2}>Net niet op de lijst</Kop>
      <Alinea>Bij deze kandidaten staat één ding in de weg. Hier staat wat er anders moet en wie dat kan.</Alinea>
      <ul className="hub-lijst hub-kaarten">
        {rijen.map((rij) => (
          <li key={rij.kandidaatId} className="hub-kaart">
            <Kop level={3} appearance="level-4">
              {criteriumwoord(rij.criterium)}
            </Kop>
            <p>{rij.zin}</p>
            <dl className="hub-gegevens">
              <dt>Wat moet anders</dt>
              <dd>{rij.watMoetAnders}</dd>
              <dt>Wie kan dat</dt>
              <dd>{WIE[rij.wie]}</dd>
              <dt>Score nu</dt>
              <dd>
                {rij.score} van 1000{rij.brug && helpt(rij.brug)}
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
