import { Link, useNavigate } from '@tanstack/react-router';
import type { Vacature } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { datum, vacaturenaam } from '../taal/index.js';
import { Alinea, alleBladen, Bewaren, Etiket, knopklasse, Kop, Laden, Meer, Mislukt } from '../ui/index.js';
import { Pagina, Vinkje, type Kolom } from '../ui/index.js';
import { useVacatures } from './gegevens.js';
import { Herinneringen } from './herinneringen.js';
import { Vacaturegegevens } from './vacaturegegevens.js';

/** The open vacatures. An accountmanager begins with the own ones, the oldest first. */
export function Vacatures({ wie }: { wie: 'iedereen' | undefined }) {
  const accountmanager = useAccountmanager();
  const isAccountmanager = accountmanager !== undefined;
  const eigen = wie === 'iedereen' ? undefined : accountmanager;
  const mijn = eigen !== undefined;
  const lijst = useVacatures(eigen);
  const vacatures = lijst.data?.pages.flatMap((blad) => blad.vacatures) ?? [];
  return (
    <Pagina titel={mijn ? 'Mijn vacatures' : 'Vacatures'}>
      {isAccountmanager && <Boven wie={wie} />}
      {lijst.isPending && <Laden wat="De vacatures" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && vacatures.length === 0 && <Leeg mijn={mijn} />}
      <Kaarten vacatures={vacatures} />
      <Meer lijst={lijst} wat="vacatures" />
      {vacatures.length > 0 && (
        <Bewaren
          titel="Vacatures"
          bestand="vacatures"
          kolommen={KOLOMMEN}
          haal={async () => (await alleBladen(lijst)).flatMap((blad) => blad.vacatures)}
        />
      )}
    </Pagina>
  );
}

/** The code of the reader, when that is an accountmanager. */
function useAccountmanager(): string | undefined {
  const medewerker = useMedewerker();
  return medewerker?.rol === 'accountmanager' ? medewerker.code : undefined;
}

function Kaarten({ vacatures }: { vacatures: readonly Vacature[] }) {
  return (
    <ul className="hub-lijst hub-kaarten">
      {vacatures.map((vacature) => (
        <li key={vacature.id}>
          <Vacaturekaart vacature={vacature} />
        </li>
      ))}
    </ul>
  );
}

const KOLOMMEN: readonly Kolom<Vacature>[] = [
  { kop: 'Vacature', waarde: vacaturenaam },
  { kop: 'Kenmerk', waarde: (v) => leesbaarKenmerk(v) ?? '' },
  { kop: 'Plaatsen', waarde: (v) => v.plaatsen },
  { kop: 'Bezet', waarde: (v) => v.bezet },
  { kop: 'Voorstellen die lopen', waarde: (v) => v.openVoorstellen },
  { kop: 'Postcode', waarde: (v) => v.profiel.adres?.postcode ?? '' },
  { kop: 'Open sinds', waarde: (v) => v.gepubliceerdOp.slice(0, 10) },
];

function Boven({ wie }: { wie: 'iedereen' | undefined }) {
  const ga = useNavigate();
  return (
    <>
      <Herinneringen />
      <div className="hub-knoppen">
        <Link to="/vacatures/nieuw" className={knopklasse('primary-action')}>
          Nieuwe vacature
        </Link>
        <Link to="/vacatures/importeren" className={knopklasse('secondary-action')}>
          Vacatures importeren
        </Link>
      </div>
      <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
        <Vinkje
          label="Alleen mijn vacatures"
          checked={wie !== 'iedereen'}
          onChange={(e) => void ga({ to: '/vacatures', search: e.target.checked ? {} : { wie: 'iedereen' } })}
        />
      </form>
    </>
  );
}

function Leeg({ mijn }: { mijn: boolean }) {
  if (!mijn) return <Alinea>Er zijn nu geen open vacatures.</Alinea>;
  return (
    <Alinea>
      U heeft geen open vacatures. Voer een vacature in, of zet het vinkje uit om de vacatures van anderen te zien.
    </Alinea>
  );
}

/** What people call it themselves; not what the portal called it for who entered it here. */
function leesbaarKenmerk({ kenmerkPartner }: Vacature): string | undefined {
  return kenmerkPartner && !/^[0-9a-f-]{36}$/.test(kenmerkPartner) ? kenmerkPartner : undefined;
}

function Vacaturekaart({ vacature }: { vacature: Vacature }) {
  const { id, gepubliceerdOp, openVoorstellen } = vacature;
  const kenmerk = leesbaarKenmerk(vacature);
  return (
    <article className="hub-kaart">
      <div className="hub-kaartkop">
        <Kop level={2} appearance="level-3">
          {vacaturenaam(vacature)}
        </Kop>
        <Etiket toon={openVoorstellen > 0 ? 'success' : 'neutral'}>
          {openVoorstellen === 1 ? '1 voorstel loopt' : `${openVoorstellen} voorstellen lopen`}
        </Etiket>
      </div>
      <p>
        Open sinds {datum(gepubliceerdOp)}.{kenmerk && ` Uw kenmerk: ${kenmerk}.`}
      </p>
      <Vacaturegegevens vacature={vacature} />
      <div className="hub-knoppen">
        <Link
          to="/vacatures/$id/kandidaten"
          params={{ id }}
          className={knopklasse('primary-action')}
          aria-label={`Bekijk kandidaten voor ${vacaturenaam(vacature)}`}
        >
          Bekijk kandidaten
        </Link>
      </div>
    </article>
  );
}
