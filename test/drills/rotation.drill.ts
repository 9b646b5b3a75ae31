import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maakBsn } from '../support/bsn.js';
import { sql } from '../support/database.js';
import { vulKluis, type Ingevuld } from '../support/kluisvulling.js';
import { NepOntvanger } from '../support/nepontvanger.js';
import { NepPartner } from '../support/neppartner.js';
import { Estafette } from './estafette.js';
import { inhoudVan, type Antwoord, type Partnerlijn } from './partnerlijn.js';
import { Sleutelwissel } from './sleutelwissel.js';
import { aanbod } from './verhaal.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { gelijktijdig, wachtTot } from './volhouden.js';

const ROTATIES = 20;
const AANROEPEN = 2_000;
const RIJEN = 100_000;
const ZENDERS = 4;
const BEZORGD_BINNEN_MS = 180_000;

interface Telling {
  readonly bezorgen: string[];
  aanroepen: number;
  geweigerd: number;
  gezocht: number;
  zoekvragenMislukt: number;
  rotaties: number;
  omgezet: number;
  geheimwissels: number;
}

const OPTIES = { aanroepen: { type: 'string' }, mensen: { type: 'string' }, tegenproef: { type: 'boolean' } } as const;

await draai('rotation', OPTIES, async (verloop) => {
  const omvang = {
    aanroepen: verloop.getal('aanroepen', AANROEPEN, 600),
    mensen: verloop.getal('mensen', RIJEN, 10_000),
  };
  const ontvanger = await NepOntvanger.start();
  verloop.ruimOp(() => ontvanger.stop());
  const estafette = await Estafette.start(verloop, { WEBHOOK_TOEGESTAAN: ontvanger.voor('scalabor') });
  const { beheerder } = (await estafette.draait()).databaseUrls;
  await ontvanger.verbind(await alsNepPartner(verloop, estafette.poort, 'scalabor'), 'scalabor');
  const telling = nieuweTelling();
  const lijn = (naam: string) => estafette.partners.lijn(naam);
  const wi = new Sleutelwissel(estafette.poort, lijn('beheer'), lijn('wi'));
  verloop.ruimOp(() => wi.sluit());

  verloop.meld(
    `  ${omvang.aanroepen} berichten insturen en bezorgen, en intussen ${ROTATIES - 1} keer alle sleutels wisselen ...`,
  );
  await Promise.all([
    stuurAlles(lijn('wi'), wi, omvang.aanroepen, telling),
    wisselSteeds(lijn, wi, ontvanger, telling, ROTATIES - 1),
  ]);
  verloop.meld(`  ${omvang.mensen} mensen in de kluis leggen ...`);
  const mensen = await vulKluis(await hoofdsleutel(verloop), beheerder, omvang.mensen);
  verloop.meld('  Alles omzetten naar nieuwe sleutels, en intussen zoeken ...');
  const werk = roteer(lijn('beheer'), telling, () => saboteer(verloop, beheerder));
  const [seconden] = await Promise.all([werk, zoekTot(werk, wi, mensen, telling)]);
  await Promise.all([wi.wissel(), wisselGeheim(lijn('scalabor'), ontvanger, telling)]);
  await wachtTot(async () => nietBezorgd(ontvanger, telling) === 0, BEZORGD_BINNEN_MS);
  return uitslag(omvang, telling, wi, ontvanger, seconden);
});

/** The master key that the start made. */
async function hoofdsleutel({ map }: Verloop): Promise<Buffer> {
  const { kluis } = JSON.parse(await readFile(join(map, 'kluis.json'), 'utf8')) as { kluis: string };
  return Buffer.from(kluis, 'base64');
}

function nieuweTelling(): Telling {
  const nul = { aanroepen: 0, geweigerd: 0, gezocht: 0, zoekvragenMislukt: 0, rotaties: 0, omgezet: 0 };
  return { bezorgen: [], ...nul, geheimwissels: 0 };
}

async function alsNepPartner(verloop: Verloop, poort: number, naam: string): Promise<NepPartner> {
  const sleutels = JSON.parse(await readFile(join(verloop.map, 'sleutels.json'), 'utf8')) as Record<string, string>;
  return new NepPartner(`http://127.0.0.1:${poort}`, sleutels[naam]!, '');
}

/** Half profiles, half offers that go to the webhook; each about somebody with a BSN. */
async function stuurAlles(taal: Partnerlijn, wi: Sleutelwissel, aantal: number, telling: Telling): Promise<void> {
  const nummers = Array.from({ length: aantal }, (_, n) => n);
  await gelijktijdig(nummers, ZENDERS, async (n) => {
    const [kenmerk, id] = [`R-${n >> 1}`, `rotatie-${n}`];
    const inwoner = { kenmerkPartner: kenmerk, bsn: maakBsn(n >> 1), persoon: { achternaam: `Drill ${n >> 1}` } };
    const isAanbod = n % 2 === 1;
    const event = isAanbod
      ? taal.event('overdracht.aangeboden', id, { ...aanbod(kenmerk, `RO-${n}`), inwoner })
      : taal.event('kandidaatprofiel.vastgesteld', id, { inwoner, profiel: {} });
    const antwoord = await wi.vraag((lijn) => lijn.stuur(event));
    telling.aanroepen++;
    if (antwoord.status !== 202) telling.geweigerd++;
    else if (isAanbod) telling.bezorgen.push(id);
  });
}

