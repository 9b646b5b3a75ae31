import { useState } from 'react';
import { api, gegeven, useCodelijst, useOpdracht, type Nazorg, type Plaatsing } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, Melding, Tekstvak, Veld } from '../ui/index.js';
import { volgendeVraag } from './nazorg.js';
import { INWONERACTIES } from './stappen.js';
import { useNazorgplan, useWerk } from './werk.js';

interface Nazorgvraag {
  readonly inwonerId: string;
  readonly klaar: () => void;
}

/** Asks how it goes at work, with the question of the moment, and records the answer. */
export function Nazorgformulier({ inwonerId, klaar }: Nazorgvraag) {
  const { werk, isPending } = useWerk(inwonerId);
  if (isPending) return null;
  if (werk?.status !== 'lopend') {
    return (
      <Melding soort="info">
        <Alinea>Deze inwoner heeft nu geen werk in Estafette. Er is geen nazorg te melden.</Alinea>
      </Melding>
    );
  }
  return <Formulier werk={werk} klaar={klaar} />;
}

function Formulier({ werk, klaar }: { werk: Plaatsing; klaar: () => void }) {
  const meld = useOpdracht((verzoek: Nazorg, sleutel) =>
    gegeven(
      api.POST('/plaatsingen/{id}/nazorg', {
        params: { path: { id: werk.id }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
  const plan = useNazorgplan(werk).data;
  const nu = plan && volgendeVraag(plan);
  const [verloop, kies] = useState('');
  const verlopen = useCodelijst('verloopPlaatsing').filter(({ code }) => code !== 'onbekend');
  if (!plan) return null;
  return (
    <Opdrachtformulier
      kop={INWONERACTIES.nazorg.knop}
      knop="Leg de nazorg vast"
      bezig={meld.isPending}
      fout={meld.error}
      verstuur={(formulier) => meld.mutate(leesNazorg(formulier, verloop), { onSuccess: klaar })}
    >
      {nu && (
        <Alinea>
          <strong>Vraag dit:</strong> {nu.vraag}
        </Alinea>
      )}
      <Codekeuze
        lijst="nazorgmoment"
        naam="moment"
        label="Bij welk moment hoort dit?"
        begin={nu?.moment ?? 'tussendoor'}
        laatWeg={['onbekend']}
      />
      <Keuzelijst
        id="verloop"
        label="Hoe gaat het op het werk?"
        value={verloop}
        required
        onChange={(e) => kies(e.target.value)}
      >
        <option value="">Maak een keuze</option>
        {verlopen.map(({ code, betekenis }) => (
          <option key={code} value={code}>
            {betekenis}
          </option>
        ))}
      </Keuzelijst>
      {verloop === 'gestopt' && (
        <>
          <Codekeuze lijst="redenEindePlaatsing" naam="reden" label="Waarom is het werk gestopt?" />
          <Alinea>De regisseur is daarna weer aan zet, en ziet deze reden. Er komt een dag voor een gesprek.</Alinea>
        </>
      )}
      <Veld id="datum" name="datum" type="date" label="Wanneer sprak u de inwoner? (niet verplicht: vandaag)" />
      <Tekstvak id="toelichting" name="toelichting" label="Wat hoorde u? (niet verplicht)" />
    </Opdrachtformulier>
  );
}

function leesNazorg(formulier: FormData, verloop: string): Nazorg {
  const gevuld = ingevuld(formulier, ['moment', 'reden', 'datum', 'toelichting']);
  return { ...gevuld, verloop } as Nazorg;
}
