import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keur, soortVanType, TYPE_VOORVOEGSEL } from '@estafette/contracts';
import type { Demobericht } from './bericht.js';
import { fasen } from './fasen.js';
import { Demoregio, type Omvang } from './regio.js';

const VANDAAG = '2026-11-23';

function allesVan(omvang: Omvang): Demobericht[] {
  const regio = new Demoregio(omvang);
  return fasen.flatMap(({ naam }) => {
    const { kennismaking, begin, aanbod, stappen } = regio.rondes(naam);
    return [...kennismaking, ...begin, ...aanbod, ...stappen.flat()];
  });
}

interface Kenmerk {
  readonly kenmerkPartner: string;
}

const zaden = fc.integer({ min: 0, max: 1_000_000 });
const klein = (zaad: number): Omvang => ({ kandidaten: 150, vacatures: 60, zaad, vandaag: VANDAAG, bekend: [] });

describe('the demo region', () => {
  test('is the same to the byte for the same seed, and another for another', () => {
    fc.assert(
      fc.property(zaden, (zaad) => {
        const een = JSON.stringify(allesVan(klein(zaad)));
        expect(JSON.stringify(allesVan(klein(zaad)))).toBe(een);
        expect(JSON.stringify(allesVan(klein(zaad + 1)))).not.toBe(een);
      }),
      { numRuns: 5 },
    );
  });

  test('holds only berichten that the language knows and that fit it', () => {
    fc.assert(
      fc.property(zaden, (zaad) => {
        for (const { naam, data } of allesVan(klein(zaad)).filter(({ isFout }) => !isFout)) {
          expect(keur(soortVanType(TYPE_VOORVOEGSEL + naam)!.klasse, data)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('lets nobody take two steps with one overdracht or voorstel in one round', () => {
    const regio = new Demoregio(klein(3));
    for (const { naam } of fasen) {
      for (const ronde of [regio.rondes(naam).aanbod, ...regio.rondes(naam).stappen]) {
        const welke = ronde.map(
          ({ data }) => ((data['overdracht'] ?? data['voorstel'] ?? data['plaatsing']) as Kenmerk).kenmerkPartner,
        );
        expect(new Set(welke).size).toBe(welke.length);
      }
    }
  });

  test('has no names of inwoners, nor anything to reach them by', () => {
    const profielen = allesVan(klein(4)).filter(({ naam }) => naam.startsWith('kandidaatprofiel'));
    const velden = new Set(profielen.flatMap(({ data }) => Object.keys(data['profiel'] as object)));
    for (const veld of ['emailadres', 'telefoonnummer', 'contactpersoon', 'persoonlijkePresentatie']) {
      expect(velden.has(veld)).toBe(false);
    }
  });
});

describe('a region of its real size', () => {
  const alles = allesVan({ kandidaten: 9_000, vacatures: 1_000, zaad: 1, vandaag: VANDAAG, bekend: [] });
  const van = (naam: string) => alles.filter((b) => b.naam === naam);
  type Profiel = { arbeidsmarktkwalificatie: { opleiding?: object; werkervaring?: object } };
  const profielen = van('kandidaatprofiel.vastgesteld').map(({ data }) => data as { profiel: Profiel; keten: Keten });
  type Keten = { szeebraTrede?: { trede: number } };
  const zonderOpleiding = (groep: typeof profielen) =>
    groep.filter(({ profiel }) => !profiel.arbeidsmarktkwalificatie.opleiding).length / groep.length;

  test('has everybody and every vacature once', () => {
    expect(profielen).toHaveLength(9_000);
    expect(van('vacature.gepubliceerd')).toHaveLength(1_000);
  });

  test('does not know the education of about 42%, more often of who is far from work', () => {
    expect(zonderOpleiding(profielen)).toBeGreaterThan(0.39);
    expect(zonderOpleiding(profielen)).toBeLessThan(0.45);
    const metTrede = (hoog: boolean) =>
      profielen.filter(({ keten: { szeebraTrede: t } }) => t && t.trede >= 3 === hoog);
    expect(zonderOpleiding(metTrede(false)) - zonderOpleiding(metTrede(true))).toBeGreaterThan(0.1);
  });

  test('has about 60 regisseurs, none with more than 500 inwoners', () => {
    const perRegisseur = new Map<string, number>();
    for (const { data } of van('contactpersoon.toegewezen')) {
      const { code } = data['regisseur'] as { code: string };
      perRegisseur.set(code, (perRegisseur.get(code) ?? 0) + 1);
    }
    expect(perRegisseur.size).toBe(60);
    expect(Math.max(...perRegisseur.values())).toBeLessThan(500);
  });

  test('asks a language only with its reason', () => {
    const vragend = van('vacature.gepubliceerd')
      .map(({ data }) => data['profiel'] as { taalbeheersing?: object; omschrijvingVacature: string })
      .filter(({ taalbeheersing }) => taalbeheersing);
    expect(vragend.length).toBeGreaterThan(100);
    expect(vragend.every(({ omschrijvingVacature }) => omschrijvingVacature.includes('Nederlands: '))).toBe(true);
  });
});
