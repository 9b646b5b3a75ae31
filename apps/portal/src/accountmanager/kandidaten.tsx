import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { api, gegeven, Probleem, type Criterium, type Kandidaat, type Kandidatenlijst } from '../api/index.js';
import { vacaturenaam } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { useVoorstellen } from '../voorstel/index.js';
import { Alinea, Etiket, Knop, Kop, Laden, LINK, Melding, Mislukt, Pagina, Vinkje } from '../ui/index.js';
import { NetNietLijst } from './netniet.js';
import { EigenVoorstellen, Trechter } from './verloop.js';
import { HOOGSTENS, Vergelijking } from './vergelijking.js';
import { Voorlegformulier } from './voorlegformulier.js';
import { brugzin, criteriumwoord, OORDEEL, schuilnaam, teVragen, zekerheidswoord } from './uitleg.js';

const AANTAL = 10;
const PROBEER = 10;
const PROBEER_NA_MS = 500;

class NogNietBekend extends Probleem {}

/** The candidates for one vacature: ranked, explained, and without their names. */
export function Kandidaten({ vacatureId }: { vacatureId: string }) {
  const vacature = useQuery({
    queryKey: ['vacatures', vacatureId],
    queryFn: () => gegeven(api.GET('/vacatures/{id}', { params: { path: { id: vacatureId } } })),
  });
  const lijst = useQuery({
    queryKey: ['kandidaten', vacatureId],
    queryFn: () => vraagKandidaten(vacatureId),
    // A list that changes while it is read is worse than one of a minute ago.
    staleTime: Infinity,
    // A vacature that is a moment old is not in the index yet.
    retry: (keer, fout) => keer < PROBEER && fout instanceof NogNietBekend,
    retryDelay: PROBEER_NA_MS,
  });
  return (
    <Pagina titel={vacature.data ? `Kandidaten voor ${vacaturenaam(vacature.data)}` : 'Kandidaten'}>
      <p>
        <Link to="/vacatures" className={LINK}>
          Terug naar de vacatures
        </Link>
      </p>
      {vacature.data && vacature.data.trechter.voorgelegd > 0 && <Trechter vacature={vacature.data} />}
      <EigenVoorstellen vacatureId={vacatureId} />
      {lijst.isPending && <Laden wat="De kandidaten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Lijst lijst={lijst.data} vacatureId={vacatureId} />}
    </Pagina>
  );
}

async function vraagKandidaten(id: string): Promise<Kandidatenlijst> {
  const antwoord = await gegeven(
    api.POST('/vacatures/{id}/kandidaten', { params: { path: { id } }, body: { aantal: AANTAL } }),
  );
  if ('kandidaten' in antwoord && antwoord.gezien > 0) return antwoord;
  if ('kandidaten' in antwoord) throw new NogNietBekend(200, 'Wij zoeken nog. De vacature is net nieuw.');
  throw new Probleem(202, 'Het zoeken duurt langer dan anders.');
}

function Lijst({ lijst, vacatureId }: { lijst: Kandidatenlijst; vacatureId: string }) {
  const { kandidaten, gezien, runId } = lijst;
  const [gekozen, kies] = useState<readonly string[]>([]);
  const vergelijk = (id: string) =>
    kies(gekozen.includes(id) ? gekozen.filter((k) => k !== id) : [...gekozen, id].slice(-HOOGSTENS));
  if (kandidaten.length === 0) {
    return (
      <>
        <Melding soort="info">
          <Alinea>
            Wij vonden geen kandidaten. Wij keken naar {gezien} profielen. Kijk of een eis van de vacature ruimer kan.
          </Alinea>
        </Melding>
        <NetNietLijst rijen={lijst.netNiet} />
      </>
    );
  }
  return (
    <section>
      <Kop level={2}>De lijst</Kop>
      <Alinea purpose="lead">
        Dit zijn de {kandidaten.length} kandidaten die het beste passen, van {gezien} profielen. U beslist zelf wie u
        voorstelt. Wij tonen hier geen namen. Er zijn twee kanten: wat de werkgever zoekt, en wat de kandidaat wil. Elke
        kant telt voor 1000 punten. De score ligt daartussen. De laagste kant trekt haar het meest omlaag.
      </Alinea>
      <ol className="hub-lijst hub-kaarten">
        {kandidaten.map((kandidaat) => (
          <li key={kandidaat.kandidaatId}>
            <Kandidaatkaart kandidaat={kandidaat} run={{ vacatureId, runId }}>
              <Vinkje
                label={`Vergelijk kandidaat ${schuilnaam(kandidaat.rang)}`}
                checked={gekozen.includes(kandidaat.kandidaatId)}
                onChange={() => vergelijk(kandidaat.kandidaatId)}
              />
            </Kandidaatkaart>
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        <Vergelijking kandidaten={kandidaten.filter(({ kandidaatId }) => gekozen.includes(kandidaatId))} />
      </div>
      <NetNietLijst rijen={lijst.netNiet} />
    </section>
  );
}

function Kandidaatkaart({ kandidaat, run, children }: { kandidaat: Kandidaat; run: Run; children: ReactNode }) {
  const { rang, score, scoreMetBrug, bereik, zekerheid, criteria } = kandidaat;
  const kop = useId();
  const [laag, hoog] = bereik;
  return (
    <article className="hub-kaart" aria-labelledby={kop}>
      <Kop level={3} id={kop}>
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
      <Kop level={4}>Waarom</Kop>
      <ul className="hub-lijst hub-criteria">
        {criteria.map((criterium) => (
          <Criteriumregel key={criterium.criterium + criterium.kant} criterium={criterium} />
        ))}
      </ul>
      <VraagNa criteria={criteria} />
      {children}
      <Voorleggen kandidaatId={kandidaat.kandidaatId} run={run} kop={kop} />
    </article>
  );
}

/** The list that the candidate stands on. */
interface Run {
  readonly vacatureId: string;
  readonly runId: string;
}

function Voorleggen({ kandidaatId, run, kop }: { kandidaatId: string; run: Run; kop: string }) {
  const [open, zetOpen] = useState(false);
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
  if (open) return <Voorlegformulier kandidaatId={kandidaatId} run={run} klaar={() => zetOpen(false)} />;
  return (
    <div className="hub-knoppen">
      <Knop soort="primary-action" aria-describedby={kop} onClick={() => zetOpen(true)}>
        Leg deze kandidaat voor
      </Knop>
    </div>
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

function VraagNa({ criteria }: { criteria: readonly Criterium[] }) {
  const onbekend = teVragen(criteria);
  if (onbekend.length === 0) return null;
  return (
    <>
      <Kop level={4}>Vraag dit na</Kop>
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
