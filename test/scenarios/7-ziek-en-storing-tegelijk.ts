import type { NepOntvanger } from '../support/nepontvanger.js';
import type { Inhoud } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord } from '../support/verhaal.js';
import { geslotenSignaal, openSignaal, overdracht } from './kijken.js';
import { haal, UUR_VAN_BEZORGING_MS, type Scenario, type Toneel } from './toneel.js';
import { profielUitBestand } from './woorden.js';

const NAMEN = ['eerste', 'tweede', 'derde'];
const NAAR_CAW = { naar: { partner: 'caw', team: 'advies' }, afgesproken: 'koud' };
const UREN_PLAT = 6;

interface Mens {
  readonly code: string;
  readonly naam: string;
}

/** An inwoner with an overdracht that runs. */
interface Zaak {
  readonly kenmerk: string;
  readonly inwoner: string;
  readonly loopt: string;
}

/** What went to CAW while it could not be reached, per inwoner in the order of sending. */
type Onderweg = ReadonlyMap<string, readonly { readonly id: string; readonly bericht: string }[]>;

export const scenario: Scenario = {
  nummer: 7,
  titel: 'Ziek en storing tegelijk',
  async speel(toneel) {
    const regisseur = { code: toneel.kenmerk('regisseur'), naam: 'K. Willems' };
    const vervanger = { code: toneel.kenmerk('vervanger'), naam: 'P. Smeets' };
    const zaken = await openZaken(toneel, regisseur, vervanger);
    await valtUit(toneel, zaken, regisseur, vervanger);
    const { ontvanger } = toneel;
    if (ontvanger) await ligtPlat(toneel, ontvanger, zaken, vervanger);
    else toneel.vertel('Ligt die dag de koppeling van CAW zes uur plat, dan is er één signaal voor CAW.');
    await sluitZichzelf(toneel, zaken[0]!);
  },
};

/** Three inwoners: each has an overdracht that runs, and one of them a signaal that is open. */
async function openZaken(toneel: Toneel, regisseur: Mens, vervanger: Mens): Promise<Zaak[]> {
  const wi = toneel.partner('wi');
  const zaken = await toneel.stap('K. Willems is regisseur van drie inwoners, P. Smeets is haar vervanger.', () =>
    Promise.all(NAMEN.map((naam) => zaak(toneel, toneel.kenmerk(naam), regisseur, vervanger))),
  );
  const [{ kenmerk, inwoner }] = zaken as [Zaak];
  await toneel.stap('Een van hen kwam twee keer niet op een gesprek.', async () => {
    for (const uren of [-2, -1]) {
      const contact = { inwoner: { kenmerkPartner: kenmerk }, soort: 'niet-verschenen' };
      await wi.stuurGoed('contact.vastgelegd', { ...contact, tijdstip: toneel.tijdstip(uren) });
    }
  });
  const { eigenaar } = await toneel.totdat('K. Willems krijgt INWONER_NIET_BEREIKT.', () =>
    openSignaal(wi, inwoner, 'INWONER_NIET_BEREIKT'),
  );
  toneel.klopt('Dat signaal is van haar.', eigenaar.medewerker === regisseur.naam, eigenaar);
  return zaken;
}

async function zaak(toneel: Toneel, kenmerk: string, regisseur: Mens, vervanger: Mens): Promise<Zaak> {
  const wi = toneel.partner('wi');
  const wie = { inwoner: { kenmerkPartner: kenmerk } };
  await wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie, profiel: profielUitBestand });
  const regie = { ...wie, team: gebiedsteamNoord, regisseur, vervanger };
  const { betreft } = await wi.stuurGoed('contactpersoon.toegewezen', regie);
  const { id } = await biedAan(wi, kenmerk, { gever: regisseur, afgesproken: 'koud' });
  return { kenmerk, inwoner: betreft.id, loopt: id };
}

async function valtUit(toneel: Toneel, zaken: readonly Zaak[], regisseur: Mens, vervanger: Mens): Promise<void> {
  const wi = toneel.partner('wi');
  await toneel.stap('K. Willems valt uit. Zij meldt zich af; waarom staat nergens.', () =>
    wi.stuurGoed('contactpersoon.afgemeld', { medewerker: regisseur }),
  );
  const stokhouders = [];
  for (const { loopt } of zaken) stokhouders.push((await overdracht(wi, loopt))['stokhouder'].naam);
  toneel.klopt(
    'Dezelfde dag heeft P. Smeets de stok van alle drie de overdrachten.',
    stokhouders.every((naam) => naam === vervanger.naam),
    stokhouders,
  );
  const { inwoners } = await haal(wi, `/inwoners?regisseur=${vervanger.code}&maximum=200`);
  toneel.klopt(
    'Alle drie de inwoners staan in de lijst van P. Smeets, die waarneemt.',
    inwoners.length === zaken.length && inwoners.every((i: Inhoud) => i['neemtWaar']),
    inwoners,
  );
  const { eigenaar } = (await openSignaal(wi, zaken[0]!.inwoner, 'INWONER_NIET_BEREIKT'))!;
  toneel.klopt('Ook het open signaal is van P. Smeets.', eigenaar.medewerker === vervanger.naam, eigenaar);
}

