import { typeVan, volledigSchema, type Berichtsoort, type JsonSchema } from '@estafette/contracts';
import { levens, type Overgang } from './overgangen.js';
import { veldentabel } from './velden.js';
import { afzenders, voorbeeld } from './voorbeeld.js';

const SCHEMAS = '../../libs/contracts/schemas';

/** The Dutch reference page of one bericht. */
export function berichtpagina(soort: Berichtsoort): string {
  const schema = volledigSchema(soort.klasse);
  const type = typeVan(soort);
  return [
    `# ${soort.naam}`,
    soort.betekenis,
    [
      '| | |',
      '| --- | --- |',
      `| type | \`${type}\` |`,
      `| versie | ${soort.versie} |`,
      ...eerdereVersies(soort),
      `| wie stuurt het | ${afzenders(soort).join(', ')} |`,
      `| schema | [${soort.versie}.json](${SCHEMAS}/${type}/${soort.versie}.json), bij de hub op \`/schemas/${type}/${soort.versie}.json\` |`,
    ].join('\n'),
    ...wanneer(soort),
    '## Velden',
    veldentabel(schema).join('\n'),
    ...delen(schema),
    '## Voorbeeld',
    ['```json', JSON.stringify(voorbeeld(soort), null, 2), '```'].join('\n'),
    ...misgaan(soort),
    '[Alle berichten](README.md) · [Codelijsten](codelijsten.md) · [Foutcodes](../fouten.md) · [Berichtstromen](../berichtstromen.md)',
    '',
  ].join('\n\n');
}

function eerdereVersies(soort: Berichtsoort): string[] {
  const eerdere = soort.versies.map((v) => v.versie).filter((versie) => versie !== soort.versie);
  if (eerdere.length === 0) return [];
  const links = eerdere.map((v) => `[${v}](${SCHEMAS}/${typeVan(soort)}/${v}.json)`);
  return [`| eerdere versies | ${links.join(', ')}: [wat dat betekent](../aansluiten/versies.md) |`];
}

function delen(schema: JsonSchema): string[] {
  return Object.entries((schema['$defs'] ?? {}) as Record<string, JsonSchema>).flatMap(([naam, deel]) => [
    `### ${naam}`,
    veldentabel(deel).join('\n'),
  ]);
}

function wanneer(soort: Berichtsoort): string[] {
  const overgangen = overgangenVan(soort);
  if (overgangen.length === 0) return [];
  const rijen = overgangen.map(({ stap, van, naar, door }) => `| ${stap} | ${van.join(', ')} | ${naar} | ${door} |`);
  return [
    '## Wanneer het kan',
    ['| stap | als de stand is | daarna | wie |', '| --- | --- | --- | --- |', ...rijen].join('\n'),
  ];
}

function misgaan(soort: Berichtsoort): string[] {
  const algemeen =
    'Klopt er iets niet, dan krijgt u meteen alle fouten tegelijk, en het bericht [bericht.geweigerd](bericht.geweigerd.md). Herstel het bericht en stuur het opnieuw; u mag hetzelfde id gebruiken.';
  if (isVanHub(soort)) return [];
  if (overgangenVan(soort).length === 0) return ['## Als het misgaat', algemeen];
  return [
    '## Als het misgaat',
    `${algemeen} Kan de stap nu niet, dan is het antwoord 409 (\`OVERGANG_VERBODEN\`, of \`OVERGANG_VERLOREN\` als iemand u voor was), met de stand en de stappen die wel kunnen. Zet de verkeerde partij de stap, dan is het 403 (\`ROL_ONJUIST\`).`,
  ];
}

function overgangenVan({ naam }: Berichtsoort): readonly Overgang[] {
  return (levens[naam.split('.')[0]!] ?? []).filter(({ bericht }) => bericht === naam);
}

export function isVanHub(soort: Berichtsoort): boolean {
  return soort.afzenders.every((a) => a === 'hub');
}
