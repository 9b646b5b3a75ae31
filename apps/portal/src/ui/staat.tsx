import { Link } from '@tanstack/react-router';
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
  return <p role="status">{zichtbaar ? `${wat} worden opgehaald ...` : ''}</p>;
}

export function Mislukt({ fout, opnieuw }: { fout: Error; opnieuw: () => void }) {
  return (
    <div role="alert">
      <Melding soort="error">
        <Alinea>Dit is niet gelukt. {fout.message}</Alinea>
        <Knop onClick={opnieuw}>Probeer het opnieuw</Knop>
      </Melding>
    </div>
  );
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