async function ligtPlat(
  toneel: Toneel,
  ontvanger: NepOntvanger,
  zaken: readonly Zaak[],
  vervanger: Mens,
): Promise<void> {
  const caw = toneel.partner('caw');
  await caw.leegPostbus();
  await toneel.totdat('De koppeling van CAW werkt: er ligt niets en er is geen signaal.', async () =>
    (await storingen(toneel)).length === 0 ? true : undefined,
  );
  await ontvanger.verbind(caw, 'caw');
  try {
    const onderweg = await stuurNaarWiePlatLigt(toneel, ontvanger, zaken, vervanger);
    const signaal = await eenSignaal(toneel, onderweg);
    await herstel(toneel, ontvanger, onderweg, signaal);
  } finally {
    await caw.vraag('DELETE', '/api/v1/partners/caw/webhook');
  }
}

async function stuurNaarWiePlatLigt(
  toneel: Toneel,
  ontvanger: NepOntvanger,
  zaken: readonly Zaak[],
  gever: Mens,
): Promise<Onderweg> {
  const begin = performance.now();
  ontvanger.ligtPlat = true;
  const onderweg = await toneel.stap(
    'Die dag ligt CAW plat. P. Smeets biedt er toch van elk van de drie twee aan.',
    async () => {
      const perInwoner = new Map<string, { id: string; bericht: string }[]>();
      for (const dienst of ['diagnose', 'activerend-werk-orientatie']) {
        for (const { kenmerk } of zaken) {
          const aanbod = await biedAan(toneel.partner('wi'), kenmerk, { ...NAAR_CAW, dienst, gever });
          perInwoner.set(kenmerk, [...(perInwoner.get(kenmerk) ?? []), aanbod]);
        }
      }
      return perInwoner;
    },
  );
  await toneel.totdat('Zes uur lang komt niets aan. Hier duurt een uur van de bezorging een seconde.', async () =>
    performance.now() - begin > UREN_PLAT * UUR_VAN_BEZORGING_MS ? true : undefined,
  );
  return onderweg;
}

/** Those of its own connection: CAW also hears of another partner whom its berichten do not reach. */
async function storingen(toneel: Toneel): Promise<Inhoud[]> {
  const { signalen } = await haal(toneel.partner('caw'), '/signalen?code=LEVERING_MISLUKT&maximum=200');
  return (signalen as Inhoud[]).filter((s) => s['partner'] === 'caw');
}

/** Gives its id. */
async function eenSignaal(toneel: Toneel, onderweg: Onderweg): Promise<string> {
  const signalen = await toneel.totdat('CAW krijgt LEVERING_MISLUKT: de koppeling werkt niet.', async () => {
    const gevonden = await storingen(toneel);
    return gevonden.length > 0 ? gevonden : undefined;
  });
  const aangeboden = [...onderweg.values()].flat().map(({ id }) => id);
  toneel.klopt(
    `Het is één signaal voor CAW, met de ${aangeboden.length} overdrachten eronder.`,
    signalen.length === 1 && signalen[0]!['overdrachten'].length === aangeboden.length,
    signalen,
  );
  const { overdrachten } = await haal(toneel.partner('wi'), '/overdrachten?signaal=LEVERING_MISLUKT&maximum=200');
  const gezien = (overdrachten as Inhoud[]).map(({ id }) => id as string);
  toneel.klopt(
    'P. Smeets ziet het bij elk van die overdrachten staan.',
    aangeboden.every((id) => gezien.includes(id)),
    gezien,
  );
  return signalen[0]!['id'];
}

async function herstel(toneel: Toneel, ontvanger: NepOntvanger, onderweg: Onderweg, signaal: string): Promise<void> {
  toneel.vertel('CAW is er weer.');
  ontvanger.ligtPlat = false;
  const verwacht = [...onderweg.values()].map((aanbod) => aanbod.map(({ bericht }) => bericht));
  await toneel.totdat('Alle berichten komen alsnog aan.', async () =>
    verwacht.flat().every((id) => ontvanger.afleveringen.some(({ event }) => event.id === id)) ? true : undefined,
  );
  const { opgelostZin } = await toneel.totdat('Het signaal van CAW sluit zichzelf.', async () => {
    const { signalen } = await haal(toneel.partner('caw'), '/signalen?code=LEVERING_MISLUKT&open=nee&maximum=200');
    return (signalen as Inhoud[]).find((s) => s['id'] === signaal);
  });
  toneel.klopt(`Het zegt waarom: "${opgelostZin}"`, /werkt weer/.test(opgelostZin), opgelostZin);
  const aangekomen = ontvanger.afleveringen.map(({ event }) => event.id);
  toneel.klopt('Elk bericht kwam één keer.', new Set(aangekomen).size === aangekomen.length, aangekomen);
  const opVolgorde = verwacht.every((ids) => aangekomen.filter((id) => ids.includes(id)).join() === ids.join());
  toneel.klopt('Per inwoner kwamen zij op volgorde.', opVolgorde, { verwacht, aangekomen });
}

async function sluitZichzelf(toneel: Toneel, { kenmerk, inwoner }: Zaak): Promise<void> {
  const wi = toneel.partner('wi');
  await toneel.stap('P. Smeets belt de inwoner die niet kwam, en krijgt hem te pakken.', () =>
    wi.stuurGoed('contact.vastgelegd', {
      inwoner: { kenmerkPartner: kenmerk },
      soort: 'verschenen',
      tijdstip: toneel.tijdstip(),
    }),
  );
  const { opgelostZin } = await toneel.totdat('Ook dat signaal sluit zichzelf.', () =>
    geslotenSignaal(wi, inwoner, 'INWONER_NIET_BEREIKT'),
  );
  toneel.klopt(`Het zegt waarom: "${opgelostZin}"`, /gesproken/.test(opgelostZin), opgelostZin);
}
