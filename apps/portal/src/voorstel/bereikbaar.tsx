import { useQuery } from '@tanstack/react-query';
import { api, gegeven, type Voorstel } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Mislukking } from '../ui/index.js';
import { bereikbaarheid, isBekendgemaakt } from './bereikbaarheid.js';

/**
 * Who it is and how to reach them: for who put the inwoner forward, from the moment that the inwoner said yes until the
 * work is over.
 */
export function Bereikbaar({ voorstel: { partner, status, inwoner, laatsteWerkdag } }: { voorstel: Voorstel }) {
  const eigen = useMedewerker()?.partner.naam === partner;
  const { data, error } = useQuery({
    queryKey: ['kandidaten', inwoner.id],
    queryFn: () =>
      gegeven(
        api.GET('/kandidaten/{id}', {
          params: { path: { id: inwoner.id } },
          headers: { 'x-estafette-doel': 'bemiddeling' },
        }),
      ),
    enabled: eigen && isBekendgemaakt(status) && laatsteWerkdag === null,
  });
  if (error) return <Mislukking fout={error} />;
  if (!data) return null;
  const { naam, telefoon, email, vraagBij } = bereikbaarheid(data);
  return (
    <>
      <dt>Naam</dt>
      <dd>{naam ?? 'Niet bekend'}</dd>
      <dt>Bereikbaar</dt>
      <dd>
        {[...telefoon, ...email].map((adres) => (
          <span key={adres} className="hub-adres">
            <a href={`${email.includes(adres) ? 'mailto' : 'tel'}:${adres}`}>{adres}</a>{' '}
          </span>
        ))}
        {telefoon.length + email.length === 0 && `Geen telefoonnummer of e-mailadres bekend.${vraagBij}`}
      </dd>
    </>
  );
}
