import { describe, expect, test } from '@jest/globals';
import { fout } from '@estafette/contracts';
import { HubWeigering, type Hub, type Verzoek } from '../hub/index.js';
import { zendBatch } from './zending.js';

const bericht = (id: string) => ({ nummer: 1, id, json: JSON.stringify({ id }), bytes: 10 });
const idsIn = ({ body }: Verzoek) => (JSON.parse(body!) as { id: string }[]).map(({ id }) => id);

/** A hub that answers each batch by its ids, and keeps what it was asked. */
function nepHub(antwoord: (ids: readonly string[]) => unknown): { hub: Hub; gevraagd: string[][] } {
  const gevraagd: string[][] = [];
  const vraag = async (verzoek: Verzoek) => {
    gevraagd.push(idsIn(verzoek));
    return antwoord(idsIn(verzoek));
  };
  return { hub: { vraag } as unknown as Hub, gevraagd };
}

const verwerkt = (ids: readonly string[]) => ({ uitkomsten: ids.map(() => ({ status: 'verwerkt' })) });

describe('sending a batch', () => {
  test('tells per bericht what became of it', async () => {
    const fouten = [fout('CODE_ONBEKEND', 'data.profiel.sector')];
    const { hub } = nepHub(() => ({ uitkomsten: [{ status: 'verwerkt' }, { status: 'geweigerd', fouten }] }));
    expect(await zendBatch(hub, [bericht('a'), bericht('b')])).toEqual([
      { bericht: bericht('a'), opgenomen: true, fouten: [] },
      { bericht: bericht('b'), opgenomen: false, fouten },
    ]);
  });

  test('leaves out only the bericht that spoils the batch, and keeps the order', async () => {
    const fouten = [fout('TEKEN_VERBODEN', '')];
    const { hub, gevraagd } = nepHub((ids) => {
      if (ids.includes('slecht')) throw new HubWeigering(400, 'kan niet', fouten);
      return verwerkt(ids);
    });
    const uitkomsten = await zendBatch(hub, [bericht('a'), bericht('slecht'), bericht('b')]);
    expect(uitkomsten.map((u) => u.opgenomen)).toEqual([true, false, true]);
    expect(uitkomsten[1]!.fouten).toEqual(fouten);
    expect(gevraagd).toEqual([['a', 'slecht', 'b'], ['a'], ['slecht'], ['b']]);
  });

  test('stops when the hub refuses the sender', async () => {
    const { hub, gevraagd } = nepHub(() => {
      throw new HubWeigering(401, 'Wij weten niet wie u bent.', [fout('NIET_AANGEMELD', '')]);
    });
    await expect(zendBatch(hub, [bericht('a'), bericht('b')])).rejects.toThrow('Wij weten niet wie u bent.');
    expect(gevraagd).toHaveLength(1);
  });

  test('does not take silence about a bericht for success', async () => {
    const { hub } = nepHub(() => ({ uitkomsten: [{ status: 'verwerkt' }] }));
    await expect(zendBatch(hub, [bericht('a'), bericht('b')])).rejects.toThrow('niet op elk bericht');
  });
});
