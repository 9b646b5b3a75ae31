import { expect, test } from '@jest/globals';
import { verschillen } from './verschil.js';

test.each([
  [undefined, { achternaam: 'Jansen' }, []],
  [{ achternaam: 'De Vriès' }, { achternaam: 'de vries' }, []],
  [{ achternaam: 'Jansen' }, { achternaam: 'Janssen' }, ['achternaam']],
  [{ geboortedatum: '1980-01-01' }, { achternaam: 'Jansen', geboortedatum: '1980-01-02' }, ['geboortedatum']],
])('%j en %j verschillen in %j', (een, ander, velden) => {
  expect(verschillen(een, ander)).toEqual(velden);
});
