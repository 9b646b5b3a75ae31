import { useNavigate } from '@tanstack/react-router';
import { Alinea, Keuzelijst, Kop, Laden, Mislukt, Tabel } from '../ui/index.js';
import { useDatakwaliteit, useDoorlooptijden, useStromen } from './gegevens.js';
import type { Namen } from './ketenpagina.js';
import { partnerrijen, type Ketencijfers } from './partnercijfers.js';
import type { Keuze } from './tijdvak.js';

interface Deel {
  readonly keuze: Keuze;
  readonly namen: Namen;
}

/** Two partners beside each other, in one period. */
export function TweePartners({ keuze, namen }: Deel) {
  const { partner, naastPartner } = keuze;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Twee partners</Kop>
      <form className="hub-filters" aria-label="Twee partners" onSubmit={(e) => e.preventDefault()}>
        <Partnerkeuze veld="partner" label="Partner" keuze={keuze} namen={namen} />
        <Partnerkeuze veld="naastPartner" label="Naast partner" keuze={keuze} namen={namen} />
      </form>
      {partner && naastPartner ? (
        <Cijfers keuze={keuze} namen={namen} paar={[partner, naastPartner]} />
      ) : (
        <Alinea>Kies twee partners. Dan ziet u hun cijfers over deze periode naast elkaar.</Alinea>
      )}
    </section>
  );
}

function Partnerkeuze({ veld, label, keuze, namen }: Deel & { veld: 'partner' | 'naastPartner'; label: string }) {
  const ga = useNavigate();
  const kies = (code: string) => {
    const { [veld]: _, ...rest } = keuze;
    void ga({ to: '/keten/vergelijken', search: code === '' ? rest : { ...rest, [veld]: code } });
  };
  return (
    <Keuzelijst id={veld} label={label} value={keuze[veld] ?? ''} onChange={(e) => kies(e.target.value)}>
      <option value="">Maak een keuze</option>
      {namen.partners.map(({ code, naam }) => (
        <option key={code} value={code}>
          {naam}
        </option>
      ))}
    </Keuzelijst>
  );
}

function Cijfers({ keuze, namen, paar }: Deel & { paar: readonly [string, string] }) {
  const delen = [useStromen(keuze), useDoorlooptijden(keuze), useDatakwaliteit(keuze)] as const;
  const [stromen, duur, kwaliteit] = delen;
  const mis = delen.find((deel) => deel.error);
  if (mis?.error) return <Mislukt fout={mis.error} opnieuw={() => void mis.refetch()} />;
  if (!stromen.data || !duur.data || !kwaliteit.data) return <Laden wat="De cijfers" />;
  const cijfers: Ketencijfers = {
    stromen: stromen.data.stromen,
    duur: duur.data.overgangen,
    kwaliteit: kwaliteit.data.partners,
  };
  const [een, ander] = paar;
  const kolom = (code: string) => ({
    kop: namen.partner(code),
    waarde: (rij: ReturnType<typeof partnerrijen>[number]) => rij.van(code),
  });
  return (
    <Tabel
      titel={`${namen.partner(een)} naast ${namen.partner(ander)}`}
      bestand="twee-partners"
      kolommen={[
        { kop: 'Cijfer', waarde: (r) => r.naam },
        kolom(een),
        ...(een === ander ? [] : [kolom(ander)]),
        { kop: 'Wat het betekent', waarde: (r) => r.uitleg },
      ]}
      rijen={partnerrijen(cijfers, (code) => namen.partner(code)).filter((r) => paar.some((p) => r.van(p) !== null))}
    />
  );
}
