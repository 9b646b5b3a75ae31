import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';
import type { NepPartner } from '../../support/neppartner.js';
import { biedAan, ontvangAanbod, trajectconsulentMeijer } from '../../support/verhaal.js';

let keten: Keten;
let wi: NepPartner;
let scalabor: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
  scalabor = keten.partner('scalabor');
});
afterAll(() => keten.stop());

describe('Een overdracht die blijft liggen', () => {
  test('eerst hoort de gever dat zij niet aankwam, dan de nemer dat niemand haar oppakt; beide sluiten vanzelf', async () => {
    const { id, nummer } = await biedAan(wi, 'SIG-1');
    keten.klok.schuifOp({ dagen: 6 });

    const nietBevestigd = await wi.wachtOpSignaal('NIET_BEVESTIGD');
    expect(nietBevestigd.data).toMatchObject({
      code: 'NIET_BEVESTIGD',
      eigenaar: { partner: 'wi', medewerker: { naam: 'R. de Vries' } },
      overdracht: { id },
      zin: expect.stringContaining(nummer),
      vervolgstappen: expect.arrayContaining([expect.any(String)]),
    });
    // Before Scalabor fetches anything: that confirms the offer.
    await totWiZiet(id, ['NIET_BEVESTIGD', 'NIET_OPGEPAKT']);
    expect((await wi.haal('/overdrachten?signaal=NIET_BEVESTIGD')).inhoud['overdrachten']).toMatchObject([{ id }]);
    const nietOpgepakt = await scalabor.wachtOpSignaal('NIET_OPGEPAKT');
    expect(nietOpgepakt.data).toMatchObject({
      code: 'NIET_OPGEPAKT',
      eigenaar: { partner: 'scalabor', team: 'intake' },
    });

    const { overdracht } = await ontvangAanbodOfOverzicht();
    await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
    await scalabor.stuurGoed('overdracht.geaccepteerd', { overdracht });
    await wi.wachtOpSignaal('NIET_BEVESTIGD', 'opgelost');
    expect((await scalabor.wachtOpSignaal('NIET_OPGEPAKT', 'opgelost')).data['zin']).toMatch(/opgepakt/);
    await totWiZiet(id, []);
    const gesloten = (await wi.haal('/signalen?open=nee')).inhoud['signalen'];
    expect(gesloten.map((s: { code: string }) => s.code)).toEqual(
      expect.arrayContaining(['NIET_BEVESTIGD', 'NIET_OPGEPAKT']),
    );
  });

  test('elk signaal komt één keer, ook als de bewaking vaker kijkt', async () => {
    await biedAan(wi, 'SIG-2');
    keten.klok.schuifOp({ dagen: 6 });
    await wi.wachtOpSignaal('NIET_BEVESTIGD');
    await new Promise((verder) => setTimeout(verder, 2_500));
    const [{ aantal }] = (await keten.sql(
      `select count(*)::int as aantal from hub.signaal s join hub.overdracht o on o.id = s.overdracht_id
        where s.opgelost_op is null and s.code in ('NIET_BEVESTIGD', 'NIET_OPGEPAKT')`,
    )) as [{ aantal: number }];
    expect(aantal).toBe(2);
    expect((await wi.leegPostbus()).filter((b) => b.data['code'] === 'NIET_BEVESTIGD')).toHaveLength(0);
  });

  const ELDERS = ['LEVERING_MISLUKT', 'ONVOLLEDIG_OVERGEDRAGEN'];

  /** Apart from the connection, which has signalen of its own while nobody fetches, and from what is missing. */
  async function totWiZiet(id: string, codes: readonly string[]): Promise<void> {
    await totDat(
      async () => {
        const { signalen } = (await wi.haal(`/overdrachten/${id}`)).inhoud as { signalen: string[] };
        return signalen.filter((code) => !ELDERS.includes(code)).sort();
      },
      (gezien) => gezien.join() === codes.join(),
    );
  }

  // Scalabor took the offer out of its postbus while it waited for the signaal.
  async function ontvangAanbodOfOverzicht(): Promise<{ overdracht: { id: string } }> {
    const [overdracht] = (await scalabor.haal('/overdrachten')).inhoud['overdrachten'];
    return overdracht ? { overdracht: { id: overdracht.id } } : ontvangAanbod(scalabor);
  }
});
