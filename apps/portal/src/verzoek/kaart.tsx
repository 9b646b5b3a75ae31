import type { Verzoek } from '../api/index.js';
import { datum } from '../taal/index.js';
import { Etiket, Kop, type Toon } from '../ui/index.js';

const VERZOEK: Readonly<Record<string, string>> = {
  inzage: 'Inzage',
  correctie: 'Verbetering',
  bezwaar: 'Bezwaar',
  'bezwaar-ingetrokken': 'Bezwaar ingetrokken',
  verwijdering: 'Verwijdering',
  bewaartermijn: 'Bewaartermijn voorbij',
};

/** What somebody asked about their data: how it stands, and which partners confirmed. `metWie`: names the inwoner. */
export function Verzoekkaart({ verzoek, metWie = true }: { verzoek: Verzoek; metWie?: boolean }) {
  const { soort, inwoner, ontvangenOp, afgehandeldOp, uitkomst, ontvangers } = verzoek;
  const { toon, woord } = stand(verzoek);
  const wie = inwoner ? `inwoner ${inwoner.kenmerkPartner ?? inwoner.id.slice(0, 8)}` : 'gewist';
  return (
    <li className="hub-kaart">
      <Kop level={metWie ? 2 : 3} appearance="level-3">
        {VERZOEK[soort] ?? soort}
        {metWie && `: ${wie}`}
      </Kop>
      <p>
        <Etiket toon={toon}>{woord}</Etiket> Ontvangen op {datum(ontvangenOp)}.{' '}
        {afgehandeldOp && `Klaar op ${datum(afgehandeldOp)}. ${uitkomst ?? ''}`}
      </p>
      {ontvangers.length > 0 && (
        <dl className="hub-gegevens">
          {ontvangers.map(({ partner, bevestigd }) => (
            <div key={partner} className="hub-rij">
              <dt>{partner}</dt>
              <dd>
                <Etiket toon={bevestigd ? 'success' : 'warning'}>
                  {bevestigd ? 'Bevestigd' : 'Nog niet bevestigd'}
                </Etiket>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Whether it is done, and else how the term stands. */
function stand({ afgehandeldOp, uiterlijk }: Verzoek): { readonly toon: Toon; readonly woord: string } {
  if (afgehandeldOp) return { toon: 'success', woord: 'Klaar' };
  const teLaat = new Date(uiterlijk).getTime() < performance.timeOrigin + performance.now();
  return teLaat
    ? { toon: 'danger', woord: `Te laat: moest klaar zijn op ${datum(uiterlijk)}` }
    : { toon: 'warning', woord: `Klaar uiterlijk ${datum(uiterlijk)}` };
}
