import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api, gegeven, Probleem, type Medewerker } from '../api/index.js';
import { thuisVan } from '../menu.js';
import { Alinea, Knop, Kop, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { rolwoord } from './rol.js';

/** A page of ours: no other site, also not by two slashes. */
const EIGEN_PAGINA = /^\/(?![/\\])/;

/** Where somebody wanted to be before logging in; it is in the address. */
export interface Terugkeer {
  readonly naar?: string;
}

export function leesTerugkeer({ naar }: Record<string, unknown>): Terugkeer {
  return typeof naar === 'string' && EIGEN_PAGINA.test(naar) ? { naar } : {};
}

/** The role chooser of the demo, or the way to one's own organisation. */
export function Inloggen({ terugkeer }: { terugkeer: Terugkeer }) {
  const keuzes = useQuery({
    queryKey: ['aanmeldkeuzes'],
    queryFn: () => gegeven(api.GET('/aanmeldingen/keuzes')),
  });
  return (
    <Pagina titel="Inloggen">
      {keuzes.isPending && <Laden wat="De medewerkers" />}
      {keuzes.isError && <GeenKeuze fout={keuzes.error} opnieuw={() => void keuzes.refetch()} {...terugkeer} />}
      {keuzes.data && <Keuzes medewerkers={keuzes.data.medewerkers} {...terugkeer} />}
    </Pagina>
  );
}

function GeenKeuze({ fout, opnieuw, naar = '/' }: { fout: Error; opnieuw: () => void } & Terugkeer) {
  const buitenDemo = fout instanceof Probleem && (fout.status === 404 || fout.status === 401);
  if (!buitenDemo) return <Mislukt fout={fout} opnieuw={opnieuw} />;
  return (
    <>
      <Alinea>U logt in bij uw eigen organisatie. Daarna komt u hier terug.</Alinea>
      <p>
        <a className={LINK} href={`/api/v1/aanmeldingen/begin?${new URLSearchParams({ naar })}`}>
          Log in bij uw organisatie
        </a>
      </p>
    </>
  );
}

function Keuzes({ medewerkers, ...terugkeer }: { medewerkers: readonly Medewerker[] } & Terugkeer) {
  const meldAan = useAanmelden(terugkeer);
  const partners = [...new Map(medewerkers.map((m) => [m.partner.naam, m.partner])).values()];
  return (
    <>
      <Alinea purpose="lead">Dit is een demo. Kies wie u bent. Alle personen zijn verzonnen.</Alinea>
      {meldAan.isError && <Mislukt fout={meldAan.error} opnieuw={() => meldAan.reset()} />}
      <div className="hub-raster">
        {partners.map((partner) => (
          <section key={partner.naam} className="hub-kaart">
            <Kop level={2} appearance="level-3">
              {partner.weergavenaam}
            </Kop>
            <ul className="hub-lijst hub-knoppenlijst">
              {medewerkers
                .filter((m) => m.partner.naam === partner.naam)
                .map((m) => (
                  <li key={m.id}>
                    <Knop disabled={meldAan.isPending} onClick={() => meldAan.mutate(m.id)}>
                      {m.naam}, {rolwoord(m.rol)}
                    </Knop>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function useAanmelden({ naar }: Terugkeer) {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (medewerker: string) => gegeven(api.POST('/aanmeldingen', { body: { medewerker } })),
    onSuccess: (medewerker) => {
      client.clear();
      client.setQueryData(['medewerker'], medewerker);
      router.history.push(naar ?? thuisVan(router, medewerker));
    },
  });
}
