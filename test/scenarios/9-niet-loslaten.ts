import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { gebiedsteamNoord } from '../support/verhaal.js';
import { geslotenSignaal, openSignaal, tijdlijn } from './kijken.js';
import { eigenMobiliteit, lijst, metEigenReis, type Kandidaat } from './lijst.js';
import { haal, KloptNiet, type Scenario, type Toneel } from './toneel.js';
import { ketenOrderpicker, profielUitBestand, vacatureOrderpicker } from './woorden.js';

const jansen = { code: 'm.jansen', naam: 'M. Jansen' };
const WAAROM = 'Hij deed dit werk eerder en wil graag weer.';
const TWEE_WERKDAGEN_EN_FEESTDAGEN = 6;
const BRUG = 'taal-op-de-werkvloer';

interface Mens {
  readonly code: string;
  readonly naam: string;
}

/** A voorstel, as the WSP and W&I know it. */
interface Voorstel {
  readonly inwoner: string;
  readonly bijWsp: string;
  readonly bijWi: Inhoud;
  readonly opLijst: Kandidaat;
  /** How many stood higher in the list. */
  readonly hoger: number;
}

export const scenario: Scenario = {
  nummer: 9,
  titel: 'Niet loslaten',
  async speel(toneel) {
    const vervanger = { code: toneel.kenmerk('vervanger'), naam: 'P. Smeets' };
    const voorstel = await legVoor(toneel, vervanger);
    await naarVervanger(toneel, voorstel, vervanger);
    await vervangerKijkt(toneel, voorstel, vervanger);
    await werkgeverWijstAf(toneel, voorstel);
    await alleenTeamleider(toneel, voorstel);
    await nietInTijdlijn(toneel, voorstel);
    await volgendeLijst(toneel, voorstel);
  },
};

async function legVoor(toneel: Toneel, vervanger: Mens): Promise<Voorstel> {
  const [wi, wsp] = [toneel.partner('wi'), toneel.partner('wsp')];
  const wie = { inwoner: { kenmerkPartner: toneel.kenmerk('taal') } };
  const inwoner = await toneel.stap('W&I kent een inwoner die graag weer orderpicker wil zijn.', async () => {
    const profiel = { ...profielUitBestand, mobiliteit: eigenMobiliteit(toneel) };
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie, profiel });
    const regisseur = { code: toneel.kenmerk('regisseur'), naam: 'K. Willems' };
    const regie = { ...wie, team: gebiedsteamNoord, regisseur, vervanger };
    return (await wi.stuurGoed('contactpersoon.toegewezen', regie))['betreft'].id as string;
  });
  const vacature = await publiceer(toneel, wsp, 'eerste');
  const opLijst = await toneel.totdat('De lijst van de accountmanager, M. Jansen, toont hem.', async () =>
    (await metEigenReis(toneel, wsp, vacature)).at(0),
  );
  const hoger = await hogerDan(wsp, vacature, opLijst);
  const bijWsp = await toneel.stap('Zij legt hem voor. De consulent, K. Willems, antwoordt niet.', async () => {
    const { betreft } = await wsp.stuurGoed('voorstel.voorgelegd', {
      vacature: { id: vacature },
      inwoner: { id: opLijst.kandidaatId },
      waarom: `${WAAROM} (${toneel.kenmerk('taal')})`,
      accountmanager: jansen,
    });
    return betreft.id as string;
  });
  const { voorstellen } = await haal(wi, '/voorstellen?status=voorgelegd&maximum=200');
  const bijWi = (voorstellen as Inhoud[]).find((v) => v['inwoner'].id === inwoner);
  if (!bijWi) throw new KloptNiet('W&I ziet het voorstel niet.');
  return { inwoner, bijWsp, bijWi, opLijst, hoger };
}

