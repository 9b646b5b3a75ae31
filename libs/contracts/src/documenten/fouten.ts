import { foutcodes } from '../fouten/index.js';

/** The page that lists the codes for suppliers. */
export function foutendocument(): string {
  const rijen = Object.entries(foutcodes).map(([code, { status, zin }]) => `| \`${code}\` | ${status} | ${zin} |`);
  return [
    '# Foutcodes',
    '',
    'Elke fout heeft een vaste code, een zin die zegt wat u kunt doen, en het pad naar het veld. Een code verandert nooit van betekenis.',
    '',
    '| code | HTTP | wat u kunt doen |',
    '| --- | --- | --- |',
    ...rijen,
    '',
  ].join('\n');
}
