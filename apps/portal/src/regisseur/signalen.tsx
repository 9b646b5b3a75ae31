import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Signaalmelding } from '../api/index.js';
import { inwonernaam } from '../taal/index.js';
import { Signaalregel, Vervolgstappen, useSignalen } from '../signaal/index.js';
import { Alinea, knopklasse, Kop, Laden, LINK, Meer, Mislukt, Pagina } from '../ui/index.js';
import { perInwoner, type Inwonergroep } from './groepen.js';
import { inwoneracties, knopVan } from './stappen.js';

/** What needs attention apart from one overdracht: one line per inwoner, and connections that fail. */
export function Signalen() {
  const lijst = useSignalen({ overdracht: 'nee' });
  const signalen = lijst.data?.pages.flatMap((blad) => blad.signalen) ?? [];
  const koppelingen = signalen.filter(({ partnernaam }) => partnernaam !== null);
  const inwoners = perInwoner(signalen);
  return (
    <Pagina titel="Signalen">
      {lijst.isPending && <Laden wat="De signalen" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && (
        <section>
          <Kop level={2}>Inwoners</Kop>
          {inwoners.length === 0 && <Alinea>Er is nu geen inwoner die buiten een overdracht aandacht vraagt.</Alinea>}
          <ul className="hub-lijst hub-kaarten">
            {inwoners.map((groep) => (
              <li key={groep.inwoner.id}>
                <Inwonerkaart groep={groep} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Koppelingen signalen={koppelingen} />
      <Meer lijst={lijst} wat="signalen" />
    </Pagina>
  );
}

function Inwonerkaart({ groep: { inwoner, signalen } }: { groep: Inwonergroep }) {
  const kop = useId();
  return (
    <article className={`hub-kaart hub-kaart--${signalen[0]!.ernst}`} aria-labelledby={kop}>
      <Kop level={3} id={kop}>
        <Link to="/inwoners/$id" params={{ id: inwoner.id }} className={LINK}>
          {inwonernaam(inwoner)}
        </Link>
      </Kop>
      {signalen.map((signaal) => (
        <Signaalregel key={signaal.id} signaal={signaal} />
      ))}
      <div className="hub-knoppen">
        {inwoneracties(signalen.map(({ code }) => code)).map((actie, i) => (
          <Link
            key={actie}
            to="/inwoners/$id"
            params={{ id: inwoner.id }}
            search={{ actie }}
            className={knopklasse(i === 0 ? 'primary-action' : 'secondary-action')}
            aria-describedby={kop}
          >
            {knopVan(actie)}
          </Link>
        ))}
        {signalen.some(({ voorstel }) => voorstel) && (
          <Link to="/voorstellen" className={knopklasse('primary-action')} aria-describedby={kop}>
            Bekijk het voorstel
          </Link>
        )}
      </div>
    </article>
  );
}

function Koppelingen({ signalen }: { signalen: readonly Signaalmelding[] }) {
  if (signalen.length === 0) return null;
  return (
    <section>
      <Kop level={2}>Koppelingen die niet werken</Kop>
      <ul className="hub-lijst hub-kaarten">
        {signalen.map((signaal) => (
          <li key={signaal.id} className={`hub-kaart hub-kaart--${signaal.ernst}`}>
            <Signaalregel signaal={signaal} />
            <Vervolgstappen stappen={signaal.vervolgstappen} />
            {(signaal.overdrachten ?? []).length > 0 && (
              <p>
                <Link to="/overdrachten" search={{ signaal: signaal.code }} className={LINK}>
                  Bekijk de overdrachten die wachten
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
