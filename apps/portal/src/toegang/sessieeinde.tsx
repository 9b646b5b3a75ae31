import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLijnstand, type Medewerker } from '../api/index.js';
import { Alinea, Knop, knopklasse, Kop, LINK, Melding } from '../ui/index.js';
import { haalMedewerker } from './medewerker.js';

const KIJK_ELKE_MS = 2_000;
/** WCAG 2.2.1 asks 20 seconds; filling in a form takes longer. */
const WAARSCHUW_SECONDEN = 120;

/**
 * The session ended while somebody worked. The page stays as it is, with what was filled in, until the same person has
 * logged in again in another tab; or that person gives it up and logs in here.
 */
export function Sessieeinde({ medewerker }: { medewerker: Medewerker }) {
  const { uitgelogd } = useLijnstand();
  const bijna = useBijnaVoorbij(medewerker);
  if (uitgelogd) return <Dialoog medewerker={medewerker} />;
  return (
    <div role="status" className="hub-baan hub-sessie">
      {bijna && <Waarschuwing medewerker={medewerker} />}
    </div>
  );
}

/** Whether the session is in its last minutes; the hub says how long it lasts, so that the clock of a computer may be wrong. */
function useBijnaVoorbij(medewerker: Medewerker): boolean {
  const [bijnaBij, zetBijna] = useState<Medewerker>();
  const { nogSeconden } = medewerker;
  useEffect(() => {
    if (nogSeconden === undefined) return undefined;
    const over = Math.max(0, nogSeconden - WAARSCHUW_SECONDEN) * 1000;
    const wekker = setTimeout(() => zetBijna(medewerker), over);
    return () => clearTimeout(wekker);
  }, [medewerker, nogSeconden]);
  return bijnaBij === medewerker;
}

/** Before it is too late, and without taking the reader away from what she fills in. */
function Waarschuwing({ medewerker }: { medewerker: Medewerker }) {
  useWeerIngelogd(medewerker);
  return (
    <Melding soort="warning">
      <Alinea>
        Uw sessie stopt binnen twee minuten.{' '}
        <a className={LINK} href="/inloggen?naar=/" target="_blank" rel="noreferrer">
          Log opnieuw in, in een nieuw tabblad
        </a>
        . Kom daarna hier terug. Wat u hebt ingevuld, blijft staan.
      </Alinea>
    </Melding>
  );
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
    const { nogSeconden = 0 } = data;
    if (data.id !== id) location.assign('/');
    else if (nogSeconden > WAARSCHUW_SECONDEN) void client.invalidateQueries();
  }, [client, data, id]);
}
