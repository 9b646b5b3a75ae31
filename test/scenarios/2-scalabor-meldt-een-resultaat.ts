import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, trajectconsulentMeijer } from '../support/verhaal.js';
import { zoekNummer } from './kijken.js';
import { bezorgdAan, haal, type Scenario, type Toneel } from './toneel.js';
import { meldInwoner, profielUitBestand } from './woorden.js';

/** An overdracht as each side knows it. */
interface Traject {
  readonly inwonerBijWi: string;
  readonly bijWi: string;
  readonly bijScalabor: string;
  readonly clientnummer: string;
}

export const scenario: Scenario = {
  nummer: 2,
  titel: 'Scalabor meldt een resultaat',
  async speel(toneel) {
    const traject = await begin(toneel);
    const event = await meldMetSlechteVerbinding(toneel, traject);
    await teltEenKeer(toneel, traject, event);
    await profielEnOverdrachtGaanMee(toneel, traject);
    await alleenWieHetMagWeten(toneel, event);
    await niemandPaktHetOp(toneel, traject);
  },
};

/** An inwoner of W&I in a traject at Scalabor, which knows her by its own cliëntnummer. */
async function begin(toneel: Toneel): Promise<Traject> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  const kenmerk = toneel.kenmerk('inwoner');
  const keten = { ladderTrede: { trede: 3, datum: toneel.dag(-170), maker: 'R. de Vries' } };
  const inwonerBijWi = await toneel.stap('W&I kent een inwoner die op trede 3 van de ladder staat.', () =>
    meldInwoner(wi, kenmerk, profielUitBestand, keten),
  );
  const aanbod = await toneel.stap('W&I draagt haar over aan Scalabor, voor een ontwikkeltraject.', () =>
    biedAan(wi, kenmerk),
  );
  const { id: bijScalabor, inwoner } = await toneel.totdat(
    `Scalabor ziet overdracht ${aanbod.nummer} in het eigen overzicht.`,
    () => zoekNummer(scalabor, aanbod.nummer),
  );
  const clientnummer = toneel.kenmerk('client');
  await toneel.stap('Scalabor start het traject, en geeft de inwoner het eigen cliëntnummer.', async () => {
    const overdracht = { id: bijScalabor };
    const wie = { id: inwoner.id, kenmerkPartner: clientnummer };
    await scalabor.stuurGoed('overdracht.in-behandeling', {
      overdracht,
      inwoner: wie,
      medewerker: trajectconsulentMeijer,
    });
    await scalabor.stuurGoed('overdracht.geaccepteerd', { overdracht });
    await scalabor.stuurGoed('overdracht.gestart', { overdracht });
  });
  return { inwonerBijWi, bijWi: aanbod.id, bijScalabor, clientnummer };
}

/** The same bericht arrives three times: the first two times the line breaks before Scalabor can read the answer. */
async function meldMetSlechteVerbinding(toneel: Toneel, traject: Traject): Promise<Inhoud> {
  const scalabor = toneel.partner('scalabor');
  const event = scalabor.event('trajectresultaat.gemeld', resultaat(toneel, traject));
  await toneel.stap('Scalabor meldt het eindresultaat. De verbinding valt weg voor het antwoord er is.', () =>
    scalabor.stuurEnVerlies(event),
  );
  await toneel.totdat('Het bericht was toch aangekomen. Dat weet Scalabor niet.', () => isBekend(scalabor, event));
  await toneel.stap('Scalabor stuurt het opnieuw. De verbinding valt weer weg.', () => scalabor.stuurEnVerlies(event));
  const derde = await toneel.stap('Scalabor stuurt het een derde keer, en krijgt nu antwoord.', () =>
    scalabor.stuurEvent(event),
  );
  toneel.klopt('Het antwoord is: dit hadden wij al.', derde.status === 200, derde);
  return event;
}

function resultaat(toneel: Toneel, { bijScalabor, clientnummer }: Traject): object {
  return {
    inwoner: { kenmerkPartner: clientnummer },
    overdracht: { id: bijScalabor },
    soort: 'eind',
    datum: toneel.dag(-2),
    doelBereikt: 'ja',
    reden: 'volgende-stap',
    voor: { ladderTrede: 3 },
    na: { ladderTrede: 4 },
    competenties: [
      {
        codeCompetentie: 'urn:reintegratietaal:competentie:orders-verzamelen',
        herkomst: 'meting',
        methode: 'Werkproef',
        datum: toneel.dag(-9),
      },
    ],
    advies: { dienst: 'bemiddeling-wsp', waarom: 'Zij kan naar een gewone baan.' },
  };
}

