import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useGebeurtenissen, type Medewerker } from './api/index.js';
import { thuis, useAfmelden, useMedewerker } from './toegang/index.js';
import { menuVoor } from './menu.js';
import { Knop, Laden, LINK, Sprong } from './ui/index.js';

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
        <Outlet />
      </main>
      <p role="status" className="hub-alleen-voorlezen">
        {meldingen > 0 ? `Het scherm is bijgewerkt. (${meldingen})` : ''}
      </p>
    </>
  );
}

function Menu({ medewerker }: { medewerker: Medewerker }) {
  const meldAf = useAfmelden();
  return (
    <>
      <nav aria-label="Hoofdmenu" className="hub-menu">
        {menuVoor(medewerker).map(({ naar, woord }) => (
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
  if (medewerker === undefined) return null;
  return <Navigate to={medewerker ? thuis(medewerker) : '/inloggen'} replace />;
}

export function MetAanmelding() {
  const medewerker = useMedewerker();
  if (medewerker === undefined) return null;
  if (medewerker === null) return <Navigate to="/inloggen" replace />;
  return (
    <Suspense fallback={<Laden wat="De onderdelen van deze pagina" />}>
      <Outlet />
    </Suspense>
  );
}
