import { describe, expect, test } from '@jest/globals';
import { Ketengegevens, Werkzoekende } from '../onderwerpen/kandidaatprofiel/index.js';
import { veldenVan } from '../velden/index.js';
import {
  ketenlijsten,
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
  tredevertalingen,
  vumlijsten,
  type Codelijst,
} from './index.js';

const codesVan = ({ codes }: Codelijst) => codes.map((c) => c.code);
const alle: readonly Codelijst[] = [
  ...Object.values(ketenlijsten),
  ...Object.values(vumlijsten),
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
];

describe('code lists', () => {
  test('each has a source, and each code a meaning and a first day, once', () => {
    expect(new Set(alle.map((l) => l.naam)).size).toBe(alle.length);
    for (const lijst of alle) {
      expect(lijst.bron).not.toBe('');
      expect(new Set(codesVan(lijst)).size).toBe(lijst.codes.length);
      for (const { betekenis, vanaf, tot } of lijst.codes) {
        expect(betekenis).toMatch(/\S/);
        expect(vanaf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(tot === undefined || tot > vanaf).toBe(true);
      }
    }
  });

  test('the reasons are those that the chain uses', () => {
    expect(codesVan(ketenlijsten.redenWeigering)).toEqual([
      'geen-plek',
      'buiten-doelgroep',
      'gegevens-ontbreken',
      'besluit-ontbreekt',
      'voorwaarde-niet-gehaald',
      'inwoner-wil-niet',
      'loopt-al-elders',
      'verkeerd-loket',
      'onbekend',
    ]);
    expect(codesVan(ketenlijsten.redenEinde)).toEqual([
      'werk-voltijd',
      'werk-deeltijd',
      'opleiding',
      'vrijwilligerswerk',
      'volgende-stap',
      'niet-verschenen',
      'gezondheid',
      'zorg-of-schulden-eerst',
      'verhuisd',
      'einde-recht',
      'detentie',
      'overleden',
      'aanbod-paste-niet',
      'zonder-resultaat',
      'onbekend',
    ]);
    // What the hub says of its own accord comes besides.
    const vanHub = ['andere-plaatsing', 'vacature-gesloten', 'niet-beschikbaar', 'onbekend'];
    expect(codesVan(ketenlijsten.redenUitkomst).filter((code) => !vanHub.includes(String(code)))).toEqual([
      'al-vervuld',
      'werkgever-reageert-niet',
      'reis',
      'uren',
      'taal',
      'vaardigheid',
      'onzekerheid-inkomen',
      'mogelijk-discriminerend',
      'geen-reden',
    ]);
  });

  test('the end of a case has reasons that an overdracht knows too', () => {
    expect(codesVan(ketenlijsten.redenEinde)).toEqual(expect.arrayContaining(codesVan(ketenlijsten.redenEindeInwoner)));
  });
});

describe('the translation between the two scales', () => {
  test.each(tredevertalingen.map((v) => [v.versie, v] as const))('%s speaks of every trede of both', (_, vertaling) => {
    expect(vertaling.regels.map((r) => r.szeebraTrede)).toEqual(codesVan(ketenlijsten.szeebraTrede));
    const ladder = new Set(vertaling.regels.flatMap((r) => r.ladderTreden));
    expect([...ladder].sort()).toEqual(codesVan(ketenlijsten.ladderTrede));
  });

  test('one version holds at a time', () => {
    for (const [i, { vanaf, tot }] of tredevertalingen.entries()) {
      const volgende = tredevertalingen[i + 1];
      expect(tot).toBe(volgende?.vanaf);
      if (tot) expect(tot > vanaf).toBe(true);
    }
  });
});

test('the parts that can have a source are the fields of a profile, but for judgements, choices and what lies in the vault', () => {
  const velden = [...veldenVan(Werkzoekende), ...veldenVan(Ketengegevens)];
  const kwalificatie = velden.find((v) => v.naam === 'arbeidsmarktkwalificatie')!.soort.klasse!();
  const van = (groep: string) =>
    velden.filter((v) => v.veldgroep === groep && v.naam !== 'arbeidsmarktkwalificatie').map((v) => v.naam);
  const oordelen = ['loonwaarde'];
  // The inwoner decides it: there is no better source.
  const keuzes = ['akkoordBanenafspraak', 'landelijkVindbaar', 'toestemmingDelen'];
  const werk = [...van('werk').filter((veld) => !keuzes.includes(veld)), ...veldenVan(kwalificatie).map((v) => v.naam)];
  expect(codesVan(onderdeelWerk).sort()).toEqual(werk.sort());
  expect(codesVan(onderdeelWoonplek).sort()).toEqual(van('woonplek').sort());
  const ondersteuning = van('ondersteuning').filter((veld) => !keuzes.includes(veld));
  expect([...codesVan(onderdeelOndersteuning), ...oordelen].sort()).toEqual(ondersteuning.sort());
});
