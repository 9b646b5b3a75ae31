import { expect, test } from '@jest/globals';
import { csv } from './csv.js';

test('a table becomes a file that a Dutch spreadsheet opens', () => {
  expect(
    csv([
      ['Van', 'Aantal'],
      ['W&I; noord', 1.5],
      ['"x"', null],
    ]),
  ).toBe('\uFEFFVan;Aantal\r\n"W&I; noord";1,5\r\n"""x""";\r\n');
});

test.each(['=1+1', '+31', '-1', '@SUM(A1)', '\t=1'])('%j does not run as a formula', (waarde) => {
  expect(csv([[waarde]])).toContain(`'${waarde.slice(0, 1)}`);
});
