import type { Inhoud } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord } from '../support/verhaal.js';
import { geslotenSignaal, openSignaal, overdracht, tijdlijn } from './kijken.js';
import { eenMeer, kwartaal, KLEINST, tel } from './monitor.js';
import { haal, type Scenario, type Toneel } from './toneel.js';
import { profielUitBestand } from './woorden.js';

const DIENST = 'activerend-werk-orientatie';
const OMHOOG = { dienst: DIENST, splitsing: 'ladder', code: 'omhoog' } as const;
const wijkteam = { partner: 'swt', team: 'wijkteam-noord' };
const begeleiding = { partner: 'aanbieder', team: 'begeleiding' };
const peters = { code: 'c.peters', naam: 'C. Peters' };
const deWit = { code: 'g.dewit', naam: 'G. de Wit' };
const TWEE_JAAR = 730;
const HALF_JAAR = 182;

/** Somebody from the bestand, with her fixed contact. */
interface Zaak {
  readonly kenmerk: string;
  readonly inwoner: string;
  readonly regisseur: { readonly code: string; readonly naam: string };
}

/** One overdracht as W&I and its taker know it. */
interface Gegeven {
  readonly bijWi: string;
  readonly overdracht: { readonly id: string };
  readonly inwoner: { readonly id: string };
}

export const scenario: Scenario = {
  nummer: 5,
  titel: 'Uit het bestand',
  async speel(toneel) {
    if (toneel.tijdSchuift) await anderenStijgen(toneel);
    const van = kwartaal(toneel);
    const eerder = await tel(toneel, van, OMHOOG);
    const zaak = await vergeten(toneel);
    await weerInBeeld(toneel, zaak);
    const advies = await cawAdviseert(toneel, zaak);
    const arrangement = await wijkteamZetIn(toneel, zaak, advies);
    await halfJaarLater(toneel, zaak, arrangement);
    await eenMeer(toneel, 'Dat telt als resultaat: de monitor telt er één die steeg bij.', van, OMHOOG, eerder);
  },
};

const vanRegisseur = (regisseur: object) => ({ gever: regisseur, afgesproken: 'koud' });
const naarCaw = { naar: { partner: 'caw', team: 'advies' }, dienst: 'diagnose', doel: 'Wat kan en wat wil zij?' };

/** Of fewer than ten the monitor would tell nothing. */
async function anderenStijgen(toneel: Toneel): Promise<void> {
  const regisseur = { code: toneel.kenmerk('r-anderen'), naam: 'K. Willems' };
  const kenmerken = Array.from({ length: KLEINST }, (_, i) => toneel.kenmerk(`stijgt-${i}`));
  await toneel.stap(`Dit kwartaal begonnen er al ${KLEINST} anderen, en die kwamen een trede verder.`, async () => {
    const wi = toneel.partner('wi');
    await wi.stuurBatchGoed(
      kenmerken.map((kenmerkPartner) =>
        wi.event('contactpersoon.toegewezen', { inwoner: { kenmerkPartner }, team: gebiedsteamNoord, regisseur }),
      ),
    );
    await doorloop(toneel, 'caw', kenmerken, { ...vanRegisseur(regisseur), ...naarCaw }, () => []);
    const stijgt = ({ overdracht: welke, inwoner }: Gegeven) => [
      toneel.partner('aanbieder').event('trajectresultaat.gemeld', { ...gestegen(toneel), overdracht: welke, inwoner }),
    ];
    const arrangement = { ...vanRegisseur(regisseur), naar: begeleiding, inzet: wijkteam, dienst: DIENST };
    await doorloop(toneel, 'aanbieder', kenmerken, arrangement, stijgt);
  });
}

/** Hands each of these over, lets the taker begin, and sends what comes of it; without that the taker is just done. */
async function doorloop(
  toneel: Toneel,
  naam: 'caw' | 'aanbieder',
  kenmerken: readonly string[],
  aanbod: object,
  afloop: (gegeven: Gegeven) => Inhoud[],
): Promise<void> {
  const [wi, nemer] = [toneel.partner('wi'), toneel.partner(naam)];
  const toelichting = toneel.kenmerk(`anderen-${naam}`);
  await wi.stuurBatchGoed(
    kenmerken.map((kenmerkPartner) => {
      const van = { inwoner: { kenmerkPartner }, van: gebiedsteamNoord };
      return wi.event('overdracht.aangeboden', { ...van, ...aanbod, toelichting });
    }),
  );
  const { overdrachten } = await haal(nemer, '/overdrachten?status=aangeboden&maximum=200');
  const deze = (overdrachten as Inhoud[]).filter((o) => o['toelichting'] === toelichting);
  const medewerker = naam === 'caw' ? peters : deWit;
  await nemer.stuurBatchGoed(
    deze.flatMap(({ id, inwoner }) => {
      const stap = { overdracht: { id } };
      const eigen = afloop({ bijWi: '', overdracht: { id }, inwoner: { id: inwoner.id } });
      return [
        nemer.event('overdracht.in-behandeling', { ...stap, medewerker }),
        nemer.event('overdracht.geaccepteerd', stap),
        nemer.event('overdracht.gestart', stap),
        ...(eigen.length > 0 ? eigen : [nemer.event('overdracht.afgerond', { ...stap, reden: 'volgende-stap' })]),
      ];
    }),
  );
}

