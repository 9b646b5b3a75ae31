import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Keten } from '../support/keten.js';
import type { Antwoord, NepPartner } from '../support/neppartner.js';

let keten: Keten;
let wi: NepPartner;

beforeAll(async () => {
  keten = await Keten.start();
  wi = keten.partner('wi');
});
afterAll(() => keten.stop());

const profiel = (kenmerk: string) => ({ inwoner: { kenmerkPartner: kenmerk }, profiel: {} });

/** 503 means that nothing was taken in: a careful sender sends the same once more. */
async function stuurVolhardend(event: unknown): Promise<Antwoord> {
  const antwoord = await wi.stuurEvent(event);
  return antwoord.status === 503 ? stuurVolhardend(event) : antwoord;
}

describe('Een bericht insturen', () => {
  test('hetzelfde bericht nog eens geeft 200 en dezelfde uitkomst, en telt één keer', async () => {
    const event = wi.event('kandidaatprofiel.vastgesteld', profiel('I-1'));
    const [eerste, tweede] = [await wi.stuurEvent(event), await wi.stuurEvent(event)];
    expect([eerste.status, tweede.status]).toEqual([202, 200]);
    expect(tweede.inhoud).toEqual(eerste.inhoud);
    expect(eerste.inhoud).toMatchObject({ id: event['id'], status: 'verwerkt' });
  });

  test('50 × 20 gelijke berichten tegelijk geven 50 gevolgen en gelijke antwoorden', async () => {
    const events = Array.from({ length: 50 }, (_, i) => wi.event('kandidaatprofiel.vastgesteld', profiel(`P-${i}`)));
    const antwoorden: Antwoord[] = [];
    // Five at a time: the race is between equal ones, not for a slow machine.
    for (let i = 0; i < events.length; i += 5) {
      const samen = events.slice(i, i + 5).flatMap((event) => Array.from({ length: 20 }, () => stuurVolhardend(event)));
      antwoorden.push(...(await Promise.all(samen)));
    }
    expect(antwoorden.filter((a) => a.status === 202)).toHaveLength(50);
    expect(antwoorden.filter((a) => a.status === 200)).toHaveLength(950);
    expect(new Set(antwoorden.map((a) => JSON.stringify(a.inhoud))).size).toBe(50);
    const [{ versies }] = (await keten.sql(
      `select count(*)::int as aantal, max(k.versie)::int as versies from hub.kandidaat k
         join hub.verwijzing v on v.intern_id = k.id where v.kenmerk_partner like 'P-%'`,
    )) as [{ versies: number }];
    expect(versies).toBe(1);
  });

  test('een ander bericht onder een verwerkt id geeft 409', async () => {
    const event = wi.event('kandidaatprofiel.vastgesteld', profiel('I-2'));
    await wi.stuurEvent(event);
    const anders = await wi.stuurEvent({ ...event, data: profiel('I-3') });
    expect(anders).toMatchObject({ status: 409, inhoud: { code: 'ID_HERGEBRUIKT' } });
  });

  test('een afgekeurd bericht is terug te vinden, komt in de postbus, en mag verbeterd onder hetzelfde id', async () => {
    const event = wi.event('overdracht.aangeboden', { inwoner: {}, dienst: 'koffie' });
    const fout = await wi.stuurEvent(event);
    expect(fout.status).toBe(400);
    expect(fout.kop.get('content-type')).toContain('application/problem+json');
    expect(fout.inhoud['fouten'].map((f: { pad: string }) => f.pad)).toEqual(
      expect.arrayContaining(['data.inwoner', 'data.dienst', 'data.van', 'data.gever', 'data.naar']),
    );
    expect((await wi.haal(`/berichten/${event['id']}`)).inhoud).toMatchObject({
      status: 'geweigerd',
      fouten: expect.any(Array),
    });
    expect((await wi.leegPostbus()).map((b) => b.data['bericht'])).toContain(event['id']);
    const goed = await wi.stuurEvent({
      ...event,
      type: wi.event('kandidaatprofiel.vastgesteld', {})['type'],
      data: profiel('I-4'),
    });
    expect(goed.status).toBe(202);
    expect((await wi.haal(`/berichten/${event['id']}`)).inhoud).toMatchObject({ status: 'verwerkt' });
  });

  test('binair en structured zijn hetzelfde bericht', async () => {
    const event = wi.event('kandidaatprofiel.vastgesteld', profiel('I-5'));
    const { data, ...attributen } = event;
    const kop = Object.fromEntries(Object.entries(attributen).map(([naam, w]) => [`ce-${naam}`, encodeURI(String(w))]));
    const binair = await wi.vraag('POST', '/api/v1/berichten', JSON.stringify(data), 'application/json', kop);
    expect(binair.status).toBe(202);
    expect((await wi.stuurEvent(event)).status).toBe(200);
  });

  test('een batch geeft 200 met een uitkomst per bericht, in volgorde', async () => {
    const antwoord = await wi.stuurBatch([
      wi.event('kandidaatprofiel.vastgesteld', profiel('B-1')),
      wi.event('kandidaatprofiel.vastgesteld', { inwoner: {} }),
      wi.event('kandidaatprofiel.vastgesteld', profiel('\u0000')),
      wi.event('kandidaatprofiel.vastgesteld', profiel('B-2')),
    ]);
    expect(antwoord.status).toBe(200);
    expect(antwoord.inhoud['uitkomsten'].map((u: { status: string }) => u.status)).toEqual([
      'verwerkt',
      'geweigerd',
      'geweigerd',
      'verwerkt',
    ]);
    expect((await wi.stuurBatch([])).inhoud['code']).toBe('BATCH_LEEG');
  });

  test.each([
    ['een onbekend type', { type: 'nl.reintegratietaal.koffie.gezet' }, 400, 'BERICHTTYPE_ONBEKEND'],
    ['het OIN van een ander', { source: 'urn:nld:oin:00000099000000012000:systeem:nep' }, 400, 'AFZENDER_ONJUIST'],
    [
      'een onbekende versie',
      { dataschema: 'https://x/nl.reintegratietaal.kandidaatprofiel.vastgesteld/9.0' },
      400,
      'VERSIE_ONBEKEND',
    ],
    ['alleen een dataref', { data: undefined, dataref: 'https://x/y' }, 400, 'DATAREF_NIET_ONDERSTEUND'],
    ['een halve surrogaat', { subject: '\ud800' }, 400, 'TEKEN_VERBODEN'],
    ['NUL', { subject: '\u0000' }, 400, 'TEKEN_VERBODEN'],
    ['meer dan 64 KB', { data: { ...profiel('X'), vulling: 'x'.repeat(70_000) } }, 413, 'TE_GROOT'],
  ])('met %s wordt geweigerd met een code', async (_, attributen, status, code) => {
    const antwoord = await wi.stuur('kandidaatprofiel.vastgesteld', profiel('X-1'), attributen);
    expect([antwoord.status, antwoord.inhoud['code']]).toEqual([status, code]);
  });

  test('een type dat een partner niet mag sturen wordt geweigerd', async () => {
    expect(await keten.partner('wsp').stuur('kandidaatprofiel.vastgesteld', profiel('X-2'))).toMatchObject({
      status: 403,
      inhoud: { code: 'TYPE_NIET_TOEGESTAAN' },
    });
    expect(await wi.stuur('signaal.opgelost', {})).toMatchObject({
      inhoud: { fouten: expect.arrayContaining([expect.objectContaining({ code: 'TYPE_NIET_TOEGESTAAN' })]) },
    });
  });

  test('zonder sleutel, met een ander mediatype of met te veel krijgt men een duidelijk nee', async () => {
    const zonder = await fetch(`${keten.adres}/api/v1/berichten`, { method: 'POST', body: '{}' });
    expect(zonder.status).toBe(401);
    const tekst = await wi.vraag('POST', '/api/v1/berichten', 'hallo', 'text/plain');
    expect([tekst.status, tekst.inhoud['code']]).toEqual([415, 'MEDIATYPE_ONBEKEND']);
    const kapot = await wi.vraag('POST', '/api/v1/berichten', '{"a":', 'application/cloudevents+json');
    expect([kapot.status, kapot.inhoud['code']]).toEqual([400, 'JSON_ONGELDIG']);
    expect((await wi.haal(`/berichten/${kapot.inhoud['bericht']}`)).status).toBe(200);
    const groot = await wi.vraag('POST', '/api/v1/berichten', 'x'.repeat(2_000_000), 'application/cloudevents+json');
    expect([groot.status, groot.inhoud['code']]).toEqual([413, 'TE_GROOT']);
    expect((await wi.haal('/bestaat-niet')).inhoud).toMatchObject({ status: 404, code: 'NIET_GEVONDEN' });
  });

  test.each(['a:b', '12345', 'é✓ 😀', 'x'.repeat(300), '../..', '%2e'])(
    'het id %s gaat heel door de keten',
    async (id) => {
      const antwoord = await wi.stuur('kandidaatprofiel.vastgesteld', profiel(`ID-${id.slice(0, 20)}`), { id });
      expect(antwoord).toMatchObject({ status: 202, inhoud: { id } });
      expect((await wi.haal(`/berichten/${encodeURIComponent(id)}`)).inhoud['id']).toBe(id);
    },
  );

  test('wie een bericht niet stuurde of kreeg, ziet het niet', async () => {
    const { id } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', profiel('I-9'));
    expect((await wi.haal(`/berichten/${id}`)).status).toBe(200);
    expect((await keten.partner('caw').haal(`/berichten/${id}`)).status).toBe(404);
  });
});
