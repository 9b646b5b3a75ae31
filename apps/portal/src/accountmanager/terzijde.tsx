import { useQuery } from '@tanstack/react-query';
import { api, gegeven, useCodelijst, useOpdracht, type Terzijdereden } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Knop } from '../ui/index.js';

/** Whom the own organisation left out for this vacature, by the id of the candidate. */
export function useTerzijde(vacatureId: string): ReadonlyMap<string, Terzijdereden> {
  const { data } = useQuery({
    queryKey: ['vacatures', vacatureId, 'terzijde'],
    queryFn: () => gegeven(api.GET('/vacatures/{id}/terzijde', { params: { path: { id: vacatureId } } })),
  });
  return new Map((data?.terzijde ?? []).map(({ kandidaatId, reden }) => [kandidaatId, reden]));
}

interface Wie {
  readonly vacatureId: string;
  readonly kandidaatId: string;
}

/** Leaves a candidate out for this vacature: a human decides, and says why. */
export function Terzijdeformulier({ vacatureId, kandidaatId, klaar }: Wie & { readonly klaar: () => void }) {
  const zet = useOpdracht((reden: Terzijdereden) =>
    gegeven(
      api.POST('/vacatures/{id}/terzijde', {
        params: { path: { id: vacatureId } },
        body: { kandidaat: { id: kandidaatId }, reden },
      }),
    ),
  );
  return (
    <Opdrachtformulier
      kop="Deze kandidaat terzijde zetten"
      knop="Zet terzijde"
      bezig={zet.isPending}
      fout={zet.error}
      verstuur={(formulier) => zet.mutate(ingevuld(formulier, ['reden']).reden as Terzijdereden, { onSuccess: klaar })}
    >
      <Alinea>Dit geldt alleen voor deze vacature. Voor andere vacatures verandert er niets voor de kandidaat.</Alinea>
      <Codekeuze lijst="redenTerzijde" naam="reden" label="Waarom?" laatWeg={['onbekend']} />
      <Knop soort="subtle" onClick={klaar}>
        Toch niet
      </Knop>
    </Opdrachtformulier>
  );
}

/** Says why somebody was left out, and brings them back. */
export function TerzijdeGezet({ vacatureId, kandidaatId, reden, kop }: Wie & { reden: Terzijdereden; kop: string }) {
  const woord = useCodelijst('redenTerzijde').find(({ code }) => code === reden)?.betekenis ?? reden;
  const haalTerug = useOpdracht(() =>
    gegeven(
      api.DELETE('/vacatures/{id}/terzijde/{kandidaatId}', { params: { path: { id: vacatureId, kandidaatId } } }),
    ),
  );
  return (
    <div className="hub-knoppen">
      <p>Terzijde gezet: {woord.toLowerCase()}.</p>
      <Knop aria-describedby={kop} disabled={haalTerug.isPending} onClick={() => haalTerug.mutate(undefined)}>
        Haal terug
      </Knop>
    </div>
  );
}
