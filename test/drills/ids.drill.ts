import { Estafette } from './estafette.js';
import { inhoudVan, type Partnerlijn } from './partnerlijn.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { aanbod } from './verhaal.js';
import { gelijktijdig } from './volhouden.js';
import type { Zaad } from '@estafette/zaad';

const AANTAL = 1_000;
const BREEDTE = 6;
const LENGTE = 300;
const EMOJI = '😀';

/** Kinds of ids that have broken systems before. `n` makes each one different. */
const SOORTEN: readonly ((n: number, zaad: Zaad) => string)[] = [
  (n) => `a:b:${n}`,
  (n) => `urn:uuid:${n}::`,
  (n) => String(n),
  (n) => `${n}`.padStart(20, '0'),
  (n) => `${n}-`.padEnd(LENGTE, 'x'),
  (n) => `${n}-${EMOJI.repeat(LENGTE - String(n).length - 1)}`,
  (n) => `é✓ ß ﷽ ${EMOJI} e\u0301 ${n}`,
  (n) => `עברית-العربية-中文-${n}`,
  (n) => `a/b/../${n}`,
  (n) => `/${n}/`,
  (n) => `${'../'.repeat(4)}${n}`,
  (n) => `%2e%2e%2F${n}`,
  (n) => `100%${n}`,
  (n) => `%00%zz%${n}`,
  (n) => ` ${n} met spaties `,
  (n) => `\t${n}\n`,
  (n) => `${' '.repeat((n % LENGTE) + 1)}${n}`.slice(-LENGTE),
  (n) => `?a=${n}&b=#c;d`,
  (n) => `"${n}'\\<b>$1{}[]`,
  (n) => `__proto__${n}`,
  (n) => `+${n}+`,
  (n) => `\u200b\ufeff\u202e${n}`,
  (n, zaad) => `${n}${zaad.uuid()}`,
];

/** These are whole ids, so they come once. */
const EENMALIG = ['.', '..', '/', '%', ' ', '0', '__proto__', 'constructor', 'null', 'undefined', '*', '~', ':', '+'];

await draai('ids', {}, async (verloop) => {
  const estafette = await Estafette.start(verloop);
  const [wi, scalabor] = [estafette.partners.lijn('wi'), estafette.partners.lijn('scalabor')];
  const ids = maakIds(verloop.zaad);
  verloop.meld(`  ${ids.length} berichten met vreemde ids insturen ...`);
  const opgenomen = await stuur(wi, ids, verloop);
  verloop.meld('  De postbus van de nemer legen ...');
  const bezorgd = await leeg(scalabor);
  verloop.meld('  Elk bericht opvragen bij verzender en ontvanger ...');
  const gelezen = await lees([wi, scalabor], ids, verloop);
  return [
    { naam: 'ids', waarde: ids.length, minstens: AANTAL },
    { naam: 'opgenomen', waarde: opgenomen.size, minstens: ids.length },
    ...vergelijk(ids, bezorgd),
    { naam: 'leesbaarVoorVerzender', waarde: gelezen[0]!, minstens: ids.length },
    { naam: 'leesbaarVoorOntvanger', waarde: gelezen[1]!, minstens: ids.length },
  ];
});

function maakIds(zaad: Zaad): string[] {
  const gemaakt = Array.from({ length: AANTAL - EENMALIG.length }, (_, n) => SOORTEN[n % SOORTEN.length]!(n, zaad));
  const ids = [...new Set([...EENMALIG, ...gemaakt])];
  if (ids.length !== AANTAL) throw new Error(`${AANTAL - ids.length} ids zijn gelijk.`);
  return ids;
}

async function stuur(wi: Partnerlijn, ids: readonly string[], verloop: Verloop): Promise<Set<string>> {
  const opgenomen = new Set<string>();
  await gelijktijdig([...ids.entries()], BREEDTE, async ([nummer, id]) => {
    const antwoord = await wi.stuur(wi.event('overdracht.aangeboden', id, aanbod(`I-${nummer}`, `O-${nummer}`)));
    if (antwoord.status === 202 && inhoudVan(antwoord)['id'] === id) opgenomen.add(id);
    else verloop.meld(`  FOUT insturen ${JSON.stringify(id)}: ${antwoord.status} ${antwoord.tekst}`);
  });
  return opgenomen;
}

/** Takes and confirms until nothing comes any more: how often each id came. */
async function leeg(scalabor: Partnerlijn): Promise<Map<string, number>> {
  const keren = new Map<string, number>();
  for (;;) {
    const { leaseId, berichten } = await scalabor.neem(50, 0);
    if (berichten.length === 0) return keren;
    for (const { id } of berichten) keren.set(id, (keren.get(id) ?? 0) + 1);
    const ids = berichten.map((b) => b.id);
    const antwoord = await scalabor.bevestig(leaseId, ids);
    if (antwoord.status !== 200) throw new Error(`Bevestigen: ${antwoord.status} ${antwoord.tekst}`);
  }
}

/** How many of the ids each of these partners can read back. */
async function lees(lijnen: readonly Partnerlijn[], ids: readonly string[], verloop: Verloop): Promise<number[]> {
  const gelezen = lijnen.map(() => 0);
  await gelijktijdig(ids, BREEDTE, async (id) => {
    for (const [i, lijn] of lijnen.entries()) {
      const antwoord = await lijn.bericht(id);
      const { id: gekregen, status } = antwoord.status === 200 ? inhoudVan(antwoord) : {};
      if (gekregen === id && status === 'verwerkt') gelezen[i]! += 1;
      else verloop.meld(`  FOUT lezen door ${lijn.naam} ${JSON.stringify(id)}: ${antwoord.status} ${antwoord.tekst}`);
    }
  });
  return gelezen;
}

function vergelijk(ids: readonly string[], bezorgd: ReadonlyMap<string, number>): Cijfer[] {
  const eenmaal = ids.filter((id) => bezorgd.get(id) === 1).length;
  const vreemd = [...bezorgd.keys()].filter((id) => !ids.includes(id)).length;
  return [
    { naam: 'eenmaalBezorgd', waarde: eenmaal, minstens: ids.length },
    { naam: 'vreemdBezorgd', waarde: vreemd, hoogstens: 0 },
  ];
}
