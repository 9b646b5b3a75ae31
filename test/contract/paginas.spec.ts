import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { catalogus, keur, leesEvent } from '@estafette/contracts';
import { allePaginas, BERICHTENMAP, DOCS } from '../documenten/alle.js';

const paginas = allePaginas();

/** The example as a reader would copy it from the page. */
function voorbeeldOp(pagina: string): unknown {
  const [, json] = /```json\n([\s\S]+?)\n```/.exec(pagina) ?? [];
  return JSON.parse(json!);
}

describe('the pages for suppliers', () => {
  test('there is one for every bericht, and no other', () => {
    const verwacht = ['README.md', 'codelijsten.md', ...catalogus.map(({ naam }) => `${naam}.md`)];
    expect(readdirSync(BERICHTENMAP).sort()).toEqual(verwacht.sort());
  });

  test.each([...paginas])('%s is what the code says', (pad, tekst) => {
    expect(readFileSync(new URL(pad, DOCS), 'utf8')).toBe(tekst);
  });

  test.each(catalogus.map((soort) => [soort.naam, soort] as const))('the example of %s is right', (naam, soort) => {
    const gelezen = leesEvent(voorbeeldOp(paginas.get(`berichten/${naam}.md`)!));
    expect(gelezen).toHaveProperty('event');
    if ('event' in gelezen) expect(keur(soort.klasse, gelezen.event.data)).toEqual([]);
  });

  test('every link from the pages leads somewhere', () => {
    for (const [pad, tekst] of paginas) {
      for (const [, link] of tekst.matchAll(/\]\(([^)#]+\.(?:md|json))/g)) {
        const doel = new URL(link!, new URL(pad, DOCS));
        expect({ pad, link, bestaat: existsSync(doel) }).toEqual({ pad, link, bestaat: true });
      }
    }
  });
});
