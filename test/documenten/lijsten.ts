import {
  catalogus,
  ketenlijsten,
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
  veldgroepen,
  vumlijsten,
  type Codelijst,
} from '@estafette/contracts';
import { afzenders } from './voorbeeld.js';

const lijsten = [
  ...Object.values<unknown>(ketenlijsten),
  ...Object.values<unknown>(vumlijsten),
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
].filter(isCodelijst);

function isCodelijst(waarde: unknown): waarde is Codelijst {
  return typeof waarde === 'object' && waarde !== null && 'codes' in waarde && 'bron' in waarde;
}

/** The page with all berichten. */
export function overzicht(): string {
  const rijen = catalogus.map(
    (soort) =>
      `| [${soort.naam}](${soort.naam}.md) | ${soort.versie} | ${afzenders(soort).join(', ')} | ${soort.betekenis} |`,
  );
  return [
    '# De berichten van de re-integratietaal',
    'Elk bericht is een CloudEvent 1.0 volgens het NL GOV-profiel. U stuurt het naar `POST /api/v1/berichten`; de uitkomst krijgt u meteen.',
    ['| bericht | versie | wie stuurt het | wat het zegt |', '| --- | --- | --- | --- |', ...rijen].join('\n'),
    '[Codelijsten](codelijsten.md) · [Foutcodes](../fouten.md) · [Berichtstromen](../berichtstromen.md)',
    '',
  ].join('\n\n');
}

/** The page with all code lists. */
export function codelijsten(): string {
  const op = [...new Map(lijsten.map((lijst) => [lijst.naam, lijst])).values()];
  return [
    '# Codelijsten',
    'Een code die is vervallen, lezen wij nog; gebruik hem niet meer. Onbekend is niet hetzelfde als nee.',
    ...op.sort((a, b) => a.naam.localeCompare(b.naam, 'en')).flatMap(lijstdeel),
    '## Veldgroepen',
    'Gegevens van een inwoner, in groepen. Een partner ziet een groep alleen als zijn doel die nodig heeft.',
    [
      '| groep | wat erin zit |',
      '| --- | --- |',
      ...Object.entries(veldgroepen).map(([g, b]) => `| ${g} | ${b} |`),
    ].join('\n'),
    '',
  ].join('\n\n');
}

function lijstdeel({ naam, bron, codes }: Codelijst): string[] {
  const rijen = codes.map(
    ({ code, betekenis, vanaf, tot, opvolger }) =>
      `| \`${code}\` | ${betekenis} | ${vanaf} | ${tot ? `${tot}, nu \`${opvolger}\`` : ''} |`,
  );
  return [
    `## ${naam}`,
    `Bron: ${bron}.`,
    ['| code | betekenis | vanaf | tot |', '| --- | --- | --- | --- |', ...rijen].join('\n'),
  ];
}
