import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { soorten } from '@estafette/hub/signaal/soorten/index';

const pagina = readFileSync(new URL('../../../docs/handleiding/signalen.md', import.meta.url), 'utf8');
const andere = ['nazorg', 'normen', 'overdragen', 'regie', 'voorstellen'];
const delen = new Map(
  pagina
    .split(/^## /m)
    .slice(1)
    .map((deel) => [deel.slice(0, deel.indexOf('\n')), deel] as const),
);

test('the manual explains every signaal and no other, in the order of their names', () => {
  expect([...delen.keys()]).toEqual(soorten.map((s) => s.code).sort());
});

test.each([...delen])('%s says when, who, when it is over and what to do, in short sentences', (_, tekst) => {
  for (const woord of ['- Wanneer: ', '- Wie is aan zet: ', '- Sluit als: ', 'Wat doet u?\n\n1. ']) {
    expect(tekst).toContain(woord);
  }
  for (const zin of tekst.replace(/^.*\n/, '').split(/[.:;?\n]+\s*/)) {
    expect(zin.split(/\s+/).length).toBeLessThanOrEqual(20);
  }
});

test.each(andere)('the page %s speaks in short sentences, and its links lead somewhere', (naam) => {
  const tekst = readFileSync(new URL(`../../../docs/handleiding/${naam}.md`, import.meta.url), 'utf8');
  for (const zin of tekst.replace(/```[^]*?```/g, '').split(/[.:;?\n|]+\s*/)) {
    expect(zin.split(/\s+/).length).toBeLessThanOrEqual(22);
  }
  for (const [, doel] of tekst.matchAll(/\]\(([^)]+)\)/g)) {
    const [bestand, deel] = doel!.split('#');
    const gelinkt = readFileSync(new URL(`../../../docs/handleiding/${bestand}`, import.meta.url), 'utf8');
    expect(gelinkt.toLowerCase()).toContain(deel === undefined ? '# ' : `## ${deel}`);
  }
});
