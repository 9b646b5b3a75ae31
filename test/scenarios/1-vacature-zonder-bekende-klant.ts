import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { regisseurDeVries } from '../support/verhaal.js';
import { eigenMobiliteit, metEigenReis, type Kandidaat } from './lijst.js';
import { bezorgdAan, haal, KloptNiet, type Scenario, type Toneel } from './toneel.js';
import { ketenOrderpicker, meldInwoner, profielUitBestand, vacatureOrderpicker } from './woorden.js';

const accountmanager = { code: 's.jansen', naam: 'S. Jansen' };

/** What a partner knows its voorstel, and whom it is about, by. */
interface Voorstel {
  readonly id: string;
  readonly vacature: string;
  readonly kandidaat: Kandidaat;
  readonly waarom: string;
}

export const scenario: Scenario = {
  nummer: 1,
  titel: 'Vacature zonder bekende klant',
  async speel(toneel) {
    const [wi, wsp, scalabor] = [toneel.partner('wi'), toneel.partner('wsp'), toneel.partner('scalabor')];
    await toneel.stap('W&I meldt een inwoner uit het bestand. Haar opleiding is niet bekend.', () =>
      meldInwoner(wi, toneel.kenmerk('inwoner'), { ...profielUitBestand, mobiliteit: eigenMobiliteit(toneel) }, {}),
    );
    const voorstel = await zoekEnLegVoor(toneel, wsp, 'WSP');
    bekijkLijst(toneel, voorstel.kandidaat);
    const elders = await zoekEnLegVoor(toneel, scalabor, 'Scalabor');
    const bijWi = await vraagInwoner(toneel, voorstel, elders);
    await vanGesprekTotWerk(toneel, voorstel, bijWi);
    await andereSluiten(toneel, elders);
    await allesToontHetzelfde(toneel, voorstel, bijWi);
  },
};

/** An accountmanager enters a vacature, asks for candidates and puts the one from the bestand forward. */
async function zoekEnLegVoor(toneel: Toneel, partner: NepPartner, naam: string): Promise<Voorstel> {
  const kenmerk = toneel.kenmerk(`vacature-${naam}`);
  const vacature = await toneel.stap(`${naam} zet een vacature in Estafette: orderpicker, 24 uur.`, async () => {
    const { betreft } = await partner.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: kenmerk },
      profiel: vacatureOrderpicker,
      keten: ketenOrderpicker,
      plaatsen: 1,
      accountmanager,
    });
    return betreft.id as string;
  });
  const kandidaat = await toneel.totdat(`De lijst van ${naam} toont ook een inwoner met "opleiding niet bekend".`, () =>
    zoekOnbekende(toneel, partner, vacature),
  );
  const waarom = `Zij deed dit werk eerder en wil graag. (${kenmerk})`;
  const id = await toneel.stap(`${naam} legt deze inwoner voor. Een mens kiest, niet de lijst.`, async () => {
    const { betreft } = await partner.stuurGoed('voorstel.voorgelegd', {
      voorstel: { kenmerkPartner: toneel.kenmerk(`voorstel-${naam}`) },
      vacature: { id: vacature },
      inwoner: { id: kandidaat.kandidaatId },
      waarom,
      accountmanager,
    });
    return betreft.id as string;
  });
  return { id, vacature, kandidaat, waarom };
}

/** Somebody with just the gaps and the bridge of this story. */
async function zoekOnbekende(toneel: Toneel, partner: NepPartner, vacature: string): Promise<Kandidaat | undefined> {
  const onbekend = ['niveau', 'beschikbaar', 'belastbaarheid'];
  return (await metEigenReis(toneel, partner, vacature)).find(
    ({ criteria }) =>
      criteria.filter((c) => c.oordeel === 'onbekend').every((c) => onbekend.includes(c.criterium)) &&
      onbekend.every((naam) => criteria.some((c) => c.criterium === naam && c.oordeel === 'onbekend')) &&
      criteria.every((c) => c.oordeel !== 'deels' || c.criterium === 'taal') &&
      criteria.some((c) => c.brug),
  );
}

