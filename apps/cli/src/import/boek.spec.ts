import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Importboek } from './boek.js';

const melding = (nummer: number) => ({ nummer, id: String(nummer), fouten: [{} as never], geweigerd: true });

test('an import that was cut off goes on after its last unbroken batch, and remembers what it had to say', async () => {
  const bestand = join(await mkdtemp(join(tmpdir(), 'boek-')), 'boek.jsonl');
  const eerste = await Importboek.open(bestand);
  expect(eerste.stand).toEqual({ batches: 0, tot: 0, opgenomen: 0, geweigerd: 0, cellen: 0 });
  await eerste.noteer(melding(3));
  await eerste.noteer(melding(450));
  // The second batch was answered before the first; the fourth too, but the third never was.
  await eerste.noteerBatch({ batch: 1, tot: 400, opgenomen: 200 });
  await eerste.noteerBatch({ batch: 0, tot: 200, opgenomen: 199 });
  await eerste.noteerBatch({ batch: 3, tot: 800, opgenomen: 200 });
  await appendFile(bestand, '{"nummer": 45');
  const tweede = await Importboek.open(bestand);
  expect(tweede.stand).toEqual({ batches: 2, tot: 400, opgenomen: 399, geweigerd: 1, cellen: 1 });
  const bewaard = [];
  for await (const { nummer } of tweede.meldingen()) bewaard.push(nummer);
  expect(bewaard).toEqual([3]);
});
