import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Kindproces } from './kindproces.js';
import { Opstelling } from './opstelling.js';
import type { Lease, Partnerlijn } from './partnerlijn.js';
import { Partners } from './partners.js';
import { aanbod } from './verhaal.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { gelijktijdig, stuurTotAntwoord, wachtTot } from './volhouden.js';

/** 20 writers and 20,000 messages in reliability.md; fewer messages here, to stay under ten minutes. */
const SCHRIJVERS = 20;
const BERICHTEN = 2_000;
const INWONERS = 400;
/** One commit in so many takes up to two seconds. */
const TRAAG_EEN_OP = 10;
const LEZERS = 2;
const MAXIMUM = 10;
/** How often a reader dies between taking and confirming. */
const VERGEET = 0.1;
/** A lease that a reader forgot comes free after a minute. */
const GEDULD_MS = 240_000;

const OPTIES = { berichten: { type: 'string' } } as const;

/** What two readers of one postbus saw together. */
class Leesboek {
  readonly ontvangen = new Map<string, number>();
  readonly naBevestiging: string[] = [];
  readonly buitenVolgorde: string[] = [];
  vergeten = 0;
  private readonly bevestigd = new Set<string>();
  private readonly hoogste = new Map<string, number>();

  boek({ berichten }: Lease): void {
    for (const { id, subject = '', sequence = '0' } of berichten) {
      if (this.bevestigd.has(id)) this.naBevestiging.push(id);
      const keren = this.ontvangen.get(id) ?? 0;
      this.ontvangen.set(id, keren + 1);
      if (keren > 0) continue;
      if (Number(sequence) <= (this.hoogste.get(subject) ?? 0)) this.buitenVolgorde.push(id);
      this.hoogste.set(subject, Math.max(Number(sequence), this.hoogste.get(subject) ?? 0));
    }
  }

  bevestig(ids: readonly string[]): void {
    ids.forEach((id) => this.bevestigd.add(id));
  }

  get aantalBevestigd(): number {
    return this.bevestigd.size;
  }
}

await draai('mailbox', OPTIES, async (verloop) => {
  const opstelling = await Opstelling.maak(verloop, 'postgres');
  const { hub: programma } = opstelling;
  // Slow commits hold their connections: there must be enough of them for the readers too.
  const omgeving = { ...programma.omgeving, DATABASE_POOL: String(SCHRIJVERS + 20) };
  const processen = await Promise.all([
    Kindproces.begin({ ...programma, omgeving }),
    Kindproces.begin(opstelling.matcher),
  ]);
  verloop.ruimOp(() => Promise.all(processen.map((p) => p.stop())));
  await Promise.all(processen.map((p) => p.klaar));
  await maakTraag(opstelling.urls.beheerder);
  const partners = await Partners.vind(verloop, opstelling.hubPoort);
  const boek = new Leesboek();
  const lezen = { gestopt: false };
  const lezers = Array.from({ length: LEZERS }, () => lees(partners.lijn('scalabor'), boek, lezen, verloop));
  const verzonden = await schrijf(partners.lijn('wi'), verloop);
  verloop.meld(`  ${verzonden.size} berichten geschreven; ${boek.aantalBevestigd} al gelezen. Wachten op de rest ...`);
  const rest = () => [...verzonden].filter((id) => !boek.ontvangen.has(id));
  await wachtTot(async () => rest().length === 0 && (await open(opstelling.urls.beheerder)) === 0, GEDULD_MS);
  lezen.gestopt = true;
  await Promise.all(lezers);
  return oordeel(verzonden, boek, rest(), await open(opstelling.urls.beheerder), verloop);
});

/** Lets some commits take long, while others overtake them: a reader with a cursor would skip those. */
async function maakTraag(beheerder: string): Promise<void> {
  await sql(
    beheerder,
    `create function hub.drill_traag() returns trigger language plpgsql as $$
     begin if random() * ${TRAAG_EEN_OP} < 1 then perform pg_sleep(random() * 2); end if; return null; end $$`,
  );
  await sql(
    beheerder,
    `create constraint trigger drill_traag after insert on hub.levering
       deferrable initially deferred for each row execute function hub.drill_traag()`,
  );
}

