import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLijnstand, type Medewerker } from '../api/index.js';
import { Alinea, Knop, knopklasse, Kop } from '../ui/index.js';
import { haalMedewerker } from './medewerker.js';

const KIJK_ELKE_MS = 2_000;

/**
 * The session ended while somebody worked. The page stays as it is, with what was filled in, until the same person has
 * logged in again in another tab; or that person gives it up and logs in here.
 */
export function Sessieeinde({ medewerker }: { medewerker: Medewerker }) {
  const { uitgelogd } = useLijnstand();
  return uitgelogd ? <Dialoog medewerker={medewerker} /> : null;
}

function Dialoog({ medewerker }: { medewerker: Medewerker }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const naar = useRouterState({ select: ({ location }) => location.href });
  const ga = useNavigate();
  const client = useQueryClient();
  useWeerIngelogd(medewerker);
  useEffect(() => dialoog.current?.showModal(), []);
  const hier = async () => {
    await ga({ to: '/inloggen', search: { naar } });
    client.clear();
    client.setQueryData(['medewerker'], null);
  };
  return (
    <dialog ref={dialoog} aria-labelledby="sessie" className="hub-dialoog" onCancel={(e) => e.preventDefault()}>
      <Kop level={2} id="sessie">
        U bent uitgelogd
      </Kop>
      <Alinea>
        Uw sessie is voorbij. Log opnieuw in, in een nieuw tabblad. Kom daarna hier terug. Dan gaat u verder waar u was,
        en blijft staan wat u hebt ingevuld.
      </Alinea>
      <div className="hub-knoppen">
        <a className={knopklasse('primary-action')} href="/inloggen?naar=/" target="_blank" rel="noreferrer">
          Log in in een nieuw tabblad
        </a>
        <Knop onClick={() => void hier()}>Log hier in (wat u invulde, gaat weg)</Knop>
      </div>
    </dialog>
  );
}

/** Looks whether somebody logged in meanwhile. Another person begins with a clean page. */
function useWeerIngelogd({ id }: Medewerker): void {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ['terug'], queryFn: haalMedewerker, refetchInterval: KIJK_ELKE_MS, gcTime: 0 });
  useEffect(() => {
    if (!data) return;
    if (data.id === id) void client.invalidateQueries();
    else location.assign('/');
  }, [client, data, id]);
}
