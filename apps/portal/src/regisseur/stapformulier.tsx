import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type FormEvent } from 'react';
import { useCodelijst, type Stap, type Stapverzoek } from '../api/index.js';
import { Alinea, Keuzelijst, Knop, Kop, Melding, Tekstvak } from '../ui/index.js';
import { useStap } from './gegevens.js';
import { STAPPEN } from './stappen.js';

/** Asks what a step needs, and takes it. */
export function Stapformulier({ id, stap }: { id: string; stap: Stap }) {
  const ga = useNavigate();
  const zet = useStap(id);
  const formulier = useRef<HTMLFormElement>(null);
  const { knop, redenen, gevraagd } = STAPPEN[stap];
  useEffect(() => formulier.current?.focus(), []);

  const verstuur = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    zet.mutate(leesVerzoek(stap, new FormData(e.currentTarget)), {
      onSuccess: () => void ga({ to: '/overdrachten/$id', params: { id }, search: {}, replace: true }),
    });
  };
  return (
    <form ref={formulier} tabIndex={-1} aria-labelledby="stapkop" onSubmit={verstuur} className="hub-stapformulier">
      <Kop level={3} id="stapkop">
        {knop}
      </Kop>
      {zet.isError && (
        <div role="alert">
          <Melding soort="error">
            <Alinea>Deze stap is niet gelukt. {zet.error.message}</Alinea>
          </Melding>
        </div>
      )}
      {redenen && <Redenkeuze lijst={redenen} />}
      {gevraagd && <Tekstvak id="gevraagd" name="gevraagd" label={gevraagd} required />}
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" />
      <div className="hub-knoppen">
        <Knop type="submit" soort="primary-action" disabled={zet.isPending}>
          Verstuur: {knop.toLowerCase()}
        </Knop>
      </div>
    </form>
  );
}

function Redenkeuze({ lijst }: { lijst: string }) {
  const redenen = useCodelijst(lijst);
  return (
    <Keuzelijst id="reden" name="reden" label="Reden" required defaultValue="">
      <option value="">Kies een reden</option>
      {redenen.map(({ code, betekenis }) => (
        <option key={code} value={code}>
          {betekenis}
        </option>
      ))}
    </Keuzelijst>
  );
}

function leesVerzoek(stap: Stap, ingevuld: FormData): Stapverzoek {
  const tekst = (naam: string) => String(ingevuld.get(naam) ?? '').trim();
  const [reden, toelichting] = [tekst('reden'), tekst('toelichting')];
  const gevraagd = tekst('gevraagd')
    .split('\n')
    .map((regel) => regel.trim())
    .filter(Boolean);
  return {
    stap,
    ...(reden ? { reden } : {}),
    ...(toelichting ? { toelichting } : {}),
    ...(gevraagd.length > 0 ? { gevraagd } : {}),
  };
}
