import { useState } from 'react';
import type { Inwoner } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { inwonernaam } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Vinkje } from '../ui/index.js';
import { Collegakeuze, useToewijzing } from './regieformulier.js';

interface Overdraagvraag {
  readonly inwoners: readonly Inwoner[];
  readonly klaar: (gedaan: number) => void;
  readonly stop: () => void;
}

/** Hands inwoners over to a colleague for good; for a holiday there is the vervanger. */
export function Overdraagformulier({ inwoners, klaar, stop }: Overdraagvraag) {
  const ik = useMedewerker()?.code;
  const mijn = inwoners.filter(({ vaste, team, beeindigdOp }) => vaste?.code === ik && team && !beeindigdOp);
  const wijsToe = useToewijzing();
  const [gedaan, zetGedaan] = useState<readonly string[]>([]);
  const [gekozen, kies] = useState<readonly string[]>([]);
  const over = mijn.filter(({ id }) => !gedaan.includes(id));
  const wissel = (id: string) => kies(gekozen.includes(id) ? gekozen.filter((g) => g !== id) : [...gekozen, id]);
  const verstuur = async (formulier: FormData) => {
    const { collega } = ingevuld(formulier, ['collega']);
    let klaarMet = gedaan;
    for (const inwoner of over.filter(({ id }) => gekozen.includes(id))) {
      if (!(await wijsToe.mutateAsync({ id: inwoner.id, toewijzing: naar(inwoner, collega!) }).catch(() => undefined)))
        return;
      klaarMet = [...klaarMet, inwoner.id];
      zetGedaan(klaarMet);
    }
    klaar(klaarMet.length);
  };
  return (
    <Opdrachtformulier
      kop="Inwoners aan een collega geven"
      knop="Geef deze inwoners over"
      niveau={2}
      bezig={wijsToe.isPending || gekozen.length === 0}
      fout={wijsToe.error}
      verstuur={(formulier) => void verstuur(formulier)}
      stop={stop}
    >
      <Alinea>
        Uw collega wordt de vaste contactpersoon. Het open werk gaat dezelfde dag mee. Bent u alleen een tijd weg? Kies
        dan “Ik ben een tijd afwezig”.
      </Alinea>
      <Collegakeuze naam="collega" label="Aan welke collega?" zonder={ik} />
      <fieldset className="hub-groep">
        <legend className="utrecht-form-label">Welke inwoners?</legend>
        {mijn.length === 0 && <Alinea>U bent van geen van deze inwoners de vaste contactpersoon.</Alinea>}
        {over.length > 1 && (
          <Vinkje
            label="Allemaal"
            checked={over.every(({ id }) => gekozen.includes(id))}
            onChange={(e) => kies(e.target.checked ? over.map(({ id }) => id) : [])}
          />
        )}
        {over.map(({ id, kenmerkPartner }) => (
          <Vinkje
            key={id}
            label={inwonernaam({ id, kenmerkPartner })}
            checked={gekozen.includes(id)}
            onChange={() => wissel(id)}
          />
        ))}
      </fieldset>
      <p role="status">{gedaan.length > 0 && `${gedaan.length} overgegeven.`}</p>
    </Opdrachtformulier>
  );
}

/** The team and the vervanger stay, unless the colleague is the vervanger. */
function naar({ team, vervanger }: Inwoner, collega: string) {
  return {
    team: { partner: team!.partner, team: team!.team },
    regisseur: { code: collega },
    ...(vervanger && vervanger.code !== collega ? { vervanger: { code: vervanger.code } } : {}),
  };
}
