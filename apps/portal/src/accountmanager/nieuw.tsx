import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { api, gegeven, useOpdracht, type Publicatie } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { LINK, Pagina, Veld } from '../ui/index.js';

/** A vacature that its employer told by telephone; what it asks precisely can be added by the own system. */
export function NieuweVacature() {
  const ga = useNavigate();
  const publiceer = usePublicatie();
  const [code, kies] = useState<string>();
  const verstuur = (formulier: FormData) =>
    publiceer.mutate(leesVacature(formulier, code), {
      onSuccess: ({ betreft: { id } }) => void ga({ to: '/vacatures/$id/kandidaten', params: { id } }),
    });
  return (
    <Pagina titel="Nieuwe vacature">
      <p>
        <Link to="/vacatures" className={LINK}>
          Terug naar de vacatures
        </Link>
      </p>
      <div className="hub-kaart">
        <Opdrachtformulier
          kop="Wat zoekt de werkgever?"
          knop="Publiceer en zoek kandidaten"
          niveau={2}
          bezig={publiceer.isPending}
          fout={publiceer.error}
          verstuur={verstuur}
        >
          <Veld id="naam" name="naam" label="Naam van de vacature" required maxLength={120} />
          <Beroepveld kies={kies} />
          <Veld id="uren" name="uren" label="Uren per week (niet verplicht)" type="number" min={1} max={60} />
          <Veld
            id="postcode"
            name="postcode"
            label="Postcode van het werk (niet verplicht)"
            pattern="[1-9][0-9]{3} ?[A-Za-z]{2}"
            title="Vier cijfers en twee letters, bijvoorbeeld 6811AA."
          />
          <Veld
            id="plaatsen"
            name="plaatsen"
            label="Aantal plaatsen"
            type="number"
            min={1}
            max={500}
            defaultValue={1}
            required
          />
        </Opdrachtformulier>
      </div>
    </Pagina>
  );
}

/** Searches while one types; only what is in the list counts. */
function Beroepveld({ kies }: { kies: (code: string | undefined) => void }) {
  const [beroep, zetBeroep] = useState('');
  const beroepen = useBeroepen(useDeferredValue(beroep));
  const code = beroepen.find(({ naam }) => naam.toLowerCase() === beroep.trim().toLowerCase())?.code;
  useEffect(() => kies(code), [kies, code]);
  return (
    <>
      <Veld
        id="beroep"
        label="Beroep"
        list="beroepen"
        autoComplete="off"
        required
        pattern={code ? undefined : '(?!)'}
        title="Kies een beroep uit de lijst."
        aria-describedby="beroephulp"
        onChange={(e) => zetBeroep(e.target.value)}
      />
      <datalist id="beroepen">
        {beroepen.map(({ code: sleutel, naam }) => (
          <option key={sleutel} value={naam} />
        ))}
      </datalist>
      <p id="beroephulp" className="hub-zacht">
        Typ een paar letters en kies een beroep uit de lijst.
      </p>
    </>
  );
}

/** The key of the request is its kenmerk as well: publishing twice is publishing once. */
function usePublicatie() {
  return useOpdracht((verzoek: Omit<Publicatie, 'vacature'>, sleutel) =>
    gegeven(
      api.POST('/vacatures', {
        params: { header: { 'Idempotency-Key': sleutel } },
        body: { ...verzoek, vacature: { kenmerkPartner: sleutel } },
      }),
    ),
  );
}

function useBeroepen(zoek: string) {
  const { data } = useQuery({
    queryKey: ['beroepen', zoek],
    queryFn: () => gegeven(api.GET('/beroepen', { params: { query: { zoek, maximum: 20 } } })),
    placeholderData: (vorige) => vorige,
    staleTime: Infinity,
  });
  return data?.beroepen ?? [];
}

function leesVacature(formulier: FormData, codeBeroepsnaam: string | undefined): Omit<Publicatie, 'vacature'> {
  const { naam, uren, postcode, plaatsen } = ingevuld(formulier, ['naam', 'uren', 'postcode', 'plaatsen']);
  const urenPerWeek = Number(uren);
  return {
    plaatsen: Number(plaatsen),
    profiel: {
      naamVacature: naam!,
      ...(codeBeroepsnaam ? { beroep: { codeBeroepsnaam } } : {}),
      ...(uren
        ? { werktijden: { aantalWerkurenPerWeekMinimaal: urenPerWeek, aantalWerkurenPerWeekMaximaal: urenPerWeek } }
        : {}),
      ...(postcode ? { adres: { postcode: postcode.replace(/\s/g, '').toUpperCase() } } : {}),
    },
  };
}
