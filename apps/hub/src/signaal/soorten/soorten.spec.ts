import { describe, expect, test } from '@jest/globals';
import { ketenlijsten } from '@estafette/contracts';
import type { Signaalsoort } from '../signaalsoort.js';
import { signaalsoort, soorten } from './index.js';

const OMSTANDIGHEDEN = {
  overdracht: { naarPartner: 'Scalabor', naarTeam: 'Intake', nummer: '100-016' },
  inwoner: {},
  partner: { partner: 'Scalabor' },
  voorstel: {},
  plaatsing: {},
  vacature: { kenmerk: 'V-12' },
};

/** What a signaal says, about each thing that it can be about. */
function teksten({ over, opgelost }: Signaalsoort): { zinnen: string[]; stappen: string[][] } {
  const { overdracht, inwoner, partner, voorstel, plaatsing, vacature } = over;
  const woorden = [
    overdracht && [overdracht.zin(OMSTANDIGHEDEN.overdracht), overdracht.vervolgstappen(OMSTANDIGHEDEN.overdracht)],
    inwoner && [inwoner.zin(OMSTANDIGHEDEN.inwoner), inwoner.vervolgstappen(OMSTANDIGHEDEN.inwoner)],
    partner && [partner.zin(OMSTANDIGHEDEN.partner), partner.vervolgstappen(OMSTANDIGHEDEN.partner)],
    voorstel && [voorstel.zin(OMSTANDIGHEDEN.voorstel), voorstel.vervolgstappen(OMSTANDIGHEDEN.voorstel)],
    plaatsing && [plaatsing.zin(OMSTANDIGHEDEN.plaatsing), plaatsing.vervolgstappen(OMSTANDIGHEDEN.plaatsing)],
    vacature && [vacature.zin(OMSTANDIGHEDEN.vacature), vacature.vervolgstappen(OMSTANDIGHEDEN.vacature)],
  ].filter((w) => w !== undefined) as [string, string[]][];
  return { zinnen: [...woorden.map(([zin]) => zin), ...Object.values(opgelost)], stappen: woorden.map(([, s]) => s) };
}

describe.each(soorten.map((soort) => [soort.code, soort] as const))('%s', (_, soort) => {
  const { zinnen, stappen } = teksten(soort);

  test('is about something, with one to ten next steps', () => {
    expect(stappen.length).toBeGreaterThan(0);
    for (const lijst of stappen) expect(lijst.length).toBeGreaterThan(0);
    for (const lijst of stappen) expect(lijst.length).toBeLessThanOrEqual(10);
  });

  test('speaks in short sentences (B1)', () => {
    for (const deel of [...zinnen, ...stappen.flat()].flatMap((zin) => zin.split(/(?<=[.:;?])\s/))) {
      expect(deel.split(/\s+/).length).toBeLessThanOrEqual(15);
    }
  });
});

test('the contract knows each kind, and no other', () => {
  const codes = ketenlijsten.signaalcode.codes.map(({ code }) => code).filter((code) => code !== 'onbekend');
  expect(soorten.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});

test('a finding without words stops visibly', () => {
  expect(() => signaalsoort('ONBEKEND')).toThrow(/ONBEKEND/);
});
