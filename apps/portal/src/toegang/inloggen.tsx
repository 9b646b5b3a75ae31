import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, gegeven, Probleem, type Medewerker } from '../api/index.js';
import { Alinea, Knop, Kop, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { thuis } from './medewerker.js';

const ROLNAAM: Readonly<Record<Medewerker['rol'], string>> = {
  regisseur: 'regisseur',
  accountmanager: 'accountmanager',
  consulent: 'consulent',
  teamleider: 'teamleider',
  ketenregisseur: 'ketenregisseur',
  partnerbeheerder: 'beheert de aansluiting',
  'privacy-officer': 'privacy officer',
  beheerder: 'beheerder',
};

/** The role chooser of the demo. */
export function Inloggen() {
  const keuzes = useQuery({
    queryKey: ['aanmeldkeuzes'],
    queryFn: () => gegeven(api.GET('/aanmeldingen/keuzes')),
  });
  return (
    <Pagina titel="Inloggen">
      {keuzes.isPending && <Laden wat="De medewerkers" />}
      {keuzes.isError && <GeenKeuze fout={keuzes.error} opnieuw={() => void keuzes.refetch()} />}
      {keuzes.data && <Keuzes medewerkers={keuzes.data.medewerkers} />}
    </Pagina>
  );
}

function GeenKeuze({ fout, opnieuw }: { fout: Error; opnieuw: () => void }) {
  const buitenDemo = fout instanceof Probleem && (fout.status === 404 || fout.status === 401);
  if (!buitenDemo) return <Mislukt fout={fout} opnieuw={opnieuw} />;
  return (
    <>
      <Alinea>U logt in bij uw eigen organisatie. Daarna komt u hier terug.</Alinea>
      <p>
        <a className={LINK} href="/api/v1/aanmeldingen/begin">
          Log in bij uw organisatie
        </a>
      </p>
    </>
  );
}

function Keuzes({ medewerkers }: { medewerkers: readonly Medewerker[] }) {
  const meldAan = useAanmelden();
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
                      {m.naam}, {ROLNAAM[m.rol]}
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

function useAanmelden() {
  const client = useQueryClient();
  const ga = useNavigate();
  return useMutation({
    mutationFn: (medewerker: string) => gegeven(api.POST('/aanmeldingen', { body: { medewerker } })),
    onSuccess: async (medewerker) => {
      client.clear();
      client.setQueryData(['medewerker'], medewerker);
      await ga({ to: thuis(medewerker) });
    },
  });
}
