import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Estafette } from './estafette.js';
import { opdracht } from './opdracht.js';
import type { Partnerlijn } from './partnerlijn.js';
import { draai, sinds, type Cijfer, type Verloop } from './verloop.js';
import { aanbod } from './verhaal.js';
import { gelijktijdig } from './volhouden.js';

const ZENDERS = 4;
const VOORAF = 400;
const MINSTENS_TIJDENS = 20;
const MAX_HERSTEL_SECONDEN = 120;

/** What was accepted before the copy began, and what while it was made: the first must be in it. */
interface Boek {
  readonly vooraf: readonly string[];
  readonly tijdens: readonly string[];
}

await draai('backup', {}, async (verloop) => {
  const kopie = join(verloop.map, 'kopie');
  const { boek, duurKopie } = await maakKopieOnderWerk(verloop, kopie);
  const terug = join(verloop.map, 'terug');
  await mkdir(terug);
  // Kept apart from the copy, and put back by who keeps it.
  await copyFile(join(verloop.map, 'eerst', 'kluis.json'), join(terug, 'kluis.json'));
  verloop.meld('  Terugzetten in een lege map ...');
  const vanaf = performance.now();
  await opdracht(terug, ['herstel', kopie]);
  const duurHerstel = sinds(vanaf);
  const hersteld = await Estafette.start(verloop, {}, terug);
  const cijfers = await beoordeel(hersteld, boek, terug);
  return [
    ...cijfers,
    { naam: 'kopieSeconden', waarde: duurKopie },
    { naam: 'herstelSeconden', waarde: duurHerstel, hoogstens: MAX_HERSTEL_SECONDEN },
  ];
});

async function maakKopieOnderWerk(verloop: Verloop, kopie: string) {
  const map = join(verloop.map, 'eerst');
  await mkdir(map);
  const estafette = await Estafette.start(verloop, {}, map);
  const wi = estafette.partners.lijn('wi');
  const vooraf = await stuurReeks(wi, 'vooraf', VOORAF);
  verloop.meld('  De kopie wordt gemaakt, terwijl er berichten binnenkomen ...');
  const vanaf = performance.now();
  const bezig = { klaar: false };
  const kopieren = opdracht(map, ['backup', kopie]).finally(() => (bezig.klaar = true));
  const tijdens = await stuurZolang(wi, () => !bezig.klaar);
  await kopieren;
  const duurKopie = sinds(vanaf);
  await estafette.stop();
  return { boek: { vooraf, tijdens }, duurKopie };
}

async function stuurReeks(wi: Partnerlijn, naam: string, aantal: number): Promise<string[]> {
  const ids = Array.from({ length: aantal }, (_, n) => `${naam}-${n}`);
  await gelijktijdig(ids, ZENDERS, (id) => stuur(wi, id));
  return ids;
}

async function stuurZolang(wi: Partnerlijn, gaatDoor: () => boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; gaatDoor(); n++) {
    await stuur(wi, `tijdens-${n}`);
    ids.push(`tijdens-${n}`);
  }
  return ids;
}

async function stuur(wi: Partnerlijn, id: string): Promise<void> {
  const antwoord = await wi.stuur(wi.event('overdracht.aangeboden', id, aanbod(`I-${id}`, `O-${id}`)));
  if (antwoord.status !== 202) throw new Error(`${id}: ${antwoord.status} ${antwoord.tekst}`);
}

/** Everything that was accepted before is there; nothing leaves before somebody lets go, then everything does, once. */
async function beoordeel({ partners }: Estafette, { vooraf, tijdens }: Boek, map: string): Promise<Cijfer[]> {
  const [wi, scalabor] = [partners.lijn('wi'), partners.lijn('scalabor')];
  const kwijt = (await zonder(wi, vooraf)).length;
  const erna = (await zonder(wi, tijdens)).length;
  const teVroeg = (await scalabor.neem(200, 1)).berichten.length;
  const hervat = await opdracht(map, ['verzending', 'hervat']);
  const bezorgd = await leeg(scalabor);
  const dubbel = [...bezorgd.values()].filter((keren) => keren > 1).length;
  return [
    { naam: 'vooraf', waarde: vooraf.length, minstens: VOORAF },
    { naam: 'tijdens', waarde: tijdens.length, minstens: MINSTENS_TIJDENS },
    { naam: 'kwijt', waarde: kwijt, hoogstens: 0 },
    { naam: 'naDeKopie', waarde: erna },
    { naam: 'bezorgdVoorHervatten', waarde: teVroeg, hoogstens: 0 },
    { naam: 'pauzeBlijft', waarde: hervat['pauze'] === null ? 0 : 1, hoogstens: 0 },
    { naam: 'nietBezorgd', waarde: vooraf.filter((id) => !bezorgd.has(id)).length, hoogstens: 0 },
    { naam: 'dubbelBezorgd', waarde: dubbel, hoogstens: 0 },
  ];
}

async function zonder(wi: Partnerlijn, ids: readonly string[]): Promise<string[]> {
  const weg: string[] = [];
  await gelijktijdig(ids, ZENDERS, async (id) => {
    if ((await wi.bericht(id)).status !== 200) weg.push(id);
  });
  return weg;
}

async function leeg(scalabor: Partnerlijn): Promise<Map<string, number>> {
  const keren = new Map<string, number>();
  for (;;) {
    const { leaseId, berichten } = await scalabor.neem(200, 0);
    if (berichten.length === 0) return keren;
    for (const { id } of berichten) keren.set(id, (keren.get(id) ?? 0) + 1);
    await scalabor.bevestig(
      leaseId,
      berichten.map(({ id }) => id),
    );
  }
}
