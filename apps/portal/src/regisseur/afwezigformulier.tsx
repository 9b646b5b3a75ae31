import { api, gegeven, useOpdracht } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Veld } from '../ui/index.js';

/** Says that one is away: open work moves to the vervanger on the same day. */
export function Afwezigformulier({ klaar }: { klaar: () => void }) {
  const meld = useOpdracht((verzoek: { vanaf?: string; terugOp?: string }, sleutel) =>
    gegeven(api.POST('/afwezigheden', { params: { header: { 'Idempotency-Key': sleutel } }, body: verzoek })),
  );
  return (
    <Opdrachtformulier
      kop="Ik ben afwezig"
      knop="Meld mij afwezig"
      niveau={2}
      bezig={meld.isPending}
      fout={meld.error}
      stop={klaar}
      verstuur={(formulier) => {
        const { vanaf, terugOp } = ingevuld(formulier, ['vanaf', 'terugOp']);
        meld.mutate({ ...(vanaf ? { vanaf } : {}), ...(terugOp ? { terugOp } : {}) }, { onSuccess: klaar });
      }}
    >
      <Alinea>Uw open werk gaat die dag naar uw vervanger. Bent u terug, dan komt het terug bij u.</Alinea>
      <Veld id="vanaf" name="vanaf" label="Eerste dag (niet verplicht: vandaag)" type="date" />
      <Veld id="terugOp" name="terugOp" label="Weer terug op (niet verplicht)" type="date" />
    </Opdrachtformulier>
  );
}