async function schrijf(wi: Partnerlijn, verloop: Verloop): Promise<Set<string>> {
  const verzonden = new Set<string>();
  const nummers = Array.from({ length: verloop.getal('berichten', BERICHTEN, 300, 20_000) }, (_, n) => n);
  const diensten = ['arbeidsontwikkeltraject', 'jobcoaching', 'nazorg', 'diagnose', 'detachering'];
  await gelijktijdig(nummers, SCHRIJVERS, async (n) => {
    const data = {
      ...aanbod(`M-${n % INWONERS}`, `MO-${n}`),
      dienst: diensten[Math.floor(n / INWONERS) % diensten.length],
    };
    const event = wi.event('overdracht.aangeboden', verloop.zaad.uuid(), data);
    const { antwoord } = await stuurTotAntwoord(wi, event);
    if (antwoord.status !== 202 && antwoord.status !== 200) throw new Error(`${antwoord.status} ${antwoord.tekst}`);
    verzonden.add(event.id);
  });
  return verzonden;
}

/** Takes and confirms; now and then it dies in between, and knows nothing of what it had. */
async function lees(lijn: Partnerlijn, boek: Leesboek, lezen: { gestopt: boolean }, { zaad }: Verloop): Promise<void> {
  while (!lezen.gestopt) {
    const lease = await lijn.neem(MAXIMUM, 1).catch(() => undefined);
    if (!lease) await wacht(200);
    if (!lease || lease.berichten.length === 0) continue;
    boek.boek(lease);
    if (zaad.kans(VERGEET)) {
      boek.vergeten++;
      continue;
    }
    const ids = lease.berichten.map((b) => b.id);
    const antwoord = await lijn.bevestig(lease.leaseId, ids);
    if (antwoord.status === 200) boek.bevestig(ids);
  }
}

async function open(beheerder: string): Promise<number> {
  const [rij] = await sql<{ n: number }>(
    beheerder,
    `select count(*)::int as n from hub.levering l join hub.partner p on p.id = l.partner_id
      where p.naam = 'scalabor' and l.status = 'open'`,
  );
  return rij!.n;
}

function oordeel(
  verzonden: ReadonlySet<string>,
  boek: Leesboek,
  overgeslagen: readonly string[],
  nogOpen: number,
  verloop: Verloop,
): Cijfer[] {
  // An audit that cannot fail proves nothing: with one more sent than came, it must find exactly that one.
  const tegenproef = [...verzonden, 'nooit-gekomen'].filter((id) => !boek.ontvangen.has(id)).length;
  if (overgeslagen.length > 0) verloop.meld(`  FOUT overgeslagen: ${overgeslagen.slice(0, 5).join(', ')}`);
  return [
    { naam: 'schrijvers', waarde: SCHRIJVERS },
    { naam: 'geschreven', waarde: verzonden.size, minstens: verloop.getal('berichten', BERICHTEN, 300, 20_000) },
    { naam: 'overgeslagen', waarde: overgeslagen.length, hoogstens: 0 },
    { naam: 'nogOpen', waarde: nogOpen, hoogstens: 0 },
    { naam: 'vergetenLeases', waarde: boek.vergeten, minstens: 1 },
    { naam: 'opnieuwGekregen', waarde: [...boek.ontvangen.values()].filter((n) => n > 1).length, minstens: 1 },
    { naam: 'naBevestiging', waarde: boek.naBevestiging.length, hoogstens: 0 },
    { naam: 'buitenVolgorde', waarde: boek.buitenVolgorde.length, hoogstens: 0 },
    { naam: 'tegenproef', waarde: tegenproef - overgeslagen.length, minstens: 1 },
  ];
}
