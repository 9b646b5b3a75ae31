import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, gegeven, Probleem, type Inwoneruitleg, type Voorstel } from '../api/index.js';
import { leesbaar } from '../taal/index.js';
import { Alinea, Knop, Kop, Laden, Mislukt } from '../ui/index.js';

/** What the regisseur can tell the inwoner about this work: why it fits or not, in words, and what may help. No scores. */
export function VertelInwoner({ voorstel }: { voorstel: Voorstel }) {
  const [open, zetOpen] = useState(false);
  if (!open) {
    return (
      <div className="hub-knoppen">
        <Knop soort="subtle" onClick={() => zetOpen(true)}>
          Wat vertelt u de inwoner?
        </Knop>
      </div>
    );
  }
  return <Uitleg {...voorstel} />;
}

function Uitleg({ inwoner, vacature }: Pick<Voorstel, 'inwoner' | 'vacature'>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['uitleg', inwoner.id, vacature.id],
    queryFn: () => vraagUitleg(inwoner.id, vacature.id),
    staleTime: Infinity,
  });
  return (
    <section className="hub-voorbeeld" aria-label="Wat u de inwoner kunt vertellen" aria-live="polite">
      <Kop level={4}>Dit kunt u vertellen</Kop>
      {error && <Mislukt fout={error} opnieuw={() => void refetch()} />}
      {!data && !error && <Laden wat="De uitleg en de regelingen" />}
      {data && <Inhoud {...data} />}
    </section>
  );
}

async function vraagUitleg(id: string, vacature: string): Promise<Inwoneruitleg> {
  const antwoord = await gegeven(
    api.GET('/kandidaten/{id}/uitleg', {
      params: { path: { id }, query: { vacature } },
      headers: { 'x-estafette-doel': 'bemiddeling' },
    }),
  );
  if ('kandidaatId' in antwoord) return antwoord;
  throw new Probleem(202, 'Het zoeken duurt langer dan anders.');
}

function Inhoud({ uitleg, regelingen = [] }: Inwoneruitleg) {
  if (!uitleg) return <Alinea>Wij weten nu te weinig van de inwoner of van het werk om iets te vertellen.</Alinea>;
  const { inleiding, past, pastNiet, onbekend, slot } = uitleg;
  return (
    <>
      {inleiding.map((zin) => (
        <Alinea key={zin}>{zin}</Alinea>
      ))}
      <Deel titel="Dit past" zinnen={past.map(({ zin }) => zin)} />
      <Deel titel="Dit past niet" zinnen={pastNiet.map(({ zin, hulp }) => [zin, hulp].filter(Boolean).join(' '))} />
      <Deel titel="Dit weten wij nog niet" zinnen={onbekend.map(({ zin, vraag }) => `${zin} ${vraag}`)} />
      <Deel titel="Dit kan helpen" zinnen={regelingen.map(({ naam, zin }) => `${leesbaar(naam)}: ${zin}`)} />
      <Alinea>{slot}</Alinea>
    </>
  );
}

function Deel({ titel, zinnen }: { titel: string; zinnen: readonly string[] }): ReactNode {
  if (zinnen.length === 0) return null;
  return (
    <>
      <Kop level={5} appearance="level-5">
        {titel}
      </Kop>
      <ul>
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </>
  );
}
