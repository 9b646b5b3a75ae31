import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, gegeven, useOpdracht, type Weergave } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Knop, LINK, Mislukking, Veld } from '../ui/index.js';
import { WEERGAVENVRAAG } from './vragen.js';

type Lijst = Extract<Weergave['lijst'], 'overdrachten' | 'signalen' | 'inwoners' | 'voorstellen'>;
type Vraag = Weergave['vraag'];

const SLEUTEL = WEERGAVENVRAAG.sleutel;

/** The views of this list that the reader kept, and the way to keep or forget the one that is on the screen. */
export function Weergaven({ lijst, vraag }: { lijst: Lijst; vraag: Vraag }) {
  const { data } = useQuery({ queryKey: SLEUTEL, queryFn: () => gegeven(api.GET('/weergaven')), staleTime: Infinity });
  const bewaar = useBewaren();
  const [open, zetOpen] = useState(false);
  if (!data) return null;
  const alle = data.weergaven;
  const eigen = alle.filter((w) => w.lijst === lijst);
  const deze = eigen.find((w) => isGelijk(w.vraag, vraag));
  const isGefilterd = Object.keys(vraag).length > 0;
  if (eigen.length === 0 && !isGefilterd) return null;
  const voegToe = (formulier: FormData) => {
    const { naam } = ingevuld(formulier, ['naam']);
    bewaar.mutate([...alle, { lijst, naam: naam!, vraag }], { onSuccess: () => zetOpen(false) });
  };
  return (
    <section className="hub-niet-afdrukken" aria-label="Bewaarde weergaven">
      {bewaar.isError && !open && <Mislukking fout={bewaar.error} />}
      <div className="hub-knoppen">
        {eigen.length > 0 && <span>Bewaard:</span>}
        {eigen.map((w) => (
          <Link key={w.naam} to={`/${lijst}`} search={w.vraag as never} className={LINK}>
            {w.naam}
          </Link>
        ))}
        {deze && (
          <Knop
            soort="subtle"
            disabled={bewaar.isPending}
            onClick={() => bewaar.mutate(alle.filter((w) => w !== deze))}
          >
            Vergeet “{deze.naam}”
          </Knop>
        )}
        {!deze && isGefilterd && !open && (
          <Knop soort="subtle" onClick={() => zetOpen(true)}>
            Bewaar deze weergave
          </Knop>
        )}
      </div>
      {open && (
        <Opdrachtformulier
          kop="Bewaar deze weergave"
          knop="Bewaar"
          niveau={2}
          bezig={bewaar.isPending}
          fout={bewaar.error}
          verstuur={voegToe}
        >
          <Alinea>U vindt deze keuze daarna bovenaan deze lijst terug. Alleen u ziet haar.</Alinea>
          <Veld id="naam" name="naam" label="Hoe noemt u deze weergave?" required maxLength={60} />
        </Opdrachtformulier>
      )}
    </section>
  );
}

function useBewaren() {
  const client = useQueryClient();
  return useOpdracht(async (weergaven: Weergave[]) => {
    const nu = await gegeven(api.PUT('/weergaven', { body: { weergaven } }));
    client.setQueryData(SLEUTEL, nu);
    return nu;
  });
}

function isGelijk(a: Vraag, b: Vraag): boolean {
  const tekst = (vraag: Vraag): string => JSON.stringify(Object.entries(vraag).sort(([x], [y]) => (x < y ? -1 : 1)));
  return tekst(a) === tekst(b);
}
