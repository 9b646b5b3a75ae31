import type { Inhoud } from '../support/neppartner.js';
import { metNummer, overdracht, tijdlijn } from './kijken.js';
import { haal, type Scenario, type Toneel } from './toneel.js';
import { vacatureOrderpicker } from './woorden.js';

const PLEKKEN = 8;
const schakelpunt = { partner: 'school', team: 'schakelpunt' };
const accountmanagers = { partner: 'wsp', team: 'accountmanagers' };
const dijkstra = { code: 'h.dijkstra', naam: 'H. Dijkstra' };
const hendriks = { code: 'd.hendriks', naam: 'D. Hendriks' };
const jansen = { code: 'm.jansen', naam: 'M. Jansen' };

/** The day on which school ends, and the one on which the group starts after it. */
interface Schooljaar {
  readonly einde: string;
  readonly groepsstart: string;
}

/** One young person, as the WSP knows them. */
interface Jongere {
  readonly overdracht: { readonly id: string };
  readonly inwoner: { readonly id: string };
}

/** The same, for whom the story is about; as school knows the overdracht too. */
interface Leerling extends Jongere {
  readonly kenmerk: string;
  readonly bijSchool: string;
}

export const scenario: Scenario = {
  nummer: 6,
  titel: 'Van school naar leerbaan',
  async speel(toneel) {
    const jaar = schooljaar(toneel);
    const leerling = await schoolMeldt(toneel, jaar);
    await warm(toneel, leerling);
    const vacature = await leerwerkketen(toneel, jaar);
    await wachtMetDatum(toneel, leerling, jaar);
    const anderen = await zevenAnderen(toneel);
    await totDeGroepStart(toneel, leerling, jaar);
    await achtPlekken(toneel, vacature, leerling, anderen, jaar);
  },
};

function schooljaar(toneel: Toneel): Schooljaar {
  const vandaag = toneel.dag();
  const ditJaar = Number(vandaag.slice(0, 4));
  const jaar = vandaag < `${ditJaar}-07-01` ? ditJaar : ditJaar + 1;
  return { einde: `${jaar}-07-15`, groepsstart: `${jaar}-09-01` };
}

const aanbod = (kenmerkPartner: string, meer: object) => ({
  inwoner: { kenmerkPartner },
  van: schakelpunt,
  gever: dijkstra,
  naar: accountmanagers,
  dienst: 'bemiddeling-wsp',
  doel: 'Een leerbaan na Entree.',
  ...meer,
});

async function schoolMeldt(toneel: Toneel, { einde }: Schooljaar): Promise<Leerling> {
  const [school, wsp, wi] = [toneel.partner('school'), toneel.partner('wsp'), toneel.partner('wi')];
  const kenmerk = toneel.kenmerk('entree');
  const termijn = { afgesproken: 'warm', uiterlijkeDatum: einde, redenUiterlijkeDatum: 'schooljaar' };
  const { betreft } = await toneel.stap('De school meldt via het Schakelpunt een Entree-leerling bij het WSP.', () =>
    school.stuurGoed('overdracht.aangeboden', aanbod(kenmerk, termijn)),
  );
  const bijWsp = await metNummer(wsp, betreft.nummer);
  toneel.klopt(
    `Het WSP ziet de datum waarop het schooljaar eindigt: ${einde}.`,
    bijWsp['uiterlijkeDatum'] === einde && bijWsp['redenUiterlijkeDatum'] === 'schooljaar',
    bijWsp,
  );
  const { overdrachten } = await haal(wi, '/overdrachten?maximum=200');
  toneel.klopt(
    'De jongere heeft geen uitkering. Werk en Inkomen weet niets van deze overdracht.',
    !(overdrachten as Inhoud[]).some((o) => o['nummer'] === betreft.nummer),
  );
  const namen = { overdracht: { id: bijWsp['id'] }, inwoner: { id: bijWsp['inwoner'].id } };
  return { kenmerk, bijSchool: betreft.id, ...namen };
}

