import { draai, type Cijfer } from '../drills/verloop.js';
import { Verwerkingen } from '@estafette/hub/logboek/index';
import globalSetup from '../support/global-setup.js';
import globalTeardown from '../support/global-teardown.js';
import { Keten } from '../support/keten.js';
import type { Antwoord } from '../support/neppartner.js';
import { gebiedsteamNoord, intakeScalabor, regisseurDeVries } from '../support/verhaal.js';
import { Meting } from './meting.js';

/** With the log at most so much slower at p50, in percents. */
const HOOGSTENS = 150;
const RONDEN = 10;
const PER_RONDE = 30;

type Weg = readonly [naam: string, vraag: () => Promise<Antwoord>];

/** What the log of processing costs: the same requests with and without it, in turns, in one process. */
await draai(
  'logboek',
  { ronden: { type: 'string' } },
  async (verloop) => {
    await globalSetup();
    verloop.ruimOp(() => globalTeardown());
    const keten = await Keten.start();
    verloop.ruimOp(() => keten.stop());
    const tijden = new Map<string, number[]>();
    const wegen = await maakWegen(keten);
    for (let ronde = 0; ronde <= verloop.getal('ronden', RONDEN); ronde++) {
      for (const aan of ronde % 2 === 0 ? [true, false] : [false, true]) {
        await zetLogboek(keten, aan);
        for (const [naam, vraag] of wegen) {
          const gemeten = await meet(vraag);
          // The first round warms up.
          if (ronde > 0) tijden.set(`${naam} ${aan}`, [...(tijden.get(`${naam} ${aan}`) ?? []), ...gemeten]);
        }
      }
    }
    return wegen.flatMap(([naam]) => cijfers(naam, tijden.get(`${naam} true`)!, tijden.get(`${naam} false`)!));
  },
  'bench',
);

async function meet(vraag: () => Promise<Antwoord>): Promise<number[]> {
  const tijden: number[] = [];
  for (let i = 0; i < PER_RONDE; i++) {
    const vanaf = performance.now();
    const { status, inhoud } = await vraag();
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(inhoud)}`);
    tijden.push(performance.now() - vanaf);
  }
  return tijden;
}

function cijfers(naam: string, met: readonly number[], zonder: readonly number[]): Cijfer[] {
  const [a, b] = [new Meting(naam, met), new Meting(naam, zonder)];
  const procent = (deel: number): number => Math.round((100 * a.deel(deel)) / b.deel(deel));
  return [
    { naam: `${naam}_met_p50_ms`, waarde: a.deel(0.5) },
    { naam: `${naam}_zonder_p50_ms`, waarde: b.deel(0.5) },
    { naam: `${naam}_procent_p50`, waarde: procent(0.5), hoogstens: HOOGSTENS },
    { naam: `${naam}_procent_p95`, waarde: procent(0.95) },
  ];
}

async function maakWegen(keten: Keten): Promise<readonly Weg[]> {
  const [wi, wsp] = [keten.partner('wi'), keten.partner('wsp')];
  const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
  let nummer = 0;
  const profiel = { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] };
  const { betreft: iemand } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner: 'B-0' },
    profiel,
  });
  for (let i = 1; i < 60; i++) {
    await wi.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner: { kenmerkPartner: `B-${i}` }, profiel });
  }
  const { betreft: vacature } = await wsp.stuurGoed('vacature.gepubliceerd', {
    vacature: { kenmerkPartner: 'B-V' },
    profiel: { naamVacature: 'Orderpicker', beroep: { codeBeroepsnaam: ORDERPICKER } },
  });
  const aanbod = () => ({
    inwoner: { kenmerkPartner: `A-${nummer++}` },
    van: gebiedsteamNoord,
    gever: regisseurDeVries,
    naar: intakeScalabor,
    dienst: 'arbeidsontwikkeltraject',
  });
  return [
    ['bericht_insturen', () => wi.stuur('overdracht.aangeboden', aanbod())],
    ['dossier_openen', () => wi.haal(`/kandidaten/${iemand.id}`)],
    ['kandidaten_vragen', () => wsp.post(`/vacatures/${vacature.id}/kandidaten`, { aantal: 10 })],
  ];
}

/** Switches both halves of the log: the triggers of the database, and the edge of the API. */
async function zetLogboek(keten: Keten, aan: boolean): Promise<void> {
  const triggers = await keten.sql<{ tabel: string; naam: string }>(
    `select tgrelid::regclass::text as tabel, tgname as naam from pg_trigger where tgname like 'log_verwerking_%'
        and tgparentid = 0`,
  );
  for (const { tabel, naam } of triggers) {
    await keten.sql(`alter table ${tabel} ${aan ? 'enable' : 'disable'} trigger ${naam}`);
  }
  const rand = keten.vanHub(Verwerkingen) as { noteerAntwoord?: unknown };
  if (aan) delete rand.noteerAntwoord;
  else rand.noteerAntwoord = () => Promise.resolve();
}
