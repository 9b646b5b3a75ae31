import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Kindproces, type Programma } from './kindproces.js';
import { inhoudVan } from './partnerlijn.js';
import { Partners } from './partners.js';
import { vrijePoort, WORTEL } from './startonderdelen.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { gelijktijdig, wachtTot } from './volhouden.js';
import { toegestaan, Webhookregio } from './webhookregio.js';

/** The whole drill sends 5,000 berichten; this is what runs when nothing else is asked for (`--berichten 5000`). */
const HEEL_BERICHTEN = 5_000;
const BERICHTEN = 1_200;
const PER_SECONDE = 15;
const PUNTEN = 8;
const INWONERS = 150;
const DELEN = 5;
const SLOT_MS = 1_000;
const SLOT_GEDULD_MS = 60_000;
const KIJK_MS = 50;
const BEZORGD_BINNEN_MS = 120_000;
const LEES_BREEDTE = 6;

/** Hub and matcher of one release. */
class Release {
  private kinderen: readonly Kindproces[] = [];

  constructor(
    private readonly hub: Programma,
    private readonly matcher: Programma,
    readonly poort: number,
  ) {}

  async start(): Promise<void> {
    this.kinderen = [await Kindproces.begin(this.hub), await Kindproces.begin(this.matcher)];
    await Promise.all(this.kinderen.map((k) => k.klaar));
  }

  /** As an orchestrator does it: SIGTERM, and wait. */
  async stop(): Promise<void> {
    for (const kind of this.kinderen) kind.geefSignaal('SIGTERM');
    await Promise.all(this.kinderen.map((k) => k.einde));
  }
}

await draai('upgrade', { oud: { type: 'string' }, berichten: { type: 'string' } }, async (verloop) => {
  const oud = String(verloop.keuzes['oud'] ?? WORTEL);
  const berichten = verloop.getal('berichten', BERICHTEN, 450, HEEL_BERICHTEN);
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: PUNTEN, wortel: oud, ...(await vormVan(oud)) });
  const nieuw = await nieuweRelease(regio, oud, verloop);
  const stop = regio.zend(regio.punten, PER_SECONDE, INWONERS);
  verloop.ruimOp(() => stop().catch(() => undefined));
  const deel = () => wacht((berichten / PER_SECONDE / DELEN) * 1_000);
  await deel();
  const slotMs = await werkBij(regio, verloop);
  verloop.meld('  Oud en nieuw naast elkaar ...');
  await nieuw.start();
  const [oudeLijn, nieuweLijn] = [regio.wi, (await Partners.vind(verloop, nieuw.poort)).lijn('wi')];
  regio.lijnen = [oudeLijn, nieuweLijn];
  await deel();
  verloop.meld('  De oude stopt ...');
  regio.lijnen = [nieuweLijn];
  await Promise.all([regio.hub.stop(), regio.matcher.stop()]);
  await deel();
  verloop.meld('  Terug naar de oude: hij begint naast de nieuwe, en de nieuwe stopt ...');
  const terug = new Release(regio.programma, regio.opstelling.matcher, regio.opstelling.hubPoort);
  verloop.ruimOp(() => terug.stop());
  await terug.start();
  regio.lijnen = [oudeLijn, nieuweLijn];
  await deel();
  regio.lijnen = [oudeLijn];
  await nieuw.stop();
  await deel();
  await stop();
  return [
    { naam: 'zelfdeRelease', waarde: oud === WORTEL ? 1 : 0 },
    { naam: 'migraties', waarde: slotMs.migraties },
    { naam: 'langsteSlotMs', waarde: slotMs.langste, hoogstens: SLOT_MS },
    ...(await oordeel(regio, berichten)),
  ];
});

