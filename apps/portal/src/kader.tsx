import { Link, Navigate, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useGebeurtenissen, type Medewerker } from './api/index.js';
import { menuVan, thuisVan } from './menu.js';
import { moment } from './taal/index.js';
import { Sessieeinde, useAfmelden, useMedewerker } from './toegang/index.js';
import { Knop, Laden, LINK, Sprong } from './ui/index.js';
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

function Menu({ medewerker }: { medewerker: Medewerker }) {
  const meldAf = useAfmelden();
  const router = useRouter();
  return (
    <>
      <nav aria-label="Hoofdmenu" className="hub-menu">
        {menuVan(router, medewerker).map(({ naar, woord }) => (
          <Link key={naar} to={naar} className={LINK}>
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

/** After going to another page the reader begins at its top; a filter that changes is the same page. */
function useFocusNaNavigatie() {
  const inhoud = useRef<HTMLElement>(null);
  const pad = useRouterState({ select: (staat) => staat.resolvedLocation?.pathname });
  const vorige = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (vorige.current !== undefined && vorige.current !== pad) inhoud.current?.focus();
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
  if (medewerker === undefined) return <Laden wat="Uw gegevens" />;
  if (medewerker === null) return <EerstInloggen />;
  return (
    <Suspense fallback={<Laden wat="De onderdelen van deze pagina" />}>
      <Outlet />
    </Suspense>
  );
}

/** The page that was asked for is remembered at once: while one is on the way, the address is another already. */
function EerstInloggen() {
  const router = useRouter();
  const [naar] = useState(() => router.state.location.href);
  return <Navigate to="/inloggen" search={{ naar }} replace />;
}
