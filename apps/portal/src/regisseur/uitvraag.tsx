import { useQuery } from '@tanstack/react-query';
import { Fragment, useDeferredValue } from 'react';
import { api, gegeven, useCodelijsten, type Uitvraag, type Voorbeeldvraag } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Alinea, Etiket, Kop, Laden, Melding, Mislukking } from '../ui/index.js';
import { gegevenwaarde, type Woordzoeker } from './gegevenwaarde.js';
import { STATUSWOORD } from './woorden.js';

/** Exactly what would go with an offer, before it is sent: what is known, what is missing or old, and who sees what. */
export function Voorbeeld({ vraag }: { vraag: Voorbeeldvraag }) {
  const gevraagd = useDeferredValue(vraag);
  const { data, error, isPending } = useQuery({
    queryKey: ['voorbeeld', gevraagd],
    queryFn: () => gegeven(api.POST('/overdrachten/voorbeeld', { body: gevraagd })),
    placeholderData: (vorige) => vorige,
  });
  return (
    <div className="hub-voorbeeld" aria-live="polite">
      <Kop level={4}>Dit gaat mee</Kop>
      {isPending && <Laden wat="De gegevens" />}
      {error && <Mislukking fout={error} />}
      {data && <Meegaand uitvraag={data} />}
    </div>
  );
}

/** What goes along, piece by piece. `eigen`: the number of the overdracht itself, which is no double. */
export function Meegaand({ uitvraag, eigen }: { uitvraag: Uitvraag; eigen?: string }) {
  const { gegevens, ontbreekt, looptAl, ontvangerZietNiet } = uitvraag;
  const woord = useWoordzoeker();
  return (
    <>
      {looptAl
        .filter(({ nummer }) => nummer !== eigen)
        .map(({ nummer, naar, status }) => (
          <Melding key={nummer} soort="warning">
            <Alinea>
              Deze dienst loopt al: overdracht {nummer} naar {naar} ({STATUSWOORD[status].toLowerCase()}).
            </Alinea>
          </Melding>
        ))}
      <dl className="hub-gegevens">
        {gegevens.map(({ naam, betekenis, bekend, waarde, datum: dag, verouderd }) => (
          <Fragment key={naam}>
            <dt>{betekenis}</dt>
            <dd>
              {bekend ? gegevenwaarde(waarde, LIJST[naam] ?? '', woord) : <Etiket toon="warning">Ontbreekt</Etiket>}
              {dag && <span className="hub-zacht"> (van {datum(dag)})</span>}{' '}
              {verouderd && <Etiket toon="warning">Oud</Etiket>}
            </dd>
          </Fragment>
        ))}
      </dl>
      {ontbreekt.length > 0 && (
        <Alinea>Wat ontbreekt, houdt de overdracht niet tegen. De ontvanger ziet dat het er niet is.</Alinea>
      )}
      {ontvangerZietNiet.length > 0 && (
        <Alinea>
          De ontvanger ziet niet: {ontvangerZietNiet.map(({ betekenis }) => betekenis.toLowerCase()).join('; ')}.
        </Alinea>
      )}
    </>
  );
}

/** Of which list a piece of information is a code. */
const LIJST: Readonly<Record<string, string>> = { begeleiding: 'begeleidingsbehoefte' };

function useWoordzoeker(): Woordzoeker {
  const lijsten = useCodelijsten();
  const beroepen = useQuery({
    queryKey: ['beroepen', 'alle'],
    queryFn: () => gegeven(api.GET('/beroepen', { params: { query: { maximum: 200 } } })),
    staleTime: Infinity,
  }).data?.beroepen;
  return (lijst, code) =>
    lijst === 'beroep'
      ? beroepen?.find((b) => b.code === code)?.naam
      : lijsten[lijst]?.find((k) => k.code === code)?.betekenis;
}