async function nieuweRelease(
  { programma, opstelling, punten }: Webhookregio,
  oud: string,
  verloop: Verloop,
): Promise<Release> {
  const poort = await vrijePoort();
  const vernieuwd = (p: Programma, extra: NodeJS.ProcessEnv): Programma => ({
    ...p,
    naam: `${p.naam}-nieuw`,
    script: p.script.replace(oud, WORTEL),
    omgeving: { ...p.omgeving, ...extra },
  });
  const release = new Release(
    vernieuwd(programma, { HUB_PORT: String(poort), WEBHOOK_TOEGESTAAN: punten.map(toegestaan).join(',') }),
    vernieuwd(opstelling.matcher, {}),
    poort,
  );
  verloop.ruimOp(() => release.stop());
  return release;
}

/** Until 22 November 2026 the exceptions in WEBHOOK_TOEGESTAAN held for all partners, and did not name one. */
async function vormVan(oud: string): Promise<{ toegestaan?: (punt: { hostpoort: string }) => string }> {
  const lezer = await readFile(join(oud, 'libs/proces/dist/omgeving.js'), 'utf8');
  return lezer.includes('partneradressen') ? {} : { toegestaan: (punt) => punt.hostpoort };
}

/** Migrates under traffic, while the old release runs. Beside what the new release brings, a column and an index as a next one would. */
async function werkBij(
  { opstelling }: Webhookregio,
  verloop: Verloop,
): Promise<{ langste: number; migraties: number }> {
  verloop.meld('  De database bijwerken, terwijl de oude werkt ...');
  const { beheerder } = opstelling.urls;
  const tel = async () => (await sql<{ n: number }>(beheerder, 'select count(*)::int as n from migrations'))[0]!.n;
  const vooraf = await tel();
  const stand = { klaar: false };
  const kijker = langsteSlot(beheerder, stand);
  await opstelling.migreer(WORTEL);
  await voegToe(beheerder, 'hub.levering', 'text');
  await voegToe(beheerder, 'hub.bericht', 'jsonb');
  await sql(beheerder, 'create index concurrently drill_volgende on hub.bericht (drill_volgende)');
  stand.klaar = true;
  return { langste: await kijker, migraties: (await tel()) - vooraf };
}

/** A change as a migration makes it: it lets others by when it has to wait for them, and tries again. */
async function voegToe(url: string, tabel: string, soort: string): Promise<void> {
  const eens = (): Promise<boolean> =>
    sql(url, `set lock_timeout = 250; alter table ${tabel} add column drill_volgende ${soort}`).then(
      () => true,
      (fout: { code?: string }) => {
        if (fout.code !== '55P03') throw fout;
        return false;
      },
    );
  await wachtTot(eens, SLOT_GEDULD_MS);
}

/** The longest that anybody waited for a lock on a table. */
async function langsteSlot(url: string, stand: { readonly klaar: boolean }): Promise<number> {
  let langste = 0;
  while (!stand.klaar) {
    const [rij] = await sql<{ ms: number | null }>(
      url,
      `select max(extract(epoch from clock_timestamp() - waitstart) * 1000)::float8 as ms from pg_locks
        where not granted and locktype = 'relation'`,
    );
    langste = Math.max(langste, rij?.ms ?? 0);
    await wacht(KIJK_MS);
  }
  return Math.round(langste);
}

async function oordeel(regio: Webhookregio, berichten: number): Promise<Cijfer[]> {
  const leeg = await regio.bezorgd(BEZORGD_BINNEN_MS);
  const { ontbreekt, dubbel } = await regio.gevolgen();
  let onvindbaar = 0;
  await gelijktijdig(regio.verzonden, LEES_BREEDTE, async ({ berichtId }) => {
    const antwoord = await regio.wi.bericht(berichtId);
    if (antwoord.status !== 200 || inhoudVan(antwoord)['status'] !== 'verwerkt') onvindbaar++;
  });
  return [
    { naam: 'berichten', waarde: regio.verzonden.length, minstens: berichten * 0.6 },
    { naam: 'onvindbaarBijAfzender', waarde: onvindbaar, hoogstens: 0 },
    { naam: 'gevolgOntbreekt', waarde: ontbreekt, hoogstens: 0 },
    { naam: 'gevolgDubbel', waarde: dubbel, hoogstens: 0 },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
    ...regio.cijfers(),
  ];
}
