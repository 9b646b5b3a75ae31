import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Overdracht, Signaal, Stap } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, Etiket, Knop, knopklasse, Kop, LINK, Melding } from '../ui/index.js';
import { useDienst } from './dienst.js';
import { useStap } from './gegevens.js';
import { herstelstappen, STAPPEN, vraagtNiets } from './stappen.js';
import { ERNSTWOORD, STATUSWOORD } from './woorden.js';

/** One overdracht in the list: what is wrong, who must act, and the step that mends it. */
export function Overdrachtkaart({ overdracht }: { overdracht: Overdracht }) {
  const { id, nummer, status, openSignalen, van, naar, stokhouder, aangebodenOp } = overdracht;
  const kop = useId();
  return (
    <article className={`hub-kaart hub-kaart--${openSignalen[0]?.ernst ?? 'goed'}`} aria-labelledby={kop}>
      <div className="hub-kaartkop">
        <Kop level={3} id={kop}>
          <Link to="/overdrachten/$id" params={{ id }} className={LINK}>
            Overdracht {nummer}
          </Link>
        </Kop>
        <Etiket toon="neutral">{STATUSWOORD[status]}</Etiket>
      </div>
      {openSignalen.map((signaal) => (
        <Signaalregel key={signaal.code} signaal={signaal} />
      ))}
      <dl className="hub-gegevens">
        <dt>Dienst</dt>
        <dd>{useDienst(overdracht.dienst)}</dd>
        <dt>Van</dt>
        <dd>{van.naam}</dd>
        <dt>Naar</dt>
        <dd>{naar.naam}</dd>
        <dt>Heeft de stok</dt>
        <dd>{stokhouder.naam}</dd>
        <dt>Aangeboden op</dt>
        <dd>{datum(aangebodenOp)}</dd>
      </dl>
      <Herstel overdracht={overdracht} />
    </article>
  );
}

export function Signaalregel({ signaal }: { signaal: Signaal }) {
  const { woord, toon } = ERNSTWOORD[signaal.ernst];
  const { medewerker, team, partner } = signaal.eigenaar;
  return (
    <div>
      <p className="hub-zin">
        <Etiket toon={toon}>{woord}</Etiket> {signaal.zin}
      </p>
      <p>
        Aan zet: {[medewerker, team, partner].filter(Boolean).join(', ')}. Sinds {datum(signaal.geopendOp)}.
      </p>
    </div>
  );
}

function Herstel({ overdracht }: { overdracht: Overdracht }) {
  const { id, nummer } = overdracht;
  const zet = useStap(id);
  const stappen = herstelstappen(overdracht);
  if (stappen.length === 0 && !zet.isError) return null;
  return (
    <>
      {zet.isError && (
        <div role="alert">
          <Melding soort="error">
            <Alinea>Deze stap is niet gelukt. {zet.error.message}</Alinea>
          </Melding>
        </div>
      )}
      <div className="hub-knoppen">
        {stappen.map((stap, i) =>
          vraagtNiets(stap) ? (
            <Knop
              key={stap}
              soort={soort(i)}
              disabled={zet.isPending}
              aria-label={`${STAPPEN[stap].knop}: overdracht ${nummer}`}
              onClick={() => zet.mutate({ stap })}
            >
              {STAPPEN[stap].knop}
            </Knop>
          ) : (
            <NaarFormulier key={stap} id={id} nummer={nummer} stap={stap} soort={soort(i)} />
          ),
        )}
      </div>
    </>
  );
}

function NaarFormulier({ id, nummer, stap, soort }: { id: string; nummer: string; stap: Stap; soort: Soort }) {
  return (
    <Link
      to="/overdrachten/$id"
      params={{ id }}
      search={{ stap }}
      className={knopklasse(soort)}
      aria-label={`${STAPPEN[stap].knop}: overdracht ${nummer}`}
    >
      {STAPPEN[stap].knop}
    </Link>
  );
}

type Soort = 'primary-action' | 'secondary-action';

function soort(plaats: number): Soort {
  return plaats === 0 ? 'primary-action' : 'secondary-action';
}
