import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Tekstvak } from '../ui/index.js';
import { useVoorlegging } from '../voorstel/index.js';

interface Voorlegvraag {
  readonly kandidaatId: string;
  readonly run: { readonly vacatureId: string; readonly runId: string };
  readonly klaar: () => void;
}

/** Puts a candidate forward: a human says why. */
export function Voorlegformulier({ kandidaatId, run: { vacatureId, runId }, klaar }: Voorlegvraag) {
  const legVoor = useVoorlegging();
  const verstuur = (formulier: FormData) => {
    const { waarom } = ingevuld(formulier, ['waarom']);
    if (!waarom) return;
    const verzoek = { vacature: { id: vacatureId }, inwoner: { id: kandidaatId }, waarom, runId };
    legVoor.mutate(verzoek, { onSuccess: klaar });
  };
  return (
    <Opdrachtformulier
      kop="Leg deze kandidaat voor"
      knop="Leg voor"
      bezig={legVoor.isPending}
      fout={legVoor.error}
      verstuur={verstuur}
    >
      <Alinea>
        De regisseur vraagt het eerst aan de inwoner. Na een ja ziet u wie het is, en hoe u de inwoner bereikt, als wij
        dat weten.
      </Alinea>
      <Tekstvak id="waarom" name="waarom" label="Waarom past deze kandidaat?" required />
    </Opdrachtformulier>
  );
}
