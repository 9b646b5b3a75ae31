import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inwoner } from '../api/index.js';
import { datum } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Keuzelijst, Knop, Laden, LINK, Meer, Mislukt, Pagina, Vinkje } from '../ui/index.js';
import { Afwezigformulier } from './afwezigformulier.js';
import { useInwoners } from './gegevens.js';
import { opVolgorde, vandaag, wanneer } from './contactdatum.js';
import { leesInwonerfilter, type Inwonerfilter } from './zoekvraag.js';

/** Everyone with whom one works, also without an overdracht: who is due for a talk first. */
export function Inwoners({ filter }: { filter: Inwonerfilter }) {
  const medewerker = useMedewerker();
  const isRegisseur = medewerker?.rol === 'regisseur';
  const lijst = useInwoners({
    ...(isRegisseur && filter.wie !== 'iedereen' ? { regisseur: medewerker.code } : {}),
    ...(filter.bestand ? { bestand: filter.bestand } : {}),
  });
  return (
    <Pagina titel="Inwoners">
      <Filters filter={filter} metMijn={isRegisseur} />
      {isRegisseur && <Afwezig />}
      {lijst.isPending && <Laden wat="De inwoners" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Lijst inwoners={opVolgorde(lijst.data.pages.flatMap((blad) => blad.inwoners))} />}
      <Meer lijst={lijst} wat="inwoners" />
    </Pagina>
  );
}

function Afwezig() {
  const [weg, zetWeg] = useState(false);
  if (!weg) {
    return (
      <Knop soort="subtle" onClick={() => zetWeg(true)}>
        Ik ben een tijd afwezig
      </Knop>
    );
  }
  return (
    <div className="hub-kaart">
      <Afwezigformulier klaar={() => zetWeg(false)} />
    </div>
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
  const { id, kenmerkPartner, volgendContact, beeindigdOp } = inwoner;
  const contact = wanneer(volgendContact?.datum, vandaag());
  return (
    <>
      <p>
        <Link to="/inwoners/$id" params={{ id }} className={LINK}>
          {kenmerkPartner ? `Inwoner ${kenmerkPartner}` : 'Inwoner'}
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

function regie({ regisseur, vaste, neemtWaar, team }: Inwoner): string {
  if (!regisseur) return 'Nog niemand';
  const plek = team ? `, ${team.naam}` : '';
  return `${regisseur.naam}${plek}${neemtWaar && vaste ? ` (voor ${vaste.naam})` : ''}`;
}

function watLoopt({ beeindigdOp, inBestand, loopt }: Inwoner): string {
  if (beeindigdOp) return `Gesloten op ${datum(beeindigdOp)}`;
  if (inBestand) return 'Niets: in het bestand';
  return (['overdracht', 'voorstel', 'werk'] as const).filter((wat) => loopt[wat]).join(', ');
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
