import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { bijEinde } from './startonderdelen.js';
import { Zaad } from '@estafette/zaad';

const LOGBOEK = 'logboek';

type Opties = NonNullable<ParseArgsConfig['options']>;
type Keuzes = Readonly<Record<string, string | boolean | undefined>>;

/** One figure of a drill. With a goal, the drill fails when the figure misses it. */
export interface Cijfer {
  readonly naam: string;
  readonly waarde: number;
  readonly hoogstens?: number;
  readonly minstens?: number;
}

/** What a drill has at hand while it runs. */
export class Verloop {
  /** Stopped from outside: what fails from here on fails because everything is being closed. */
  afgebroken = false;
  /** What is less than the whole drill of the plan, and than how much. */
  readonly verkort = new Map<string, string>();
  private readonly opruimers: (() => unknown)[] = [];

  constructor(
    readonly zaad: Zaad,
    readonly keuzes: Keuzes,
    /** The DATA_DIR of this drill, under the temporary folder of the machine. */
    readonly map: string,
  ) {}

  meld(tekst: string): void {
    process.stderr.write(`${tekst}\n`);
  }

  /** What has to be closed, also when the drill fails or is stopped; the last opened first. */
  ruimOp(opruimer: () => unknown): void {
    this.opruimers.unshift(opruimer);
  }

  async sluit(): Promise<void> {
    for (const opruimer of this.opruimers.splice(0)) {
      try {
        await opruimer();
      } catch (fout) {
        this.meld(`  Opruimen ging niet goed: ${tekstVan(fout)}`);
      }
    }
  }

  /**
   * A whole number that was asked for on the command line; else `kort` of a drill that has to be short. `plan` is that of
   * the whole drill, where what fits ten minutes by itself (`standaard`) is less.
   */
  getal(naam: string, standaard: number, kort = standaard, plan = standaard): number {
    const waarde = Number(this.keuzes[naam] ?? (this.keuzes['kort'] ? kort : standaard));
    if (!Number.isInteger(waarde) || waarde < 0) throw new Error(`--${naam} moet een heel getal zijn.`);
    if (waarde !== plan) this.verkort.set(naam, `${waarde} in plaats van ${plan}`);
    return waarde;
  }
}

/** Runs a drill to its end: prepares, works, cleans up, prints its figures as one line of JSON, and exits. */
export async function draai(
  naam: string,
  opties: Opties,
  werk: (verloop: Verloop) => Promise<Cijfer[]>,
  opdracht: 'drill' | 'bench' = 'drill',
): Promise<void> {
  const vanaf = performance.now();
  const keuzes = leesKeuzes(opties);
  const zaad = keuzes['seed'] === undefined ? Zaad.nieuw() : new Zaad(Number(keuzes['seed']));
  const verloop = new Verloop(zaad, keuzes, await maakMap(naam));
  bijEinde(eenmaal(() => breekAf(verloop)));
  verloop.meld(`${naam}, seed ${zaad.waarde} (herhalen: npm run ${opdracht} -- ${naam} --seed ${zaad.waarde})`);
  // What goes wrong in work that nobody waits for ends the drill too, and everything is cleaned up.
  const onverwacht = new Promise<never>((_, mislukt) => process.on('unhandledRejection', mislukt));
  const uitslag = await Promise.race([werk(verloop), onverwacht]).then(
    (cijfers) => ({ cijfers, fout: undefined }),
    (fout: unknown) => ({ cijfers: [], fout: tekstVan(fout) }),
  );
  if (verloop.afgebroken) return;
  if (uitslag.fout) verloop.meld(uitslag.fout);
  const gemist = uitslag.cijfers.filter((c) => !isGehaald(c)).map((c) => c.naam);
  const geslaagd = !uitslag.fout && gemist.length === 0;
  await sluitAf(verloop, geslaagd);
  const regel = {
    [opdracht]: naam,
    seed: zaad.waarde,
    geslaagd,
    gemist,
    ...(uitslag.fout ? { fout: uitslag.fout.split('\n')[0] } : {}),
    ...Object.fromEntries(uitslag.cijfers.map((c) => [c.naam, c.waarde])),
    doelen: doelenVan(uitslag.cijfers),
    vorm: verloop.verkort.size > 0 ? 'verkort' : 'heel',
    ...(verloop.verkort.size > 0 ? { verkort: Object.fromEntries(verloop.verkort) } : {}),
    duurSeconden: sinds(vanaf),
    machine: machine(),
  };
  process.stdout.write(`${JSON.stringify(regel)}\n`, () => process.exit(geslaagd ? 0 : 1));
}

function doelenVan(cijfers: readonly Cijfer[]): object {
  const metDoel = cijfers.filter((c) => c.hoogstens !== undefined || c.minstens !== undefined);
  return Object.fromEntries(metDoel.map(({ naam, hoogstens, minstens }) => [naam, { hoogstens, minstens }]));
}

/** Seconds since this moment, in tenths. */
export function sinds(vanaf: number): number {
  return Math.round((performance.now() - vanaf) / 100) / 10;
}

export function tekstVan(fout: unknown): string {
  return fout instanceof Error ? (fout.stack ?? fout.message) : String(fout);
}

function leesKeuzes(opties: Opties): Keuzes {
  try {
    return parseArgs({ options: { seed: { type: 'string' }, kort: { type: 'boolean' }, ...opties } }).values as Keuzes;
  } catch (fout) {
    process.stderr.write(`${(fout as Error).message}\n`);
    return process.exit(1);
  }
}

async function maakMap(naam: string): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), `estafette-drill-${naam}-`));
  // Under root PostgreSQL runs as another user, who has to be able to get here.
  await chmod(map, 0o755);
  return map;
}

function isGehaald({ waarde, hoogstens, minstens }: Cijfer): boolean {
  return !(waarde > (hoogstens ?? Infinity)) && !(waarde < (minstens ?? -Infinity)) && !Number.isNaN(waarde);
}

async function sluitAf(verloop: Verloop, geslaagd: boolean): Promise<void> {
  await verloop.sluit();
  await bewaarLogboeken(verloop.map, geslaagd);
  if (!geslaagd) verloop.meld(`De logboeken blijven staan om te bekijken: ${verloop.map}`);
}

/** Of a drill that went well nothing stays; else the logs do, without the database of perhaps a million berichten. */
async function bewaarLogboeken(map: string, weg: boolean): Promise<void> {
  if (weg) return rm(map, { recursive: true, force: true });
  for (const naam of await readdir(map)) {
    const heeftLogboek = naam === LOGBOEK || existsSync(join(map, naam, LOGBOEK));
    if (!heeftLogboek) await rm(join(map, naam), { recursive: true, force: true });
    else if (naam !== LOGBOEK) await bewaarLogboeken(join(map, naam), false);
  }
}

async function breekAf(verloop: Verloop): Promise<void> {
  verloop.afgebroken = true;
  verloop.meld('De drill wordt gestopt; alles wordt opgeruimd.');
  await verloop.sluit();
  await rm(verloop.map, { recursive: true, force: true });
  process.exit(1);
}

function eenmaal(werk: () => Promise<void>): () => void {
  let bezig = false;
  return () => {
    if (bezig) return;
    bezig = true;
    void werk();
  };
}

function machine(): string {
  const gb = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model.trim() ?? 'onbekend'}, ${availableParallelism()} kernen, ${gb} GB, Node ${process.version}`;
}
