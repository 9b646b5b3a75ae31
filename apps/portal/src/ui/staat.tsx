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

const GEEN_TOEGANG = 'Dit hoort niet bij uw rol.';

/** What was asked for did not come. Trying again helps, but not when one may not see it or when it is not there. */
export function Mislukt({ fout, opnieuw }: { fout: Error; opnieuw: () => void }) {
  const status = 'status' in fout ? fout.status : undefined;
  return (
    <div role="alert">
      {status === 403 && (
        <Melding soort="warning">
          <Alinea>
            U mag dit niet zien. {'code' in fout && fout.code === 'GEEN_TOEGANG' ? GEEN_TOEGANG : fout.message}
          </Alinea>
          <Alinea>
            Hoort dit wel bij uw werk? Vraag dan wie in uw organisatie de rollen en de aansluiting beheert.
          </Alinea>
          <Terug />
        </Melding>
      )}
      {status === 404 && (
        <Melding soort="warning">
          <Alinea>Dit vinden wij niet. Het bestaat niet of niet meer, of het hoort niet bij uw werk.</Alinea>
          <Alinea>
            Een inwoner en een overdracht ziet u alleen zolang u er iets voor moet doen. Hoort dit nu bij uw werk? Vraag
            het de regisseur van de inwoner.
          </Alinea>
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
