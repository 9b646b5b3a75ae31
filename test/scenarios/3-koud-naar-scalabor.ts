import { biedAan, intakeScalabor, trajectconsulentMeijer } from '../support/verhaal.js';
import { geslotenSignaal, metNummer, openSignaal, overdracht, signalenOver, tijdlijn } from './kijken.js';
import { haal, type Scenario, type Toneel } from './toneel.js';
import { meldInwoner, profielUitBestand } from './woorden.js';

const DIENST = 'arbeidsontwikkeltraject';

/** One overdracht as W&I and Scalabor know it. */
interface Zaak {
  readonly kenmerk: string;
  readonly inwoner: string;
  readonly bijWi: string;
  readonly bijScalabor: { readonly id: string };
  readonly inwonerBijScalabor: { readonly id: string };
}

export const scenario: Scenario = {
  nummer: 3,
  titel: 'Koud naar Scalabor',
  async speel(toneel) {
    const zaak = await draagOver(toneel);
    await vraagAanvulling(toneel, zaak);
    await komtTweeKeerNiet(toneel, zaak);
    await handhavingZietNiets(toneel, zaak);
    await startAlsnog(toneel, zaak);
  },
};

/** What is missing is said before, and stops nobody. */
async function draagOver(toneel: Toneel): Promise<Zaak> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  const kenmerk = toneel.kenmerk('koud');
  const ladderTrede = { trede: 3, datum: toneel.dag(-30), maker: 'R. de Vries' };
  const inwoner = await toneel.stap('W&I kent een inwoner. Niemand vroeg wat hij aankan.', () =>
    meldInwoner(wi, kenmerk, profielUitBestand, { ladderTrede }),
  );
  const vraag = { inwoner: { kenmerkPartner: kenmerk }, dienst: DIENST, naar: intakeScalabor };
  const { inhoud } = await wi.post('/overdrachten/voorbeeld', vraag);
  toneel.klopt(
    'De regisseur ziet vooraf wat er ontbreekt: ook de belastbaarheid.',
    inhoud['ontbreekt']?.includes('belastbaarheid'),
    inhoud,
  );
  const aanbod = await toneel.stap('Het gat blokkeert niet: zij draagt hem over aan Scalabor.', () =>
    biedAan(wi, kenmerk),
  );
  const bijScalabor = await metNummer(scalabor, aanbod.nummer);
  toneel.klopt(
    'Scalabor heeft de overdracht, en ziet hetzelfde gat.',
    bijScalabor['status'] === 'aangeboden' && bijScalabor['ontbreekt'].includes('belastbaarheid'),
    bijScalabor,
  );
  return {
    kenmerk,
    inwoner,
    bijWi: aanbod.id,
    bijScalabor: { id: bijScalabor['id'] },
    inwonerBijScalabor: { id: bijScalabor['inwoner'].id },
  };
}

/** While the giver is asked, the clock of the taker stands still; after that it begins anew. */
async function vraagAanvulling(toneel: Toneel, { kenmerk, bijWi, bijScalabor }: Zaak): Promise<void> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  const opgepakt = { overdracht: bijScalabor, medewerker: trajectconsulentMeijer };
  await toneel.stap('De trajectconsulent, A. Meijer, pakt het op.', () =>
    scalabor.stuurGoed('overdracht.in-behandeling', opgepakt),
  );
  const loopt = (code: string) => async () => {
    const { termijn } = await overdracht(wi, bijWi);
    return termijn?.code === code ? (termijn as { vervaltOp: string }) : undefined;
  };
  const eerst = await toneel.totdat('De klok loopt: Scalabor moet een besluit nemen.', loopt('NIET_OPGEPAKT'));
  await toneel.stap('Zij vraagt aanvulling: wat kan hij aan?', () =>
    scalabor.stuurGoed('overdracht.aanvulling-gevraagd', { ...opgepakt, gevraagd: ['belastbaarheid'] }),
  );
  const { status, stokhouder } = await overdracht(wi, bijWi);
  toneel.klopt(
    'De regisseur is aan zet.',
    status === 'aanvulling_gevraagd' && stokhouder.naam === 'R. de Vries',
    stokhouder,
  );
  await toneel.totdat('De klok van Scalabor staat stil. Die van de regisseur loopt.', loopt('AANVULLING_WACHT'));
  const verstreken = toneel.laatVerstrijken(2, 'De regisseur heeft vijf werkdagen. Zij antwoordt nu meteen.');
  await toneel.stap('De regisseur vraagt het hem en vult aan.', async () => {
    const belastbaarheid = [{ taak: 'tillen', oordeel: 'beperkt' }];
    const inwoner = { kenmerkPartner: kenmerk };
    await wi.stuurGoed('kandidaatprofiel.aangevuld', { inwoner, keten: { belastbaarheid } });
    await wi.stuurGoed('overdracht.aangevuld', { overdracht: { id: bijWi }, aangevuld: ['belastbaarheid'] });
  });
  const weer = await toneel.totdat('Scalabor is weer aan zet.', loopt('NIET_OPGEPAKT'));
  toneel.klopt(
    'De termijn van Scalabor begint opnieuw: de tijd van wachten telt niet mee.',
    !verstreken || Date.parse(weer.vervaltOp) > Date.parse(eerst.vervaltOp),
    { eerst, weer },
  );
  const { ontbreekt } = await haal(scalabor, `/overdrachten/${bijScalabor.id}/gegevens`);
  toneel.klopt('Scalabor ziet nu wat hij aankan.', !ontbreekt.includes('belastbaarheid'), ontbreekt);
}