const gestegen = (toneel: Toneel) => ({
  soort: 'eind',
  datum: toneel.dag(),
  doelBereikt: 'ja',
  reden: 'volgende-stap',
  voor: { ladderTrede: 2 },
  na: { ladderTrede: 3 },
});

/** Nothing runs for her, and nobody spoke to her: both come to her fixed contact. */
async function vergeten(toneel: Toneel): Promise<Zaak> {
  const wi = toneel.partner('wi');
  const kenmerk = toneel.kenmerk('bestand');
  const regisseur = { code: toneel.kenmerk('regisseur'), naam: 'N. Aslan' };
  const geboren = `${Number(toneel.dag().slice(0, 4)) - 52}-01-15`;
  const inwoner = await toneel.stap(
    'Een inwoner van 52 kreeg twee jaar terug het oordeel "niet binnen 12 maanden".',
    async () => {
      const wie = { kenmerkPartner: kenmerk, persoon: { geboortedatum: geboren } };
      const oordeel = { oordeel: 'nee', datum: toneel.dag(-TWEE_JAAR), maker: 'Iemand die er niet meer werkt' };
      const ladderTrede = { trede: 2, datum: toneel.dag(-30), maker: regisseur.naam };
      const keten = { bemiddelbaarBinnen12Maanden: oordeel, ladderTrede, begeleiding: 'licht' };
      await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: wie, profiel: profielUitBestand, keten });
      const { betreft } = await wi.stuurGoed('contactpersoon.toegewezen', {
        inwoner: { kenmerkPartner: kenmerk },
        team: gebiedsteamNoord,
        regisseur,
        volgendContact: toneel.dag(-1),
      });
      return betreft.id as string;
    },
  );
  const { inBestand, loopt } = await haal(wi, `/inwoners/${inwoner}`);
  toneel.klopt('Zij staat in het bestand: er loopt geen overdracht.', inBestand && !loopt.overdracht, {
    inBestand,
    loopt,
  });
  for (const [zin, code] of [
    ['Haar vaste contactpersoon krijgt HERBEOORDELING_NODIG: het oordeel is oud.', 'HERBEOORDELING_NODIG'],
    ['En BUITEN_BEELD: de dag van het volgende contact is voorbij.', 'BUITEN_BEELD'],
  ] as const) {
    const { eigenaar } = await toneel.totdat(zin, () => openSignaal(wi, inwoner, code));
    toneel.klopt('Het is van haar contactpersoon, met naam.', eigenaar.medewerker === regisseur.naam, eigenaar);
  }
  return { kenmerk, inwoner, regisseur };
}

async function weerInBeeld(toneel: Toneel, { kenmerk, inwoner }: Zaak): Promise<void> {
  const wi = toneel.partner('wi');
  const wie = { inwoner: { kenmerkPartner: kenmerk } };
  await toneel.stap('N. Aslan spreekt haar, en geeft een nieuw oordeel.', async () => {
    await wi.stuurGoed('contact.vastgelegd', { ...wie, soort: 'verschenen', tijdstip: toneel.tijdstip() });
    const oordeel = { oordeel: 'ja', datum: toneel.dag(), maker: 'N. Aslan' };
    await wi.stuurGoed('kandidaatprofiel.aangevuld', { ...wie, keten: { bemiddelbaarBinnen12Maanden: oordeel } });
  });
  for (const code of ['BUITEN_BEELD', 'HERBEOORDELING_NODIG']) {
    const { opgelostZin } = await toneel.totdat(`${code} sluit zichzelf.`, () => geslotenSignaal(wi, inwoner, code));
    toneel.klopt(`Het zegt waarom: "${opgelostZin}"`, /gesproken|nieuw oordeel/.test(opgelostZin), opgelostZin);
  }
}

