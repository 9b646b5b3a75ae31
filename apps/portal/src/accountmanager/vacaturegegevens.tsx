import { useCodelijsten, type Vacature } from '../api/index.js';
import { datum } from '../taal/index.js';
import { useBeroepsnaam } from './beroepsnaam.js';
import { NEDERLANDS } from './eisen.js';

/** What a vacature asks, in words; what is not asked is left out. */
export function Vacaturegegevens({ vacature }: { vacature: Pick<Vacature, 'profiel' | 'keten' | 'plaatsen'> }) {
  const beroep = useBeroepsnaam(vacature.profiel.beroep?.codeBeroepsnaam);
  return (
    <dl className="hub-gegevens">
      {beroep && <Regel naam="Beroep" waarde={beroep} />}
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

type Gevraagd = Pick<Vacature, 'profiel' | 'keten' | 'plaatsen'>;
type Woord = (lijst: string, code: string | number | undefined) => string | undefined;
type Mogelijk = readonly (readonly [naam: string, waarde: string | undefined])[];

function useRegels(vacature: Gevraagd): (readonly [string, string])[] {
  const lijsten = useCodelijsten();
  const woord: Woord = (lijst, code) => lijsten[lijst]?.find((k) => k.code === String(code))?.betekenis;
  return [...werk(vacature, woord), ...mens(vacature, woord)].flatMap(([naam, waarde]) =>
    waarde === undefined ? [] : [[naam, waarde] as const],
  );
}

function werk({ profiel, plaatsen }: Gevraagd, woord: Woord): Mogelijk {
  const vanaf = profiel.arbeidsVoorwaarden?.datumAanvangWerkzaamheden;
  return [
    ['Werkgever', profiel.werkgever?.handelsnaamOrganisatie],
    ['Plaatsen', String(plaatsen)],
    ['Uren per week', uren(profiel)],
    ['Postcode', profiel.adres?.postcode ?? 'Niet bekend'],
    ['Wat het werk inhoudt', profiel.omschrijvingVacature],
    ['Eerste werkdag', vanaf && datum(vanaf)],
    ['Contract', woord('typeArbeidscontract', profiel.contractvorm?.[0]?.codeTypeArbeidscontract)],
  ];
}

/** A demand says whether it shuts people out. */
function mens({ profiel, keten }: Gevraagd, woord: Woord): Mogelijk {
  const { codeWerkEnDenkniveauMinimaal: niveau, rijbewijs, taalbeheersing } = profiel;
  const rijden = woord('rijbewijs', rijbewijs?.[0]?.codeSoortRijbewijs);
  const taal = taalbeheersing?.find(({ codeTaal }) => codeTaal === NEDERLANDS);
  const spreken = woord('taalniveau', taal?.codeNiveauTaalbeheersingMondeling);
  const taken = (keten.taakeisen ?? []).map((taak) => woord('belastbaarheid', taak) ?? taak);
  return [
    ['Niveau (wens)', niveau === '0' ? undefined : woord('werkEnDenkniveauMinimaal', niveau)],
    ['Rijbewijs', rijden && `${rijden} (${keten.rijdenIsHetWerk === 'ja' ? 'moet' : 'wens'})`],
    [
      'Nederlands spreken',
      spreken && `${spreken}. ${keten.redenTaaleis ?? 'Dit telt niet mee: er is geen reden bij.'}`,
    ],
    ['Het werk vraagt', taken.length > 0 ? taken.join(', ') : undefined],
  ];
}

function uren({ werktijden }: Vacature['profiel']): string {
  const { aantalWerkurenPerWeekMinimaal: van, aantalWerkurenPerWeekMaximaal: tot } = werktijden ?? {};
  if (van === undefined && tot === undefined) return 'Niet bekend';
  return van === undefined || tot === undefined || van === tot ? String(van ?? tot) : `${van} tot ${tot}`;
}
