import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Signaalmelding } from '../api/index.js';
import { inwonernaam, leesbaar } from '../taal/index.js';
import { Signaalregel, Vervolgstappen, useSignaalcodes, useSignalen } from '../signaal/index.js';
import { Alinea, Keuzelijst, knopklasse, Kop, Laden, LINK, Meer, Mislukt, Pagina, Vinkje } from '../ui/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Weergaven } from '../weergave/index.js';
import { perInwoner, type Inwonergroep } from './groepen.js';
import { inwoneracties, knopVan } from './stappen.js';
import { buitenOverdracht, isEigenWerk, NIEMAND, type Signaalfilter } from './vragen.js';
import { leesSignaalfilter } from './zoekvraag.js';

/** Some more than fit on a screen. */
const PER_KEER = 10;

/**
 * What needs attention apart from one overdracht: one line per inwoner, and connections that fail; a regisseur begins with
 * the own inwoners.
 */
export function Signalen({ filter }: { filter: Signaalfilter }) {
  const lezer = useMedewerker() ?? NIEMAND;
  const isEigen = isEigenWerk(lezer, filter.wie);
  const lijst = useSignalen(buitenOverdracht(lezer, filter));
  const [aantal, zetAantal] = useState(PER_KEER);
  const signalen = lijst.data?.pages.flatMap((blad) => blad.signalen) ?? [];
  const koppelingen = signalen.filter(({ partnernaam }) => partnernaam !== null);
  const inwoners = perInwoner(signalen);
  const verder = {
    hasNextPage: lijst.hasNextPage || inwoners.length > aantal,
    isFetchingNextPage: lijst.isFetchingNextPage,
    fetchNextPage: () => {
      zetAantal(aantal + PER_KEER);
      if (inwoners.length <= aantal + PER_KEER && lijst.hasNextPage) void lijst.fetchNextPage();
    },
  };
  return (
    <Pagina titel="Signalen">
      <Filters filter={filter} />
      {isEigen && <VanWie />}
      <Weergaven lijst="signalen" vraag={{ ...filter }} />
      {lijst.isPending && <Laden wat="De signalen" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && (
        <section>
          <Kop level={2}>Inwoners</Kop>
          {inwoners.length === 0 && (
            <Alinea>
              {filter.code
                ? 'Geen inwoners met dit filter.'
                : 'Er is nu geen inwoner die buiten een overdracht aandacht vraagt.'}
            </Alinea>
          )}
          <ul className="hub-lijst hub-kaarten">
            {inwoners.slice(0, aantal).map((groep) => (
              <li key={groep.inwoner.id}>
                <Inwonerkaart groep={groep} />
              </li>
            ))}
          </ul>
          <Meer lijst={verder} wat="signalen" />
        </section>
      )}
      <Koppelingen signalen={koppelingen} />
    </Pagina>
  );
}

function VanWie() {
  return (
    <Alinea>
      U ziet wat er speelt rond uw inwoners en uw overdrachten, en wat u zelf moet oplossen.{' '}
      <Link to="/signalen" search={{ wie: 'iedereen' }} className={LINK}>
        Toon ook de signalen van collega’s
      </Link>
    </Alinea>
  );
}

function Filters({ filter }: { filter: Signaalfilter }) {
  const ga = useNavigate();
  const medewerker = useMedewerker();
  const codes = [...new Set([...useSignaalcodes().map(({ code }) => code), ...(filter.code ? [filter.code] : [])])];
  const kies = (anders: Record<string, string>) =>
    void ga({ to: '/signalen', search: leesSignaalfilter({ ...filter, ...anders }) });
  return (
    <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <Keuzelijst
        id="code"
        label="Wat er misgaat"
        value={filter.code ?? ''}
        onChange={(e) => kies({ code: e.target.value })}
      >
        <option value="">Alles</option>
        {codes.sort().map((code) => (
          <option key={code} value={code}>
            {leesbaar(code)}
          </option>
        ))}
      </Keuzelijst>
      {medewerker?.rol === 'regisseur' && (
        <Vinkje
          label="Alleen mijn eigen werk"
          checked={filter.wie === undefined}
          onChange={(e) => kies({ wie: e.target.checked ? '' : 'iedereen' })}
        />
      )}
    </form>
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
