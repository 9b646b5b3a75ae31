import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { wachtOpMatcher, zoekEstafette, type Estafette, type Hub } from '../hub/index.js';
import { meld, metVoortgang, Opdrachtfout, tekstVan } from '../terminal/index.js';
import { inBatches } from './batches.js';
import { Berichtenmaker, type Zendklaar } from './bericht.js';
import { laadFormaat, type Afgekeurd, type Bronrecord, type Formaat } from './formaat.js';
import { schrijfRapport } from './rapport.js';
import { Verloop } from './verloop.js';
import { zendInVolgorde } from './volgorde.js';
import { zendBatch } from './zending.js';

export interface Importvraag {
  readonly formaat: string;
  readonly partner: string;
  readonly bestand: string;
}

export interface Importresultaat {
  readonly gelezen: number;
  readonly opgenomen: number;
  readonly geweigerd: number;
  /** The file that says what was refused and why; null when nothing was. */
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
  const rapportbestand = await rapportnaam(estafette, vraag);
  const verloop = new Verloop();
  try {
    await zend(hub, berichten(formaat, vraag.bestand, maker, verloop), verloop);
  } catch (fout) {
    throw gestopt(fout, verloop, await bewaarRapport(rapportbestand, verloop));
  }
  const rapport = await bewaarRapport(rapportbestand, verloop);
  await wachtOpMatcher(hub);
  return { gelezen: verloop.gelezen, opgenomen: verloop.opgenomen, geweigerd: verloop.geweigerd, rapport };
}

async function bronVan(hub: Hub): Promise<string> {
  const { oin } = await hub.vraag<{ oin: string }>({ methode: 'GET', pad: '/partners/ik' });
  return `urn:nld:oin:${oin}:systeem:${SYSTEEM}`;
}

async function rapportnaam({ dataMap, vandaag }: Estafette, vraag: Importvraag): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([vraag.formaat, vraag.partner]));
  await pipeline(createReadStream(vraag.bestand), hash).catch(() => {
    throw new Opdrachtfout(`${vraag.bestand} is niet te lezen.`);
  });
  return join(dataMap, 'rapporten', `importeer-${vandaag}-${hash.digest('hex').slice(0, 12)}.csv`);
}

async function* berichten(
  formaat: Formaat,
  bestand: string,
  maker: Berichtenmaker,
  verloop: Verloop,
): AsyncGenerator<Zendklaar> {
  for await (const record of formaat.lees(bestand)) {
    verloop.gelezen += 1;
    merkOp(record, verloop);
    const bericht = 'fouten' in record ? record : maker.maak(record);
    if ('fouten' in bericht) verloop.keurAf(bericht);
    else yield bericht;
  }
}

function merkOp(record: Bronrecord | Afgekeurd, verloop: Verloop): void {
  if (!('opmerkingen' in record) || !record.opmerkingen?.length) return;
  const { nummer, id, opmerkingen } = record;
  verloop.opgemerkt.push({ nummer, id, fouten: opmerkingen });
}

async function zend(hub: Hub, stroom: AsyncIterable<Zendklaar>, verloop: Verloop): Promise<void> {
  const vanaf = performance.now();
  const seconden = () => Math.round((performance.now() - vanaf) / 1000);
  meld('Het bestand wordt gelezen en verstuurd.');
  const zendEnNoteer = async (batch: readonly Zendklaar[]) => verloop.noteer(await zendBatch(hub, batch));
  await metVoortgang(
    () => `${verloop.stand} (${seconden()} s)`,
    () => zendInVolgorde(inBatches(stroom), zendEnNoteer, BATCHES_TEGELIJK),
  );
  meld(`Alles is verstuurd: ${verloop.stand} (${seconden()} s).`);
}

async function bewaarRapport(bestand: string, { afgekeurd, opgemerkt }: Verloop): Promise<string | null> {
  if (afgekeurd.length + opgemerkt.length === 0) return null;
  await schrijfRapport(bestand, [...afgekeurd, ...opgemerkt]);
  const anders = opgemerkt.length > 0 ? ` Ook wat bij ${opgemerkt.length} records niet helemaal mee kon.` : '';
  meld(`Wat geweigerd is en waarom, staat in ${bestand}.${anders}`);
  return bestand;
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