/** LWL is asked for advice first, so that it may be there. */
async function warm(toneel: Toneel, leerling: Leerling): Promise<void> {
  const [school, lwl, wsp] = [toneel.partner('school'), toneel.partner('lwl'), toneel.partner('wsp')];
  const bijLwl = await toneel.stap('De school vraagt het LeerWerkLoket mee te denken.', async () => {
    const naar = { naar: { partner: 'lwl', team: 'advies' }, dienst: 'leeradvies', afgesproken: 'warm' };
    const { betreft } = await school.stuurGoed('overdracht.aangeboden', aanbod(leerling.kenmerk, naar));
    const { id, inwoner } = await metNummer(lwl, betreft.nummer);
    await lwl.stuurGoed('overdracht.in-behandeling', { overdracht: { id }, medewerker: hendriks });
    await lwl.stuurGoed('overdracht.geaccepteerd', { overdracht: { id } });
    await lwl.stuurGoed('overdracht.gestart', { overdracht: { id } });
    return { overdracht: { id: id as string }, inwoner: inwoner.id as string };
  });
  await toneel.stap('School, LeerWerkLoket en WSP spreken samen met de jongere.', () =>
    school.stuurGoed('contact.vastgelegd', {
      inwoner: { kenmerkPartner: leerling.kenmerk },
      overdracht: { id: leerling.bijSchool },
      soort: 'verschenen',
      tijdstip: toneel.tijdstip(),
      deelnemers: ['inwoner', 'gever', 'nemer', 'anders'],
      toelichting: 'Met het LeerWerkLoket erbij.',
    }),
  );
  const { warmContactOp } = await overdracht(wsp, leerling.overdracht.id);
  toneel.klopt('De overdracht is warm.', Boolean(warmContactOp), warmContactOp);
  for (const [naam, partner, inwoner] of [
    ['Het LeerWerkLoket', lwl, bijLwl.inwoner],
    ['Het WSP', wsp, leerling.inwoner.id],
  ] as const) {
    const gesprek = (await tijdlijn(partner, inwoner)).find((f) => f['type'] === 'contact.vastgelegd');
    toneel.klopt(`${naam} ziet het gesprek in de tijdlijn.`, gesprek?.['gegevens'].deelnemers.length === 4, gesprek);
  }
  await toneel.stap('Het LeerWerkLoket adviseert een leerbaan, en is klaar.', () =>
    lwl.stuurGoed('overdracht.afgerond', {
      overdracht: bijLwl.overdracht,
      reden: 'volgende-stap',
      advies: 'bemiddeling-wsp',
    }),
  );
}

async function leerwerkketen(toneel: Toneel, { groepsstart }: Schooljaar): Promise<string> {
  const wsp = toneel.partner('wsp');
  const { betreft } = await toneel.stap('Het WSP zet een leerwerkketen in Estafette, met acht plekken.', () =>
    wsp.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: toneel.kenmerk('leerwerkketen') },
      profiel: { ...vacatureOrderpicker, naamVacature: 'Leerbaan logistiek' },
      plaatsen: PLEKKEN,
      vorm: 'leerwerkketen',
      keten: { groepsstart, baangarantie: 'ja', mboPartner: 'Rijn IJssel' },
      accountmanager: jansen,
    }),
  );
  const { vorm, plaatsen, keten } = await haal(wsp, `/vacatures/${betreft.id}`);
  toneel.klopt(
    `Acht plekken, met baangarantie. De groep start in september: ${keten.groepsstart}.`,
    vorm === 'leerwerkketen' &&
      plaatsen === PLEKKEN &&
      keten.baangarantie === 'ja' &&
      keten.groepsstart === groepsstart,
    { vorm, plaatsen, keten },
  );
  return betreft.id;
}

async function wachtMetDatum(toneel: Toneel, leerling: Leerling, { groepsstart, einde }: Schooljaar): Promise<void> {
  const wsp = toneel.partner('wsp');
  await toneel.stap('Het WSP accepteert, en zet de jongere op de wachtlijst tot de groep start.', () =>
    opWachtlijst(toneel, [leerling], groepsstart),
  );
  const { status, verwachteStart, stokhouder } = await overdracht(toneel.partner('school'), leerling.bijSchool);
  toneel.klopt(
    `De school ziet: op de wachtlijst tot ${verwachteStart}. De stok is bij ${stokhouder.naam} van het WSP.`,
    status === 'op_wachtlijst' && verwachteStart === groepsstart && stokhouder.partner === 'wsp',
    { status, verwachteStart, stokhouder },
  );
  const { termijn } = await toneel.totdat('Er loopt een termijn tot die dag.', async () => {
    const gezien = await overdracht(wsp, leerling.overdracht.id);
    return gezien['termijn']?.code === 'WACHT_TE_LANG' ? gezien : undefined;
  });
  toneel.klopt(
    `Voor ${groepsstart} meldt niemand dat het wachten te lang duurt, ook niet op ${einde}.`,
    Date.parse(termijn.vervaltOp) > Date.parse(groepsstart),
    termijn,
  );
}