/** Gives what W&I calls the advice. */
async function cawAdviseert(toneel: Toneel, { kenmerk, inwoner, regisseur }: Zaak): Promise<string> {
  const [wi, caw] = [toneel.partner('wi'), toneel.partner('caw')];
  const gegeven = await draagOver(toneel, 'caw', kenmerk, { ...vanRegisseur(regisseur), ...naarCaw }, peters);
  await eenEigenaar(toneel, gegeven.bijWi, 'caw', 'CAW zoekt uit wat zij kan en wil.');
  await toneel.stap('CAW adviseert oriëntatie, in te zetten door het wijkteam.', async () => {
    await caw.stuurGoed('advies.gegeven', {
      overdracht: gegeven.overdracht,
      inwoner: gegeven.inwoner,
      datum: toneel.dag(),
      dienst: DIENST,
      waarom: 'Zij wil weer onder de mensen, in kleine stappen.',
      inzet: wijkteam,
      uitvoerder: begeleiding,
    });
    await caw.stuurGoed('overdracht.afgerond', {
      overdracht: gegeven.overdracht,
      reden: 'volgende-stap',
      advies: DIENST,
    });
  });
  await eenEigenaar(toneel, gegeven.bijWi, 'wi', 'Na het advies is de stok weer bij N. Aslan.');
  const advies = (await tijdlijn(wi, inwoner)).find((f) => f['type'] === 'advies.gegeven')?.['gegevens'];
  toneel.klopt('N. Aslan ziet het advies, en wie het zou inzetten.', advies?.inzet.partner === 'swt', advies);
  return advies!.advies.id;
}

/** The wijkteam decides that it happens and follows it; the aanbieder does it, and has the stok. */
async function wijkteamZetIn(toneel: Toneel, { kenmerk, regisseur }: Zaak, advies: string): Promise<Gegeven> {
  const aanbod = {
    naar: begeleiding,
    inzet: wijkteam,
    dienst: DIENST,
    advies: { id: advies },
    doel: 'Onder de mensen.',
  };
  const gegeven = await draagOver(toneel, 'aanbieder', kenmerk, { ...vanRegisseur(regisseur), ...aanbod }, deWit);
  await eenEigenaar(toneel, gegeven.bijWi, 'aanbieder', 'Het wijkteam zet het arrangement in, de aanbieder voert uit.');
  const { overdrachten } = await haal(toneel.partner('swt'), '/overdrachten?maximum=200');
  const { nummer } = await overdracht(toneel.partner('wi'), gegeven.bijWi);
  const bijSwt = (overdrachten as Inhoud[]).find((o) => o['nummer'] === nummer);
  toneel.klopt(
    'Het wijkteam volgt het mee, en ziet dat CAW het adviseerde. De stok is niet van het wijkteam.',
    bijSwt?.['adviseur'] === 'caw' &&
      bijSwt['inzet'].team === wijkteam.team &&
      bijSwt['stokhouder'].partner === 'aanbieder',
    bijSwt,
  );
  return gegeven;
}

async function draagOver(
  toneel: Toneel,
  naam: 'caw' | 'aanbieder',
  kenmerk: string,
  aanbod: Record<string, unknown>,
  medewerker: object,
): Promise<Gegeven> {
  const [wi, nemer] = [toneel.partner('wi'), toneel.partner(naam)];
  const { id: bijWi, nummer } = await biedAan(wi, kenmerk, aanbod);
  const { overdrachten } = await haal(nemer, '/overdrachten?maximum=200');
  const { id, inwoner } = (overdrachten as Inhoud[]).find((o) => o['nummer'] === nummer)!;
  const stap = { overdracht: { id: id as string } };
  await nemer.stuurGoed('overdracht.in-behandeling', { ...stap, medewerker });
  await nemer.stuurGoed('overdracht.geaccepteerd', stap);
  await nemer.stuurGoed('overdracht.gestart', stap);
  return { bijWi, overdracht: stap.overdracht, inwoner: { id: inwoner.id } };
}

/** Of all overdrachten that run, and after each step: exactly one has the stok. */
async function eenEigenaar(toneel: Toneel, bijWi: string, partner: string, zin: string): Promise<void> {
  const { stokhouder } = await overdracht(toneel.partner('wi'), bijWi);
  toneel.klopt(`${zin} De stok is bij ${stokhouder.naam}.`, stokhouder.partner === partner, stokhouder);
}

async function halfJaarLater(
  toneel: Toneel,
  { inwoner }: Zaak,
  { bijWi, overdracht: welke, inwoner: bijAanbieder }: Gegeven,
) {
  const [wi, aanbieder] = [toneel.partner('wi'), toneel.partner('aanbieder')];
  toneel.laatVerstrijken(HALF_JAAR, 'Na een half jaar meldt de aanbieder wat het opleverde. Hier meteen.');
  await toneel.stap('Zij komt elke week naar de werkplaats. De aanbieder meldt: ladder van 2 naar 3.', () =>
    aanbieder.stuurGoed('trajectresultaat.gemeld', { ...gestegen(toneel), overdracht: welke, inwoner: bijAanbieder }),
  );
  const { keten } = await haal(wi, `/kandidaten/${inwoner}`);
  toneel.klopt(
    'In haar profiel staat nu trede 3, met datum en met wie het zegt.',
    keten.ladderTrede.trede === 3 && keten.ladderTrede.datum === toneel.dag() && Boolean(keten.ladderTrede.maker),
    keten.ladderTrede,
  );
  await eenEigenaar(toneel, bijWi, 'wi', 'De stok is terug bij haar vaste contactpersoon.');
}
