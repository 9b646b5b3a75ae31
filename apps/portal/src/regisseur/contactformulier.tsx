import { useState } from 'react';
import type { Contact } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Keuzelijst, Tekstvak, Veld, Vinkje } from '../ui/index.js';
import { useContact } from './gegevens.js';
import { INWONERACTIES } from './stappen.js';

interface Contactvraag {
  readonly inwonerId: string;
  /** With it the contact counts for an overdracht, and it matters who were there. */
  readonly overdrachtId?: string;
  readonly klaar: () => void;
}

const SOORTEN = {
  verschenen: 'Ik heb de inwoner gesproken',
  'niet-bereikt': 'Ik kon de inwoner niet bereiken',
  'niet-verschenen': 'De inwoner kwam niet',
  gepland: 'Ik plan een contact',
} as const;
type Soort = keyof typeof SOORTEN;

const DEELNEMERS = { inwoner: 'De inwoner', gever: 'De gever', nemer: 'De ontvanger' } as const;
type Deelnemer = keyof typeof DEELNEMERS;

/** Records that the inwoner was spoken to, or was not, and when the next contact is. */
export function Contactformulier({ inwonerId, overdrachtId, klaar }: Contactvraag) {
  const legVast = useContact();
  const [soort, kies] = useState<Soort>('verschenen');
  const verstuur = (formulier: FormData) =>
    legVast.mutate(leesContact(formulier, soort, inwonerId, overdrachtId), { onSuccess: klaar });
  return (
    <Opdrachtformulier
      kop={INWONERACTIES.contact.knop}
      knop="Leg het contact vast"
      bezig={legVast.isPending}
      fout={legVast.error}
      verstuur={verstuur}
    >
      <Keuzelijst id="soort" label="Wat is er gebeurd?" value={soort} onChange={(e) => kies(e.target.value as Soort)}>
        {Object.entries(SOORTEN).map(([code, woord]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      {overdrachtId && soort === 'verschenen' && <Deelnemers />}
      <Veld
        id="volgendContact"
        name="volgendContact"
        type="date"
        label={soort === 'gepland' ? 'Datum van het contact' : 'Datum van het volgende contact (niet verplicht)'}
        required={soort === 'gepland'}
      />
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" />
    </Opdrachtformulier>
  );
}

function Deelnemers() {
  return (
    <fieldset className="hub-groep">
      <legend className="utrecht-form-label">Wie waren erbij?</legend>
      {Object.entries(DEELNEMERS).map(([code, woord]) => (
        <Vinkje key={code} name="deelnemers" value={code} defaultChecked={code === 'inwoner'} label={woord} />
      ))}
    </fieldset>
  );
}

function leesContact(formulier: FormData, soort: Soort, inwonerId: string, overdrachtId: string | undefined): Contact {
  const { volgendContact, toelichting } = ingevuld(formulier, ['volgendContact', 'toelichting']);
  const deelnemers = formulier.getAll('deelnemers') as Deelnemer[];
  return {
    inwoner: { id: inwonerId },
    soort,
    ...(overdrachtId ? { overdracht: { id: overdrachtId } } : {}),
    ...(deelnemers.length > 0 ? { deelnemers } : {}),
    // Around noon, so that it is that day wherever it is read.
    ...(soort === 'gepland' ? { tijdstip: `${volgendContact}T12:00:00Z` } : {}),
    ...(volgendContact ? { volgendContact } : {}),
    ...(toelichting ? { toelichting } : {}),
  };
}
