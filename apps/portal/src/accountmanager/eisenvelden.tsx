import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { api, gegeven, useCodelijst, type Vacature } from '../api/index.js';
import { Codekeuze, ingevuld } from '../formulier/index.js';
import { Alinea, Keuzelijst, Tekstvak, Veld, Vinkje } from '../ui/index.js';
import { useBeroepsnaam } from './beroepsnaam.js';
import { alsIngevuld, EISVELDEN, leesEisen, type Eisen } from './eisen.js';

/** What the form asks now, of a vacature that asked `bestaand` before. */
export function eisenIn(
  formulier: FormData,
  beroep: string | undefined,
  bestaand: Pick<Vacature, 'profiel' | 'keten'>,
): Eisen {
  const taakeisen = formulier.getAll('taakeisen').map(String);
  return leesEisen({ ...ingevuld(formulier, EISVELDEN), taakeisen }, beroep, bestaand);
}

interface Eisenvraag {
  readonly vacature: Pick<Vacature, 'profiel' | 'keten'>;
  readonly kies: (beroep: string | undefined) => void;
}

/** All that can be asked, each demand with what it does: only what the work cannot do without shuts people out. */
export function Eisenvelden({ vacature, kies }: Eisenvraag) {
  const begin = alsIngevuld(vacature);
  return (
    <>
      <Veld id="naam" name="naam" label="Naam van de vacature" required maxLength={120} defaultValue={begin.naam} />
      <Beroepveld kies={kies} code={vacature.profiel.beroep?.codeBeroepsnaam} />
      <Veld
        id="werkgever"
        name="werkgever"
        label="Werkgever (niet verplicht)"
        maxLength={500}
        defaultValue={begin.werkgever}
      />
      <Tekstvak
        id="omschrijving"
        name="omschrijving"
        label="Wat houdt het werk in? (niet verplicht)"
        maxLength={2000}
        defaultValue={begin.omschrijving}
      />
      <div className="hub-naast">
        <Veld
          id="urenVan"
          name="urenVan"
          label="Uren per week (niet verplicht)"
          type="number"
          min={1}
          max={60}
          defaultValue={begin.urenVan}
        />
        <Veld
          id="urenTot"
          name="urenTot"
          label="Tot en met (niet verplicht)"
          type="number"
          min={1}
          max={60}
          defaultValue={begin.urenTot}
        />
      </div>
      <Veld
        id="postcode"
        name="postcode"
        label="Postcode van het werk (niet verplicht)"
        pattern="[1-9][0-9]{3} ?[A-Za-z]{2}"
        title="Vier cijfers en twee letters, bijvoorbeeld 6811AA."
        defaultValue={begin.postcode}
      />
      <details className="hub-vervolg" open={vacature.profiel.naamVacature !== undefined}>
        <summary>Meer eisen</summary>
        <Alinea>
          Een wens telt mee in de score en sluit niemand uit. Iets dat moet, sluit iemand alleen uit als wij zeker weten
          dat het er niet is.
        </Alinea>
        <Werk begin={begin} />
        <Mens begin={begin} />
      </details>
    </>
  );
}

type Begin = ReturnType<typeof alsIngevuld>;

function Werk({ begin }: { begin: Begin }) {
  return (
    <>
      <Veld id="vanaf" name="vanaf" label="Eerste werkdag (niet verplicht)" type="date" defaultValue={begin.vanaf} />
      <Codekeuze
        lijst="typeArbeidscontract"
        naam="contract"
        label="Soort contract"
        begin={begin.contract}
        niets="Maakt niet uit"
      />
      <Keuzelijst id="tijden" name="tijden" label="Werktijden" defaultValue={begin.tijden ?? ''}>
        <option value="">Niet bekend</option>
        <option value="kantoor">Op kantoortijden</option>
        <option value="onregelmatig">Onregelmatig of in ploegen</option>
      </Keuzelijst>
      <Taakeisen gekozen={begin.taakeisen} />
    </>
  );
}

function Mens({ begin }: { begin: Begin }) {
  return (
    <>
      <Codekeuze
        lijst="werkEnDenkniveauMinimaal"
        naam="niveau"
        label="Werk- en denkniveau (wens)"
        begin={begin.niveau}
        laatWeg={['0', '7']}
        niets="Geen eis"
      />
      <div className="hub-naast">
        <Codekeuze lijst="rijbewijs" naam="rijbewijs" label="Rijbewijs" begin={begin.rijbewijs} niets="Geen eis">
          <Keuzelijst id="rijden" name="rijden" label="Wens of moet?" defaultValue={begin.rijden}>
            <option value="wens">Wens: handig om te hebben</option>
            <option value="moet">Moet: rijden is het werk</option>
          </Keuzelijst>
        </Codekeuze>
      </div>
      <Codekeuze
        lijst="taalniveau"
        naam="taal"
        label="Nederlands spreken"
        begin={begin.taal}
        laatWeg={['0', '1', '8']}
        niets="Geen eis"
      >
        <Tekstvak
          id="redenTaal"
          name="redenTaal"
          label="Waarom is die taal nodig voor het werk? Zonder reden telt de eis niet mee."
          maxLength={500}
          defaultValue={begin.redenTaal}
        />
      </Codekeuze>
    </>
  );
}

/** What the work asks of somebody, in the words in which it is known what somebody can carry. */
function Taakeisen({ gekozen }: { gekozen: readonly string[] }) {
  const taken = useCodelijst('belastbaarheid').filter(({ code }) => code !== 'onbekend');
  return (
    <fieldset className="hub-groep">
      <legend className="utrecht-form-label">Wat vraagt het werk? (wens)</legend>
      <div className="hub-naast">
        {taken.map(({ code, betekenis }) => (
          <Vinkje key={code} name="taakeisen" value={code} defaultChecked={gekozen.includes(code)} label={betekenis} />
        ))}
      </div>
    </fieldset>
  );
}

/** Searches while one types; only what is in the list counts. */
function Beroepveld({ kies, code: begin }: { kies: (code: string | undefined) => void; code: string | undefined }) {
  const [getypt, zetBeroep] = useState<string>();
  const beroepen = useBeroepen(useDeferredValue(getypt ?? ''));
  const eerste = useBeroepsnaam(begin);
  const beroep = getypt ?? eerste ?? '';
  const gevonden = beroepen.find(({ naam }) => naam.toLowerCase() === beroep.trim().toLowerCase())?.code;
  const code = getypt === undefined ? begin : gevonden;
  useEffect(() => kies(code), [kies, code]);
  return (
    <>
      <Veld
        id="beroep"
        label="Beroep"
        list="beroepen"
        autoComplete="off"
        required
        pattern={code ? '.*' : '(?!)'}
        title="Kies een beroep uit de lijst."
        aria-describedby="beroephulp"
        value={beroep}
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

function useBeroepen(zoek: string) {
  const { data } = useQuery({
    queryKey: ['beroepen', zoek],
    queryFn: () => gegeven(api.GET('/beroepen', { params: { query: { zoek, maximum: 20 } } })),
    placeholderData: (vorige) => vorige,
    staleTime: Infinity,
  });
  return data?.beroepen ?? [];
}
