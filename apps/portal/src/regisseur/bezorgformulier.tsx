import { Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Melding } from '../ui/index.js';
import { useHerbezorging } from './gegevens.js';

/** Has the hub deliver once more what did not arrive. */
export function Bezorgformulier({ id }: { id: string }) {
  const bezorg = useHerbezorging(id);
  return (
    <Opdrachtformulier
      kop="Opnieuw bezorgen"
      knop="Bezorg opnieuw"
      bezig={bezorg.isPending}
      fout={bezorg.error}
      verstuur={() => bezorg.mutate(undefined)}
    >
      <Alinea>
        De hub stuurt de berichten over deze overdracht opnieuw. Komen ze weer niet aan? Bel dan het team en spreek af
        dat zij de overdracht in Estafette openen.
      </Alinea>
      {bezorg.data && (
        <div role="status">
          <Melding soort="ok">
            <Alinea>{resultaat(bezorg.data.opnieuw)}</Alinea>
          </Melding>
        </div>
      )}
    </Opdrachtformulier>
  );
}

function resultaat(aantal: number): string {
  if (aantal === 0) return 'Alle berichten zijn al aangekomen. Er is niets om opnieuw te bezorgen.';
  return aantal === 1 ? 'Eén bericht gaat opnieuw op weg.' : `${aantal} berichten gaan opnieuw op weg.`;
}
