import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { Opdrachtformulier } from '../formulier/index.js';
import { moment } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Knop, Kop, Laden, Melding, Mislukking, Mislukt, Pagina, Veld } from '../ui/index.js';
import { useWebhook } from './gegevens.js';

/** How the own system gets its berichten: fetched from the postbus, or pushed to an address. */
export function Webhook() {
  const medewerker = useMedewerker();
  if (!medewerker) return null;
  return (
    <Pagina titel="Hoe u berichten krijgt">
      <Instellingen naam={medewerker.partner.naam} />
    </Pagina>
  );
}

function Instellingen({ naam }: { naam: string }) {
  const { data, error, refetch } = useWebhook(naam);
  const { zet, vernieuw, stop } = useOpdrachten(naam);
  if (error) return <Mislukt fout={error} opnieuw={() => void refetch()} />;
  if (!data) return <Laden wat="De instellingen" />;
  const bezig = zet.isPending || vernieuw.isPending || stop.isPending;
  const nieuw = vernieuw.data ?? zet.data;
  return (
    <div className="hub-kaarten">
      {nieuw && <Geheim geheim={nieuw.geheim} vorigTot={vernieuw.data?.vorigTot} />}
      <section className="hub-kaart">
        <Kop level={2}>Nu</Kop>
        <Nu stand={data} />
        <Mislukkingen fouten={[stop.error, vernieuw.error]} />
        {data.aflevering === 'webhook' && (
          <div className="hub-knoppen">
            <Knop disabled={bezig} onClick={() => vernieuw.mutate()}>
              Maak een nieuw geheim
            </Knop>
            <Knop disabled={bezig} onClick={() => stop.mutate()}>
              Stop en gebruik de postbus
            </Knop>
          </div>
        )}
      </section>
      <div className="hub-kaart">
        <Opdrachtformulier
          kop={data.aflevering === 'webhook' ? 'Ander adres' : 'Laat berichten sturen'}
          knop="Controleer en bewaar het adres"
          niveau={2}
          bezig={bezig}
          fout={zet.error}
          verstuur={(formulier) => zet.mutate(String(formulier.get('url')))}
        >
          <Alinea>
            Wij vragen uw systeem eerst of het berichten wil (WebHook-Request). Zegt het ja, dan krijgt u een geheim.
            Daarmee controleert u de handtekening van elk bericht.
          </Alinea>
          <Veld id="url" name="url" label="Adres (https)" type="url" required maxLength={500} autoComplete="off" />
        </Opdrachtformulier>
      </div>
    </div>
  );
}

function useOpdrachten(naam: string) {
  const client = useQueryClient();
  const params = { params: { path: { naam } } };
  const ververs = { onSettled: () => client.invalidateQueries({ queryKey: ['aansluiting', 'webhook'] }) };
  const zet = useMutation({
    mutationFn: (url: string) => gegeven(api.PUT('/partners/{naam}/webhook', { ...params, body: { url } })),
    ...ververs,
  });
  const vernieuw = useMutation({
    mutationFn: () => gegeven(api.POST('/partners/{naam}/webhook/geheim', params)),
    ...ververs,
  });
  const stop = useMutation({
    mutationFn: () => gegeven(api.DELETE('/partners/{naam}/webhook', params)),
    ...ververs,
  });
  return { zet, vernieuw, stop };
}

type Aflevering = NonNullable<ReturnType<typeof useWebhook>['data']>;

function Nu({ stand: { aflevering, url, status, reden } }: { stand: Aflevering }) {
  if (aflevering === 'postbus') return <Alinea>Uw systeem haalt berichten op uit de postbus. Wij sturen niets.</Alinea>;
  return (
    <Alinea>
      Wij sturen berichten naar {url}. {status === 'uit' && `Dat staat nu uit. ${reden ?? ''}`}
    </Alinea>
  );
}

function Mislukkingen({ fouten }: { fouten: readonly (Error | null)[] }) {
  return fouten.map((fout, i) => fout && <Mislukking key={i} fout={fout} />);
}

function Geheim({ geheim, vorigTot }: { geheim: string; vorigTot: string | undefined }) {
  return (
    <div role="status">
      <Melding soort="ok">
        <Alinea>
          Dit is het geheim. U ziet het alleen nu. {vorigTot && `Het vorige geldt nog tot ${moment(vorigTot)}.`}
        </Alinea>
        <code className="hub-sleutel">{geheim}</code>
      </Melding>
    </div>
  );
}
