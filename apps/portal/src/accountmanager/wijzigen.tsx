import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import type { Proeflijst, VacatureDetail } from '../api/index.js';
import { Opdrachtformulier } from '../formulier/index.js';
import { useSchuilnamen } from '../schuilnaam/index.js';
import { vacaturenaam } from '../taal/index.js';
import { Alinea, Etiket, Kop, Laden, LINK, Mislukking, Mislukt, Pagina } from '../ui/index.js';
import type { Eisen } from './eisen.js';
import { eisenIn, Eisenvelden } from './eisenvelden.js';
import { useProeflijst, useVacature, useWijziging } from './gegevens.js';
import { gevolgen, type Gevolgregel } from './gevolgen.js';
import { criteriumwoord, OORDEEL } from './uitleg.js';

/** Changes what a vacature asks, and shows before it is saved who would drop out and who would come in. */
export function VacatureWijzigen({ id }: { id: string }) {
  const vacature = useVacature(id);
  return (
    <Pagina titel={vacature.data ? `${vacaturenaam(vacature.data)} wijzigen` : 'Vacature wijzigen'}>
      <p>
        <Link to="/vacatures/$id/kandidaten" params={{ id }} className={LINK}>
          Terug naar de kandidaten
        </Link>
      </p>
      {vacature.isPending && <Laden wat="De vacature" />}
      {vacature.isError && <Mislukt fout={vacature.error} opnieuw={() => void vacature.refetch()} />}
      {vacature.data && <Formulier vacature={vacature.data} />}
    </Pagina>
  );
}

function Formulier({ vacature }: { vacature: VacatureDetail }) {
  const ga = useNavigate();
  const client = useQueryClient();
  const { id } = vacature;
  const wijzig = useWijziging(id);
  // What it asked when the form was opened: others may change it meanwhile, and a form must not move.
  const [begin] = useState(vacature);
  const [beroep, kies] = useState<string>();
  const [eisen, zetEisen] = useState<Eisen>();
  const gevraagd = useRust(eisen && metBeroep(eisen, beroep));
  const bijWijziging = ({ currentTarget }: FormEvent<HTMLElement>) =>
    zetEisen(eisenIn(new FormData(currentTarget.closest('form')!), beroep, begin));
  const verstuur = (formulier: FormData) =>
    wijzig.mutate(eisenIn(formulier, beroep, begin), {
      onSuccess: () => {
        client.removeQueries({ queryKey: ['kandidaten', id] });
        void ga({ to: '/vacatures/$id/kandidaten', params: { id } });
      },
    });
  return (
    <div className="hub-tweeluik">
      <div className="hub-kaart">
        <Opdrachtformulier
          kop="Wat zoekt de werkgever?"
          knop="Sla op en zoek opnieuw"
          niveau={2}
          bezig={wijzig.isPending}
          fout={wijzig.error}
          verstuur={verstuur}
        >
          <div onInput={bijWijziging}>
            <Eisenvelden vacature={begin} kies={kies} />
          </div>
          {eisen && <Kort id={id} eisen={gevraagd} />}
        </Opdrachtformulier>
      </div>
      <Gevolgen id={id} eisen={gevraagd} />
    </div>
  );
}

function metBeroep(eisen: Eisen, beroep: string | undefined): Eisen {
  return beroep ? { ...eisen, profiel: { ...eisen.profiel, beroep: { codeBeroepsnaam: beroep } } } : eisen;
}

const RUST_MS = 400;

/** Not every letter that is typed is a question. */
function useRust<T>(waarde: T): T {
  const [rustig, zet] = useState(waarde);
  useEffect(() => {
    const wekker = setTimeout(() => zet(waarde), RUST_MS);
    return () => clearTimeout(wekker);
  }, [waarde]);
  return rustig;
}

function Gevolgen({ id, eisen }: { id: string; eisen: Eisen | undefined }) {
  const { data, error, isFetching } = useProeflijst(id, eisen);
  return (
    <section className="hub-kaart" aria-label="Gevolgen voor de lijst">
      <Kop level={2}>Wat verandert er op de lijst?</Kop>
      <div aria-live="polite">
        {!eisen && (
          <Alinea>Verander iets. Dan ziet u hier wie er afvalt en wie erbij komt. Er is nog niets bewaard.</Alinea>
        )}
        {eisen && isFetching && <Laden wat="De gevolgen" />}
        {error && <Mislukking fout={error} />}
        {eisen && data && <Uitkomst id={id} lijst={data} />}
      </div>
    </section>
  );
}

/** The same in one sentence beside the button: on a small screen the rest stands below it. */
function Kort({ id, eisen }: { id: string; eisen: Eisen | undefined }) {
  const { data } = useProeflijst(id, eisen);
  const namen = useSchuilnamen(id);
  if (!data || !eisen) return null;
  const { eraf, erbij } = gevolgen(data.kandidaten, namen);
  return (
    <Alinea>
      Als u dit opslaat: {eraf.length} af, {erbij.length} erbij.
    </Alinea>
  );
}

function Uitkomst({ id, lijst }: { id: string; lijst: Proeflijst }) {
  const { eraf, erbij, blijft } = gevolgen(lijst.kandidaten, useSchuilnamen(id));
  return (
    <>
      <Alinea purpose="lead">
        {eraf.length} {eraf.length === 1 ? 'kandidaat valt' : 'kandidaten vallen'} af, {erbij.length}{' '}
        {erbij.length === 1 ? 'komt' : 'komen'} erbij, {blijft.length} {blijft.length === 1 ? 'blijft' : 'blijven'}. Wij
        keken naar {lijst.gezien} {lijst.gezien === 1 ? 'profiel' : 'profielen'}.
      </Alinea>
      <Groep titel="Valt af" toon="warning" regels={eraf} />
      <Groep titel="Komt erbij" toon="success" regels={erbij} />
      <Groep titel="Blijft" toon="neutral" regels={blijft} />
    </>
  );
}

interface Groepvraag {
  readonly titel: string;
  readonly toon: 'warning' | 'success' | 'neutral';
  readonly regels: readonly Gevolgregel[];
}

function Groep({ titel, toon, regels }: Groepvraag) {
  if (regels.length === 0) return null;
  return (
    <>
      <Kop level={3}>{titel}</Kop>
      <ul className="hub-lijst">
        {regels.map(({ kandidaatId, wie, plek, uitleg, redenen }) => (
          <li key={kandidaatId} className="hub-gevolg">
            <strong>{wie}</strong> <Etiket toon={toon}>{plek}</Etiket> {uitleg}
            <ul>
              {redenen.map(({ criterium, kant, oordeel, zin }) => (
                <li key={criterium + kant}>
                  {criteriumwoord(criterium)}: {OORDEEL[oordeel].woord.toLowerCase()}. {zin}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
