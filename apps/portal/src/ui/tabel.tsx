import { useId, type ReactNode } from 'react';
import { Bewaren, type Kolom } from './bewaren.js';

/** Figures in rows. Wider than the screen it scrolls by itself, also with the keyboard; it can be taken along as a file. */
export function Tabel<Rij>({
  titel,
  bestand,
  kolommen,
  rijen,
}: {
  titel: string;
  bestand: string;
  kolommen: readonly Kolom<Rij>[];
  rijen: readonly Rij[];
}) {
  const id = useId();
  return (
    <>
      <div className="hub-tabelvak" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="hub-tabel">
          <caption id={id}>{titel}</caption>
          <thead>
            <tr>
              {kolommen.map(({ kop }) => (
                <th key={kop} scope="col">
                  {kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rijen.map((rij, i) => (
              <tr key={i}>
                {kolommen.map((kolom, k) => (
                  <Cel key={kolom.kop} kolom={kolom} rij={rij} eerste={k === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Bewaren titel={titel} bestand={bestand} kolommen={kolommen} haal={() => rijen} over={id} />
    </>
  );
}

function Cel<Rij>({ kolom, rij, eerste }: { kolom: Kolom<Rij>; rij: Rij; eerste: boolean }) {
  const waarde = kolom.waarde(rij);
  const inhoud = kolom.toon ? kolom.toon(rij) : getalOfTekst(waarde);
  if (eerste) return <th scope="row">{inhoud}</th>;
  return <td className={typeof waarde === 'string' ? undefined : 'hub-getal'}>{inhoud}</td>;
}

const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

function getalOfTekst(waarde: string | number | null): ReactNode {
  if (waarde === null) return <span className="hub-zacht">verborgen</span>;
  return typeof waarde === 'number' ? GETAL.format(waarde) : waarde;
}
