import { Link } from '@tanstack/react-router';
import { moment } from '../taal/index.js';
import { Alinea, Etiket, Kop, Laden, LINK, Melding, Mislukt, Pagina, Tabel } from '../ui/index.js';
import { Bezorgknop } from './bezorgknop.js';
import { useBericht } from './gegevens.js';
import { kort, LEVERING, STATUS } from './woorden.js';

/** One bericht: what was wrong with it, to whom it went, and every attempt. */
export function Berichtpagina({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useBericht(id);
  return (
    <Pagina titel={data ? `Bericht ${kort(data.type)}` : 'Bericht'}>
      <p>
        <Link to="/aansluiting/berichten" className={LINK}>
          Terug naar de berichten
        </Link>
      </p>
      {isPending && <Laden wat="Het bericht" />}
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {data && <Inhoud bericht={data} />}
    </Pagina>
  );
}

type Bericht = NonNullable<ReturnType<typeof useBericht>['data']>;

function Inhoud({ bericht }: { bericht: Bericht }) {
  const { id, source, versie, status, ontvangenOp, fouten = [], leveringen, inhoudGewistOp } = bericht;
  return (
    <>
      <section className="hub-kaart">
        <dl className="hub-gegevens">
          <dt>Stand</dt>
          <dd>
            <Etiket toon={STATUS[status]!.toon}>{STATUS[status]!.woord}</Etiket>
          </dd>
          <dt>Ontvangen</dt>
          <dd>{moment(ontvangenOp)}</dd>
          <dt>Nummer</dt>
          <dd>{id}</dd>
          <dt>Bron</dt>
          <dd>{source ?? 'Niet te lezen'}</dd>
          <dt>Versie</dt>
          <dd>{versie ?? 'Niet te lezen'}</dd>
        </dl>
      </section>
      {fouten.length > 0 && (
        <section className="hub-kaart hub-kaart--dringend">
          <Kop level={2}>Wat er niet klopt</Kop>
          <Alinea>Herstel dit en stuur het bericht opnieuw met hetzelfde nummer.</Alinea>
          <Tabel
            titel="Fouten"
            bestand="fouten"
            kolommen={[
              { kop: 'Veld', waarde: (f) => f.pad || 'Het hele bericht' },
              { kop: 'Wat u kunt doen', waarde: (f) => f.melding },
              { kop: 'Code', waarde: (f) => f.code },
            ]}
            rijen={fouten}
          />
        </section>
      )}
      {leveringen.length > 0 && (
        <section className="hub-kaart">
          <Kop level={2}>Bezorging</Kop>
          {inhoudGewistOp ? (
            <Melding soort="info">
              <Alinea>De bewaartijd is voorbij. Dit bericht kan niet meer opnieuw worden bezorgd.</Alinea>
            </Melding>
          ) : (
            <Bezorgknop bericht={id} />
          )}
          {leveringen.map((levering, i) => (
            <Levering key={i} levering={levering} />
          ))}
        </section>
      )}
    </>
  );
}

function Levering({ levering }: { levering: Bericht['leveringen'][number] }) {
  const { partner, status, reden, herhaald, pogingen = [], volgendePogingOp } = levering;
  return (
    <>
      <Kop level={3}>
        {partner} <Etiket toon={LEVERING[status]!.toon}>{LEVERING[status]!.woord}</Etiket>{' '}
        {herhaald && <Etiket toon="neutral">Opnieuw</Etiket>}
      </Kop>
      {reden && <Alinea>Reden: {reden}</Alinea>}
      {status === 'open' && volgendePogingOp && <Alinea>Volgende poging: {moment(volgendePogingOp)}.</Alinea>}
      {pogingen.length > 0 && (
        <Tabel
          titel={`Pogingen bij ${partner}`}
          bestand="pogingen"
          kolommen={[
            { kop: 'Begonnen', waarde: (p) => moment(p.begonnenOp) },
            { kop: 'Duur (ms)', waarde: (p) => p.duurMs, toon: (p) => p.duurMs ?? 'Loopt' },
            { kop: 'Uitkomst', waarde: (p) => p.uitkomst ?? 'Loopt' },
            { kop: 'Antwoord', waarde: (p) => [p.httpStatus, p.reden, p.antwoord].filter(Boolean).join(' ') },
          ]}
          rijen={pogingen}
        />
      )}
    </>
  );
}
