import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { Publicatie, Vacature } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Kop, LINK, Pagina, Veld } from '../ui/index.js';
import { NIETS_GEVRAAGD, type Eisen } from './eisen.js';
import { eisenIn, Eisenvelden } from './eisenvelden.js';
import { usePublicatie } from './gegevens.js';
import { Vacaturegegevens } from './vacaturegegevens.js';

/** A vacature that its employer told by telephone. */
export function NieuweVacature() {
  const ga = useNavigate();
  const publiceer = usePublicatie();
  const [beroep, kies] = useState<string>();
  const [gezien, kijk] = useState<Voorbeeldvacature>();
  const bijWijziging = ({ currentTarget }: FormEvent<HTMLElement>) =>
    kijk(voorbeeld(new FormData(currentTarget.closest('form')!), beroep));
  const verstuur = (formulier: FormData) =>
    publiceer.mutate(leesVacature(formulier, beroep), {
      onSuccess: ({ betreft: { id } }) => void ga({ to: '/vacatures/$id/kandidaten', params: { id } }),
    });
  return (
    <Pagina titel="Nieuwe vacature">
      <p>
        <Link to="/vacatures" className={LINK}>
          Terug naar de vacatures
        </Link>
      </p>
      <div className="hub-kaart">
        <Opdrachtformulier
          kop="Wat zoekt de werkgever?"
          knop="Publiceer en zoek kandidaten"
          niveau={2}
          bezig={publiceer.isPending}
          fout={publiceer.error}
          verstuur={verstuur}
        >
          <div onInput={bijWijziging}>
            <Eisenvelden vacature={NIETS_GEVRAAGD} kies={kies} />
            <Veld
              id="plaatsen"
              name="plaatsen"
              label="Aantal plaatsen"
              type="number"
              min={1}
              max={500}
              defaultValue={1}
              required
            />
            <Codekeuze lijst="vormPlek" naam="vorm" label="Soort plek" laatWeg={['onbekend']} niets="Nog niet bekend" />
          </div>
          {gezien && <Voorvertoning vacature={gezien} />}
        </Opdrachtformulier>
      </div>
    </Pagina>
  );
}

type Voorbeeldvacature = Pick<Vacature, 'profiel' | 'keten' | 'plaatsen'>;

/** What others will see of it, while it is being written. */
function Voorvertoning({ vacature }: { vacature: Voorbeeldvacature }) {
  return (
    <section className="hub-voorbeeld" aria-label="Zo zien partners de vacature">
      <Kop level={3} appearance="level-4">
        Zo zien partners de vacature
      </Kop>
      <Alinea>
        Alle partners in de regio zien dit, met de naam van uw organisatie erbij. De werkgever ziet niets van
        kandidaten.
      </Alinea>
      <strong>{vacature.profiel.naamVacature ?? 'Nog geen naam'}</strong>
      <Vacaturegegevens vacature={vacature} />
    </section>
  );
}

function voorbeeld(formulier: FormData, beroep: string | undefined): Voorbeeldvacature {
  return { ...eisenIn(formulier, beroep, NIETS_GEVRAAGD), plaatsen: Number(formulier.get('plaatsen')) || 1 };
}

function leesVacature(formulier: FormData, beroep: string | undefined): Omit<Publicatie, 'vacature'> {
  const { plaatsen, vorm } = ingevuld(formulier, ['plaatsen', 'vorm']);
  const eisen: Eisen = eisenIn(formulier, beroep, NIETS_GEVRAAGD);
  return { ...eisen, plaatsen: Number(plaatsen), ...(vorm ? { vorm } : {}) };
}
