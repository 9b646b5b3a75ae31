import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useCodelijst, type Voorstel } from '../api/index.js';
import { useSchuilnamen } from '../schuilnaam/index.js';
import { datum, naamOfKenmerk } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Knop, Kop, LINK, Mislukking } from '../ui/index.js';
import { Actieformulier } from './actieformulier.js';
import { Bereikbaar } from './bereikbaar.js';
import { useVoorstelstap, wachtOpAntwoord } from './gegevens.js';
import { VertelInwoner } from './vertelinwoner.js';
import { acties, ACTIES, STATUSWOORD, verloop, vraagtNiets, type Actie } from './stappen.js';

/** One voorstel: about whom, why, how far it is, who must act, and what the reader can do. */
export function Voorstelkaart({ voorstel }: { voorstel: Voorstel }) {
  const { waarom, status, reden, eersteWerkdag, laatsteWerkdag } = voorstel;
  const kop = useId();
  // Work that ended, or of which the end is known, is still `geplaatst`.
  const { woord, toon } = laatsteWerkdag
    ? { woord: `Aan het werk tot en met ${datum(laatsteWerkdag)}`, toon: 'neutral' as const }
    : STATUSWOORD[status];
  const waaromGestopt = useReden(reden);
  return (
    <article className="hub-kaart" aria-labelledby={kop}>
      <div className="hub-kaartkop">
        <Kop level={3} id={kop}>
          Voorstel voor {useWie(voorstel)}
        </Kop>
        <Etiket toon={toon}>{woord}</Etiket>
      </div>
      <dl className="hub-gegevens">
        <dt>Vacature</dt>
        <dd>
          <Link to="/vacatures/$id/kandidaten" params={{ id: voorstel.vacature.id }} className={LINK}>
            {naamOfKenmerk(voorstel.vacaturenaam, voorstel.vacature.kenmerkPartner)}
          </Link>
        </dd>
        <dt>Voorgesteld door</dt>
        <dd>{[voorstel.accountmanager?.naam, voorstel.partnernaam].filter(Boolean).join(', ')}</dd>
        <dt>Waarom</dt>
        <dd>{waarom}</dd>
        <Bereikbaar voorstel={voorstel} />
        <AanZet voorstel={voorstel} />
        {eersteWerkdag && (
          <>
            <dt>Eerste werkdag</dt>
            <dd>{datum(eersteWerkdag)}</dd>
          </>
        )}
        {waaromGestopt && (
          <>
            <dt>Reden</dt>
            <dd>{waaromGestopt}</dd>
          </>
        )}
        <dt>Verloop</dt>
        <dd>
          {verloop(voorstel)
            .map(({ woord: stap, op }) => `${stap} op ${datum(op)}`)
            .join('. ')}
          .
        </dd>
      </dl>
      <Acties voorstel={voorstel} kop={kop} />
    </article>
  );
}

/** Who put somebody forward, reads what the candidate is called on the list; another what it calls the inwoner itself. */
function useWie({ inwoner, vacature, partner }: Voorstel): string {
  const eigen = useMedewerker()?.partner.naam === partner;
  const naam = useSchuilnamen(eigen ? vacature.id : undefined).get(inwoner.id);
  if (naam) return `kandidaat ${naam}`;
  return inwoner.kenmerkPartner ? `inwoner ${inwoner.kenmerkPartner}` : 'een kandidaat';
}

/** Whom to wait for, when that is somebody else. */
function AanZet({ voorstel: { aanZet, status } }: { voorstel: Voorstel }) {
  const partner = useMedewerker()?.partner.naam;
  if (!aanZet || aanZet.partner === partner) return null;
  const { medewerker, team, partnernaam, telefoon } = aanZet;
  return (
    <>
      <dt>{status === 'voorgelegd' ? 'Vraagt het aan de inwoner' : 'Aan zet'}</dt>
      <dd>
        {[medewerker, team, partnernaam].filter(Boolean).join(', ')}
        {telefoon && (
          <>
            {' '}
            <a href={`tel:${telefoon}`} className={LINK}>
              {telefoon}
            </a>
          </>
        )}
      </dd>
    </>
  );
}

/** Reasons to say no and reasons why it ended are two lists; a code means the same in both. */
function useReden(code: string | null): string | undefined {
  const lijsten = [...useCodelijst('redenNee'), ...useCodelijst('redenUitkomst')];
  return code === null ? undefined : (lijsten.find((r) => r.code === code)?.betekenis ?? code);
}

function Acties({ voorstel, kop }: { voorstel: Voorstel; kop: string }) {
  const zet = useVoorstelstap(voorstel.id);
  const [gekozen, kies] = useState<Actie>();
  const mogelijk = acties(voorstel.toegestaneStappen);
  if (mogelijk.length === 0) return null;
  // Until the step that was taken is off the list. No longer: who already presses the next button would press in vain.
  const bezig = zet.isPending && mogelijk.includes(zet.variables.stap);
  return (
    <>
      {wachtOpAntwoord(voorstel) && (
        <>
          <Alinea>Vraag het eerst aan de inwoner. Nee zeggen mag altijd en heeft geen gevolgen.</Alinea>
          <VertelInwoner voorstel={voorstel} />
        </>
      )}
      {zet.isError && <Mislukking fout={zet.error} />}
      <div className="hub-knoppen">
        {mogelijk.map((actie, plaats) => (
          <Knop
            key={actie}
            soort={plaats === 0 && actie !== 'ingetrokken' ? 'primary-action' : 'secondary-action'}
            disabled={bezig && vraagtNiets(actie)}
            aria-describedby={kop}
            aria-expanded={vraagtNiets(actie) ? undefined : actie === gekozen}
            onClick={() => (vraagtNiets(actie) ? zet.mutate({ stap: actie }) : kies(actie))}
          >
            {ACTIES[actie].knop}
          </Knop>
        ))}
      </div>
      {gekozen && mogelijk.includes(gekozen) && (
        <Actieformulier key={gekozen} voorstel={voorstel} actie={gekozen} klaar={() => kies(undefined)} />
      )}
    </>
  );
}
