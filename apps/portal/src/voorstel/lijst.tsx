import { useNavigate } from '@tanstack/react-router';
import type { Voorstel } from '../api/index.js';
import { Alinea, alleBladen, Bewaren, Keuzelijst, Kop, Laden, Meer, Mislukt, Pagina } from '../ui/index.js';
import type { Kolom } from '../ui/index.js';
import { naamOfKenmerk } from '../taal/index.js';
import { Weergaven } from '../weergave/index.js';
import { leesVoorstelfilter, type Voorstelfilter } from './filter.js';
import { useVoorstellen, wachtOpAntwoord } from './gegevens.js';
import { Voorstelkaart } from './kaart.js';
import { STATUSWOORD } from './stappen.js';

/** The voorstellen of the own organisation, and those about its inwoners: those that wait for an answer first, the oldest on top. */
export function Voorstellen({ filter }: { filter: Voorstelfilter }) {
  const ga = useNavigate();
  const lijst = useVoorstellen(filter);
  const alle = lijst.data?.pages.flatMap((blad) => blad.voorstellen) ?? [];
  const wacht = alle.filter(wachtOpAntwoord).reverse();
  return (
    <Pagina titel="Voorstellen">
      <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
        <Keuzelijst
          id="status"
          label="Stand"
          value={filter.status ?? ''}
          onChange={(e) => void ga({ to: '/voorstellen', search: leesVoorstelfilter({ status: e.target.value }) })}
        >
          <option value="">Alle</option>
          {Object.entries(STATUSWOORD).map(([code, { woord }]) => (
            <option key={code} value={code}>
              {woord}
            </option>
          ))}
        </Keuzelijst>
      </form>
      <Weergaven lijst="voorstellen" vraag={{ ...filter }} />
      {lijst.isPending && <Laden wat="De voorstellen" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && alle.length === 0 && (
        <Alinea>{filter.status ? 'Geen voorstellen met deze stand.' : 'Er zijn nog geen voorstellen.'}</Alinea>
      )}
      <Groep titel="Wacht op een antwoord" voorstellen={wacht} />
      <Groep
        titel={wacht.length > 0 ? 'Andere voorstellen' : 'Alle voorstellen'}
        voorstellen={alle.filter((v) => !wacht.includes(v))}
      />
      <Meer lijst={lijst} wat="voorstellen" />
      {alle.length > 0 && (
        <Bewaren
          titel="Voorstellen"
          bestand="voorstellen"
          kolommen={KOLOMMEN}
          haal={async () => (await alleBladen(lijst)).flatMap((blad) => blad.voorstellen)}
        />
      )}
    </Pagina>
  );
}

const KOLOMMEN: readonly Kolom<Voorstel>[] = [
  { kop: 'Inwoner', waarde: (v) => v.inwoner.kenmerkPartner ?? '' },
  { kop: 'Vacature', waarde: (v) => naamOfKenmerk(v.vacaturenaam, v.vacature.kenmerkPartner) },
  { kop: 'Stand', waarde: (v) => STATUSWOORD[v.status].woord },
  { kop: 'Waarom', waarde: (v) => v.waarom },
  { kop: 'Door', waarde: (v) => v.partnernaam },
  { kop: 'Voorgelegd op', waarde: (v) => v.voorgelegdOp.slice(0, 10) },
];

function Groep({ titel, voorstellen }: { titel: string; voorstellen: readonly Voorstel[] }) {
  if (voorstellen.length === 0) return null;
  return (
    <section>
      <Kop level={2}>{titel}</Kop>
      <ul className="hub-lijst hub-kaarten">
        {voorstellen.map((voorstel) => (
          <li key={voorstel.id}>
            <Voorstelkaart voorstel={voorstel} />
          </li>
        ))}
      </ul>
    </section>
  );
}
