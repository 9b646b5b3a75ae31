import { api, gegeven, useOpdracht, type Einde } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Melding, Veld } from '../ui/index.js';
import { INWONERACTIES } from './stappen.js';

/** Ends the case of an inwoner. */
export function Eindeformulier({ inwonerId, klaar }: { inwonerId: string; klaar: () => void }) {
  const beeindig = useOpdracht((verzoek: Einde, sleutel) =>
    gegeven(
      api.POST('/inwoners/{id}/einde', {
        params: { path: { id: inwonerId }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
  return (
    <Opdrachtformulier
      kop={INWONERACTIES.einde.knop}
      knop="Sluit de zaak"
      bezig={beeindig.isPending}
      fout={beeindig.error}
      verstuur={(formulier) => {
        const { reden, datum } = ingevuld(formulier, ['reden', 'datum']);
        beeindig.mutate({ reden: reden as Einde['reden'], datum: datum! }, { onSuccess: klaar });
      }}
    >
      <Melding soort="warning">
        <Alinea>
          Open overdrachten en voorstellen stoppen dan ook, bij alle partners. Na einde door werk gaat de nazorg door.
        </Alinea>
      </Melding>
      <Codekeuze lijst="redenEindeInwoner" naam="reden" label="Waarom sluit u de zaak?" laatWeg={['onbekend']} />
      <Veld id="datum" name="datum" label="Vanaf welke dag?" type="date" required />
    </Opdrachtformulier>
  );
}
