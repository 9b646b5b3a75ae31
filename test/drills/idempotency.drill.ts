import { sql } from '../support/database.js';
import { inhoudVan, type Antwoord, type Event, type Partnerlijn } from './partnerlijn.js';
import { Ploeg } from './ploeg.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { aanbod, profiel } from './verhaal.js';

const BERICHTEN = 50;
/** How often each is sent at once; in reliability.md 200. */
const GELIJK = 20;
const HEEL_GELIJK = 200;

interface Proef {
  readonly nummer: number;
  readonly event: Event;
  readonly anders: Event;
}

await draai('idempotency', { berichten: { type: 'string' }, gelijk: { type: 'string' } }, async (verloop) => {
  const aantal = verloop.getal('berichten', BERICHTEN);
  const gelijk = verloop.getal('gelijk', GELIJK, GELIJK, HEEL_GELIJK);
  const { partners, opstelling } = await Ploeg.start(verloop, 'postgres');
  const wi = partners.lijn('wi');
  const proeven = Array.from({ length: aantal }, (_, nummer) => maakProef(wi, nummer, verloop));
  verloop.meld(`  ${aantal} berichten, elk ${gelijk} keer tegelijk ...`);
  const antwoorden = await Promise.all(proeven.map((p) => Promise.all(keren(gelijk, () => wi.stuur(p.event)))));
  verloop.meld('  Nog eens hetzelfde, en dan iets anders onder hetzelfde id ...');
  const opnieuw = await Promise.all(proeven.map((p) => wi.stuur(p.event)));
  const anders = await Promise.all(proeven.map((p) => wi.stuur(p.anders)));
  const gevolgen = await telGevolgen(opstelling.urls.beheerder);
  return [
    { naam: 'berichten', waarde: aantal },
    { naam: 'posts', waarde: aantal * gelijk },
    ...oordeel(antwoorden, opnieuw),
    precies('hergebruiktGeweigerd', anders.filter(isHergebruikt).length, aantal),
    precies('gevolgen', gevolgen.eerste, aantal),
    precies('gevolgenOpnieuw', gevolgen.herhaald, 0),
  ];
});

/** Half of the berichten make a kandidaat, half an overdracht: an effect that shows when it comes twice. */
function maakProef(wi: Partnerlijn, nummer: number, { zaad }: Verloop): Proef {
  const id = zaad.uuid();
  const [naam, data, andereData] =
    nummer % 2 === 0
      ? ['kandidaatprofiel.vastgesteld', profiel(`I-${nummer}`), profiel(`X-${nummer}`)]
      : ['overdracht.aangeboden', aanbod(`I-${nummer}`, `O-${nummer}`), aanbod(`I-${nummer}`, `X-${nummer}`)];
  return { nummer, event: wi.event(naam, id, data), anders: wi.event(naam, id, andereData) };
}

function keren<T>(aantal: number, werk: () => Promise<T>): Promise<T>[] {
  return Array.from({ length: aantal }, werk);
}

function oordeel(antwoorden: readonly Antwoord[][], opnieuw: readonly Antwoord[]): Cijfer[] {
  const eerste = antwoorden.map((groep) => groep.filter((a) => a.status === 202).length);
  const ongelijk = antwoorden.filter((groep, i) => new Set([...groep, opnieuw[i]!].map((a) => a.tekst)).size > 1);
  const vreemd = [...antwoorden.flat(), ...opnieuw].filter((a) => a.status !== 202 && a.status !== 200);
  return [
    precies('preciesEenKeer202', eerste.filter((keer) => keer === 1).length, antwoorden.length),
    precies('ongelijkeAntwoorden', ongelijk.length, 0),
    precies('andereStatus', vreemd.length, 0),
  ];
}

function isHergebruikt(antwoord: Antwoord): boolean {
  return antwoord.status === 409 && inhoudVan(antwoord)['code'] === 'ID_HERGEBRUIKT';
}

/** A profile counts its versions and an overdracht its steps, so a second effect shows as a second one. */
async function telGevolgen(beheerder: string): Promise<{ eerste: number; herhaald: number }> {
  const [geteld] = await sql<{ eerste: number; herhaald: number }>(
    beheerder,
    `with effect as (
       select versie as keren from hub.kandidaat union all
       select (select count(*) from hub.overdracht_stap s where s.overdracht_id = o.id) from hub.overdracht o)
     select count(*)::int as eerste, coalesce(sum(keren - 1), 0)::int as herhaald from effect`,
  );
  return geteld!;
}

function precies(naam: string, waarde: number, doel: number): Cijfer {
  return { naam, waarde, minstens: doel, hoogstens: doel };
}
