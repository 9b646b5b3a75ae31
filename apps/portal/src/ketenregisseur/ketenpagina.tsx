import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, gegeven } from '../api/index.js';
import { moment } from '../taal/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Keuzelijst, Knop, Laden, Melding, Mislukking, Mislukt, Pagina } from '../ui/index.js';
import { useKerncijfers } from './gegevens.js';
import { periodes, periodewoord, vandaagsKwartaal, type Keuze } from './tijdvak.js';

type Pad = '/keten' | '/keten/werk' | '/keten/diensten' | '/keten/signalen' | '/keten/vergelijken';

export interface Naam {
  readonly code: string;
  readonly naam: string;
}

/** Names for the codes in the figures. */
export interface Namen {
  partner(code: string): string;
  gebied(code: string): string;
  readonly gebieden: readonly Naam[];
  readonly partners: readonly Naam[];
}

/** A page with figures: of which time and area, when they were counted, and what is hidden. */
export function Ketenpagina({
  titel,
  pad,
  keuze,
  telOok,
  children,
}: {
  titel: string;
  pad: Pad;
  keuze: Keuze;
  /** Counts what is counted apart from the figures that every page has, of this period. */
  telOok?: (periode: string) => Promise<unknown>;
  /** Gets the period that the figures are about as well. */
  children: (namen: Namen, periode: string) => ReactNode;
}) {
  const kern = useKerncijfers(keuze);
  return (
    <Pagina titel={titel}>
      {kern.isPending && <Laden wat="De cijfers" />}
      {kern.isError && <Mislukt fout={kern.error} opnieuw={() => void kern.refetch()} />}
      {kern.data && (
        <>
          <Filters pad={pad} keuze={keuze} nu={kern.data.tijdvak.naam} gebieden={kern.data.gebieden} />
          <p>
            Cijfers over {periodewoord(kern.data.tijdvak.naam)}
            {keuze.gebied && `, ${naamUit(kern.data.gebieden)(keuze.gebied)}`}. Bijgewerkt op{' '}
            {moment(kern.data.bijgewerktOp)}.
          </p>
          <TelOpnieuw telOok={() => telOok?.(kern.data.tijdvak.naam)} />
          {children(namenUit(kern.data), kern.data.tijdvak.naam)}
          <Melding soort="info">
            <Alinea>
              Staat er “verborgen”? Dan gaat het om minder dan tien mensen, of zou het getal een ander klein getal
              verraden. Daarom zijn er ook alleen cijfers van hele kwartalen en jaren.
            </Alinea>
          </Melding>
        </>
      )}
    </Pagina>
  );
}

/** The figures are counted every night; who watches over the chain need not wait for it. */
function TelOpnieuw({ telOok }: { telOok: () => Promise<unknown> | undefined }) {
  const client = useQueryClient();
  const medewerker = useMedewerker();
  const tel = useMutation({
    mutationFn: async () => {
      await gegeven(api.POST('/monitor/kerncijfers'));
      await telOok();
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['keten'] }),
  });
  if (medewerker?.rol !== 'ketenregisseur') return null;
  return (
    <div className="hub-niet-afdrukken">
      {tel.isError && <Mislukking fout={tel.error} />}
      <Knop disabled={tel.isPending} onClick={() => tel.mutate()}>
        {tel.isPending ? 'Er wordt geteld ...' : 'Tel nu opnieuw'}
      </Knop>
    </div>
  );
}

const namenUit = ({ partners, gebieden }: { partners: readonly Naam[]; gebieden: readonly Naam[] }): Namen => ({
  partner: naamUit(partners),
  gebied: naamUit(gebieden),
  partners,
  gebieden: gebieden.map(({ code }) => ({ code, naam: naamUit(gebieden)(code) })),
});

const naamUit =
  (lijst: readonly Naam[]) =>
  (code: string): string =>
    lijst.find((n) => n.code === code)?.naam ?? (code === 'onbekend' ? 'Nog geen gebied' : code);

function Filters({
  pad,
  keuze,
  nu,
  gebieden,
}: {
  pad: Pad;
  keuze: Keuze;
  nu: string;
  gebieden: readonly { readonly code: string; readonly naam: string }[];
}) {
  const ga = useNavigate();
  const kies = (anders: Partial<Record<keyof Keuze, string>>) => {
    const gekozen = Object.entries({ ...keuze, ...anders }).filter(([, waarde]) => waarde !== '');
    void ga({ to: pad, search: Object.fromEntries(gekozen) });
  };
  // Without a period in the address the page is about the quarter of today.
  const laatste = keuze.periode === undefined ? nu : vandaagsKwartaal();
  return (
    <form className="hub-filters" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <Keuzelijst
        id="periode"
        label="Periode"
        value={keuze.periode ?? nu}
        onChange={(e) => kies({ periode: e.target.value })}
      >
        {periodes(laatste).map((periode) => (
          <option key={periode} value={periode}>
            {periodewoord(periode)}
          </option>
        ))}
      </Keuzelijst>
      <Keuzelijst
        id="gebied"
        label="Gebied"
        value={keuze.gebied ?? ''}
        onChange={(e) => kies({ gebied: e.target.value })}
      >
        <option value="">De hele regio</option>
        {gebieden.map(({ code }) => (
          <option key={code} value={code}>
            {naamUit(gebieden)(code)}
          </option>
        ))}
      </Keuzelijst>
    </form>
  );
}
