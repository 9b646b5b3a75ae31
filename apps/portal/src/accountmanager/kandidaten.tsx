import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { api, gegeven, Probleem, type Criterium, type Kandidaat, type Kandidatenlijst } from '../api/index.js';
import { Alinea, Kop, Laden, LINK, Melding, Mislukt, Pagina } from '../ui/index.js';
import { brugzin, criteriumwoord, OORDEEL, schuilnaam, teVragen, zekerheidswoord } from './uitleg.js';
import { vacaturenaam } from './vacatures.js';

const AANTAL = 10;

/** The candidates for one vacature: ranked, explained, and without their names. */
export function Kandidaten({ vacatureId }: { vacatureId: string }) {
  const vacature = useQuery({
    queryKey: ['vacatures', vacatureId],
    queryFn: () => gegeven(api.GET('/api/v1/vacatures/{id}', { params: { path: { id: vacatureId } } })),
  });
  const lijst = useQuery({
    queryKey: ['kandidaten', vacatureId],
    queryFn: () => vraagKandidaten(vacatureId),
    // A list that changes while it is read is worse than one of a minute ago.
    staleTime: Infinity,
  });
  return (
    <Pagina titel={vacature.data ? `Kandidaten voor ${vacaturenaam(vacature.data)}` : 'Kandidaten'}>
      <p>
        <Link to="/vacatures" className={LINK}>
          Terug naar de vacatures
        </Link>
      </p>
      {lijst.isPending && <Laden wat="De kandidaten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Lijst lijst={lijst.data} />}
    </Pagina>
  );
}

async function vraagKandidaten(id: string): Promise<Kandidatenlijst> {
  const antwoord = await gegeven(
    api.POST('/api/v1/vacatures/{id}/kandidaten', { params: { path: { id } }, body: { aantal: AANTAL } }),
  );
  if ('kandidaten' in antwoord) return antwoord;
  throw new Probleem(202, 'Het zoeken duurt langer dan anders.');
}

function Lijst({ lijst: { kandidaten, gezien } }: { lijst: Kandidatenlijst }) {
  if (kandidaten.length === 0) {
    return (
      <Melding soort="info">
        <Alinea>
          Wij vonden geen kandidaten. Wij keken naar {gezien} profielen. Kijk of een eis van de vacature ruimer kan.
        </Alinea>
      </Melding>
    );
  }
  return (
    <>
      <Alinea purpose="lead">
        Dit zijn de {kandidaten.length} kandidaten die het beste passen, van {gezien} profielen. U beslist zelf wie u
        voorstelt. Wij tonen hier geen namen.
      </Alinea>
      <ol className="hub-lijst hub-kaarten">
        {kandidaten.map((kandidaat) => (
          <li key={kandidaat.kandidaatId}>
            <Kandidaatkaart kandidaat={kandidaat} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Kandidaatkaart({ kandidaat }: { kandidaat: Kandidaat }) {
  const { rang, score, scoreMetBrug, bereik, zekerheid, criteria } = kandidaat;
  const kop = useId();
  const [laag, hoog] = bereik;
  return (
    <article className="hub-kaart" aria-labelledby={kop}>
      <Kop level={2} id={kop} appearance="level-3">
        {rang}. Kandidaat {schuilnaam(rang)}
      </Kop>
      <div className="hub-score">
        <strong>Score {score} van 1000</strong>
        <meter min={0} max={1000} value={score} aria-label={`Score van kandidaat ${schuilnaam(rang)}`} />
        {scoreMetBrug > score && <span>Met hulp: {scoreMetBrug}</span>}
      </div>
      <p>
        {zekerheidswoord(zekerheid)}
        {laag !== hoog && ` De score ligt tussen ${laag} en ${hoog} als wij alles weten.`}
      </p>
      <Kop level={3} appearance="level-4">
        Waarom
      </Kop>
      <ul className="hub-lijst hub-criteria">
        {criteria.map((criterium) => (
          <Criteriumregel key={criterium.criterium + criterium.kant} criterium={criterium} />
        ))}
      </ul>
      <VraagNa criteria={criteria} />
    </article>
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
      </div>
    </li>
  );
}

function VraagNa({ criteria }: { criteria: readonly Criterium[] }) {
  const onbekend = teVragen(criteria);
  if (onbekend.length === 0) return null;
  return (
    <>
      <Kop level={3} appearance="level-4">
        Vraag dit na
      </Kop>
      <ul>
        {onbekend.map((c) => (
          <li key={c.criterium + c.kant}>
            {criteriumwoord(c.criterium)}: {c.zin}
          </li>
        ))}
      </ul>
    </>
  );
}
