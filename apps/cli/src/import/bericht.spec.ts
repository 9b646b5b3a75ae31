import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Berichtenmaker, type Zendklaar } from './bericht.js';

const BRON = 'urn:nld:oin:00000099000000010000:systeem:importeer';

const event = (json: string) => JSON.parse(json) as Record<string, unknown>;
const record = (data: object, id = 'a1') => ({ nummer: 1, id, berichttype: 'vacature.gepubliceerd', data });
const maker = (formaat = 'vum-vacatures') => new Berichtenmaker(formaat, BRON);
const idVan = (data: object, id = 'a1', formaat = 'vum-vacatures') =>
  event((maker(formaat).maak(record(data, id)) as Zendklaar).json)['id'];

const inhoud = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
const omgekeerd = (o: object) => Object.fromEntries(Object.entries(o).reverse());

describe('the bericht of a record', () => {
  test('is a CloudEvent of the partner', () => {
    const gemaakt = maker().maak(record({ profiel: { naamVacature: 'Kok' } })) as Zendklaar;
    expect(event(gemaakt.json)).toEqual({
      specversion: '1.0',
      id: expect.stringMatching(/^importeer-[0-9a-f]{64}$/),
      source: BRON,
      type: 'nl.reintegratietaal.vacature.gepubliceerd',
      datacontenttype: 'application/json',
      data: { profiel: { naamVacature: 'Kok' } },
    });
  });

  test('has the same id in every run, whatever the order of the fields', () => {
    fc.assert(fc.property(inhoud, fc.string(), (data, id) => expect(idVan(data, id)).toBe(idVan(omgekeerd(data), id))));
  });

  test('has another id for another record, another content or another format', () => {
    fc.assert(
      fc.property(inhoud, fc.string(), fc.string(), (data, id, anders) => {
        fc.pre(id !== anders);
        expect(idVan(data, id)).not.toBe(idVan(data, anders));
        expect(idVan({ ...data, veld: id }, id)).not.toBe(idVan({ ...data, veld: anders }, id));
        expect(idVan(data, id, 'csv')).not.toBe(idVan(data, id));
      }),
    );
  });

  test('is new when the file comes back to an earlier content', () => {
    const ids = () => {
      const een = maker();
      const inhoud = [{ plaats: 'A' }, { plaats: 'B' }, { plaats: 'A' }];
      return inhoud.map((data) => event((een.maak(record(data)) as Zendklaar).json)['id']);
    };
    expect(new Set(ids()).size).toBe(3);
    expect(ids()).toEqual(ids());
  });

  test('does not show the id of the source in its own', () => {
    expect(idVan({}, 'client-4711')).not.toContain('4711');
  });

  test('is refused when it is too large or too deep for the hub', () => {
    const diep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as object;
    expect(maker().maak(record({ diep }))).toMatchObject({ id: 'a1', fouten: [{ code: 'TE_DIEP' }] });
    expect(maker().maak(record({ tekst: 'é'.repeat(33_000) }))).toMatchObject({ fouten: [{ code: 'TE_GROOT' }] });
  });
});
