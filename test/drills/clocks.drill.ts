import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from '../support/database.js';
import { Kindproces } from './kindproces.js';
import { Ondertekenaar, type Draai } from './ondertekenaar.js';
import { inhoudVan, type Partnerlijn } from './partnerlijn.js';
import { Partners } from './partners.js';
import { pad, vrijePoort } from './startonderdelen.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { gelijktijdig } from './volhouden.js';
import { Webhookregio } from './webhookregio.js';

const SCHEEF_MS = 60_000;
const ONTVANGERS = 6;
const PER_SECONDE = 10;
const SECONDEN = 45;
/** How long a receiver thinks, so that a second hub could come in between. */
const DENKT_MS = 400;
const PER_SOORT = 250;
const BREEDTE = 6;

/** Two attempts of one levering that were out at the same time. */
const TEGELIJK = `
  select count(*)::int as n from hub.levering_poging a join hub.levering_poging b
      on b.levering_id = a.levering_id and b.lease_id > a.lease_id
     and tstzrange(a.begonnen_op, coalesce(a.afgelopen_op, 'infinity')) && tstzrange(b.begonnen_op, coalesce(b.afgelopen_op, 'infinity'))`;
/** A finding that became two signalen, or a confirmed levering that was confirmed twice. */
const DUBBEL = `
  select ((select count(*) from (select 1 from hub.signaal group by code, onderwerp_id having count(*) filter (where opgelost_op is null) > 1) s) +
          (select count(*) from (select 1 from hub.levering_poging where uitkomst = 'bevestigd' group by levering_id having count(*) > 1) g))::int as n`;

