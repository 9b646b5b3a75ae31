import { Link, useNavigate } from '@tanstack/react-router';
import type { Signaalmelding } from '../api/index.js';
import { moment } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Knop, knopklasse, Kop, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { Aanbodformulier, adres } from './aanbodformulier.js';
import { Contactformulier } from './contactformulier.js';
import { Doelvraag } from './doelvraag.js';
import { feitwoord } from './feiten.js';
import { useSignalen, useTijdlijn } from './gegevens.js';
import { Signaalregel, Vervolgstappen } from './signaalregel.js';
import { INWONERACTIES, type Inwoneractie } from './stappen.js';

/** One inwoner: what needs attention, what can be done, and what happened. */
export function InwonerPagina({ id, gekozen }: { id: string; gekozen: Inwoneractie | undefined }) {
  const lijst = useSignalen({ inwoner: id });
  const signalen = lijst.data?.pages.flatMap((blad) => blad.signalen) ?? [];
  const kenmerk = signalen[0]?.inwoner?.kenmerkPartner;
  return (
    <Pagina titel={kenmerk ? `Inwoner ${kenmerk}` : 'Inwoner'}>
      <p>
        <Link to="/signalen" className={LINK}>
          Terug naar de signalen
        </Link>
      </p>
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      <div className="hub-kaarten">
        {signalen.length > 0 && (
          <section className={`hub-kaart hub-kaart--${signalen[0]!.ernst}`}>
            <Kop level={2}>Dit vraagt aandacht</Kop>
            {signalen.map((signaal) => (
              <Signaaldeel key={signaal.id} signaal={signaal} />
            ))}
          </section>
        )}
        <Acties id={id} gekozen={gekozen} signalen={signalen} />
        <section className="hub-kaart">
          <Kop level={2}>Wat er is gebeurd</Kop>
          <Doelvraag inwonerId={id}>
            <Tijdlijn id={id} />
          </Doelvraag>
        </section>
      </div>
    </Pagina>
  );
}

function Signaaldeel({ signaal }: { signaal: Signaalmelding }) {
  const { overdracht, voorstel, nummer, vervolgstappen } = signaal;
  return (
    <div>
      <Signaalregel signaal={signaal} />
      {overdracht && (
        <p>
          <Link to="/overdrachten/$id" params={{ id: overdracht.id }} className={LINK}>
            Bekijk overdracht {nummer}
          </Link>
        </p>
      )}
      {voorstel && (
        <p>
          <Link to="/voorstellen" className={LINK}>
            Bekijk het voorstel
          </Link>
        </p>
      )}
      <Vervolgstappen stappen={vervolgstappen} />
    </div>
  );
}

interface Actievraag {
  readonly id: string;
  readonly gekozen: Inwoneractie | undefined;
  readonly signalen: readonly Signaalmelding[];
}

function Acties({ id, gekozen, signalen }: Actievraag) {
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wat u nu kunt doen</Kop>
      <nav aria-label="Stappen" className="hub-knoppen">
        {(Object.keys(INWONERACTIES) as Inwoneractie[]).map((actie) => (
          <Link
            key={actie}
            to="/inwoners/$id"
            params={{ id }}
            search={{ actie }}
            replace
            resetScroll={false}
            className={knopklasse(actie === gekozen ? 'primary-action' : 'secondary-action')}
          >
            {INWONERACTIES[actie].knop}
          </Link>
        ))}
      </nav>
      {gekozen && <Formulier key={gekozen} id={id} actie={gekozen} signalen={signalen} />}
    </section>
  );
}

function Formulier({ id, actie, signalen }: { id: string; actie: Inwoneractie; signalen: readonly Signaalmelding[] }) {
  const ga = useNavigate();
  const partner = useMedewerker()?.partner.naam;
  if (actie === 'contact') {
    const klaar = () => void ga({ to: '/inwoners/$id', params: { id }, search: {}, replace: true });
    return <Contactformulier inwonerId={id} klaar={klaar} />;
  }
  const team = signalen.find(({ eigenaar }) => eigenaar.partner === partner)?.eigenaar.team;
  const van = partner && team ? adres({ partner, team }) : undefined;
  return (
    <Aanbodformulier
      inwonerId={id}
      eerder={{ van }}
      klaar={(overdracht) => void ga({ to: '/overdrachten/$id', params: { id: overdracht } })}
    />
  );
}

function Tijdlijn({ id }: { id: string }) {
  const lijst = useTijdlijn(id);
  const feiten = lijst.data?.pages.flatMap((blad) => blad.feiten) ?? [];
  return (
    <>
      {lijst.isPending && <Laden wat="De gebeurtenissen" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && feiten.length === 0 && <Alinea>Er is nog niets gemeld.</Alinea>}
      <ol className="hub-tijdlijn">
        {feiten.map((feit) => (
          <li key={feit.id}>
            <strong>{feitwoord(feit)}</strong>
            <br />
            <span className="hub-zacht">
              {moment(feit.op)}, door {feit.partnernaam}
            </span>
          </li>
        ))}
      </ol>
      {lijst.hasNextPage && (
        <Knop disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
          Toon wat er eerder gebeurde
        </Knop>
      )}
    </>
  );
}
