import { Link } from '@tanstack/react-router';
import type { OverdrachtDetail, Stap } from '../api/index.js';
import { datum, moment } from '../taal/index.js';
import { Alinea, Etiket, knopklasse, Kop, Laden, LINK, Melding, Mislukt, Pagina } from '../ui/index.js';
import { useDienst } from './dienst.js';
import { useOverdracht } from './gegevens.js';
import { Signaalregel } from './overdrachtkaart.js';
import { Stapformulier } from './stapformulier.js';
import { gedaan, isStap, opVolgorde, STAPPEN } from './stappen.js';
import { gegevenswoord, STATUSWOORD } from './woorden.js';

export function leesGekozenStap({ stap }: Record<string, unknown>): { stap?: Stap } {
  return isStap(stap) ? { stap } : {};
}

/** One overdracht: what happened, who has the stok, what is missing and what can be done. */
export function OverdrachtPagina({ id, gekozen }: { id: string; gekozen: Stap | undefined }) {
  const { data, error, isPending, refetch } = useOverdracht(id);
  return (
    <Pagina titel={data ? `Overdracht ${data.nummer}` : 'Overdracht'}>
      <p>
        <Link to="/overdrachten" className={LINK}>
          Terug naar de overdrachten
        </Link>
      </p>
      {isPending && <Laden wat="De gegevens" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data && <Inhoud overdracht={data} gekozen={gekozen} />}
    </Pagina>
  );
}

function Inhoud({ overdracht, gekozen }: { overdracht: OverdrachtDetail; gekozen: Stap | undefined }) {
  const { openSignalen, ontbreekt, stappen } = overdracht;
  return (
    <div className="hub-kaarten">
      {openSignalen.length > 0 && (
        <section className={`hub-kaart hub-kaart--${openSignalen[0]!.ernst}`}>
          <Kop level={2}>Hier gaat iets mis</Kop>
          {openSignalen.map((signaal) => (
            <div key={signaal.code}>
              <Signaalregel signaal={signaal} />
              <Alinea>Dit kunt u doen:</Alinea>
              <ul>
                {signaal.vervolgstappen.map((stap) => (
                  <li key={stap}>{stap}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <Stappen overdracht={overdracht} gekozen={gekozen} />
      <Gegevens overdracht={overdracht} />
      <section className="hub-kaart">
        <Kop level={2}>Wat er nog ontbreekt</Kop>
        {ontbreekt.length === 0 ? (
          <Alinea>Alles wat de ontvanger nodig heeft, is er.</Alinea>
        ) : (
          <>
            <Alinea>De ontvanger mist deze gegevens. De overdracht gaat gewoon door.</Alinea>
            <ul>
              {ontbreekt.map((gegeven) => (
                <li key={gegeven}>{gegevenswoord(gegeven)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Tijdlijn stappen={stappen} />
    </div>
  );
}

function Stappen({ overdracht, gekozen }: { overdracht: OverdrachtDetail; gekozen: Stap | undefined }) {
  const { id, toegestaneStappen } = overdracht;
  const stappen = opVolgorde(toegestaneStappen);
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wat u nu kunt doen</Kop>
      {stappen.length === 0 && (
        <Alinea>U hoeft nu niets te doen. Een ander is aan zet, of deze overdracht is klaar.</Alinea>
      )}
      {stappen.length > 0 && (
        <nav aria-label="Stappen" className="hub-knoppen">
          {stappen.map((stap) => (
            <Link
              key={stap}
              to="/overdrachten/$id"
              params={{ id }}
              search={{ stap }}
              replace
              resetScroll={false}
              className={knopklasse(stap === gekozen ? 'primary-action' : 'secondary-action')}
            >
              {STAPPEN[stap].knop}
            </Link>
          ))}
        </nav>
      )}
      {gekozen && stappen.includes(gekozen) && <Stapformulier key={gekozen} id={id} stap={gekozen} />}
      {gekozen && !stappen.includes(gekozen) && (
        <Melding soort="info">
          <Alinea>De stap “{STAPPEN[gekozen].knop}” kan nu niet meer. Kijk hieronder wat er is gebeurd.</Alinea>
        </Melding>
      )}
    </section>
  );
}

function Gegevens({ overdracht }: { overdracht: OverdrachtDetail }) {
  const { status, stokhouder, behandelaar, van, naar, doel, toelichting, uiterlijkeDatum, ontvangenOp } = overdracht;
  return (
    <section className="hub-kaart">
      <div className="hub-kaartkop">
        <Kop level={2}>Gegevens</Kop>
        <Etiket toon="neutral">{STATUSWOORD[status]}</Etiket>
      </div>
      <dl className="hub-gegevens">
        <Regel naam="Heeft de stok" waarde={stokhouder.naam} />
        <Regel naam="Behandelt" waarde={behandelaar?.naam ?? 'Nog niemand'} />
        <Regel naam="Dienst" waarde={useDienst(overdracht.dienst)} />
        <Regel naam="Van" waarde={van.naam} />
        <Regel naam="Naar" waarde={naar.naam} />
        <Regel naam="Kenmerk van de inwoner" waarde={overdracht.inwoner.kenmerkPartner} />
        <Regel naam="Doel" waarde={doel} />
        <Regel naam="Toelichting" waarde={toelichting} />
        <Regel naam="Uiterlijk op" waarde={uiterlijkeDatum ? datum(uiterlijkeDatum) : undefined} />
        <Regel naam="Aangekomen" waarde={ontvangenOp ? moment(ontvangenOp) : 'Nog niet bevestigd'} />
      </dl>
    </section>
  );
}

function Regel({ naam, waarde }: { naam: string; waarde: string | undefined }) {
  if (waarde === undefined) return null;
  return (
    <>
      <dt>{naam}</dt>
      <dd>{waarde}</dd>
    </>
  );
}

function Tijdlijn({ stappen }: { stappen: OverdrachtDetail['stappen'] }) {
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wat er is gebeurd</Kop>
      <ol className="hub-tijdlijn">
        {stappen.map((stap) => (
          <li key={stap.gezetOp + stap.gebeurtenis}>
            <strong>{gedaan(stap.gebeurtenis)}</strong>
            <br />
            <span className="hub-zacht">
              {moment(stap.gezetOp)}. De stok is bij {stap.stokhouder}.
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