function bekijkLijst(toneel: Toneel, { criteria }: Kandidaat): void {
  const vragen = criteria.filter((c) => c.oordeel === 'onbekend').map((c) => c.zin);
  toneel.klopt(`Er staan drie vragen bij: ${vragen.join(' ')}`, vragen.length === 3, vragen);
  const metBrug = criteria.find((c) => c.brug);
  toneel.klopt(`En een brug: ${metBrug?.brug?.naam}. ${metBrug?.zin}`, metBrug?.criterium === 'taal', metBrug);
}

/** The regisseur asks the inwoner, who says yes within two werkdagen. Only then the WSP sees who it is. */
async function vraagInwoner(toneel: Toneel, voorstel: Voorstel, elders: Voorstel): Promise<Inhoud> {
  const [wi, wsp] = [toneel.partner('wi'), toneel.partner('wsp')];
  const profiel = `/kandidaten/${voorstel.kandidaat.kandidaatId}`;
  toneel.klopt('Het WSP ziet nog niet wie het is.', (await wsp.haal(profiel)).status === 403);
  const bijWi = await voorWi(wi, voorstel);
  const ander = await voorWi(wi, elders);
  toneel.klopt(
    'De regisseur weet wel om wie het gaat, en ziet dat er twee voorstellen open staan.',
    bijWi['inwoner'].kenmerkPartner === toneel.kenmerk('inwoner') && ander['inwoner'].id === bijWi['inwoner'].id,
    [bijWi['inwoner'], ander['inwoner']],
  );
  toneel.laatVerstrijken(1, 'De regisseur heeft twee werkdagen om te antwoorden. Zij antwoordt nu meteen.');
  await toneel.stap('De regisseur vraagt het de inwoner. Die zegt ja.', () =>
    wi.stuurGoed('voorstel.inwoner-akkoord', {
      voorstel: { id: bijWi['id'] },
      antwoord: 'ja',
      medewerker: regisseurDeVries,
    }),
  );
  toneel.klopt('Nu ziet het WSP wie het is.', (await wsp.haal(profiel)).status === 200);
  const scalabor = toneel.partner('scalabor');
  const nog = (await scalabor.haal(`/kandidaten/${elders.kandidaat.kandidaatId}`)).status;
  toneel.klopt('Scalabor ziet dat niet: daar zei de inwoner nog geen ja.', nog === 403, nog);
  return bijWi;
}

async function voorWi(wi: NepPartner, { waarom }: Voorstel): Promise<Inhoud> {
  const { voorstellen } = await haal(wi, '/voorstellen?status=voorgelegd&maximum=200');
  const gevonden = (voorstellen as Inhoud[]).find((v) => v['waarom'] === waarom);
  if (!gevonden) throw new KloptNiet('De regisseur ziet het voorstel niet.');
  return gevonden;
}