async function komtTweeKeerNiet(toneel: Toneel, zaak: Zaak): Promise<void> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  const afspraak = { tijdstip: toneel.tijdstip(48) };
  await toneel.stap('De regisseur plant een warm gesprek: zij, A. Meijer en de inwoner.', () =>
    wi.post(`/overdrachten/${zaak.bijWi}/warm-contact`, afspraak),
  );
  const [nieuwste] = await tijdlijn(scalabor, zaak.inwonerBijScalabor.id);
  toneel.klopt(
    'Het gesprek staat gepland, ook bij Scalabor.',
    nieuwste?.['gegevens'].soort === 'gepland' && nieuwste['gegevens'].deelnemers.length === 3,
    nieuwste,
  );
  for (const [zin, uren] of [
    ['De inwoner komt niet.', -2],
    ['Er komt een nieuwe afspraak. Hij komt weer niet.', -1],
  ] as const) {
    await toneel.stap(zin, () =>
      scalabor.stuurGoed('contact.vastgelegd', {
        inwoner: zaak.inwonerBijScalabor,
        overdracht: zaak.bijScalabor,
        soort: 'niet-verschenen',
        tijdstip: toneel.tijdstip(uren),
        medewerker: trajectconsulentMeijer,
      }),
    );
  }
  const { eigenaar, vervolgstappen } = await toneel.totdat('De regisseur krijgt INWONER_NIET_BEREIKT.', () =>
    openSignaal(wi, zaak.inwoner, 'INWONER_NIET_BEREIKT'),
  );
  toneel.klopt('Het is van haar, met naam.', eigenaar.medewerker === 'R. de Vries', eigenaar);
  toneel.klopt(
    'Er staat bij: dit heeft voor de inwoner geen gevolgen.',
    vervolgstappen.some((zin: string) => zin.includes('geen gevolgen')),
    vervolgstappen,
  );
}

/** Nothing serves rechtmatigheid: not who watches, not the purpose, not the signaal itself. */
async function handhavingZietNiets(toneel: Toneel, { inwonerBijScalabor }: Zaak): Promise<void> {
  const beheer = toneel.partner('beheer');
  const partner = {
    naam: 'handhaving',
    weergavenaam: 'Handhaving',
    soort: 'aanbieder',
    oin: '00000099000000077000',
  };
  const geweigerd = [
    (await beheer.post('/partners', partner)).inhoud['code'],
    (await afspraak(toneel, 'handhaving')).inhoud['code'],
  ];
  toneel.klopt(
    'Handhaving kan geen partner worden en geen doel zijn. Handhaving ziet dus niets.',
    geweigerd.every((code) => code === 'RECHTMATIGHEID'),
    geweigerd,
  );
  const bijScalabor = await signalenOver(toneel.partner('scalabor'), inwonerBijScalabor.id);
  toneel.klopt(
    'Ook Scalabor ziet het signaal niet: het is van de regisseur.',
    !bijScalabor.some((s) => s['code'] === 'INWONER_NIET_BEREIKT'),
    bijScalabor,
  );
}

function afspraak(toneel: Toneel, doel: string) {
  const grondslagen = JSON.stringify({ grondslagen: [{ doel, grondslag: 'Een wet' }] });
  return toneel.partner('beheer').vraag('PUT', '/api/v1/partners/wi/afspraak', grondslagen, 'application/json');
}

async function startAlsnog(toneel: Toneel, { kenmerk, inwoner, bijWi, bijScalabor }: Zaak): Promise<void> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  await toneel.stap('De regisseur belt hem, samen met A. Meijer. Hij had geen geld voor de bus.', () =>
    wi.stuurGoed('contact.vastgelegd', {
      inwoner: { kenmerkPartner: kenmerk },
      overdracht: { id: bijWi },
      soort: 'verschenen',
      tijdstip: toneel.tijdstip(),
      deelnemers: ['inwoner', 'gever', 'nemer'],
    }),
  );
  const { opgelostZin } = await toneel.totdat('Het signaal sluit zichzelf.', () =>
    geslotenSignaal(wi, inwoner, 'INWONER_NIET_BEREIKT'),
  );
  toneel.klopt(`Het zegt waarom: "${opgelostZin}"`, /gesproken/.test(opgelostZin), opgelostZin);
  await toneel.stap('Het traject start alsnog.', async () => {
    await scalabor.stuurGoed('overdracht.geaccepteerd', { overdracht: bijScalabor });
    await scalabor.stuurGoed('overdracht.gestart', { overdracht: bijScalabor });
  });
  const { status, stokhouder, warmContactOp } = await overdracht(wi, bijWi);
  toneel.klopt(
    `De stok is bij ${stokhouder.naam} van Scalabor.`,
    status === 'gestart' && stokhouder.partner === 'scalabor' && stokhouder.naam === 'A. Meijer',
    { status, stokhouder },
  );
  toneel.klopt('Wat koud begon, is warm gestart: er is samen gesproken.', Boolean(warmContactOp), warmContactOp);
}
