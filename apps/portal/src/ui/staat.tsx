import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Alinea, Knop, LINK, Melding } from './nlds.js';
import { Pagina } from './pagina.js';

/** Faster than this nobody misses a message. */
const GEDULD_MS = 300;

export function Laden({ wat }: { wat: string }) {
  const [zichtbaar, toon] = useState(false);
  useEffect(() => {
    const wekker = setTimeout(() => toon(true), GEDULD_MS);
    return () => clearTimeout(wekker);
  }, []);
  return (
    <p role="status" aria-busy="true">
      {zichtbaar ? `${wat} worden opgehaald ...` : ''}
    </p>
  );
}

interface Misluktvraag {
  readonly fout: Error;
  readonly opnieuw: () => void;
  /** What to do when it is not there, where one may know more. */
  readonly nietGevonden?: string;
}

/** What was asked for did not come. Trying again helps, but not when one may not see it or when it is not there. */
export function Mislukt({ fout, opnieuw, nietGevonden }: Misluktvraag) {
  const status = 'status' in fout ? fout.status : undefined;
  return (
    <div role="alert">
      {status === 403 && (
        <Melding soort="warning">
          <Alinea>U mag dit niet zien. {fout.message}</Alinea>
          <Terug />
        </Melding>
      )}
      {status === 404 && (
        <Melding soort="warning">
          <Alinea>Dit vinden wij niet. Het bestaat niet of niet meer, of het hoort niet bij uw werk.</Alinea>
          {nietGevonden && <Alinea>{nietGevonden}</Alinea>}
          <Terug />
        </Melding>
      )}
      {status !== 403 && status !== 404 && (
        <Melding soort="error">
          <Alinea>Dit is niet gelukt. {fout.message}</Alinea>
          <Knop onClick={opnieuw}>Probeer het opnieuw</Knop>
        </Melding>
      )}
    </div>
  );
}

/** To where one came from, with the filter that was there. */
function Terug() {
  const router = useRouter();
  return <Knop onClick={() => router.history.back()}>Ga terug</Knop>;
}

/** Something that somebody asked for was not done. */
export function Mislukking({ fout }: { fout: Error }) {
  return (
    <div role="alert">
      <Melding soort="error">
        <Alinea>Deze stap is niet gelukt. {fout.message}</Alinea>
      </Melding>
    </div>
  );
}

export function NietGevonden() {
  return (
    <Pagina titel="Deze pagina bestaat niet">
      <Alinea>
        Ga terug naar{' '}
        <Link to="/" className={LINK}>
          het begin
        </Link>
        .
      </Alinea>
    </Pagina>
  );
}
