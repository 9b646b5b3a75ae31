import { useCodelijsten, type Vacature } from '../api/index.js';
import { datum } from '../taal/index.js';
import { NEDERLANDS } from './eisen.js';

/** What a vacature asks, in words; what is not asked is left out. */
export function Vacaturegegevens({ vacature }: { vacature: Pick<Vacature, 'profiel' | 'keten' | 'plaatsen'> }) {
  return (
    <dl className="hub-gegevens">
      {useRegels(vacature).map(([naam, waarde]) => (
        <Regel key={naam} naam={naam} waarde={waarde} />
      ))}
    </dl>
  );
}

function Regel({ naam, waarde }: { naam: string; waarde: string }) {
  return (
    <>
      <dt>{naam}</dt>
      <dd>{waarde}</dd>
    </>
  );
}

function useRegels({ profiel, keten, plaatsen }: Pick<Vacature, 'profiel' | 'keten' | 'plaatsen'>) {
  const lijsten = useCodelijsten();
  const woord = (lijst: string, code: string | number | undefined) =>
    code === undefined ? undefined : lijsten[lijst]?.find((k) => k.code === String(code))?.betekenis;
  const rijbewijs = woord('rijbewijs', profiel.rijbewijs?.[0]?.codeSoortRijbewijs);
  const taal = profiel.taalbeheersing?.find(({ codeTaal }) => codeTaal === NEDERLANDS);
  const spreken = woord('taalniveau', taal?.codeNiveauTaalbeheersingMondeling);
  const vanaf = profiel.arbeidsVoorwaarden?.datumAanvangWerkzaamheden;
  const { codeWerkEnDenkniveauMinimaal: niveau } = profiel;
  const regels: readonly (readonly [string, string | undefined])[] = [
    ['Werkgever', profiel.werkgever?.handelsnaamOrganisatie],
    ['Plaatsen', String(plaatsen)],
    ['Uren per week', uren(profiel)],
    ['Postcode', profiel.adres?.postcode ?? 'Niet bekend'],
    ['Wat ga je doen', profiel.omschrijvingVacature],
    ['Eerste werkdag', vanaf ? datum(vanaf) : undefined],
    ['Contract', woord('typeArbeidscontract', profiel.contractvorm?.[0]?.codeTypeArbeidscontract)],
    ['Niveau (wens)', niveau === '0' ? undefined : woord('werkEnDenkniveauMinimaal', niveau)],
    ['Rijbewijs', rijbewijs && `${rijbewijs} (${keten.rijdenIsHetWerk === 'ja' ? 'moet' : 'wens'})`],
    [
      'Nederlands spreken',
      spreken && (keten.redenTaaleis ? `${spreken}. ${keten.redenTaaleis}` : `${spreken} (telt niet mee: geen reden)`),
    ],
    ['Het werk vraagt', (keten.taakeisen ?? []).map((t) => woord('belastbaarheid', t) ?? t).join(', ') || undefined],
  ];
  return regels.flatMap(([naam, waarde]) => (waarde === undefined ? [] : [[naam, waarde] as const]));
}

function uren({ werktijden }: Vacature['profiel']): string {
  const { aantalWerkurenPerWeekMinimaal: van, aantalWerkurenPerWeekMaximaal: tot } = werktijden ?? {};
  if (van === undefined && tot === undefined) return 'Niet bekend';
  return van === undefined || tot === undefined || van === tot ? String(van ?? tot) : `${van} tot ${tot}`;
}
