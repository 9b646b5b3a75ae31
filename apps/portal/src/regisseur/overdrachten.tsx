import { Link, useNavigate } from '@tanstack/react-router';
import type { Overdracht } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { leesbaar, useCodewoord } from '../taal/index.js';
import { Alinea, alleBladen, Bewaren, Keuzelijst, Kop, Laden, LINK, Meer, Mislukt } from '../ui/index.js';
import { Pagina, useAantalRijen, Vinkje, type Kolom } from '../ui/index.js';
import { useOverdrachten } from './gegevens.js';
import { isEigenWerk, NIEMAND, type Filter } from './vragen.js';
import { useSignaalcodes } from '../signaal/index.js';
import { Weergaven } from '../weergave/index.js';
import { Ookdit } from './ookdit.js';
import { Overdrachtkaart } from './overdrachtkaart.js';
import { STATUSWOORD } from './woorden.js';
import { leesFilter } from './zoekvraag.js';

/** The overdrachten that the reader may work on, what goes wrong first; a regisseur begins with the own work. */
export function Overdrachten({ filter }: { filter: Filter }) {
  const lezer = useMedewerker() ?? NIEMAND;
  const isEigen = isEigenWerk(lezer, filter.wie);
  const lijst = useOverdrachten(filter, lezer);
  const gefilterd = isGefilterd(filter);
  const aantal = useAantalRijen();
  const overdrachten = lijst.data?.pages.flatMap((blad) => blad.overdrachten) ?? [];
  return (
    <Pagina titel="Overdrachten">
      <Ookdit />
      <Filters filter={filter} />
      {isEigen && <VanWie />}
      <Weergaven lijst="overdrachten" vraag={{ ...filter }} />
      {lijst.isPending && <Laden wat="De overdrachten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Groepen overdrachten={overdrachten.slice(0, aantal)} gefilterd={gefilterd} />}
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

function VanWie() {
  return (
    <Alinea>
      U ziet uw eigen werk: uw inwoners, wat u aanbood of behandelt, en wat uw team nog moet oppakken.{' '}
      <Link to="/overdrachten" search={{ wie: 'iedereen' }} className={LINK}>
        Toon ook het werk van collega’s
      </Link>
    </Alinea>
  );
}

/** Whose work it is, is where one begins, and no filter. */
const isGefilterd = ({ status, signaal, aanZet }: Filter): boolean => Boolean(status ?? signaal ?? aanZet);

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
  const mis = overdrachten.filter(gaatMis);
  const goed = overdrachten.filter((o) => !gaatMis(o));
  if (overdrachten.length === 0) {
    return <Alinea>{gefilterd ? 'Geen overdrachten met dit filter.' : 'U hebt nu geen overdrachten.'}</Alinea>;
  }
  return (
    <>
      <Groep titel="Hier gaat iets mis" overdrachten={mis} leeg="Geen overdrachten waarin iets misgaat." />
      {goed.length > 0 && <Groep titel="Dit loopt" overdrachten={goed} leeg="" />}
    </>
  );
}

/** What is only told, does not go wrong. */
const gaatMis = ({ openSignalen }: Overdracht): boolean => openSignalen.some(({ ernst }) => ernst !== 'laag');

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
          label="Alleen mijn eigen werk"
          checked={filter.wie === undefined}
          onChange={(e) => kies('wie', e.target.checked ? '' : 'iedereen')}
        />
      )}
      {isGefilterd(filter) && (
        <Link to="/overdrachten" search={leesFilter({ wie: filter.wie })} className={LINK}>
          Toon alles
        </Link>
      )}
    </form>
  );
}
