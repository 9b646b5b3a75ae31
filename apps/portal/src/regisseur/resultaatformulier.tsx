import { useState } from 'react';
import type { OverdrachtDetail, Resultaat } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, Tekstvak } from '../ui/index.js';
import { useResultaat } from './gegevens.js';
import { knopVan } from './stappen.js';

interface Resultaatvraag {
  readonly overdracht: Pick<OverdrachtDetail, 'id' | 'inwoner' | 'dienst'>;
  readonly klaar: () => void;
}

const SOORTEN = { tussentijds: 'Een tussentijds resultaat', eind: 'Het eindresultaat' } as const;
type Soort = keyof typeof SOORTEN;

/** Tells what a dienst brought; with the last result the dienst is done. */
export function Resultaatformulier({ overdracht, klaar }: Resultaatvraag) {
  const meld = useResultaat();
  const [soort, kies] = useState<Soort>('tussentijds');
  const verstuur = (formulier: FormData) =>
    meld.mutate(leesResultaat(formulier, soort, overdracht), { onSuccess: klaar });
  return (
    <Opdrachtformulier
      kop={knopVan('resultaat')}
      knop="Meld het resultaat"
      bezig={meld.isPending}
      fout={meld.error}
      verstuur={verstuur}
    >
      <Keuzelijst id="soort" label="Wat voor resultaat?" value={soort} onChange={(e) => kies(e.target.value as Soort)}>
        {Object.entries(SOORTEN).map(([code, woord]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      {soort === 'eind' && <Einde />}
      <Codekeuze
        lijst="ladderTrede"
        naam="ladderTrede"
        label="Trede op de participatieladder nu"
        niets="Niet bepaald"
      />
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" />
    </Opdrachtformulier>
  );
}

function Einde() {
  return (
    <>
      <Alinea>Met het eindresultaat is de dienst klaar. De stok gaat naar de regisseur.</Alinea>
      <Codekeuze lijst="doelBereikt" naam="doelBereikt" label="Is het doel bereikt?" laatWeg={['onbekend']} />
      <Codekeuze lijst="redenEinde" naam="reden" label="Waarom stopt de dienst?" />
      <Codekeuze lijst="dienst" naam="advies" label="Welke dienst adviseert u hierna?" niets="Geen advies" />
    </>
  );
}

function leesResultaat(formulier: FormData, soort: Soort, overdracht: Resultaatvraag['overdracht']): Resultaat {
  const { advies, ladderTrede, doelBereikt, ...rest } = ingevuld(formulier, [
    'advies',
    'ladderTrede',
    'doelBereikt',
    'reden',
    'toelichting',
  ]);
  return {
    inwoner: { id: overdracht.inwoner.id },
    overdracht: { id: overdracht.id },
    dienst: overdracht.dienst,
    soort,
    ...rest,
    ...(doelBereikt ? { doelBereikt: doelBereikt as NonNullable<Resultaat['doelBereikt']> } : {}),
    ...(ladderTrede ? { na: { ladderTrede: Number(ladderTrede) } } : {}),
    ...(advies ? { advies: { dienst: advies } } : {}),
  };
}