async function publiceer(toneel: Toneel, wsp: NepPartner, naam: string): Promise<string> {
  const { betreft } = await wsp.stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: toneel.kenmerk(`vacature-${naam}`) },
    profiel: vacatureOrderpicker,
    keten: ketenOrderpicker,
    accountmanager: jansen,
  });
  return betreft.id;
}

async function hogerDan(wsp: NepPartner, vacature: string, { score }: Kandidaat): Promise<number> {
  return (await lijst(wsp, vacature)).filter((k) => k.score > score).length;
}

async function naarVervanger(toneel: Toneel, { bijWi }: Voorstel, vervanger: Mens): Promise<void> {
  const anders = 'Na twee werkdagen zonder antwoord krijgt de vervanger VOORSTEL_WACHT.';
  if (!toneel.laatVerstrijken(TWEE_WERKDAGEN_EN_FEESTDAGEN, anders)) return;
  const { eigenaar } = await toneel.totdat('De twee werkdagen zijn om: er is een signaal VOORSTEL_WACHT.', () =>
    openSignaal(toneel.partner('wi'), bijWi['inwoner'].id, 'VOORSTEL_WACHT'),
  );
  toneel.klopt('Het is van de vervanger, P. Smeets.', eigenaar.medewerker === vervanger.naam, eigenaar);
}

/** What the vervanger needs to ask the inwoner: what fits, what does not, and what bridges it. */
async function vervangerKijkt(toneel: Toneel, { inwoner, bijWi, opLijst }: Voorstel, medewerker: Mens): Promise<void> {
  const wi = toneel.partner('wi');
  const { uitleg } = await haal(wi, `/kandidaten/${inwoner}/uitleg?vacature=${bijWi['vacature'].id}`);
  const taal = (uitleg.pastNiet as Inhoud[]).find((c) => c['criterium'] === 'taal');
  toneel.klopt(`P. Smeets ziet: taal is één stap te laag. "${taal?.['zin']}"`, taal !== undefined, uitleg);
  const opDeLijst = opLijst.criteria.find((c) => c.criterium === 'taal');
  toneel.klopt(
    `Er is een brug: taal op de werkvloer. "${taal?.['hulp']}"`,
    opDeLijst?.oordeel === 'deels' && opDeLijst.brug?.naam === BRUG && /tijdens het werk/.test(taal?.['hulp']),
    [taal, opDeLijst],
  );
  const wens = (uitleg.past as Inhoud[]).find((c) => c['criterium'] === 'beroepswens');
  toneel.klopt(
    `En de inwoner wil graag. "${wens?.['zin']}"`,
    wens !== undefined && bijWi['waarom'].startsWith(WAAROM),
    uitleg,
  );
  await toneel.stap('P. Smeets vraagt het hem. Hij zegt ja.', () =>
    wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: { id: bijWi['id'] }, antwoord: 'ja', medewerker }),
  );
  if (!toneel.tijdSchuift) return;
  const { opgelostZin } = await toneel.totdat('VOORSTEL_WACHT sluit zichzelf.', () =>
    geslotenSignaal(wi, inwoner, 'VOORSTEL_WACHT'),
  );
  toneel.klopt(`Het zegt waarom: "${opgelostZin}"`, /antwoord/.test(opgelostZin), opgelostZin);
}

async function werkgeverWijstAf(toneel: Toneel, { bijWsp, bijWi }: Voorstel): Promise<void> {
  const wsp = toneel.partner('wsp');
  const voorstel = { id: bijWsp };
  await toneel.stap('Het gaat naar de werkgever. Die wijst af, zonder reden.', async () => {
    await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel });
  });
  await toneel.stap('M. Jansen kiest als reden: mogelijk discriminerend.', () =>
    wsp.stuurGoed('voorstel.uitkomst', {
      voorstel,
      uitkomst: 'afgewezen',
      reden: 'mogelijk-discriminerend',
      medewerker: jansen,
    }),
  );
  const { status, reden } = await haal(toneel.partner('wi'), `/voorstellen/${bijWi['id']}`);
  toneel.klopt('W&I ziet: afgewezen, geen reden gegeven.', status === 'afgewezen' && reden === 'geen-reden', {
    status,
    reden,
  });
}

