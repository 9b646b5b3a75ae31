import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { wachtOpMatcher, zoekEstafette, type Estafette, type Hub } from '../hub/index.js';
import { meld, metVoortgang, Opdrachtfout, tekstVan } from '../terminal/index.js';
import { beroepenzoeker } from '../taxonomie/index.js';
import { inBatches } from './batches.js';
import { Berichtenmaker, type Zendklaar } from './bericht.js';
import { Importboek } from './boek.js';
import { laadFormaat, type Afgekeurd, type Bronrecord, type Formaat, type Leesvraag } from './formaat.js';
import { schrijfRapport } from './rapport.js';
import { Verloop } from './verloop.js';
import { zendInVolgorde } from './volgorde.js';
import { zendBatch } from './zending.js';

export interface Importvraag {
  readonly formaat: string;
  readonly partner: string;
  readonly bestand: string;
  readonly mapping?: string | undefined;
}

export interface Importresultaat {
  readonly gelezen: number;
  readonly opgenomen: number;
  readonly geweigerd: number;
  /** How many faults the report names, one per cell. */
  readonly cellen: number;
  /** The file that says what was refused or left behind and why; null when nothing was. An xlsx lies beside it. */
  readonly rapport: string | null;
}

const SYSTEEM = 'importeer';
const BATCHES_TEGELIJK = 2;

/** Sends every record of a file to the hub and waits until the matcher knows them. */
export async function importeer(vraag: Importvraag): Promise<Importresultaat> {
  const formaat = await laadFormaat(vraag.formaat);
  const estafette = await zoekEstafette();
  const hub = await estafette.hubVoor(vraag.partner);
  const maker = new Berichtenmaker(vraag.formaat, await bronVan(hub));
  const naam = await naamVan(vraag);
  const boek = await Importboek.open(join(estafette.dataMap, 'importen', `${naam}.jsonl`));
  const rapportbestand = join(estafette.dataMap, 'rapporten', `importeer-${estafette.vandaag}-${naam}`);
  const verloop = new Verloop(boek);
  try {
    await zend(hub, berichten(formaat.lees(vraag.bestand, leesvraag(vraag, estafette)), maker, verloop), verloop);
  } catch (fout) {
    throw gestopt(fout, verloop, await bewaarRapport(rapportbestand, boek, verloop));
  }
  const rapport = await bewaarRapport(rapportbestand, boek, verloop);
  await boek.ruimOp();
  await wachtOpMatcher(hub);
  const { gelezen, opgenomen, geweigerd, cellen } = verloop;
  return { gelezen, opgenomen, geweigerd, cellen, rapport };
}

function leesvraag({ partner, mapping }: Importvraag, { dataMap }: Estafette): Leesvraag {
  return { partner, mapping, zoeker: () => beroepenzoeker(dataMap) };
}

async function bronVan(hub: Hub): Promise<string> {
  const { oin } = await hub.vraag<{ oin: string }>({ methode: 'GET', pad: '/partners/ik' });
  return `urn:nld:oin:${oin}:systeem:${SYSTEEM}`;
}

/** The same for the same file and translation: so a second run knows the first. */
async function naamVan({ formaat, partner, bestand, mapping }: Importvraag): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([formaat, partner]));
  for (const deel of [bestand, ...(mapping === undefined ? [] : [mapping])]) {
    await pipeline(createReadStream(deel), hash, { end: false }).catch(() => {
      throw new Opdrachtfout(`${deel} is niet te lezen.`);
    });
  }
  return hash.digest('hex').slice(0, 12);
}

async function* berichten(
  records: ReturnType<Formaat['lees']>,
  maker: Berichtenmaker,
  verloop: Verloop,
): AsyncGenerator<Zendklaar> {
  for await (const record of records) {
    verloop.gelezen += 1;
    // Made again also when it was sent before: how often a record came decides its id.
    const bericht = 'fouten' in record ? record : maker.maak(record);
    if (verloop.isGedaan(record.nummer)) continue;
    await merkOp(record, verloop);
    if ('fouten' in bericht) await verloop.keurAf(bericht);
    else yield bericht;
  }
}

async function merkOp(record: Bronrecord | Afgekeurd, verloop: Verloop): Promise<void> {
  if (!('opmerkingen' in record) || !record.opmerkingen?.length) return;
  const { nummer, id, opmerkingen } = record;
  await verloop.merkOp({ nummer, id, fouten: opmerkingen });
}

async function zend(hub: Hub, stroom: AsyncIterable<Zendklaar>, verloop: Verloop): Promise<void> {
  const vanaf = performance.now();
  const seconden = () => Math.round((performance.now() - vanaf) / 1000);
  meld(verloop.wasBegonnen ? `Verder waar het stopte: ${verloop.stand}.` : 'Het bestand wordt gelezen en verstuurd.');
  const zendEnNoteer = async (batch: readonly Zendklaar[]) => {
    const nummer = verloop.volgendeBatch();
    await verloop.noteer(nummer, await zendBatch(hub, batch));
  };
  await metVoortgang(
    () => `${verloop.gelezen} gelezen, ${verloop.stand} (${seconden()} s)`,
    () => zendInVolgorde(inBatches(stroom), zendEnNoteer, BATCHES_TEGELIJK),
  );
  meld(`Alles is verstuurd: ${verloop.stand} (${seconden()} s).`);
}

async function bewaarRapport(bestand: string, boek: Importboek, { cellen }: Verloop): Promise<string | null> {
  if (cellen === 0) return null;
  await schrijfRapport(bestand, boek.meldingen());
  meld(`Wat niet of niet helemaal mee kon (${cellen} cellen) en waarom, staat in ${bestand}.csv en .xlsx.`);
  return `${bestand}.csv`;
}

function gestopt(oorzaak: unknown, verloop: Verloop, rapport: string | null): Opdrachtfout {
  return new Opdrachtfout(
    [
      `De import is gestopt. ${tekstVan(oorzaak)}`,
      `Tot nu toe: ${verloop.stand}.`,
      ...(rapport === null ? [] : [`Rapport: ${rapport}.`]),
      'Doe dezelfde opdracht nog een keer om verder te gaan: wat al opgenomen is, telt niet dubbel.',
    ].join('\n'),
  );
}