/** Others from the same school; the WSP takes each of them on. */
async function zevenAnderen(toneel: Toneel): Promise<Jongere[]> {
  const [school, wsp] = [toneel.partner('school'), toneel.partner('wsp')];
  const toelichting = toneel.kenmerk('klas');
  return toneel.stap('Zeven klasgenoten komen ook op de wachtlijst.', async () => {
    const kenmerken = Array.from({ length: PLEKKEN - 1 }, (_, i) => toneel.kenmerk(`klas-${i}`));
    await school.stuurBatchGoed(
      kenmerken.map((kenmerk) =>
        school.event('overdracht.aangeboden', aanbod(kenmerk, { toelichting, afgesproken: 'koud' })),
      ),
    );
    const { overdrachten } = await haal(wsp, '/overdrachten?status=aangeboden&maximum=200');
    const klas = (overdrachten as Inhoud[]).filter((o) => o['toelichting'] === toelichting);
    const jongeren = klas.map(({ id, inwoner }) => ({ overdracht: { id }, inwoner: { id: inwoner.id as string } }));
    await opWachtlijst(toneel, jongeren, schooljaar(toneel).groepsstart);
    return jongeren;
  });
}

async function opWachtlijst(toneel: Toneel, jongeren: readonly Jongere[], verwachteStart: string): Promise<void> {
  const wsp = toneel.partner('wsp');
  await wsp.stuurBatchGoed(
    jongeren.flatMap(({ overdracht: welke }) => [
      wsp.event('overdracht.in-behandeling', { overdracht: welke, medewerker: jansen }),
      wsp.event('overdracht.geaccepteerd', { overdracht: welke }),
      wsp.event('overdracht.op-wachtlijst', { overdracht: welke, verwachteStart }),
    ]),
  );
}

async function totDeGroepStart(toneel: Toneel, { overdracht: welke }: Leerling, jaar: Schooljaar): Promise<void> {
  const dagen = Math.round((Date.parse(jaar.groepsstart) - Date.parse(toneel.dag())) / 86_400_000);
  if (!toneel.laatVerstrijken(dagen, 'In september start de groep. Hier meteen.')) return;
  const { status, signalen } = await overdracht(toneel.partner('wsp'), welke.id);
  toneel.klopt(
    'De jongere stond tot vandaag op de wachtlijst, en er is geen signaal dat het te lang duurde.',
    status === 'op_wachtlijst' && !signalen.includes('WACHT_TE_LANG'),
    { status, signalen },
  );
}

async function achtPlekken(
  toneel: Toneel,
  vacature: string,
  leerling: Leerling,
  anderen: readonly Jongere[],
  { groepsstart }: Schooljaar,
): Promise<void> {
  const wsp = toneel.partner('wsp');
  const begin = ({ overdracht: welke, inwoner }: Jongere) => [
    wsp.event('overdracht.gestart', { overdracht: welke }),
    wsp.event('plaatsing.gestart', {
      inwoner,
      vacature: { id: vacature },
      vorm: 'regulier',
      vanaf: groepsstart,
      uren: 24,
    }),
  ];
  await toneel.stap('De zeven klasgenoten beginnen.', () => wsp.stuurBatchGoed(anderen.flatMap(begin)));
  const zeven = await haal(wsp, `/vacatures/${vacature}`);
  toneel.klopt(
    'Bij zeven plaatsingen blijft de vacature open.',
    zeven['status'] === 'open' && zeven['bezet'] === PLEKKEN - 1,
    zeven,
  );
  await toneel.stap('Nu begint ook de jongere.', () => wsp.stuurBatchGoed(begin(leerling)));
  const acht = await haal(wsp, `/vacatures/${vacature}`);
  const { gevraagd, vervuld, onvervuld } = acht['trechter'];
  toneel.klopt(
    `Bij acht is zij vervuld: gevraagd ${gevraagd}, vervuld ${vervuld}, nog ${onvervuld}.`,
    acht['status'] === 'vervuld' && gevraagd === PLEKKEN && vervuld === PLEKKEN && onvervuld === 0,
    acht,
  );
  const { status, stokhouder } = await overdracht(toneel.partner('school'), leerling.bijSchool);
  toneel.klopt(
    `De school ziet dat de jongere begon. De stok is bij ${stokhouder.naam}.`,
    status === 'gestart' && stokhouder.naam === jansen.naam,
    { status, stokhouder },
  );
}