async function isBekend(scalabor: NepPartner, { id }: Inhoud): Promise<true | undefined> {
  const { status, inhoud } = await scalabor.haal(`/berichten/${id}`);
  return status === 200 && inhoud['status'] === 'verwerkt' ? true : undefined;
}

async function teltEenKeer(toneel: Toneel, { inwonerBijWi }: Traject, { id }: Inhoud): Promise<void> {
  const { feiten } = await haal(toneel.partner('wi'), `/kandidaten/${inwonerBijWi}/tijdlijn?maximum=200`);
  const resultaten = (feiten as Inhoud[]).filter((f) => f['type'] === 'trajectresultaat.gemeld');
  toneel.klopt(
    'Het telt één keer: één feit in de tijdlijn, met dit bericht als bron.',
    resultaten.length === 1 && resultaten[0]!['bericht'] === id && resultaten[0]!['partner'] === 'scalabor',
    resultaten,
  );
}

async function profielEnOverdrachtGaanMee(toneel: Toneel, { inwonerBijWi, bijWi }: Traject): Promise<void> {
  const wi = toneel.partner('wi');
  const { keten } = await haal(wi, `/kandidaten/${inwonerBijWi}`);
  toneel.klopt(
    'Het profiel gaat mee: trede 4, met datum en met wie het zegt.',
    keten.ladderTrede.trede === 4 &&
      keten.ladderTrede.datum === toneel.dag(-2) &&
      /Scalabor/.test(keten.ladderTrede.maker),
    keten,
  );
  const { status, stokhouder } = await haal(wi, `/overdrachten/${bijWi}`);
  toneel.klopt(
    `De overdracht is afgerond. De stok is bij de regisseur, ${stokhouder.naam}.`,
    status === 'afgerond' && stokhouder.partner === 'wi',
    { status, stokhouder },
  );
}

async function alleenWieHetMagWeten(toneel: Toneel, { id }: Inhoud): Promise<void> {
  const hoorders = await bezorgdAan(toneel.partner('scalabor'), id);
  toneel.klopt('Werk en Inkomen hoort het resultaat, en verder niemand.', hoorders.join() === 'wi', hoorders);
  const wi = (await toneel.partner('wi').haal(`/berichten/${id}`)).status;
  toneel.klopt('Werk en Inkomen kan het bericht nakijken.', wi === 200, wi);
  for (const ander of ['caw', 'wsp', 'swt'] as const) {
    const { status } = await toneel.partner(ander).haal(`/berichten/${id}`);
    toneel.klopt(`Voor ${ander.toUpperCase()} bestaat dat bericht niet.`, status === 404, status);
  }
}

async function niemandPaktHetOp(toneel: Toneel, { bijWi }: Traject): Promise<void> {
  const wi = toneel.partner('wi');
  const { vervaltOp } = await toneel.totdat('Er loopt een termijn voor de volgende stap.', () => lopend(wi, bijWi));
  const dag = new Date(vervaltOp).toLocaleDateString('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'full' });
  const verstreken = toneel.laatVerstrijken(
    9,
    `Pakt niemand het advies op voor ${dag}, dan krijgt de regisseur TUSSEN_WAL_EN_SCHIP.`,
  );
  if (!verstreken) return;
  const { eigenaar } = await toneel.totdat('De regisseur krijgt TUSSEN_WAL_EN_SCHIP.', () => signaalOver(wi, bijWi));
  toneel.klopt('Het is van haar, met naam.', eigenaar.medewerker === 'R. de Vries', eigenaar);
  const { signalen } = await haal(toneel.partner('scalabor'), '/signalen?code=TUSSEN_WAL_EN_SCHIP&maximum=200');
  toneel.klopt('Scalabor ziet dat signaal niet.', signalen.length === 0, signalen);
}

async function lopend(wi: NepPartner, overdrachtId: string): Promise<Inhoud | undefined> {
  const { termijn } = await haal(wi, `/overdrachten/${overdrachtId}`);
  return termijn?.code === 'TUSSEN_WAL_EN_SCHIP' ? termijn : undefined;
}

async function signaalOver(wi: NepPartner, overdrachtId: string): Promise<Inhoud | undefined> {
  const { signalen } = await haal(wi, '/signalen?code=TUSSEN_WAL_EN_SCHIP&maximum=200');
  return (signalen as Inhoud[]).find((s) => s['overdracht']?.id === overdrachtId);
}
