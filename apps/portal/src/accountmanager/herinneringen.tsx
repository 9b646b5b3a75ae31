import { Link } from '@tanstack/react-router';
import { Signaalregel, useSignalen } from '../signaal/index.js';
import { Kop, LINK } from '../ui/index.js';

/** What waits too long: a voorstel without uitkomst, a vacature without voorstel. */
export function Herinneringen() {
  const lijst = useSignalen({ overdracht: 'nee' });
  const signalen = (lijst.data?.pages.flatMap((blad) => blad.signalen) ?? []).filter(
    ({ partnernaam }) => partnernaam === null,
  );
  if (signalen.length === 0) return null;
  return (
    <section className="hub-kaart hub-kaart--middel">
      <Kop level={2}>Dit wacht op u</Kop>
      <ul className="hub-lijst">
        {signalen.map((signaal) => (
          <li key={signaal.id}>
            <Signaalregel signaal={signaal} />
            {signaal.code === 'NAZORG_GEMIST' && signaal.inwoner && (
              <p>
                <Link
                  to="/inwoners/$id"
                  params={{ id: signaal.inwoner.id }}
                  search={{ actie: 'nazorg' }}
                  className={LINK}
                >
                  Nazorg melden
                </Link>
              </p>
            )}
            {signaal.vacature && (
              <p>
                <Link to="/vacatures/$id/kandidaten" params={{ id: signaal.vacature.id }} className={LINK}>
                  Bekijk kandidaten voor deze vacature
                </Link>
              </p>
            )}
            {signaal.voorstel && (
              <p>
                <Link to="/voorstellen" className={LINK}>
                  Naar uw voorstellen
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
