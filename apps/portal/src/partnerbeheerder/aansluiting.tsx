import { Link } from '@tanstack/react-router';
import { datum } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Etiket, Kop, Laden, LINK, Mislukt, Pagina } from '../ui/index.js';
import { useAantallen, useSleutels, useWebhook } from './gegevens.js';
import { LEVERING } from './woorden.js';

/** How the connection of the own organisation is doing. */
export function Aansluiting() {
  const medewerker = useMedewerker();
  if (!medewerker) return null;
  const { naam, weergavenaam } = medewerker.partner;
  return (
    <Pagina titel={`Aansluiting van ${weergavenaam}`}>
      <div className="hub-kaarten">
        <Bezorging />
        <Aflevering partner={naam} />
        <Sleutelstand partner={naam} />
        <section className="hub-kaart">
          <Kop level={2}>Beginnen</Kop>
          <ol>
            <li>
              Maak een{' '}
              <Link to="/aansluiting/sleutels" className={LINK}>
                sleutel
              </Link>{' '}
              voor uw systeem.
            </li>
            <li>
              Kies een bericht bij de{' '}
              <Link to="/aansluiting/contracten" className={LINK}>
                contracten
              </Link>
              . Probeer het bij{' '}
              <Link to="/aansluiting/proef" className={LINK}>
                proef en toets
              </Link>
              , en stuur het daarna naar <code>/api/v1/berichten</code>.
            </li>
            <li>
              Kijk bij de{' '}
              <Link to="/aansluiting/berichten" className={LINK}>
                berichten
              </Link>{' '}
              of het is aangenomen.
            </li>
          </ol>
        </section>
      </div>
    </Pagina>
  );
}

function Bezorging() {
  const { data, error, isPending, refetch } = useAantallen();
  return (
    <section className="hub-kaart">
      <Kop level={2}>Berichten van en naar u</Kop>
      {isPending && <Laden wat="De aantallen" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data && (
        <ul className="hub-lijst hub-vier">
          {(['open', 'mislukt', 'apart', 'bevestigd'] as const).map((status) => (
            <li key={status}>
              <span className="hub-groot">{data.aantallen[status] ?? 0}</span>
              <Link to="/aansluiting/bezorging" search={{ status }} className={LINK}>
                {LEVERING[status]!.woord}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Aflevering({ partner }: { partner: string }) {
  const { data, error, isPending, refetch } = useWebhook(partner);
  return (
    <section className="hub-kaart">
      <Kop level={2}>Hoe u berichten krijgt</Kop>
      {isPending && <Laden wat="De instellingen" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data?.aflevering === 'postbus' && (
        <Alinea>Uw systeem haalt berichten zelf op uit de postbus. Er is geen adres waar wij ze heen sturen.</Alinea>
      )}
      {data?.aflevering === 'webhook' && (
        <dl className="hub-gegevens">
          <dt>Adres</dt>
          <dd>{data.url}</dd>
          <dt>Stand</dt>
          <dd>
            <Etiket toon={data.status === 'aan' ? 'success' : 'danger'}>{data.status === 'aan' ? 'Aan' : 'Uit'}</Etiket>{' '}
            {data.reden}
          </dd>
          <dt>Mislukt achter elkaar</dt>
          <dd>{data.misluktAchtereen ?? 0}</dd>
          <dt>Hoogste tempo</dt>
          <dd>{data.tempo} per minuut</dd>
        </dl>
      )}
      <Link to="/aansluiting/webhook" className={LINK}>
        Verander hoe u berichten krijgt
      </Link>
    </section>
  );
}

function Sleutelstand({ partner }: { partner: string }) {
  const { data } = useSleutels(partner);
  const geldig = data?.sleutels.filter(({ status }) => status === 'geldig') ?? [];
  if (!data) return null;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Sleutels</Kop>
      {geldig.length === 0 && <Alinea>Er is geen geldige sleutel. Uw systeem kan nu niets sturen.</Alinea>}
      <ul>
        {geldig.map(({ id, omschrijving, verlooptOp }) => (
          <li key={id}>
            {omschrijving}, geldig tot {datum(verlooptOp)}
          </li>
        ))}
      </ul>
      <Link to="/aansluiting/sleutels" className={LINK}>
        Beheer de sleutels
      </Link>
    </section>
  );
}
