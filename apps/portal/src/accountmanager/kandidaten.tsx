import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, gegeven, Probleem, type Kandidaat, type Kandidatenlijst, type VacatureDetail } from '../api/index.js';
import { bewaarSchuilnamen, useSchuilnamen, type Schuilnamen } from '../schuilnaam/index.js';
import { leesbaar, vacaturenaam } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Bewaren, knopklasse, Kop, Laden, LINK, Melding, Mislukt, Pagina, Vinkje } from '../ui/index.js';
import type { Kolom } from '../ui/index.js';
import { useVacature } from './gegevens.js';
import { Kandidaatkaart } from './kandidaatkaart.js';
import { NetNietLijst } from './netniet.js';
import { Vacaturegegevens } from './vacaturegegevens.js';
import { EigenVoorstellen, Trechter } from './verloop.js';
import { HOOGSTENS, NAAST_ELKAAR, Vergelijking } from './vergelijking.js';
import { useTerzijde } from './terzijde.js';

const AANTAL = 10;
const PROBEER = 10;
const PROBEER_NA_MS = 500;

class NogNietBekend extends Probleem {}

/** The candidates for one vacature: ranked, explained, and without their names. */
export function Kandidaten({ vacatureId }: { vacatureId: string }) {
  const vacature = useVacature(vacatureId);
  const client = useQueryClient();
  const lijst = useQuery({
    queryKey: ['kandidaten', vacatureId],
    queryFn: async () => {
      const gevonden = await vraagKandidaten(vacatureId);
      const ids = gevonden.kandidaten.map(({ kandidaatId }) => kandidaatId);
      await bewaarSchuilnamen(client, vacatureId, ids);
      return gevonden;
    },
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
      {vacature.data && <Gevraagd vacature={vacature.data} />}
      {vacature.data && vacature.data.trechter.voorgelegd > 0 && <Trechter vacature={vacature.data} />}
      <EigenVoorstellen vacatureId={vacatureId} />
      {lijst.isPending && <Laden wat="De kandidaten" />}
      {lijst.isError && <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.data && <Lijst lijst={lijst.data} vacatureId={vacatureId} />}
    </Pagina>
  );
}

/** What is asked, and the way to change it for who published it. */
function Gevraagd({ vacature }: { vacature: VacatureDetail }) {
  const eigen = useMedewerker()?.partner.naam === vacature.partner;
  return (
    <section className="hub-kaart">
      <Kop level={2} appearance="level-3">
        Wat de werkgever vraagt
      </Kop>
      <Vacaturegegevens vacature={vacature} />
      {eigen && vacature.status === 'open' && (
        <div className="hub-knoppen">
          <Link to="/vacatures/$id/wijzigen" params={{ id: vacature.id }} className={knopklasse('secondary-action')}>
            Wijzig de vacature en zie wie er afvalt
          </Link>
        </div>
      )}
    </section>
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
  const terzijde = useTerzijde(vacatureId);
  const namen = useSchuilnamen(vacatureId);
  const vergelijk = (id: string) =>
    kies(gekozen.includes(id) ? gekozen.filter((k) => k !== id) : [...gekozen, id].slice(-HOOGSTENS));
  if (kandidaten.length === 0) return <Niemand lijst={lijst} />;
  return (
    <section>
      <Kop level={2}>De lijst</Kop>
      <Alinea purpose="lead">
        Dit zijn de {kandidaten.length} kandidaten die het beste passen, van {gezien} profielen. U beslist zelf wie u
        voorstelt. Wij tonen hier geen namen. Er zijn twee kanten: wat de werkgever zoekt, en wat de kandidaat wil. Elke
        kant telt voor 1000 punten. De score ligt daartussen. De laagste kant trekt haar het meest omlaag.
      </Alinea>
      <Regelingen regelingen={lijst.regelingen ?? []} />
      <ol className="hub-lijst hub-kaarten">
        {kandidaten.map((kandidaat) => (
          <li key={kandidaat.kandidaatId}>
            <Kandidaatkaart
              kandidaat={kandidaat}
              naam={namen.get(kandidaat.kandidaatId) ?? ''}
              run={{ vacatureId, runId }}
              terzijde={terzijde.get(kandidaat.kandidaatId)}
            >
              <Vinkje
                label={`Vergelijk kandidaat ${namen.get(kandidaat.kandidaatId)}`}
                checked={gekozen.includes(kandidaat.kandidaatId)}
                onChange={() => vergelijk(kandidaat.kandidaatId)}
              />
              {gekozen.length > 1 && gekozen.includes(kandidaat.kandidaatId) && (
                <p>
                  <a href={`#${NAAST_ELKAAR}`} className={LINK}>
                    Bekijk {gekozen.length} kandidaten naast elkaar
                  </a>
                </p>
              )}
            </Kandidaatkaart>
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        <Vergelijking
          kandidaten={kandidaten.filter(({ kandidaatId }) => gekozen.includes(kandidaatId))}
          namen={namen}
        />
      </div>
      <Bewaren
        titel="Kandidaten"
        wat="de lijst"
        bestand="kandidaten"
        kolommen={kolommen(namen)}
        haal={() => kandidaten}
      />
      <NetNietLijst rijen={lijst.netNiet} />
    </section>
  );
}

function Niemand({ lijst: { gezien, netNiet } }: { lijst: Kandidatenlijst }) {
  return (
    <>
      <Melding soort="info">
        <Alinea>
          Wij vonden geen kandidaten. Wij keken naar {gezien} profielen. Kijk of een eis van de vacature ruimer kan.
        </Alinea>
      </Melding>
      <NetNietLijst rijen={netNiet} />
    </>
  );
}

/** What makes this place cheaper or safer for the employer. It counts for no score. */
function Regelingen({ regelingen }: { regelingen: NonNullable<Kandidatenlijst['regelingen']> }) {
  if (regelingen.length === 0) return null;
  return (
    <section className="hub-kaart" aria-label="Regelingen bij deze plek">
      <Kop level={3}>Dit kan de werkgever helpen</Kop>
      <ul>
        {regelingen.map(({ naam, zin }) => (
          <li key={naam}>
            <strong>{leesbaar(naam)}</strong>: {zin}
          </li>
        ))}
      </ul>
    </section>
  );
}

const kolommen = (namen: Schuilnamen): readonly Kolom<Kandidaat>[] => [
  { kop: 'Kandidaat', waarde: (k) => namen.get(k.kandidaatId) ?? '' },
  { kop: 'Score (van 1000)', waarde: (k) => k.score },
  { kop: 'Score met hulp', waarde: (k) => k.scoreMetBrug },
  { kop: 'Gegevens van', waarde: (k) => k.gegevensVan ?? '' },
  { kop: 'Waarom', waarde: (k) => k.criteria.map(({ zin }) => zin).join(' ') },
];
