import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { heeftReferentie, leesReferentie, postcodesVanNederland, Vumvrager } from '../support/vum.js';
import { zonderLeeg } from './mongo.js';

interface Voorbeeldvraag {
  readonly vraagObject: Inhoud;
  readonly verwachtIn: readonly string[];
}

const lees = <T>(bestand: string) => JSON.parse(leesReferentie(`voorbeeld/${bestand}`)) as T;

/** The example set of VUM itself, when it lies beside the repository. */
(heeftReferentie ? describe : describe.skip)('De vragen van VUM aan een bron', () => {
  const vragen = heeftReferentie
    ? [
        ...lees<Voorbeeldvraag[]>('werkzoekenden-vragen.json').map((v) => ['werkzoekendeProfielen', v] as const),
        ...lees<Voorbeeldvraag[]>('vacatures-vragen.json').map((v) => ['vacatures', v] as const),
      ]
    : [];
  let keten: Keten;
  let vrager: Vumvrager;

  beforeAll(async () => {
    keten = await Keten.start();
    vrager = new Vumvrager(keten.partner('wsp'));
    await zetPostcodes(keten.partner('beheer'));
    await stuur(keten.partner('wi'), lees<Inhoud[]>('werkzoekenden.json'), ({ idWerkzoekende, ...profiel }) => [
      'kandidaatprofiel.vastgesteld',
      { inwoner: { kenmerkPartner: idWerkzoekende }, profiel },
    ]);
    await stuur(keten.partner('wsp'), lees<Inhoud[]>('vacatures.json'), ({ idVacature, ...profiel }) => [
      'vacature.gepubliceerd',
      { vacature: { kenmerkPartner: idVacature }, profiel },
    ]);
  });
  afterAll(() => keten?.stop());

  test('er zijn er 25', () => expect(vragen).toHaveLength(25));

  test.each(vragen.map(([collectie, vraag], i) => [i + 1, collectie, vraag] as const))(
    'op vraag %i, naar %s, staat erin wie erin moet staan',
    async (_nummer, collectie, { vraagObject, verwachtIn }) => {
      const { status, inhoud } = await vrager.zoek(collectie, vraagObject);
      expect(status).toBe(200);
      const ids = (inhoud['matches'] as Inhoud[]).map((m) => m['idWerkzoekende'] ?? m['idVacature']);
      expect(ids).toEqual(expect.arrayContaining([...verwachtIn]));
    },
  );

  test('elk profiel komt er in het detail uit zoals het erin ging', async () => {
    for (const profiel of lees<Inhoud[]>('werkzoekenden.json')) {
      const { status, inhoud } = await vrager.detail('werkzoekendeProfielen', profiel['idWerkzoekende']);
      expect(status).toBe(200);
      expect(zonderLeeg(inhoud)).toEqual(zonderLeeg(profiel));
    }
    for (const vacature of lees<Inhoud[]>('vacatures.json')) {
      const { inhoud } = await vrager.detail('vacatures', vacature['idVacature']);
      expect(zonderLeeg(inhoud)).toEqual(zonderLeeg(vacature));
    }
  });
});

async function zetPostcodes(beheer: NepPartner): Promise<void> {
  const alle = postcodesVanNederland();
  for (let i = 0; i < alle.length; i += 1_000) {
    const postcodes = JSON.stringify({ postcodes: alle.slice(i, i + 1_000) });
    expect((await beheer.vraag('PUT', '/api/v1/postcodes', postcodes, 'application/json')).status).toBe(200);
  }
}

async function stuur(
  partner: NepPartner,
  records: readonly Inhoud[],
  bericht: (record: Inhoud) => [string, object],
): Promise<void> {
  for (let i = 0; i < records.length; i += 50) {
    const batch = records.slice(i, i + 50).map((record) => partner.event(...bericht(record)));
    const { inhoud } = await partner.stuurBatch(batch);
    expect((inhoud['uitkomsten'] as Inhoud[]).filter((u) => u['status'] !== 'verwerkt')).toEqual([]);
  }
}
