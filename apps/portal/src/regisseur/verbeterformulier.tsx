import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, gegeven, useCodelijst, useOpdracht, type Verbetering } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, Laden, Mislukt, Veld } from '../ui/index.js';
import { INWONERACTIES } from './stappen.js';
import { feit, FEITEN, isFeitnaam, type Bekend, type Feitnaam } from './verbetering.js';

interface Verbetervraag {
  readonly inwonerId: string;
  readonly klaar: () => void;
}

/** Corrects a fact (AVG art. 16): it is right at once, and whoever got the wrong one hears it. */
export function Verbeterformulier({ inwonerId, klaar }: Verbetervraag) {
  const bekend = useQuery({
    queryKey: ['inwoners', inwonerId, 'verbeteren'],
    queryFn: () =>
      gegeven(
        api.GET('/kandidaten/{id}', {
          params: { path: { id: inwonerId } },
          headers: { 'x-estafette-doel': 'rechten' },
        }),
      ),
  });
  const verbeter = useOpdracht((verzoek: Verbetering) =>
    gegeven(api.POST('/kandidaten/{id}/correctie', { params: { path: { id: inwonerId } }, body: verzoek })),
  );
  const [naam, kies] = useState<Feitnaam>('beroep');
  if (bekend.error) return <Mislukt fout={bekend.error} opnieuw={() => void bekend.refetch()} />;
  if (!bekend.data) return <Laden wat="De gegevens" />;
  const { data } = bekend;
  return (
    <Opdrachtformulier
      kop={INWONERACTIES.verbeteren.knop}
      knop="Verbeter dit gegeven"
      bezig={verbeter.isPending}
      fout={verbeter.error}
      verstuur={(formulier) => {
        const { waarde } = ingevuld(formulier, ['waarde']);
        verbeter.mutate(feit(naam).schrijf(waarde!, data), { onSuccess: klaar });
      }}
    >
      <Alinea>
        Klopt een gegeven niet? Verbeter het hier. Iedere partner die het oude gegeven kreeg, hoort dat het fout was. U
        ziet op deze pagina wie dat heeft bevestigd.
      </Alinea>
      <Keuzelijst
        id="feit"
        label="Welk gegeven is fout?"
        value={naam}
        onChange={(e) => isFeitnaam(e.target.value) && kies(e.target.value)}
      >
        {Object.entries(FEITEN).map(([code, { woord }]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      <Nieuw key={naam} naam={naam} bekend={data} />
    </Opdrachtformulier>
  );
}

/** What is known now, and what it has to be. */
function Nieuw({ naam, bekend }: { naam: Feitnaam; bekend: Bekend }) {
  const { lijst, soort, lees } = feit(naam);
  const keuzes = useKeuzes(lijst);
  const nu = lees(bekend);
  const woord = keuzes?.find(({ code }) => code === nu)?.betekenis ?? nu;
  return (
    <>
      <Alinea>Nu staat er: {woord === undefined ? 'nog niets' : String(woord)}.</Alinea>
      {keuzes ? (
        <Keuzelijst id="waarde" name="waarde" label="Wat moet het zijn?" required>
          <option value="">Maak een keuze</option>
          {keuzes.map(({ code, betekenis }) => (
            <option key={code} value={code}>
              {betekenis}
            </option>
          ))}
        </Keuzelijst>
      ) : (
        <Veld id="waarde" name="waarde" label="Wat moet het zijn?" type={soort ?? 'text'} required maxLength={100} />
      )}
    </>
  );
}

/** The codes to choose from; undefined where one types. */
function useKeuzes(lijst: string | undefined): readonly { code: string; betekenis: string }[] | undefined {
  const codes = useCodelijst(lijst ?? '');
  const beroepen = useQuery({
    queryKey: ['beroepen', 'alle'],
    queryFn: () => gegeven(api.GET('/beroepen', { params: { query: { maximum: 200 } } })),
    staleTime: Infinity,
    enabled: lijst === 'beroepen',
  }).data?.beroepen;
  if (lijst === undefined) return undefined;
  if (lijst !== 'beroepen') return codes;
  return (beroepen ?? []).map(({ code, naam }) => ({ code, betekenis: naam }));
}
