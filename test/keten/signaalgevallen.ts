import { expect } from '@jest/globals';
import { totDat } from '../support/geduld.js';
import type { Inhoud } from '../support/neppartner.js';
import { biedAan, trajectconsulentMeijer } from '../support/verhaal.js';
import type { Signaalwereld } from './signaalwereld.js';

/** One kind of signaal: what brings it about, after how many days, and what takes its cause away. */
export interface Geval {
  readonly code: string;
  readonly over: string;
  /** Which partner it is about, where it is about one. */
  readonly partner?: string;
  readonly begin: (w: Signaalwereld, kenmerk: string) => Promise<unknown>;
  readonly dagen: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what its own begin gave
  readonly einde: (w: Signaalwereld, kenmerk: string, begin: any) => Promise<unknown>;
}

/** A new signaal goes in here: a test says so. */
export const gevallen: readonly Geval[] = [
  {
    code: 'AANVULLING_WACHT',
    over: 'overdracht',
    dagen: 9,
    begin: async (w, k) => {
      const aanbod = await w.opgepakt(k);
      await w.stap('aanvulling-gevraagd', aanbod, { gevraagd: ['belastbaarheid'] });
      return aanbod;
    },
    einde: (w, _, { bijWi }) => w.wi.stuurGoed('overdracht.aangevuld', { overdracht: bijWi }),
  },
  {
    code: 'NIET_GESTART',
    over: 'overdracht',
    dagen: 16,
    begin: (w, k) => w.geaccepteerd(k),
    einde: (w, _, aanbod) => w.stap('gestart', aanbod),
  },
  {
    code: 'NIET_GESTART',
    over: 'overdracht',
    dagen: 10,
    begin: (w, k) => w.geaccepteerd(k, { afgesprokenStart: w.over(3) }),
    einde: (w, _, aanbod) => w.stap('op-wachtlijst', aanbod, { verwachteStart: w.over(90) }),
  },
  {
    code: 'WACHT_TE_LANG',
    over: 'overdracht',
    dagen: 32,
    begin: async (w, k) => {
      const aanbod = await w.geaccepteerd(k);
      await w.stap('op-wachtlijst', aanbod);
      return aanbod;
    },
    einde: (w, _, aanbod) => w.stap('gestart', aanbod),
  },
  {
    code: 'ONVOLLEDIG_OVERGEDRAGEN',
    over: 'overdracht',
    dagen: 0,
    begin: (w, k) => w.geaccepteerd(k),
    einde: (w, _, aanbod) => w.stap('teruggegeven', aanbod, { reden: 'aanbod-paste-niet' }),
  },
  {
    code: 'TERMIJN_NADERT',
    over: 'overdracht',
    dagen: 10,
    begin: (w, k) => w.opgepakt(k, { uiterlijkeDatum: w.over(40), redenUiterlijkeDatum: 'einde-ww' }),
    einde: (w, _, aanbod) => w.stap('geaccepteerd', aanbod),
  },
  {
    code: 'PINGPONG',
    over: 'overdracht',
    dagen: 0,
    begin: async (w, k) => {
      for (let keer = 0; keer < 2; keer++) await w.stap('geweigerd', await w.opgepakt(k), { reden: 'geen-plek' });
    },
    einde: (w, k) => w.geaccepteerd(k),
  },
  {
    code: 'DUBBEL',
    over: 'overdracht',
    dagen: 0,
    begin: async (w, k) => {
      await w.aangeboden(k);
      return biedAan(w.wi, k, { naar: { partner: 'caw', team: 'advies' } });
    },
    einde: (w, _, { id }) => w.wi.stuurGoed('overdracht.ingetrokken', { overdracht: { id }, reden: 'niet-meer-nodig' }),
  },
  {
    code: 'INWONER_NIET_BEREIKT',
    over: 'inwoner',
    dagen: 0,
    begin: async (w, k) => {
      await w.krijgtRegisseur(k);
      for (const soort of ['niet-bereikt', 'niet-verschenen', 'niet-verschenen']) {
        await w.contact(k, soort);
        w.keten.klok.schuifOp({ uren: 1 });
      }
    },
    einde: (w, k) => w.contact(k, 'verschenen'),
  },
  {
    code: 'GEEN_CONTACTPERSOON',
    over: 'inwoner',
    dagen: 4,
    begin: (w, k) => biedAan(w.wi, k),
    einde: (w, k) => w.krijgtRegisseur(k),
  },
  {
    code: 'HERBEOORDELING_NODIG',
    over: 'inwoner',
    dagen: 0,
    begin: (w, k) => w.kent(k, { ladderTrede: { trede: 2, datum: w.over(-400), herkomst: 'professional' } }),
    einde: (w, k) => w.profiel(k, { keten: { ladderTrede: { trede: 3, datum: w.over(0), herkomst: 'professional' } } }),
  },
  {
    code: 'HERBEOORDELING_NODIG',
    over: 'inwoner',
    dagen: 0,
    begin: (w, k) => w.kent(k, { bemiddelbaarBinnen12Maanden: { oordeel: 'nee', datum: w.over(-200) } }),
    einde: (w, k) => w.profiel(k, { keten: { bemiddelbaarBinnen12Maanden: { oordeel: 'ja', datum: w.over(0) } } }),
  },
  {
    code: 'VEROUDERD_PROFIEL',
    over: 'inwoner',
    dagen: 190,
    begin: async (w, k) => {
      await w.kent(k);
      return w.geaccepteerd(k, { afgesprokenStart: w.over(300) });
    },
    einde: (w, k) =>
      w.profiel(k, {
        profiel: { werktijden: { aantalWerkurenPerWeekMaximaal: 20 } },
        herkomst: { werk: [{ herkomst: 'inwoner', datum: w.over(0) }] },
      }),
  },
  {
    code: 'NAZORG_GEMIST',
    over: 'plaatsing',
    dagen: 20,
    begin: async (w, k) => {
      await w.bemiddeling.inwoner(k);
      const vacatureId = await w.bemiddeling.vacature(`V-${k}`);
      const voorstel = await w.bemiddeling.legVoor(w.wsp, k, vacatureId);
      await w.bemiddeling.antwoord('ja');
      const { inhoud } = await w.wsp.haal(`/voorstellen/${voorstel.id}`);
      const { betreft } = await w.wsp.stuurGoed('plaatsing.gestart', {
        inwoner: { id: inhoud['inwoner'].id },
        voorstel,
        vorm: 'regulier',
        vanaf: w.over(0),
      });
      return { id: betreft.id };
    },
    einde: (w, _, plaatsing) =>
      w.wsp.stuurGoed('nazorg.gemeld', { plaatsing, datum: w.over(0), moment: 'twee-weken', verloop: 'goed' }),
  },
  {
    code: 'VACATURE_ZONDER_VOORSTEL',
    over: 'vacature',
    dagen: 16,
    begin: (w, k) => w.bemiddeling.vacature(`V-${k}`),
    einde: async (w, _, id) => {
      // The list names the vacature, so that a screen can lead to it.
      await totDat(
        async () => (await w.wsp.haal('/signalen?code=VACATURE_ZONDER_VOORSTEL')).inhoud['signalen'] as Inhoud[],
        (signalen) => signalen.some(({ vacature }) => vacature.id === id),
      );
      await w.wsp.stuurGoed('vacature.ingetrokken', { vacature: { id }, reden: 'niet-meer-nodig' });
    },
  },
  {
    code: 'BERICHT_AFGEKEURD',
    over: 'partner',
    partner: 'caw',
    dagen: 4,
    begin: async (w) => {
      const fout = { ...w.wie('SG-fout'), soort: 'op-de-maan', tijdstip: w.nu() };
      expect((await w.caw.stuur('contact.vastgelegd', fout, { id: 'sg-afgekeurd' })).status).toBe(400);
    },
    einde: async (w) => {
      const inwoner = await w.aanCaw();
      await w.caw.stuurGoed(
        'contact.vastgelegd',
        { inwoner, soort: 'verschenen', tijdstip: w.nu() },
        { id: 'sg-afgekeurd' },
      );
    },
  },
  {
    code: 'NIET_BEVESTIGD',
    over: 'overdracht',
    dagen: 4,
    begin: async (w, k) => {
      await w.krijgtRegisseur(k);
      await biedAan(w.wi, k);
    },
    einde: (w) => w.scalabor.wachtOp('overdracht.aangeboden'),
  },
  {
    code: 'NIET_OPGEPAKT',
    over: 'overdracht',
    dagen: 7,
    begin: (w, k) => w.aangeboden(k),
    einde: (w, _, aanbod) => w.stap('in-behandeling', aanbod, { medewerker: trajectconsulentMeijer }),
  },
  {
    code: 'GEEN_VOORTGANG',
    over: 'overdracht',
    dagen: 95,
    begin: (w, k) => w.gestart(k),
    einde: (w, _, { overdracht, inwoner }) =>
      w.scalabor.stuurGoed('trajectresultaat.gemeld', { overdracht, inwoner, soort: 'tussentijds', datum: w.over(0) }),
  },
  {
    code: 'KOUDE_OVERDRACHT',
    over: 'overdracht',
    dagen: 0,
    begin: (w, k) => w.gestart(k, { afgesproken: 'warm' }),
    einde: (w, _, { overdracht, inwoner }) => {
      const deelnemers = ['inwoner', 'gever', 'nemer'];
      const gesprek = { overdracht, inwoner, soort: 'verschenen', tijdstip: w.nu(), deelnemers };
      return w.scalabor.stuurGoed('contact.vastgelegd', gesprek);
    },
  },
  {
    code: 'TUSSEN_WAL_EN_SCHIP',
    over: 'overdracht',
    dagen: 9,
    begin: async (w, k) => w.stap('geweigerd', await w.opgepakt(k), { reden: 'geen-plek' }),
    einde: (w, k) =>
      biedAan(w.wi, k, { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' }),
  },
  {
    code: 'TUSSEN_WAL_EN_SCHIP',
    over: 'inwoner',
    dagen: 9,
    begin: async (w, k) => {
      await w.krijgtRegisseur(k);
      const eind = { soort: 'eind', datum: w.over(0), doelBereikt: 'ja', reden: 'volgende-stap' };
      await w.wi.stuurGoed('trajectresultaat.gemeld', { ...w.wie(k), ...eind });
    },
    einde: (w, k) => w.contact(k, 'verschenen', { volgendContact: w.over(14) }),
  },
  {
    code: 'BUITEN_BEELD',
    over: 'inwoner',
    dagen: 4,
    begin: (w, k) => w.krijgtRegisseur(k, { volgendContact: w.over(2) }),
    einde: (w, k) => w.contact(k, 'verschenen'),
  },
  {
    code: 'VOORSTEL_WACHT',
    over: 'voorstel',
    dagen: 6,
    begin: (w, k) => w.voorgelegd(k),
    einde: (w) => w.bemiddeling.antwoord('ja'),
  },
  {
    code: 'VOORSTEL_ZONDER_UITKOMST',
    over: 'voorstel',
    dagen: 20,
    begin: async (w, k) => {
      const voorstel = await w.voorgelegd(k);
      await w.bemiddeling.antwoord('ja');
      await w.wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
      return voorstel;
    },
    einde: (w, _, voorstel) =>
      w.wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'afgewezen', reden: 'werkgever-reageert-niet' }),
  },
  {
    code: 'LEVERING_MISLUKT',
    over: 'partner',
    partner: 'swt',
    dagen: 4,
    begin: async (w, k) => {
      await w.krijgtRegisseur(k);
      await biedAan(w.wi, k, { naar: { partner: 'swt', team: 'wijkteam-noord' }, dienst: 'begeleiding' });
    },
    einde: (w) => w.keten.partner('swt').leegPostbus(),
  },
  {
    code: 'CORRECTIE_NIET_BEVESTIGD',
    over: 'partner',
    partner: 'scalabor',
    dagen: 5,
    begin: (w, k) => w.corrigeert(k),
    einde: (w) => w.scalabor.wachtOp('gegevens.gecorrigeerd'),
  },
  {
    code: 'VERZOEK_VERLOOPT',
    over: 'inwoner',
    dagen: 26,
    begin: (w, k) => w.corrigeert(k),
    einde: (w) => w.scalabor.wachtOp('gegevens.gecorrigeerd'),
  },
];
