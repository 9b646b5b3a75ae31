import type { Stap, Stapverzoek } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Tekstvak } from '../ui/index.js';
import { useStap } from './gegevens.js';
import { STAPPEN } from './stappen.js';

/** Asks what a step needs, and takes it. */
export function Stapformulier({ id, stap, klaar }: { id: string; stap: Stap; klaar: () => void }) {
  const zet = useStap(id);
  const { knop, redenen, gevraagd } = STAPPEN[stap];
  return (
    <Opdrachtformulier
      kop={knop}
      knop={`Verstuur: ${knop.toLowerCase()}`}
      bezig={zet.isPending}
      fout={zet.error}
      verstuur={(formulier) => zet.mutate(leesVerzoek(stap, formulier), { onSuccess: klaar })}
    >
      {redenen && <Codekeuze lijst={redenen} naam="reden" label="Reden" />}
      {stap === 'afgerond' && (
        <Codekeuze lijst="dienst" naam="advies" label="Welke dienst adviseert u hierna?" niets="Geen advies" />
      )}
      {gevraagd && <Tekstvak id="gevraagd" name="gevraagd" label={gevraagd} required />}
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" />
    </Opdrachtformulier>
  );
}

function leesVerzoek(stap: Stap, formulier: FormData): Stapverzoek {
  const { gevraagd, ...rest } = ingevuld(formulier, ['reden', 'advies', 'toelichting', 'gevraagd']);
  const regels = gevraagd
    ?.split('\n')
    .map((regel) => regel.trim())
    .filter(Boolean);
  return { stap, ...rest, ...(regels ? { gevraagd: regels } : {}) };
}
