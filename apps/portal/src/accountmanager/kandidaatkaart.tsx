import { useId, useState, type ReactNode } from 'react';
import type { Criterium, Kandidaat, Terzijdekeuze } from '../api/index.js';
import { datum } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { useVoorstellen } from '../voorstel/index.js';
import { Etiket, Knop, Kop } from '../ui/index.js';
import { TerzijdeGezet, Terzijdeformulier } from './terzijde.js';
import { brugzin, criteriumwoord, OORDEEL, teVragen, zekerheidswoord } from './uitleg.js';
import { Voorlegformulier } from './voorlegformulier.js';

interface Kaartvraag {
  readonly kandidaat: Kandidaat;
  /** What the candidate is called on this list. */
  readonly naam: string;
  readonly run: Run;
  /** Why this candidate was left out, when that is so. */
  readonly terzijde: Terzijdekeuze | undefined;
  readonly children: ReactNode;
}

/** One candidate on the list: points, sentences, what is not known, and what one can do. */
export function Kandidaatkaart({ kandidaat, naam, run, terzijde, children }: Kaartvraag) {
  const kop = useId();
  return (
    <article className="hub-kaart" aria-labelledby={kop}>
      <Kop level={3} id={kop}>
        {kandidaat.rang}. Kandidaat {naam}
      </Kop>
      {terzijde ? (
        <>
          <TerzijdeGezet vacatureId={run.vacatureId} naam={naam} keuze={terzijde} />
          <details className="hub-vervolg">
            <summary>Waarom stond kandidaat {naam} op de lijst?</summary>
            <Uitleg kandidaat={kandidaat} naam={naam} />
          </details>
        </>
      ) : (
        <>
          <Uitleg kandidaat={kandidaat} naam={naam} />
          {children}
          <Keuze kandidaatId={kandidaat.kandidaatId} run={run} kop={kop} />
        </>
      )}
    </article>
  );
}

/** The score, how sure it is, and what it rests on. */
function Uitleg({ kandidaat, naam }: Pick<Kaartvraag, 'kandidaat' | 'naam'>) {
  const { score, scoreMetBrug, bereik, zekerheid, criteria, gegevensVan } = kandidaat;
  const [laag, hoog] = bereik;
  return (
    <>
      <div className="hub-score">
        <strong>Score {score} van 1000</strong>
        <meter min={0} max={1000} value={score} aria-label={`Score van kandidaat ${naam}`} />
        {scoreMetBrug > score && <span>Met hulp: {scoreMetBrug}</span>}
      </div>
      <p>
        {gegevensVan && `De gegevens zijn van ${datum(gegevensVan)}. `}
        {zekerheidswoord(zekerheid)}
        {laag !== hoog && ` De score ligt tussen ${laag} en ${hoog} als wij alles weten.`}
      </p>
      <Criteria titel="Waarom" criteria={criteria.filter(({ oordeel }) => oordeel !== 'onbekend')} />
      <Criteria titel="Vraag dit na" criteria={teVragen(criteria)} />
    </>
  );
}

/** The list that the candidate stands on. */
interface Run {
  readonly vacatureId: string;
  readonly runId: string;
}

/** Put forward or set aside: a human chooses, and says why. */
function Keuze({ kandidaatId, run, kop }: { kandidaatId: string; run: Run; kop: string }) {
  const [open, zetOpen] = useState<'voor' | 'terzijde'>();
  const medewerker = useMedewerker();
  const { data } = useVoorstellen({ vacature: run.vacatureId });
  const bestaand = data?.pages[0]?.voorstellen.find(
    ({ inwoner, partner, beeindigdOp }) =>
      inwoner.id === kandidaatId && partner === medewerker?.partner.naam && beeindigdOp === null,
  );
  if (bestaand) {
    return (
      <p>
        <Etiket toon="success">Voorgelegd</Etiket> U volgt dit voorstel bovenaan deze pagina.
      </p>
    );
  }
  // Who has the regie answers for the inwoner, and puts nobody forward.
  if (medewerker?.rol === 'regisseur') return null;
  const sluit = () => zetOpen(undefined);
  if (open === 'voor') return <Voorlegformulier kandidaatId={kandidaatId} run={run} klaar={sluit} />;
  if (open === 'terzijde') return <Terzijdeformulier {...run} kandidaatId={kandidaatId} klaar={sluit} />;
  return (
    <div className="hub-knoppen">
      <Knop soort="primary-action" aria-describedby={kop} onClick={() => zetOpen('voor')}>
        Leg deze kandidaat voor
      </Knop>
      <Knop aria-describedby={kop} onClick={() => zetOpen('terzijde')}>
        Zet terzijde
      </Knop>
    </div>
  );
}

function Criteria({ titel, criteria }: { titel: string; criteria: readonly Criterium[] }) {
  if (criteria.length === 0) return null;
  return (
    <>
      <Kop level={4}>{titel}</Kop>
      <ul className="hub-lijst hub-criteria">
        {criteria.map((criterium) => (
          <Criteriumregel key={criterium.criterium + criterium.kant} criterium={criterium} />
        ))}
      </ul>
    </>
  );
}

function Criteriumregel({ criterium }: { criterium: Criterium }) {
  const { teken, woord } = OORDEEL[criterium.oordeel];
  return (
    <li className="hub-criterium">
      <span className="hub-teken" aria-hidden="true">
        {teken}
      </span>
      <div>
        <strong>
          {criteriumwoord(criterium.criterium)}: {woord.toLowerCase()}
        </strong>{' '}
        <span className="hub-zacht">
          ({criterium.punten} van {criterium.maximum} punten)
        </span>
        <br />
        {criterium.zin}
        {criterium.brug && (
          <>
            <br />
            {brugzin(criterium.brug)}
          </>
        )}
        {criterium.geenBrug && (
          <>
            <br />
            {criterium.geenBrug}
          </>
        )}
      </div>
    </li>
  );
}