async function wisselSteeds(
  lijn: (naam: string) => Partnerlijn,
  wi: Sleutelwissel,
  ontvanger: NepOntvanger,
  telling: Telling,
  keren: number,
): Promise<void> {
  for (let i = 0; i < keren; i++) {
    await roteer(lijn('beheer'), telling);
    await Promise.all([wi.wissel(), wisselGeheim(lijn('scalabor'), ontvanger, telling)]);
  }
}

/** Renews the keys of the vault, and gives the seconds that it took. */
async function roteer(
  beheer: Partnerlijn,
  telling: Telling,
  halverwege: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  const vanaf = performance.now();
  let stand = goed(await beheer.post('/kluis/rotatie', {}));
  await halverwege();
  while (!stand['klaar']) {
    stand = goed(await beheer.post('/kluis/rotatie/stappen', {}));
    telling.omgezet += Number(stand['omgezet']);
  }
  telling.rotaties++;
  return Math.round((performance.now() - vanaf) / 100) / 10;
}

async function wisselGeheim(scalabor: Partnerlijn, ontvanger: NepOntvanger, telling: Telling): Promise<void> {
  const { geheim } = goed(await scalabor.post('/partners/scalabor/webhook/geheim', {}));
  ontvanger.wisselGeheim(String(geheim));
  telling.geheimwissels++;
}

/** With --tegenproef the old index goes too early: then look-ups must fail, and the drill with them. */
async function saboteer({ keuzes }: Verloop, beheerder: string): Promise<void> {
  if (!keuzes['tegenproef']) return;
  await sql(beheerder, 'delete from kluis.bsn_index where sleutel < (select max(versie) from kluis.sleutel)');
}

async function zoekTot(
  einde: Promise<unknown>,
  wi: Sleutelwissel,
  mensen: readonly Ingevuld[],
  telling: Telling,
): Promise<void> {
  let bezig = true;
  void einde.finally(() => (bezig = false)).catch(() => undefined);
  const zoeker = async (vanaf: number): Promise<void> => {
    for (let n = vanaf; bezig; n = (n + 7_919) % mensen.length) {
      const { bsn } = mensen[n]!;
      const antwoord = await wi.vraag((lijn) => lijn.post('/inwoners/zoekvragen', { bsn, doel: 'intake' }));
      telling.gezocht++;
      if (antwoord.status !== 200) telling.zoekvragenMislukt++;
    }
  };
  await Promise.all([0, 1, 2, 3].map((deel) => zoeker(Math.floor((deel * mensen.length) / 4))));
}

function nietBezorgd(ontvanger: NepOntvanger, { bezorgen }: Telling): number {
  const binnen = new Set(ontvanger.afleveringen.map((a) => a.event.id));
  return bezorgen.filter((id) => !binnen.has(id)).length;
}

function uitslag(
  omvang: { aanroepen: number; mensen: number },
  telling: Telling,
  wi: Sleutelwissel,
  ontvanger: NepOntvanger,
  seconden: number,
): Cijfer[] {
  return [
    { naam: 'rotaties', waarde: telling.rotaties, minstens: ROTATIES },
    { naam: 'geheimwissels', waarde: telling.geheimwissels, minstens: ROTATIES },
    { naam: 'apiSleutelwissels', waarde: wi.gewisseld, minstens: ROTATIES },
    { naam: 'aanroepen', waarde: telling.aanroepen, minstens: omvang.aanroepen },
    { naam: 'geweigerd', waarde: telling.geweigerd, hoogstens: 0 },
    { naam: 'bezorgd', waarde: telling.bezorgen.length - nietBezorgd(ontvanger, telling) },
    { naam: 'nietBezorgd', waarde: nietBezorgd(ontvanger, telling), hoogstens: 0 },
    { naam: 'handtekeningOnbekend', waarde: ontvanger.ongetekend.length, hoogstens: 0 },
    { naam: 'waardenOmgezet', waarde: telling.omgezet, minstens: omvang.mensen },
    { naam: 'omzettenSeconden', waarde: seconden },
    { naam: 'zoekvragen', waarde: telling.gezocht, minstens: 100 },
    { naam: 'zoekvragenMislukt', waarde: telling.zoekvragenMislukt, hoogstens: 0 },
  ];
}

function goed(antwoord: Antwoord): Readonly<Record<string, unknown>> {
  if (antwoord.status !== 200) throw new Error(`${antwoord.status} ${antwoord.tekst}`);
  return inhoudVan(antwoord);
}
