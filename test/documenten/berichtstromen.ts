import { catalogus, foutcodes, type Berichtsoort, type FoutCode } from '@estafette/contracts';
import { STANDAARDPLAN } from '@estafette/hub/levering/index';
import { soorten } from '@estafette/hub/signaal/soorten/index';
import { normen, type Duur, type Norm } from '@estafette/matcher/bewaking/normen';
import { levens, stok, type Overgang } from './overgangen.js';
import { standaardwoorden, stroomwoorden } from './stroomwoorden.js';
import { afzenders } from './voorbeeld.js';

/** Refusals that depend on the state or on who asks, not on the form. */
const NAAR_DE_STAND: readonly FoutCode[] = [
  'ID_HERGEBRUIKT',
  'OVERGANG_VERBODEN',
  'OVERGANG_VERLOREN',
  'ROL_ONJUIST',
  'GEEN_DOELBINDING',
  'TYPE_NIET_TOEGESTAAN',
];

/** The page with every flow: what starts it, where it goes, and what happens when it fails. */
export function berichtstromen(): string {
  const onderwerpen = perSleutel(catalogus, (soort) => soort.naam.split('.')[0]!);
  return [
    '# Berichtstromen',
    'De tabellen komen uit de catalogus, de overgangstabellen, de normen en het leveringsplan zelf. Een test houdt ze gelijk aan wat de hub doet.',
    '## Elke stroom begint zo',
    BEGIN,
    weigeringen(),
    '## Zo komt een bericht bij de ontvanger',
    levering(),
    ...[...onderwerpen].flatMap(([onderwerp, berichten]) => stroom(onderwerp, berichten)),
    '## Termijnen en signalen',
    signalen(),
    '',
  ].join('\n\n');
}

const BEGIN =
  '1. Een partner stuurt een bericht naar `POST /api/v1/berichten`.\n2. De hub kijkt het na: vorm, versie, afzender, afspraak, verwijzingen, doelbinding en stand.\n3. Goed: in één keer staat het in het logboek, verandert de stand en staat de levering klaar. Het antwoord is 202.\n4. Niet goed: het antwoord noemt alle fouten. De hub bewaart het bericht en stuurt ook `bericht.geweigerd`.\n5. Hetzelfde bericht nog eens is geen nieuw bericht: het antwoord is 200, met de eerste uitkomst.';

function weigeringen(): string {
  const rijen = NAAR_DE_STAND.map((code) => `| \`${code}\` | ${foutcodes[code].status} | ${foutcodes[code].zin} |`);
  return [
    'Naast fouten in de vorm ([alle foutcodes](fouten.md)) zijn dit de weigeringen die van de stand of de afzender afhangen:',
    ['| code | HTTP | wat u kunt doen |', '| --- | --- | --- |', ...rijen].join('\n'),
  ].join('\n\n');
}

function levering(): string {
  const { schema, timeoutMs } = STANDAARDPLAN;
  const uren = Math.floor(schema.reduce((som, s) => som + s, 0) / 3_600);
  return [
    '- **Postbus**: de partner haalt op en bevestigt. Wat niet is bevestigd, komt opnieuw.',
    `- **Webhook**: de hub stuurt, hoogstens ${schema.length} keer in ${uren} uur. Elke poging wacht ${timeoutMs / 1_000} seconden op antwoord. Voor elke poging wacht de hub: ${schema.map(wachttijd).join(', ')}.`,
    '- Berichten over één inwoner houden hun volgorde, per partner. Een trage partner houdt een ander niet op.',
    '- **Als het misgaat**: het signaal LEVERING_MISLUKT gaat naar de partner zelf, met wat er vast hangt. Herbezorgen kan altijd.',
  ].join('\n');
}

function wachttijd(seconden: number): string {
  if (seconden < 60) return seconden === 0 ? 'niet' : `${seconden} seconden`;
  return seconden < 3_600 ? `${seconden / 60} minuten` : `${seconden / 3_600} uur`;
}

function stroom(onderwerp: string, berichten: readonly Berichtsoort[]): string[] {
  const { titel, aanleiding, hoort, misgaat } = stroomwoorden[onderwerp] ?? standaardwoorden(onderwerp);
  const rijen = berichten.map(
    (soort) => `| [${soort.naam}](berichten/${soort.naam}.md) | ${afzenders(soort).join(', ')} | ${soort.betekenis} |`,
  );
  return [
    `## ${titel}`,
    `**Aanleiding.** ${aanleiding}\n\n**Wie hoort het.** ${hoort}\n\n**Als het misgaat.** ${misgaat}`,
    ['| bericht | van | wat het zegt |', '| --- | --- | --- |', ...rijen].join('\n'),
    ...leven(onderwerp, levens[onderwerp] ?? []),
  ];
}

function leven(onderwerp: string, overgangen: readonly Overgang[]): string[] {
  if (overgangen.length === 0) return [];
  const metStok = onderwerp === 'overdracht';
  const kop = ['| stap | van | naar | wie |', '| --- | --- | --- | --- |'];
  const rijen = overgangen.map(({ stap, van, naar, door }) => {
    const bij = metStok && stok(naar) ? `${naar} (stok bij ${stok(naar)})` : naar;
    return `| ${stap} | ${van.join(', ')} | ${bij} | ${door} |`;
  });
  return [diagram(overgangen), [...kop, ...rijen].join('\n')];
}

/** `terug` goes back to where it came from, which a picture of statuses cannot show as one arrow. */
function diagram(overgangen: readonly Overgang[]): string {
  const pijlen = overgangen
    .filter(({ naar }) => naar !== 'terug')
    .flatMap(({ stap, van, naar }) => van.map((uit) => `  ${uit} --> ${naar}: ${stap}`));
  return ['```mermaid', 'stateDiagram-v2', ...pijlen, '```'].join('\n');
}

function signalen(): string {
  const rijen = normen.map((norm) => {
    const soort = soorten.find(({ code }) => code === norm.code);
    const termijn = norm.duur ? duur(norm.duur) : '';
    return `| ${norm.code} | ${norm.oorzaak} | ${norm.over} | ${[termijn, ...afspraken(norm)].filter(Boolean).join('; ')} | ${soort?.ernst ?? ''} | ${soort?.eigenaar ?? ''} |`;
  });
  return [
    'Een partner kan een andere termijn afspreken. Dit is wat anders geldt:',
    [
      '| signaal | oorzaak | over | termijn | ernst | wie is aan zet |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rijen,
    ].join('\n'),
  ].join('\n\n');
}

function afspraken(norm: Norm): string[] {
  if (!('afspraken' in norm)) return [];
  const perDuur = perSleutel(norm.afspraken, (a) => duur(a.duur));
  return [...perDuur].map(([termijn, lijst]) => `${lijst.map((a) => a.dienst).join(', ')}: ${termijn}`);
}

function duur(termijn: Duur): string {
  if (termijn === 'meteen') return 'meteen';
  if ('dagen' in termijn) return `${termijn.dagen} dagen`;
  if ('dagenVooraf' in termijn) return `${termijn.dagenVooraf} dagen vooraf`;
  return termijn.werkdagen === 1 ? '1 werkdag' : `${termijn.werkdagen} werkdagen`;
}

function perSleutel<T>(items: readonly T[], sleutelVan: (item: T) => string): Map<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const item of items) groepen.set(sleutelVan(item), [...(groepen.get(sleutelVan(item)) ?? []), item]);
  return groepen;
}
