import { Link, useNavigate } from '@tanstack/react-router';
import type { Overdracht } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { leesbaar, useCodewoord } from '../taal/index.js';
import { Alinea, alleBladen, Bewaren, Keuzelijst, Kop, Laden, LINK, Meer, Mislukt } from '../ui/index.js';
import { Pagina, Vinkje, type Kolom } from '../ui/index.js';
import { useOverdrachten } from './gegevens.js';
import type { Filter } from './vragen.js';
import { useSignaalcodes } from '../signaal/index.js';
import { Weergaven } from '../weergave/index.js';
import { Ookdit } from './ookdit.js';
import { Overdrachtkaart } from './overdrachtkaart.js';
import { STATUSWOORD } from './woorden.js';
import { leesFilter } from './zoekvraag.js';

/** The overdrachten of the own organisation, what goes wrong first. */
export function Overdrachten({ filter }: { filter: Filter }) {
  const lijst = useOverdrachten(filter);
  const overdrachten = lijst.data?.pages.flatMap((blad) => blad.overdrachten) ?? [];
  return (
    <Pagina titel="Overdrachten">
      <Ookdit vanAllen={Object.keys(filter).length === 0} />
      <Filters filter={filter} />
      <Weergaven lijst="overdrachten" vraag={{ ...filter }} />
      {lijst.isPending && <Laden wat="De overdrachten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Groepen overdrachten={overdrachten} gefilterd={Object.keys(filter).length > 0} />}
      <Meer lijst={lijst} wat="overdrachten" />
      {overdrachten.length > 0 && (
        <Bewaren
          titel="Overdrachten"
          bestand="overdrachten"
          kolommen={KOLOMMEN}
          haal={async () => (await alleBladen(lijst)).flatMap((blad) => blad.overdrachten)}
        />
      )}
    </Pagina>
  );
}

const KOLOMMEN: readonly Kolom<Overdracht>[] = [
  { kop: 'Nummer', waarde: (o) => o.nummer },
  { kop: 'Inwoner', waarde: (o) => o.inwoner.kenmerkPartner ?? '' },
  { kop: 'Stand', waarde: (o) => STATUSWOORD[o.status] },
  { kop: 'Wat er misgaat', waarde: (o) => o.openSignalen.map(({ zin }) => zin).join(' ') },
  { kop: 'Dienst', waarde: (o) => leesbaar(o.dienst) },
  { kop: 'Van', waarde: (o) => o.van.naam },
  { kop: 'Naar', waarde: (o) => o.naar.naam },
  { kop: 'Heeft de stok', waarde: (o) => o.stokhouder.naam },
  { kop: 'Aangeboden op', waarde: (o) => o.aangebodenOp.slice(0, 10) },
];

function Groepen({ overdrachten, gefilterd }: { overdrachten: readonly Overdracht[]; gefilterd: boolean }) {
  const mis = overdrachten.filter((o) => o.openSignalen.length > 0);
  const goed = overdrachten.filter((o) => o.openSignalen.length === 0);
  if (overdrachten.length === 0) {
    return <Alinea>{gefilterd ? 'Geen overdrachten met dit filter.' : 'Er zijn nog geen overdrachten.'}</Alinea>;
  }
  return (
    <>
      <Groep titel="Hier gaat iets mis" overdrachten={mis} leeg="Geen overdrachten waarin iets misgaat." />
      {goed.length > 0 && <Groep titel="Dit loopt" overdrachten={goed} leeg="" />}
    </>
  );
}

function Groep({ titel, overdrachten, leeg }: { titel: string; overdrachten: readonly Overdracht[]; leeg: string }) {
  const dienstwoord = useCodewoord('dienst');
  const lezer = useMedewerker();
  return (
    <section>
      <Kop level={2}>{titel}</Kop>
      {overdrachten.length === 0 && <Alinea>{leeg}</Alinea>}
      <ul className="hub-lijst hub-kaarten">
        {overdrachten.map((overdracht) => (
          <li key={overdracht.id}>
            <Overdrachtkaart overdracht={overdracht} dienstwoord={dienstwoord} lezer={lezer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filters({ filter }: { filter: Filter }) {
  const ga = useNavigate();
  const medewerker = useMedewerker();
  const kies = (naam: keyof Filter, waarde: string) => {
    void ga({ to: '/overdrachten', search: leesFilter({ ...filter, [naam]: waarde || undefined }) });
  };
  const codes = useSignaalcodes().map(({ code }) => code);
  const signalen = [...new Set([...codes, ...(filter.signaal ? [filter.signaal] : [])])].sort();
  return (
    <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <Keuzelijst
        id="status"
        label="Stand"
        value={filter.status ?? ''}
        onChange={(e) => kies('status', e.target.value)}
      >
        <option value="">Alle</option>
        {Object.entries(STATUSWOORD).map(([code, woord]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      <Keuzelijst
        id="signaal"
        label="Wat er misgaat"
        value={filter.signaal ?? ''}
        onChange={(e) => kies('signaal', e.target.value)}
      >
        <option value="">Alles</option>
        {signalen.map((code) => (
          <option key={code} value={code}>
            {leesbaar(code)}
          </option>
        ))}
      </Keuzelijst>
      {medewerker && (
        <Vinkje
          label="Wij zijn aan zet"
          checked={filter.aanZet !== undefined}
          onChange={(e) => kies('aanZet', e.target.checked ? medewerker.partner.naam : '')}
        />
      )}
      {medewerker?.rol === 'regisseur' && (
        <Vinkje
          label="Alleen mijn inwoners"
          checked={filter.regisseur !== undefined}
          onChange={(e) => kies('regisseur', e.target.checked ? medewerker.code : '')}
        />
      )}
      {Object.keys(filter).length > 0 && (
        <Link to="/overdrachten" search={{}} className={LINK}>
          Toon alles
        </Link>
      )}
    </form>
  );
}
