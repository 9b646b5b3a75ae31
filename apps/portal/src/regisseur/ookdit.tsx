import { Link } from '@tanstack/react-router';
import { useVoorstellen, wachtOpAntwoord } from '../voorstel/index.js';
import { Alinea, LINK, Melding } from '../ui/index.js';
import { useSignalen, type Signaalvraag } from '../signaal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { perInwoner } from './groepen.js';
import { buitenOverdracht, NIEMAND } from './vragen.js';

/** What needs the reader besides overdrachten: else nobody would look for it. */
export function Ookdit() {
  const { inwoners, wacht } = useAantallen(buitenOverdracht(useMedewerker() ?? NIEMAND));
  if (inwoners + wacht === 0) return null;
  return (
    <Melding soort="info">
      {inwoners > 0 && (
        <Alinea>
          <Link to="/signalen" className={LINK}>
            {inwoners === 1 ? 'Eén inwoner vraagt' : `${inwoners} inwoners vragen`} uw aandacht
          </Link>{' '}
          buiten een overdracht om.
        </Alinea>
      )}
      {wacht > 0 && (
        <Alinea>
          <Link to="/voorstellen" className={LINK}>
            {wacht === 1 ? 'Eén voorstel voor werk wacht' : `${wacht} voorstellen voor werk wachten`}
          </Link>{' '}
          op het antwoord van de inwoner.
        </Alinea>
      )}
    </Melding>
  );
}

function useAantallen(vraag: Signaalvraag) {
  const signalen = useSignalen(vraag).data?.pages[0]?.signalen ?? [];
  const voorstellen = useVoorstellen({ status: 'voorgelegd' }).data?.pages[0]?.voorstellen ?? [];
  return { inwoners: perInwoner(signalen).length, wacht: voorstellen.filter(wachtOpAntwoord).length };
}