const scheef = (ms: number): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import ${pad('test/dist/drills/klokscheef.js')}`,
  KLOK_SCHEEF_MS: String(ms),
});

await draai('clocks', { seconden: { type: 'string' } }, async (verloop) => {
  const regio = await Webhookregio.start(verloop, 'postgres', { punten: ONTVANGERS, omgeving: scheef(SCHEEF_MS) });
  const achter = await tweede(regio, verloop);
  return [...(await bezorg(regio, verloop)), ...(await ondertekend(regio, achter, verloop)), ...regio.cijfers()];
});

/** A second hub, two minutes behind the first, and a second matcher a minute ahead. Gives the port of that hub. */
async function tweede({ programma, opstelling }: Webhookregio, verloop: Verloop): Promise<number> {
  const poort = await vrijePoort();
  const hub = { ...programma, naam: 'hub-achter' };
  const omgeving = { ...programma.omgeving, ...scheef(-SCHEEF_MS), HUB_PORT: String(poort) };
  const { matcher } = opstelling;
  const beide = [
    await Kindproces.begin({ ...hub, omgeving }),
    await Kindproces.begin({
      ...matcher,
      naam: 'matcher-voor',
      omgeving: { ...matcher.omgeving, ...scheef(SCHEEF_MS) },
    }),
  ];
  verloop.ruimOp(() => Promise.all(beide.map((k) => k.stop())));
  await Promise.all(beide.map((k) => k.klaar));
  return poort;
}

async function bezorg(regio: Webhookregio, verloop: Verloop): Promise<Cijfer[]> {
  const seconden = verloop.getal('seconden', SECONDEN, 15);
  verloop.meld(`  ${seconden} s berichten, met hubs die twee minuten verschillen ...`);
  for (const punt of regio.punten) {
    punt.antwoord = (_, antwoord) => {
      setTimeout(() => antwoord.writeHead(204).end(), DENKT_MS);
      return true;
    };
  }
  const stop = regio.zend(regio.punten, PER_SECONDE);
  await wacht(seconden * 1_000);
  await stop();
  const leeg = await regio.bezorgd(60_000);
  const { ontbreekt, dubbel } = await regio.gevolgen();
  const hubs = await tel(regio, `select count(distinct werker)::int as n from hub.levering_poging`);
  return [
    { naam: 'berichten', waarde: regio.verzonden.length, minstens: (seconden * PER_SECONDE) / 2 },
    { naam: 'anderAntwoord', waarde: regio.anders.length, hoogstens: 0 },
    { naam: 'hubsDieBezorgden', waarde: hubs },
    { naam: 'tegelijkDubbel', waarde: await tel(regio, TEGELIJK), hoogstens: 0 },
    { naam: 'dubbelBeantwoord', waarde: await tel(regio, DUBBEL), hoogstens: 0 },
    { naam: 'gevolgOntbreekt', waarde: ontbreekt, hoogstens: 0 },
    { naam: 'gevolgDubbel', waarde: dubbel, hoogstens: 0 },
    { naam: 'nietLeeg', waarde: leeg ? 0 : 1, hoogstens: 0 },
  ];
}

async function tel({ opstelling }: Webhookregio, vraag: string): Promise<number> {
  const [rij] = await sql<{ n: number }>(opstelling.urls.beheerder, vraag);
  return rij!.n;
}

/** Signed requests, at both hubs: what is spoiled, old, too early or repeated is refused; what is right is not. */
async function ondertekend(regio: Webhookregio, achter: number, verloop: Verloop): Promise<Cijfer[]> {
  const hier = regio.wi;
  const daar = (await Partners.vind(verloop, achter)).lijn('wi');
  const antwoord = await regio.beheer.post('/partners/wi/ondertekening', {});
  const tekenaar = new Ondertekenaar(String(inhoudVan(antwoord)['geheim']), verloop.zaad);
  // Both hubs hear of it within a second.
  await wacht(2_000);
  const lijnen = [hier, daar];
  const telling = { goed: 0, geweigerd: 0, doorgelaten: 0, onterecht: 0 };
  verloop.meld(`  ${5 * PER_SOORT} vervalste en ${2 * PER_SOORT} goede verzoeken ...`);
  const stuur = async (n: number, draaiing: Draai, moetGoed: boolean): Promise<void> => {
    const status = await neem(lijnen[n % 2]!, tekenaar.teken(draaiing));
    if (moetGoed) telling[status === 200 ? 'goed' : 'onterecht']++;
    else telling[status === 401 ? 'geweigerd' : 'doorgelaten']++;
  };
  const nummers = Array.from({ length: PER_SOORT }, (_, n) => n);
  await gelijktijdig(nummers, BREEDTE, async (n) => {
    await stuur(n, { seconden: n % 2 === 0 ? 60 : -60 }, true);
    await stuur(n, { seconden: -301 - n }, false);
    await stuur(n, { seconden: 100 + n }, false);
    await stuur(n, { anderId: true }, false);
    await stuur(n, { andereInhoud: true }, false);
    const kop = tekenaar.teken({});
    telling[(await neem(lijnen[n % 2]!, kop)) === 200 ? 'goed' : 'onterecht']++;
    // The same once more, at the other hub.
    telling[(await neem(lijnen[(n + 1) % 2]!, kop)) === 401 ? 'geweigerd' : 'doorgelaten']++;
  });
  return [
    { naam: 'vervalst.geweigerd', waarde: telling.geweigerd, minstens: 5 * PER_SOORT },
    { naam: 'vervalst.doorgelaten', waarde: telling.doorgelaten, hoogstens: 0 },
    { naam: 'goed.aangenomen', waarde: telling.goed, minstens: 2 * PER_SOORT },
    { naam: 'goed.geweigerd', waarde: telling.onterecht, hoogstens: 0 },
  ];
}

async function neem(lijn: Partnerlijn, kop: Record<string, string>): Promise<number> {
  const { pad: adres, inhoud } = Ondertekenaar;
  return (
    await lijn.vraag({ methode: 'POST', pad: adres, inhoud, kop: { 'content-type': 'application/json', ...kop } })
  ).status;
}
