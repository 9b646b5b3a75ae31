import { Link, useNavigate } from '@tanstack/react-router';
import { useCodelijst, type Medewerker, type OverdrachtDetail } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { datum, moment, useCodewoord } from '../taal/index.js';
import { Alinea, Etiket, knopklasse, Kop, Laden, LINK, Melding, Mislukt, Pagina } from '../ui/index.js';
import { useMeegegaan, useOverdracht } from './gegevens.js';
import { Aanbodformulier } from './aanbodformulier.js';
import { Bezorgformulier } from './bezorgformulier.js';
import { Contactformulier } from './contactformulier.js';
import { Resultaatformulier } from './resultaatformulier.js';
import { Signaalregel } from '../signaal/index.js';
import { Stapformulier } from './stapformulier.js';
import { acties, gedaan, isVoorbijVoor, isStap, isVervolgactie, knopVan, STAPPEN, type Actie } from './stappen.js';
import { adres } from './teamkeuze.js';
import { Termijn } from './termijn.js';
import { Meegaand } from './uitvraag.js';
import { Vervolgformulier } from './vervolg.js';
import { NIET_VAN_U, STATUSWOORD } from './woorden.js';

/** One overdracht: what happened, who has the stok, what is missing and what can be done. */
export function OverdrachtPagina({ id, gekozen }: { id: string; gekozen: Actie | undefined }) {
  const { data, error, isPending, refetch } = useOverdracht(id);
  return (
    <Pagina titel={data ? `Overdracht ${data.nummer}` : 'Overdracht'}>
      <p>
        <Link to="/overdrachten" className={LINK}>
          Terug naar de overdrachten
        </Link>
      </p>
      {isPending && <Laden wat="De gegevens" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} nietGevonden={NIET_VAN_U} />}
      {data && <Inhoud overdracht={data} gekozen={gekozen} />}
    </Pagina>
  );
}

