import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Medewerker, Overdracht } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Etiket, Knop, knopklasse, Kop, LINK, Mislukking } from '../ui/index.js';
import { useStap } from './gegevens.js';
import { Signaalregel } from '../signaal/index.js';
import { herstelacties, knopVan, vraagtNiets, type Actie } from './stappen.js';
import { Termijn } from './termijn.js';
import { STATUSWOORD } from './woorden.js';

interface Kaart {
  readonly overdracht: Overdracht;
  /** What every card of a list needs is looked up once, by the list. */
  readonly dienstwoord: (code: string) => string;
  readonly lezer: Medewerker | null | undefined;
}

/** One overdracht in the list: what is wrong, who must act, and the step that mends it. */
export function Overdrachtkaart({ overdracht, dienstwoord, lezer }: Kaart) {
  const { id, nummer, status, openSignalen, inwoner, van, naar, stokhouder, aangebodenOp } = overdracht;
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
      <Termijn overdracht={overdracht} />
      <dl className="hub-gegevens">
        {inwoner.kenmerkPartner && (
          <>
            <dt>Inwoner</dt>
            <dd>{inwoner.kenmerkPartner}</dd>
          </>
        )}
        <dt>Dienst</dt>
        <dd>{dienstwoord(overdracht.dienst)}</dd>
        <dt>Van</dt>
        <dd>{van.naam}</dd>
        <dt>Naar</dt>
        <dd>{naar.naam}</dd>
        <dt>Heeft de stok</dt>
        <dd>{stokhouder.naam}</dd>
        <dt>Aangeboden op</dt>
        <dd>{datum(aangebodenOp)}</dd>
      </dl>
      <Herstel overdracht={overdracht} lezer={lezer} />
    </article>
  );
}

function Herstel({ overdracht, lezer }: Pick<Kaart, 'overdracht' | 'lezer'>) {
  const { id, nummer } = overdracht;
  const zet = useStap(id);
  const acties = herstelacties(overdracht, lezer?.partner.naam ?? '', lezer?.rol);
  if (acties.length === 0 && !zet.isError) return null;
  return (
    <>
      {zet.isError && <Mislukking fout={zet.error} />}
      <div className="hub-knoppen">
        {acties.map((actie, i) =>
          vraagtNiets(actie) ? (
            <Knop
              key={actie}
              soort={soort(actie, i)}
              disabled={zet.isPending}
              aria-label={`${knopVan(actie)}: overdracht ${nummer}`}
              onClick={() => zet.mutate({ stap: actie })}
            >
              {knopVan(actie)}
            </Knop>
          ) : (
            <NaarFormulier key={actie} id={id} nummer={nummer} actie={actie} soort={soort(actie, i)} />
          ),
        )}
      </div>
    </>
  );
}

function NaarFormulier({ id, nummer, actie, soort }: { id: string; nummer: string; actie: Actie; soort: Soort }) {
  return (
    <Link
      to="/overdrachten/$id"
      params={{ id }}
      search={{ stap: actie }}
      className={knopklasse(soort)}
      aria-label={`${knopVan(actie)}: overdracht ${nummer}`}
    >
      {knopVan(actie)}
    </Link>
  );
}

type Soort = 'primary-action' | 'secondary-action';

// To withdraw is never what the page asks for.
function soort(actie: Actie, plaats: number): Soort {
  return plaats === 0 && actie !== 'ingetrokken' ? 'primary-action' : 'secondary-action';
}
