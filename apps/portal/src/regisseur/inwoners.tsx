import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inwoner } from '../api/index.js';
import { datum, inwonernaam } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, alleBladen, Bewaren, Etiket, Keuzelijst, Knop, Laden, LINK, Meer, Mislukt } from '../ui/index.js';
import { Pagina, Vinkje, type Kolom } from '../ui/index.js';
import { Weergaven } from '../weergave/index.js';
import { Afwezigformulier } from './afwezigformulier.js';
import { useInwoners } from './gegevens.js';
import { opVolgorde, vandaag, wanneer } from './contactdatum.js';
import { Overdraagformulier } from './overdraagformulier.js';
import { regie, watLoopt } from './inwonerwoorden.js';
import { leesInwonerfilter, type Inwonerfilter } from './zoekvraag.js';

/** Everyone with whom one works, also without an overdracht: who is due for a talk first. */
export function Inwoners({ filter }: { filter: Inwonerfilter }) {
  const medewerker = useMedewerker();
  const isRegisseur = medewerker?.rol === 'regisseur';
  const lijst = useInwoners({
    ...(isRegisseur && filter.wie !== 'iedereen' ? { regisseur: medewerker.code } : {}),
    ...(filter.bestand ? { bestand: filter.bestand } : {}),
  });
  const inwoners = opVolgorde(lijst.data?.pages.flatMap((blad) => blad.inwoners) ?? []);
  return (
    <Pagina titel="Inwoners">
      <Filters filter={filter} metMijn={isRegisseur} />
      <Weergaven lijst="inwoners" vraag={{ ...filter }} />
      {isRegisseur && <Samen inwoners={inwoners} />}
      {lijst.isPending && <Laden wat="De inwoners" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Lijst inwoners={inwoners} />}
      <Meer lijst={lijst} wat="inwoners" />
      {inwoners.length > 0 && (
        <Bewaren
          titel="Inwoners"
          bestand="inwoners"
          kolommen={KOLOMMEN}
          haal={async () => opVolgorde((await alleBladen(lijst)).flatMap((blad) => blad.inwoners))}
        />
      )}
    </Pagina>
  );
}

const KOLOMMEN: readonly Kolom<Inwoner>[] = [
  { kop: 'Inwoner', waarde: (i) => i.kenmerkPartner ?? '' },
  { kop: 'Volgend contact', waarde: (i) => i.volgendContact?.datum ?? '' },
  { kop: 'Regisseur', waarde: regie },
  { kop: 'Loopt nu', waarde: watLoopt },
];

/** What a regisseur does with all inwoners at once: being away, and handing over. */
function Samen({ inwoners }: { inwoners: readonly Inwoner[] }) {
  const [open, zetOpen] = useState<'weg' | 'over'>();
  const [gedaan, zetGedaan] = useState(0);
  const sluit = () => zetOpen(undefined);
  if (open === 'weg') {
    return (
      <div className="hub-kaart">
        <Afwezigformulier klaar={sluit} />
      </div>
    );
  }
  if (open === 'over') {
    const klaar = (aantal: number) => {
      zetGedaan(aantal);
      sluit();
    };
    return (
      <div className="hub-kaart">
        <Overdraagformulier inwoners={inwoners} klaar={klaar} stop={sluit} />
      </div>
    );
  }
  return (
    <>
      <div className="hub-knoppen">
        <Knop soort="subtle" onClick={() => zetOpen('weg')}>
          Ik ben een tijd afwezig
        </Knop>
        <Knop soort="subtle" onClick={() => zetOpen('over')}>
          Inwoners aan een collega geven
        </Knop>
      </div>
      <p role="status">
        {gedaan > 0 && `${gedaan} ${gedaan === 1 ? 'inwoner is' : 'inwoners zijn'} nu van uw collega.`}
      </p>
    </>
  );
}

function Lijst({ inwoners }: { inwoners: readonly Inwoner[] }) {
  if (inwoners.length === 0) return <Alinea>Er zijn geen inwoners met dit filter.</Alinea>;
  return (
    <ul className="hub-lijst hub-kaarten">
      {inwoners.map((inwoner) => (
        <li key={inwoner.id} className="hub-kaart">
          <Regel inwoner={inwoner} />
        </li>
      ))}
    </ul>
  );
}

function Regel({ inwoner }: { inwoner: Inwoner }) {
  const { id, volgendContact, beeindigdOp } = inwoner;
  const contact = wanneer(volgendContact?.datum, vandaag());
  return (
    <>
      <p>
        <Link to="/inwoners/$id" params={{ id }} className={LINK}>
          {inwonernaam(inwoner)}
        </Link>{' '}
        {beeindigdOp === null && <Etiket toon={contact.toon}>{contact.woord}</Etiket>}
      </p>
      <dl className="hub-gegevens">
        <dt>Volgend contact</dt>
        <dd>{volgendContact ? datum(volgendContact.datum) : 'Nog niet afgesproken'}</dd>
        <dt>Regisseur</dt>
        <dd>{regie(inwoner)}</dd>
        <dt>Loopt nu</dt>
        <dd>{watLoopt(inwoner)}</dd>
      </dl>
    </>
  );
}

function Filters({ filter, metMijn }: { filter: Inwonerfilter; metMijn: boolean }) {
  const ga = useNavigate();
  const kies = (anders: Record<string, string>) =>
    void ga({ to: '/inwoners', search: leesInwonerfilter({ ...filter, ...anders }) });
  return (
    <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <Keuzelijst
        id="bestand"
        label="Wie"
        value={filter.bestand ?? ''}
        onChange={(e) => kies({ bestand: e.target.value })}
      >
        <option value="">Alle inwoners</option>
        <option value="ja">In het bestand: er loopt niets</option>
        <option value="nee">Er loopt iets</option>
      </Keuzelijst>
      {metMijn && (
        <Vinkje
          label="Alleen mijn inwoners"
          checked={filter.wie !== 'iedereen'}
          onChange={(e) => kies({ wie: e.target.checked ? '' : 'iedereen' })}
        />
      )}
    </form>
  );
}
