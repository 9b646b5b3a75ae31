import type { VacatureDetail } from '../api/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Kop, Meer, Mislukt } from '../ui/index.js';
import { useVoorstellen, Voorstelkaart } from '../voorstel/index.js';

const STAPPEN = {
  voorgelegd: 'Voorgelegd',
  akkoord: 'Ja van de inwoner',
  bijWerkgever: 'Bij de werkgever',
  gesprek: 'Gesprek',
  proefplaats: 'Proefplaats',
  geplaatst: 'Aan het werk',
} as const;

/** How far the voorstellen for this vacature came, of all partners: counts, no persons. */
export function Trechter({ vacature: { trechter, plaatsen, bezet } }: { vacature: VacatureDetail }) {
  return (
    <section className="hub-kaart hub-trechterkaart">
      <Kop level={2} appearance="level-3">
        Hoe ver zijn de voorstellen?
      </Kop>
      <ol className="hub-lijst hub-trechter">
        {(Object.keys(STAPPEN) as (keyof typeof STAPPEN)[]).map((stap) => (
          <li key={stap}>
            <strong>{trechter[stap]}</strong> {STAPPEN[stap]}
          </li>
        ))}
      </ol>
      <p>
        {bezet} van {plaatsen} {plaatsen === 1 ? 'plaats' : 'plaatsen'} bezet. Er{' '}
        {trechter.open === 1 ? 'loopt' : 'lopen'} nu {trechter.open} {trechter.open === 1 ? 'voorstel' : 'voorstellen'};{' '}
        {trechter.gestopt} {trechter.gestopt === 1 ? 'is' : 'zijn'} gestopt.
      </p>
    </section>
  );
}

/** The voorstellen of the own organisation for this vacature, newest first. */
export function EigenVoorstellen({ vacatureId }: { vacatureId: string }) {
  const lijst = useVoorstellen({ vacature: vacatureId });
  const partner = useMedewerker()?.partner.naam;
  const eigen = lijst.data?.pages.flatMap((blad) => blad.voorstellen).filter((v) => v.partner === partner) ?? [];
  if (lijst.isError) return <Mislukt fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  if (eigen.length === 0) return null;
  return (
    <section>
      <Kop level={2}>Uw voorstellen</Kop>
      <ul className="hub-lijst hub-kaarten">
        {eigen.map((voorstel) => (
          <li key={voorstel.id}>
            <Voorstelkaart voorstel={voorstel} />
          </li>
        ))}
      </ul>
      <Meer lijst={lijst} wat="voorstellen" />
    </section>
  );
}
