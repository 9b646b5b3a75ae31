import { Link, useNavigate } from '@tanstack/react-router';
import type { Inwoner, Signaalmelding } from '../api/index.js';
import { Signaalregel, Vervolgstappen, useSignalen } from '../signaal/index.js';
import { datum, inwonernaam, moment } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Knop, knopklasse, Kop, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { Aanbodformulier } from './aanbodformulier.js';
import { vandaag, wanneer } from './contactdatum.js';
import { Contactformulier } from './contactformulier.js';
import { Doelvraag } from './doelvraag.js';
import { Eindeformulier } from './eindeformulier.js';
import { dringendstEerst } from './groepen.js';
import { feitregels, feitwoord } from './feiten.js';
import { useInwoner, useTijdlijn } from './gegevens.js';
import { regie, watLoopt } from './inwonerwoorden.js';
import { Nazorgformulier } from './nazorgformulier.js';
import { Regieformulier } from './regieformulier.js';
import { INWONERACTIES, type Inwoneractie } from './stappen.js';
import { adres } from './teamkeuze.js';
import { Verbeteringen } from './verbeteringen.js';
import { Verbeterformulier } from './verbeterformulier.js';
import { Werk } from './werk.js';
import { NIET_VAN_U } from './woorden.js';

/** One inwoner: what needs attention, what can be done, and what happened. */
export function InwonerPagina({ id, gekozen }: { id: string; gekozen: Inwoneractie | undefined }) {
  const lijst = useSignalen({ inwoner: id });
  const signalen = (lijst.data?.pages.flatMap((blad) => blad.signalen) ?? []).sort(dringendstEerst);
  const inwoner = useInwoner(id).data;
  const isRegisseur = useMedewerker()?.rol === 'regisseur';
  return (
    <Pagina titel={titelVan(id, inwoner, signalen[0])}>
      <p>
        <Link to="/inwoners" className={LINK}>
          Terug naar de inwoners
        </Link>
      </p>
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} nietGevonden={NIET_VAN_U} />}
      <div className="hub-kaarten">
        {signalen.length > 0 && (
          <section className={`hub-kaart hub-kaart--${signalen[0]!.ernst}`}>
            <Kop level={2}>Dit vraagt aandacht</Kop>
            {signalen.map((signaal) => (
              <Signaaldeel key={signaal.id} signaal={signaal} />
            ))}
          </section>
        )}
        <Acties id={id} gekozen={gekozen} signalen={signalen} inwoner={inwoner} />
        <Werk inwonerId={id} />
        {inwoner && <Regie inwoner={inwoner} />}
        {isRegisseur && <Verbeteringen inwonerId={id} />}
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

/** As long as nothing is known of the inwoner, no name either. */
function titelVan(id: string, inwoner: Inwoner | undefined, signaal: Signaalmelding | undefined): string {
  const kenmerkPartner = inwoner?.kenmerkPartner ?? signaal?.inwoner?.kenmerkPartner;
  return inwoner || kenmerkPartner ? inwonernaam({ id, kenmerkPartner }) : 'Inwoner';
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

function Regie({ inwoner }: { inwoner: Inwoner }) {
  const { vervanger, volgendContact, beeindigdOp } = inwoner;
  const contact = wanneer(volgendContact?.datum, vandaag());
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wie helpt, en wat loopt er</Kop>
      <dl className="hub-gegevens">
        <dt>Regisseur</dt>
        <dd>{regie(inwoner)}</dd>
        <dt>Vervanger</dt>
        <dd>{vervanger?.naam ?? 'Nog niemand'}</dd>
        <dt>Volgend contact</dt>
        <dd>
          {volgendContact ? datum(volgendContact.datum) : 'Nog niet afgesproken'}{' '}
          {beeindigdOp === null && <Etiket toon={contact.toon}>{contact.woord}</Etiket>}
        </dd>
        <dt>Loopt nu</dt>
        <dd>{watLoopt(inwoner)}</dd>
      </dl>
    </section>
  );
}

interface Actievraag {
  readonly id: string;
  readonly inwoner: Inwoner | undefined;
  readonly gekozen: Inwoneractie | undefined;
  readonly signalen: readonly Signaalmelding[];
}

function Acties({ id, gekozen, signalen, inwoner }: Actievraag) {
  const mag = useMagActies(inwoner);
  return (
    <section className="hub-kaart">
      <Kop level={2}>Wat u nu kunt doen</Kop>
      <nav aria-label="Stappen" className="hub-knoppen">
        {mag.map((actie) => (
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
      {gekozen && mag.includes(gekozen) && (
        <Formulier key={gekozen} id={id} gekozen={gekozen} signalen={signalen} inwoner={inwoner} />
      )}
    </section>
  );
}

/** Only who has the regie says who has it next, mends what is wrong, and closes the case. */
function useMagActies(inwoner: Inwoner | undefined): Inwoneractie[] {
  const rol = useMedewerker()?.rol ?? '';
  const heeftRegie = ['regisseur', 'teamleider'].includes(rol);
  const mag: Partial<Record<Inwoneractie, boolean>> = {
    nazorg: inwoner?.loopt.werk ?? false,
    verbeteren: rol === 'regisseur',
    regisseur: heeftRegie,
    einde: heeftRegie,
  };
  return (Object.keys(INWONERACTIES) as Inwoneractie[]).filter((actie) => mag[actie] ?? true);
}

function Formulier({ id, gekozen, signalen, inwoner }: Actievraag) {
  const ga = useNavigate();
  const partner = useMedewerker()?.partner.naam;
  const klaar = () => void ga({ to: '/inwoners/$id', params: { id }, search: {}, replace: true });
  if (gekozen === 'contact') return <Contactformulier inwonerId={id} klaar={klaar} />;
  if (gekozen === 'nazorg') return <Nazorgformulier inwonerId={id} klaar={klaar} />;
  if (gekozen === 'verbeteren') return <Verbeterformulier inwonerId={id} klaar={klaar} />;
  if (gekozen === 'einde') return <Eindeformulier inwonerId={id} klaar={klaar} />;
  if (gekozen === 'regisseur') return inwoner ? <Regieformulier inwoner={inwoner} klaar={klaar} /> : null;
  const team =
    signalen.find(({ eigenaar }) => eigenaar.partner === partner)?.eigenaar.team ?? eigenTeam(inwoner, partner);
  const van = partner && team ? adres({ partner, team }) : undefined;
  return (
    <Aanbodformulier
      inwonerId={id}
      eerder={{ van }}
      klaar={(overdracht) => void ga({ to: '/overdrachten/$id', params: { id: overdracht } })}
    />
  );
}

/** The team that has the regie, when it is one of the own organisation. */
function eigenTeam(inwoner: Inwoner | undefined, partner: string | undefined): string | undefined {
  return inwoner?.team?.partner === partner ? inwoner?.team?.team : undefined;
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
            {feitregels(feit).map((regel) => (
              <span key={regel}>
                {regel}
                <br />
              </span>
            ))}
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