async function vanGesprekTotWerk(toneel: Toneel, { id, kandidaat }: Voorstel, bijWi: Inhoud): Promise<void> {
  const wsp = toneel.partner('wsp');
  const voorstel = { id };
  const vandaag = (await haal(wsp, '/monitor/uitkomsten')).tot;
  const start = { voorstel, inwoner: { id: kandidaat.kandidaatId }, vanaf: vandaag, uren: 24 };
  await toneel.stap('Het voorstel gaat naar de werkgever.', () =>
    wsp.stuurGoed('voorstel.bij-werkgever', { voorstel }),
  );
  await toneel.stap('De werkgever spreekt met de inwoner.', () =>
    wsp.stuurGoed('voorstel.uitkomst', { voorstel, uitkomst: 'gesprek' }),
  );
  await toneel.stap('Zij begint op een proefplaats.', () =>
    wsp.stuurGoed('plaatsing.gestart', { ...start, vorm: 'proefplaats' }),
  );
  const { status } = await haal(wsp, `/voorstellen/${id}`);
  toneel.klopt('Een proefplaats is nog geen baan: er sluit nog niets.', status === 'proefplaats', status);
  const { id: bericht } = await toneel.stap('Het bevalt. Zij krijgt de baan, met een aanvullende uitkering.', () =>
    wsp.stuurGoed('plaatsing.gestart', { ...start, vorm: 'regulier', uitkering: 'aanvullend' }),
  );
  const hoorders = await bezorgdAan(wsp, bericht);
  toneel.klopt('De regisseur hoort het, en verder niemand.', hoorders.join() === 'wi', hoorders);
  const { stand } = { stand: (await haal(toneel.partner('wi'), `/voorstellen/${bijWi['id']}`)).status };
  toneel.klopt('De regisseur ziet: geplaatst.', stand === 'geplaatst', stand);
}

async function andereSluiten(toneel: Toneel, elders: Voorstel): Promise<void> {
  const { status, reden } = await haal(toneel.partner('scalabor'), `/voorstellen/${elders.id}`);
  toneel.klopt(
    'Het voorstel van Scalabor sluit vanzelf: de inwoner begon ergens anders.',
    status === 'vervallen' && reden === 'andere-plaatsing',
    { status, reden },
  );
}

/** Vacaturetrechter and tijdlijn count the same steps; the monitor of the chain does not give away this one person. */
async function allesToontHetzelfde(toneel: Toneel, voorstel: Voorstel, bijWi: Inhoud): Promise<void> {
  const stappen = ['akkoord', 'bijWerkgever', 'gesprek', 'proefplaats', 'geplaatst'];
  const vacature = await haal(toneel.partner('wsp'), `/vacatures/${voorstel.vacature}`);
  const trechter = stappen.map((stap) => vacature['trechter'][stap]);
  toneel.klopt(
    `De vacaturetrechter: ${stappen.join(', ')}, elk één. De vacature is vervuld.`,
    trechter.every((n) => n === 1) && vacature['status'] === 'vervuld',
    vacature['trechter'],
  );

  const { feiten } = await haal(toneel.partner('wi'), `/kandidaten/${bijWi['inwoner'].id}/tijdlijn?maximum=200`);
  const verteld = tijdlijnstappen(feiten, bijWi['id']);
  toneel.klopt(`De tijdlijn van de inwoner: ${verteld.join(', ')}.`, verteld.join() === stappen.join(), verteld);

  const { totaal, vormen } = await haal(toneel.partner('wsp'), '/monitor/plaatsingen');
  const aantallen = [totaal, ...vormen.map((v: Inhoud) => v['aantal'])];
  toneel.klopt(
    'De ketenmonitor vertelt van geen plaatsing zolang het minder dan tien mensen zijn.',
    aantallen.every((n) => n === null || n === 0 || n >= 10),
    aantallen,
  );
}

/** The steps of one voorstel, oldest first, as the facts of the tijdlijn tell them. */
function tijdlijnstappen(feiten: readonly Inhoud[], voorstelId: string): string[] {
  const stapVan: Readonly<Record<string, (gegevens: Inhoud) => string | undefined>> = {
    'voorstel.inwoner-akkoord': ({ antwoord }) => (antwoord === 'ja' ? 'akkoord' : undefined),
    'voorstel.bij-werkgever': () => 'bijWerkgever',
    'voorstel.uitkomst': ({ uitkomst }) => uitkomst,
    'plaatsing.gestart': ({ vorm }) => (vorm === 'proefplaats' ? 'proefplaats' : 'geplaatst'),
  };
  return feiten
    .filter((f) => f['gegevens']?.voorstel?.id === voorstelId)
    .map((f) => stapVan[f['type']]?.(f['gegevens']))
    .filter((stap) => stap !== undefined)
    .reverse();
}
