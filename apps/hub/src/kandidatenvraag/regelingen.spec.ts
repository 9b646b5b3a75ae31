import { expect, test } from '@jest/globals';
import { regelingenVoorInwoner, REGELINGEN_BIJ_BANENAFSPRAAK, type Ondersteuning } from './regelingen.js';

const namen = (wie: Ondersteuning, gereserveerd = false) =>
  regelingenVoorInwoner(wie, gereserveerd).map(({ naam }) => naam);

test.each<[string, Ondersteuning, boolean, string[]]>([
  ['wie minder kan verdienen', { loonwaarde: { percentage: 70 } }, false, ['loonkostensubsidie']],
  ['wie alles kan verdienen', { loonwaarde: { percentage: 100 } }, false, []],
  ['wie hulp nodig heeft', { begeleiding: 'licht' }, false, ['jobcoach']],
  ['van wie niets bekend is', { begeleiding: 'onbekend', doelgroepregister: 'onbekend' }, true, []],
  ['wie akkoord ging, op een gewone plek', { doelgroepregister: 'ja', akkoordBanenafspraak: 'ja' }, false, []],
  [
    'wie akkoord ging, op een plek voor de banenafspraak',
    { doelgroepregister: 'ja', akkoordBanenafspraak: 'ja' },
    true,
    ['no-riskpolis'],
  ],
  ['wie geen akkoord gaf', { doelgroepregister: 'ja', akkoordBanenafspraak: 'nee' }, true, []],
])('%s', (_, wie, gereserveerd, verwacht) => expect(namen(wie, gereserveerd)).toEqual(verwacht));

test('elke zin is kort en zonder moeilijke woorden', () => {
  const wie = {
    loonwaarde: { percentage: 50 },
    begeleiding: 'licht',
    doelgroepregister: 'ja',
    akkoordBanenafspraak: 'ja',
  };
  for (const { zin } of [...regelingenVoorInwoner(wie, true), ...REGELINGEN_BIJ_BANENAFSPRAAK]) {
    for (const deel of zin.split(/(?<=[.?])\s/)) expect([deel, deel.split(' ').length <= 15]).toEqual([deel, true]);
    expect(zin).not.toMatch(/loonwaarde|doelgroep|beperking/i);
  }
});
