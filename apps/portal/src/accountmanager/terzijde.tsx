import { useQuery } from '@tanstack/react-query';
import { api, gegeven, useOpdracht, type Terzijdekeuze } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { useCodewoord } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Knop, Mislukking } from '../ui/index.js';

/** Whom the own organisation left out for this vacature, by the id of the candidate. */
export function useTerzijde(vacatureId: string): ReadonlyMap<string, Terzijdekeuze> {
  const { data } = useQuery({
    queryKey: ['vacatures', vacatureId, 'terzijde'],
    queryFn: () => gegeven(api.GET('/vacatures/{id}/terzijde', { params: { path: { id: vacatureId } } })),
  });
  return new Map((data?.terzijde ?? []).map((keuze) => [keuze.kandidaatId, keuze]));
}

interface Wie {
  readonly vacatureId: string;
  readonly kandidaatId: string;
}

/** Leaves a candidate out for this vacature: a human decides, and says why. */
export function Terzijdeformulier({ vacatureId, kandidaatId, klaar }: Wie & { readonly klaar: () => void }) {
  const zet = useOpdracht((reden: Terzijdekeuze['reden']) =>
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
      verstuur={(formulier) =>
        zet.mutate(ingevuld(formulier, ['reden']).reden as Terzijdekeuze['reden'], { onSuccess: klaar })
      }
    >
      <Alinea>Dit geldt alleen voor deze vacature. Voor andere vacatures verandert er niets voor de kandidaat.</Alinea>
      <Codekeuze lijst="redenTerzijde" naam="reden" label="Waarom?" laatWeg={['onbekend']} />
    </Opdrachtformulier>
  );
}

interface Gezet {
  readonly vacatureId: string;
  readonly naam: string;
  readonly keuze: Terzijdekeuze;
}

/** Says that somebody was left out, by whom and why, in the place where they stand, and brings them back. */
export function TerzijdeGezet({ vacatureId, naam, keuze }: Gezet) {
  const { kandidaatId, reden, door } = keuze;
  const woord = useCodewoord('redenTerzijde')(reden);
  const wie = door === useMedewerker()?.naam ? 'U' : (door ?? 'Uw organisatie');
  const haalTerug = useOpdracht(() =>
    gegeven(
      api.DELETE('/vacatures/{id}/terzijde/{kandidaatId}', { params: { path: { id: vacatureId, kandidaatId } } }),
    ),
  );
  return (
    <>
      <p role="status">
        <Etiket toon="neutral">Terzijde</Etiket> {wie} zette kandidaat {naam} terzijde: {woord.toLowerCase()}. Dit geldt
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