async function alleenTeamleider(toneel: Toneel, { bijWsp, opLijst }: Voorstel): Promise<void> {
  const { inhoud } = await (await toneel.mens('W. Smeets')).vraag('GET', '/vermoedens?maximum=200');
  const gemeld = (inhoud['vermoedens'] as Inhoud[] | undefined)?.find((v) => v['id'] === bijWsp);
  toneel.klopt(
    `De teamleider van het WSP, W. Smeets, ziet het. "${gemeld?.['zin']}"`,
    gemeld?.['accountmanager']?.naam === jansen.naam,
    inhoud,
  );
  toneel.klopt(
    'Over welke inwoner het gaat, staat er niet bij.',
    !JSON.stringify(gemeld).includes(opLijst.kandidaatId),
    gemeld,
  );
  const anderen = [];
  for (const naam of ['M. Jansen', 'R. de Vries', 'H. Visser']) {
    anderen.push((await (await toneel.mens(naam)).vraag('GET', '/vermoedens')).status);
  }
  toneel.klopt(
    'Een accountmanager, een regisseur en de ketenregisseur zien die lijst niet.',
    anderen.every((status) => status === 403),
    anderen,
  );
  const vanWi = (await (await toneel.mens('N. Vermeer')).vraag('GET', '/vermoedens')).inhoud;
  toneel.klopt('De teamleider van W&I ziet die van het WSP niet.', vanWi['vermoedens']?.length === 0, vanWi);
}

async function nietInTijdlijn(toneel: Toneel, { inwoner, bijWi, opLijst }: Voorstel): Promise<void> {
  const [wi, wsp] = [toneel.partner('wi'), toneel.partner('wsp')];
  const feiten = await tijdlijn(wi, inwoner);
  const uitkomst = feiten.find((f) => f['type'] === 'voorstel.uitkomst');
  toneel.klopt(
    'In de tijdlijn van de inwoner staat de afwijzing, en niets van het vermoeden.',
    uitkomst?.['gegevens'].reden === 'geen-reden' && !/discrimin|vermoeden/.test(JSON.stringify(feiten)),
    feiten,
  );
  const elders = [
    await wi.haal(`/kandidaten/${inwoner}`),
    await wi.haal(`/voorstellen/${bijWi['id']}`),
    await wsp.haal(`/kandidaten/${opLijst.kandidaatId}/tijdlijn`),
  ];
  toneel.klopt(
    'Ook nergens anders bij de inwoner.',
    elders.every(({ inhoud }) => !/discrimin|vermoeden/.test(JSON.stringify(inhoud))),
  );
}

/** Refused by one employer is no fact about the inwoner: for the next one all is as it was. */
async function volgendeLijst(toneel: Toneel, { opLijst, hoger }: Voorstel): Promise<void> {
  const wsp = toneel.partner('wsp');
  const vacature = await publiceer(toneel, wsp, 'tweede');
  const nu = await toneel.totdat('Een andere werkgever vraagt hetzelfde. Ook in die lijst staat hij.', async () =>
    (await metEigenReis(toneel, wsp, vacature)).find((k) => k.kandidaatId === opLijst.kandidaatId),
  );
  const oordelen = ({ criteria }: Kandidaat) => criteria.map((c) => `${c.criterium}: ${c.oordeel}`).join();
  toneel.klopt(
    'Die lijst is niet slechter voor hem: elk criterium en de score zijn gelijk.',
    nu.score >= opLijst.score && oordelen(nu) === oordelen(opLijst),
    { nu, opLijst },
  );
  if (!toneel.tijdSchuift) return;
  const nuHoger = await hogerDan(wsp, vacature, nu);
  toneel.klopt('Er staat niemand meer boven hem dan eerst.', nuHoger <= hoger, { nuHoger, hoger });
}
