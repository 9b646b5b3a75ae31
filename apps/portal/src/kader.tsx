import { Link, Navigate, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useGebeurtenissen, type Medewerker } from './api/index.js';
import { menuVan, thuisVan, voorAnderen } from './menu.js';
import { moment } from './taal/index.js';
import { rolwoord, Sessieeinde, useAfmelden, useMedewerker } from './toegang/index.js';
import { Alinea, Knop, Laden, LINK, Melding, Pagina, Sprong } from './ui/index.js';
import { Verbinding } from './verbinding.js';

/** What is around every page: who works here, where one can go, and the place where changes are told. */
export function Kader() {
  const medewerker = useMedewerker();
  const meldingen = useGebeurtenissen(Boolean(medewerker));
  const inhoud = useFocusNaNavigatie();
  return (
    <>
      <Sprong href="#inhoud">Naar de inhoud</Sprong>
      <header className="hub-kop">
        <div className="hub-baan">
          <Link to="/" className="hub-merk">
            Estafette
          </Link>
          {medewerker && <Menu medewerker={medewerker} />}
        </div>
      </header>
      <main id="inhoud" ref={inhoud} tabIndex={-1} className="hub-baan hub-inhoud">
        <Verbinding />
        <Gedaan />
        <Outlet />
      </main>
      {medewerker && <Afdrukregel medewerker={medewerker} />}
      {medewerker && <Sessieeinde medewerker={medewerker} />}
      <p role="status" className="hub-alleen-voorlezen">
        {meldingen > 0 ? `Het scherm is bijgewerkt. (${meldingen})` : ''}
      </p>
    </>
  );
}

/** What was done on the page before this one, where that page is no longer for the reader. */
function Gedaan() {
  const { gedaan, key } = useRouterState({ select: ({ location: { state } }) => state, structuralSharing: true });
  // The browser keeps it with the address: told once, it does not come back with F5 or the way back.
  const [verteld] = useState(() => new Set([key]));
  useEffect(() => () => void verteld.add(key), [key, verteld]);
  return (
    <div role="status">
      {gedaan && !verteld.has(key) && (
        <Melding soort="ok">
          <Alinea>{gedaan}</Alinea>
        </Melding>
      )}
    </div>
  );
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly gedaan?: string;
  }
}

function Menu({ medewerker }: { medewerker: Medewerker }) {
  const meldAf = useAfmelden();
  const menu = menuVan(useRouter(), medewerker);
  return (
    <>
      <nav aria-label="Hoofdmenu" className="hub-menu">
        {menu.map(({ naar, woord }) => (
          <Link
            key={naar}
            to={naar}
            className={LINK}
            // Where a page below it is in the menu too, only one of them is where one is.
            activeOptions={{ exact: menu.some((m) => m.naar.startsWith(`${naar}/`)), includeSearch: false }}
          >
            {woord}
          </Link>
        ))}
      </nav>
      <div className="hub-wie">
        <span>
          {medewerker.naam}, {medewerker.partner.weergavenaam}
        </span>
        <Knop soort="subtle" onClick={() => void meldAf()}>
          Uitloggen
        </Knop>
      </div>
    </>
  );
}

/** On paper only: who printed it, and what was chosen. */
function Afdrukregel({ medewerker }: { medewerker: Medewerker }) {
  const adres = useRouterState({ select: ({ location }) => location.href });
  const regel = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const zetMoment = () => {
      const nu = new Date(performance.timeOrigin + performance.now()).toISOString();
      regel.current!.textContent = `Afgedrukt op ${moment(nu)} door ${medewerker.naam}, ${medewerker.partner.weergavenaam}. Pagina: ${adres}`;
    };
    addEventListener('beforeprint', zetMoment);
    return () => removeEventListener('beforeprint', zetMoment);
  }, [adres, medewerker]);
  return <p ref={regel} className="hub-baan hub-alleen-afdrukken" />;
}

/**
 * After going to another page the reader begins at its top, or goes on in the field that she is in already; a filter that
 * changes is the same page.
 */
function useFocusNaNavigatie() {
  const inhoud = useRef<HTMLElement>(null);
  const pad = useRouterState({ select: (staat) => staat.resolvedLocation?.pathname });
  const vorige = useRef<string | undefined>(undefined);
  useEffect(() => {
    const begintErgens = vorige.current !== undefined && vorige.current !== pad;
    if (begintErgens && !inhoud.current?.querySelector(':is(input, select, textarea):focus')) inhoud.current?.focus();
    vorige.current = pad;
  }, [pad]);
  return inhoud;
}

export function Begin() {
  const medewerker = useMedewerker();
  const router = useRouter();
  if (medewerker === undefined) return <Laden wat="Uw gegevens" />;
  return <Navigate to={medewerker ? thuisVan(router, medewerker) : '/inloggen'} replace />;
}

export function MetAanmelding() {
  const medewerker = useMedewerker();
  const router = useRouter();
  const pad = useRouterState({ select: ({ location }) => location.pathname });
  if (medewerker === undefined) return <Laden wat="Uw gegevens" />;
  if (medewerker === null) return <EerstInloggen />;
  const anderen = voorAnderen(router, pad, medewerker);
  if (anderen) return <NietVoorU eigen={medewerker.rol} anderen={anderen} />;
  return (
    <Suspense fallback={<Laden wat="De onderdelen van deze pagina" />}>
      <Outlet />
    </Suspense>
  );
}

/** Says whose page it is, instead of a page with only refusals on it. */
function NietVoorU({ eigen, anderen }: { eigen: Medewerker['rol']; anderen: readonly Medewerker['rol'][] }) {
  return (
    <Pagina titel="Deze pagina hoort niet bij uw rol">
      <Melding soort="warning">
        <Alinea>
          U mag dit niet zien. Deze pagina is voor de {anderen.map(rolwoord).join(' of ')}. U werkt als{' '}
          {rolwoord(eigen)}.
        </Alinea>
        <Alinea>
          Hoort dit wel bij uw werk? Vraag dan wie in uw organisatie de rollen en de aansluiting beheert. Anders gaat u
          verder bij{' '}
          <Link to="/" className={LINK}>
            het begin van uw werk
          </Link>
          .
        </Alinea>
      </Melding>
    </Pagina>
  );
}

/** The page that was asked for is remembered at once: while one is on the way, the address is another already. */
function EerstInloggen() {
  const router = useRouter();
  const [naar] = useState(() => router.state.location.href);
  return <Navigate to="/inloggen" search={{ naar }} replace />;
}
