import { useQuery } from '@tanstack/react-query';
import { api, gegeven, useOpdracht, type Terzijdereden } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { useCodewoord } from '../taal/index.js';
import { Alinea, Etiket, Knop, Mislukking } from '../ui/index.js';

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
      stop={klaar}
      verstuur={(formulier) => zet.mutate(ingevuld(formulier, ['reden']).reden as Terzijdereden, { onSuccess: klaar })}
    >
      <Alinea>Dit geldt alleen voor deze vacature. Voor andere vacatures verandert er niets voor de kandidaat.</Alinea>
      <Codekeuze lijst="redenTerzijde" naam="reden" label="Waarom?" laatWeg={['onbekend']} />
    </Opdrachtformulier>
  );
}

/** Says that somebody was left out and why, in the place where they stand, and brings them back. */
export function TerzijdeGezet({ vacatureId, kandidaatId, naam, reden }: Wie & { naam: string; reden: Terzijdereden }) {
  const woord = useCodewoord('redenTerzijde')(reden);
  const haalTerug = useOpdracht(() =>
    gegeven(
      api.DELETE('/vacatures/{id}/terzijde/{kandidaatId}', { params: { path: { id: vacatureId, kandidaatId } } }),
    ),
  );
  return (
    <>
      <p role="status">
        <Etiket toon="neutral">Terzijde</Etiket> U zette kandidaat {naam} terzijde: {woord.toLowerCase()}. Dit geldt
        alleen voor deze vacature.
      </p>
      {haalTerug.isError && <Mislukking fout={haalTerug.error} />}
      <div className="hub-knoppen">
        <Knop disabled={haalTerug.isPending} onClick={() => haalTerug.mutate(undefined)}>
          Haal kandidaat {naam} terug
        </Knop>
      </div>
    </>
  );
}