function Inhoud({ overdracht, gekozen }: { overdracht: OverdrachtDetail; gekozen: Actie | undefined }) {
  const { openSignalen, stappen } = overdracht;
  const lezer = useMedewerker();
  const partner = lezer?.partner.naam ?? '';
  return (
    <div className="hub-kaarten">
      {openSignalen.length > 0 && (
        <section className={`hub-kaart hub-kaart--${openSignalen[0]!.ernst}`}>
          <Kop level={2}>Hier gaat iets mis</Kop>
          {openSignalen.map((signaal) => (
            <div key={signaal.code}>
              <Signaalregel signaal={signaal} />
              <Alinea>{watHelpt(signaal, lezer)}</Alinea>
              <ul>
                {signaal.vervolgstappen.map((stap) => (
                  <li key={stap}>{stap}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <Acties overdracht={overdracht} gekozen={gekozen} />
      <Gegevens overdracht={overdracht} />
      {!isVoorbijVoor(overdracht, partner) && <Meegegaan overdracht={overdracht} />}
      <Tijdlijn stappen={stappen} />
    </div>
  );
}

/** What another must do, is not told as if the reader could. */
function watHelpt(
  { eigenaar }: OverdrachtDetail['openSignalen'][number],
  lezer: Medewerker | null | undefined,
): string {
  const { partner, medewerker } = eigenaar;
  if (partner !== lezer?.partner.weergavenaam) return `Dit kan ${partner} doen:`;
  return medewerker && medewerker !== lezer.naam ? `Dit kan ${medewerker} doen:` : 'Dit kunt u doen:';
}

/** What the receiver gets, and what is still missing. */
function Meegegaan({ overdracht }: { overdracht: OverdrachtDetail }) {
  const { data, error, refetch } = useMeegegaan(overdracht);
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wat er meegaat</Kop>
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data && data.ontbreekt.length === 0 && <Alinea>Alles wat de ontvanger nodig heeft, is er.</Alinea>}
      {data && <Meegaand uitvraag={data} eigen={overdracht.nummer} />}
    </section>
  );
}

function Acties({ overdracht, gekozen }: { overdracht: OverdrachtDetail; gekozen: Actie | undefined }) {
  const medewerker = useMedewerker();
  const mogelijk = acties(overdracht, medewerker?.partner.naam ?? '', medewerker?.rol);
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wat u nu kunt doen</Kop>
      <Termijn overdracht={overdracht} />
      {mogelijk.length === 0 && <Alinea>U hoeft niets meer te doen. Deze overdracht is voor u klaar.</Alinea>}
      <nav aria-label="Stappen" className="hub-knoppen" hidden={mogelijk.length === 0}>
        {mogelijk.map((actie) => (
          <Link
            key={actie}
            to="/overdrachten/$id"
            params={{ id: overdracht.id }}
            search={{ stap: actie }}
            replace
            resetScroll={false}
            className={knopklasse(actie === gekozen ? 'primary-action' : 'secondary-action')}
          >
            {knopVan(actie)}
          </Link>
        ))}
      </nav>
      {gekozen && mogelijk.includes(gekozen) && <Formulier key={gekozen} overdracht={overdracht} actie={gekozen} />}
      {gekozen && !mogelijk.includes(gekozen) && (
        <Melding soort="info">
          <Alinea>De stap “{knopVan(gekozen)}” kan nu niet meer. Kijk hieronder wat er is gebeurd.</Alinea>
        </Melding>
      )}
    </section>
  );
}

function Formulier({ overdracht, actie }: { overdracht: OverdrachtDetail; actie: Actie }) {
  const ga = useNavigate();
  const naar = (id: string) => void ga({ to: '/overdrachten/$id', params: { id }, search: {}, replace: true });
  // Who chose for the giver is done with the inwoner, and sees neither the old overdracht nor the new one.
  const klaarVoorU = () => void ga({ to: '/overdrachten', search: {}, state: { gedaan: GEKOZEN } });
  const { id, inwoner, dienst, advies, doel } = overdracht;
  const klaar = () => naar(id);
  const kiestVoorGever = useMedewerker()?.rol === 'ketenregisseur';
  if (actie === 'bezorgen') return <Bezorgformulier id={id} />;
  if (actie === 'contact') return <Contactformulier inwonerId={inwoner.id} overdrachtId={id} klaar={klaar} />;
  if (actie === 'resultaat') return <Resultaatformulier overdracht={overdracht} klaar={klaar} />;
  if (isVervolgactie(actie)) {
    const verder = actie === 'andere-ontvanger' && kiestVoorGever ? klaarVoorU : naar;
    return <Vervolgformulier overdracht={overdracht} actie={actie} klaar={verder} />;
  }
  if (isStap(actie)) return <Stapformulier id={id} stap={actie} klaar={klaar} />;
  const eerder = { dienst: advies ?? dienst, doel, van: eigenKant(overdracht) };
  return <Aanbodformulier inwonerId={inwoner.id} eerder={eerder} klaar={naar} />;
}

const GEKOZEN =
  'De inwoner is aangeboden aan het team dat u koos. De gever heeft de stok. U hoeft hier niets meer voor te doen.';

/** The team of the stokhouder in this overdracht, where that side took part. */
function eigenKant({ stokhouder, van, naar }: OverdrachtDetail): string | undefined {
  const kant = [van, naar].find(({ partner }) => partner === stokhouder.partner);
  return kant && adres(kant);
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
        <Regel naam="Dienst" waarde={useCodewoord('dienst')(overdracht.dienst)} />
        <Regel naam="Van" waarde={van.naam} />
        <Regel naam="Naar" waarde={naar.naam} />
        <dt>Inwoner</dt>
        <dd>
          <Link to="/inwoners/$id" params={{ id: overdracht.inwoner.id }} className={LINK}>
            {overdracht.inwoner.kenmerkPartner ?? 'Bekijk de inwoner'}
          </Link>
        </dd>
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
          <Gebeurtenis key={stap.gezetOp + stap.gebeurtenis} stap={stap} />
        ))}
      </ol>
    </section>
  );
}

function Gebeurtenis({ stap }: { stap: OverdrachtDetail['stappen'][number] }) {
  const { gebeurtenis, toelichting, gevraagd, gezetOp, stokhouder } = stap;
  const reden = useReden(stap);
  return (
    <li>
      <strong>{gedaan(gebeurtenis)}</strong>
      {reden && <>: {reden.toLowerCase()}</>}
      <br />
      {toelichting && (
        <>
          “{toelichting}”
          <br />
        </>
      )}
      {gevraagd.length > 0 && (
        <>
          Gevraagd: {gevraagd.join(', ')}
          <br />
        </>
      )}
      <span className="hub-zacht">
        {moment(gezetOp)}. De stok is bij {stokhouder}.
      </span>
    </li>
  );
}

/** Why a step was taken, where it had to be chosen from a list. */
function useReden({ gebeurtenis, reden }: OverdrachtDetail['stappen'][number]): string | undefined {
  const lijst = useCodelijst((isStap(gebeurtenis) && STAPPEN[gebeurtenis].redenen) || '');
  return reden === null ? undefined : lijst.find(({ code }) => code === reden)?.betekenis;
}
