import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, gegeven } from '../api/index.js';
import { Alinea, Knop, Kop, LINK, Melding, Mislukking, Pagina, Tekstvak, Veld } from '../ui/index.js';
import { usePublicatie } from './gegevens.js';
import { Importkaart, type Beroep, type Stand } from './importkaart.js';
import { leesTabel, leesVacatures, type Importregel } from './importregels.js';

/** Many vacatures at once, from a spreadsheet: first looked at, then published. */
export function VacaturesImporteren() {
  const [tekst, zetTekst] = useState('');
  const [fout, zetFout] = useState<Error>();
  const { ontbreekt, regels } = leesVacatures(leesTabel(tekst));
  const leesBestand = async (bestand: File | undefined) => {
    if (!bestand) return;
    try {
      zetTekst(await inhoudVan(bestand));
      zetFout(undefined);
    } catch {
      zetFout(new Error('Wij kunnen dit bestand niet lezen. Bewaar het als CSV of XLSX, of plak de regels hieronder.'));
    }
  };
  return (
    <Pagina titel="Vacatures importeren">
      <p>
        <Link to="/vacatures" className={LINK}>
          Terug naar de vacatures
        </Link>
      </p>
      <div className="hub-kaart">
        <Alinea>
          Kies een bestand (CSV of XLSX), of kopieer de regels uit uw spreadsheet en plak ze hieronder. De eerste regel
          heeft de namen van de kolommen. “Naam” en “Beroep” moeten erbij staan. Deze mogen ook: uren, uren tot,
          postcode, plaatsen, kenmerk, omschrijving, werkgever.
        </Alinea>
        <Veld
          id="bestand"
          label="Bestand"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={(e) => void leesBestand(e.target.files?.[0])}
        />
        <Tekstvak
          id="regels"
          label="Of plak hier de regels"
          rows={6}
          maxLength={500_000}
          value={tekst}
          onChange={(e) => zetTekst(e.target.value)}
        />
        {fout && <Mislukking fout={fout} />}
        {tekst !== '' && ontbreekt.length > 0 && (
          <Melding soort="warning">
            <Alinea>Wij missen deze kolommen: {ontbreekt.join(' en ')}. Kijk of de eerste regel de namen heeft.</Alinea>
          </Melding>
        )}
      </div>
      {regels.length > 0 && <Regels key={tekst} regels={regels} />}
    </Pagina>
  );
}

/** As text with tabs, as if it had been pasted. */
async function inhoudVan(bestand: File): Promise<string> {
  if (!bestand.name.toLowerCase().endsWith('.xlsx')) return bestand.text();
  const { leesWerkblad } = await import('../werkboek/index.js');
  const rijen = await leesWerkblad(await bestand.arrayBuffer());
  return rijen.map((rij) => rij.map((cel) => `"${cel.replaceAll('"', '""')}"`).join('\t')).join('\n');
}

function Regels({ regels }: { regels: readonly Importregel[] }) {
  const beroepen = useBeroepen();
  const publiceer = usePublicatie();
  const [gekozen, kies] = useState<Readonly<Record<number, string>>>({});
  const [standen, zetStanden] = useState<Readonly<Record<number, Stand>>>({});
  const codeVan = ({ nummer, beroep }: Importregel) => gekozen[nummer] ?? beroepen.find(heet(beroep))?.code;
  const goed = regels.filter((r) => r.fouten.length === 0 && codeVan(r) && standen[r.nummer] !== 'klaar');
  const publiceerAllen = async () => {
    for (const regel of goed) {
      const { nummer, kenmerk, plaatsen, profiel } = regel;
      const meld = (stand: Stand) => zetStanden((eerder) => ({ ...eerder, [nummer]: stand }));
      meld('bezig');
      const vacature = { kenmerk, plaatsen, profiel: { ...profiel, beroep: { codeBeroepsnaam: codeVan(regel)! } } };
      await publiceer.mutateAsync(vacature).then(
        () => meld('klaar'),
        (oorzaak: Error) => meld(oorzaak),
      );
    }
  };
  const klaar = Object.values(standen).filter((stand) => stand === 'klaar').length;
  const bezig = Object.values(standen).includes('bezig');
  return (
    <section>
      <Kop level={2}>Dit lezen wij</Kop>
      <ul className="hub-lijst hub-kaarten">
        {regels.map((regel) => (
          <li key={regel.nummer} className="hub-kaart">
            <Importkaart
              regel={regel}
              beroepen={beroepen}
              code={codeVan(regel)}
              stand={standen[regel.nummer]}
              kies={(code) => kies({ ...gekozen, [regel.nummer]: code })}
            />
          </li>
        ))}
      </ul>
      <p role="status">{klaar > 0 && `${klaar} van ${regels.length} vacatures gepubliceerd.`}</p>
      <div className="hub-knoppen">
        <Knop soort="primary-action" disabled={goed.length === 0 || bezig} onClick={() => void publiceerAllen()}>
          {goed.length === 1 ? 'Publiceer deze vacature' : `Publiceer ${goed.length} vacatures`}
        </Knop>
      </div>
    </section>
  );
}

function useBeroepen(): readonly Beroep[] {
  const { data } = useQuery({
    queryKey: ['beroepen', 'alle'],
    queryFn: () => gegeven(api.GET('/beroepen', { params: { query: { maximum: 200 } } })),
    staleTime: Infinity,
  });
  return data?.beroepen ?? [];
}

function heet(naam: string) {
  return (b: Beroep): boolean => b.naam.toLowerCase() === naam.trim().toLowerCase();
}
