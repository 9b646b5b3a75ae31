import { useNavigate } from '@tanstack/react-router';
import { Keuzelijst } from '../ui/index.js';
import type { Naam } from './ketenpagina.js';
import { naastVan, periodes, periodewoord, vandaagsKwartaal, type Keuze } from './tijdvak.js';

/** Chooses what the figures are compared with. */
export function Kiezer({ keuze, nu, gebieden }: { keuze: Keuze; nu: string; gebieden: readonly Naam[] }) {
  const ga = useNavigate();
  const { periode = nu, gebied = '' } = naastVan(keuze, nu);
  const keuzes = [...new Set([...periodes(vandaagsKwartaal()), periode])];
  const kies = (anders: Pick<Keuze, 'naast' | 'naastGebied'>) =>
    void ga({ to: '/keten/vergelijken', search: { ...keuze, naast: periode, naastGebied: gebied, ...anders } });
  return (
    <form className="hub-filters" aria-label="Vergelijk met" onSubmit={(e) => e.preventDefault()}>
      <Keuzelijst
        id="naast"
        label="Vergelijk met periode"
        value={periode}
        onChange={(e) => kies({ naast: e.target.value })}
      >
        {keuzes.map((code) => (
          <option key={code} value={code}>
            {periodewoord(code)}
          </option>
        ))}
      </Keuzelijst>
      <Keuzelijst
        id="naastGebied"
        label="Vergelijk met gebied"
        value={gebied}
        onChange={(e) => kies({ naastGebied: e.target.value })}
      >
        <option value="">De hele regio</option>
        {gebieden.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam}
          </option>
        ))}
      </Keuzelijst>
    </form>
  );
}
