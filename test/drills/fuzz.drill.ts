import { maakProef, type Proef } from './aanvragen.js';
import { bereikteHandler, keurAntwoord } from './antwoordkeuring.js';
import { MET_OPRUIMER, rssMb } from './geheugen.js';
import { inhoudVan, type Antwoord } from './partnerlijn.js';
import { Ploeg } from './ploeg.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { aanbod, profiel } from './verhaal.js';
import { gelijktijdig, wachtTot } from './volhouden.js';
import { Wereld } from './wereld.js';

const AANTAL = 2_000;
const OPWARMING = 300;
const BREEDTE = 4;
const LEER_ELKE = 100;
const MAX_RSS_GROEI_MB = 50;
const MIN_BEREIKT_PROCENT = 30;
const TOON_TEKENS = 1_500;
const BIJBLIJVEN_MS = 60_000;

const OPTIES = {
  aantal: { type: 'string' },
  /** Sends only the input with this number, for looking at one that failed. */
  alleen: { type: 'string' },
} as const;

/** What was seen over all inputs. */
class Waarneming {
  fouten = 0;
  bereikt = 0;
  vijfhonderden = 0;
  zonderAntwoord = 0;
  traagsteMs = 0;
}

await draai('fuzz', OPTIES, async (verloop) => {
  const ploeg = await Ploeg.start(verloop, 'postgres', { omgeving: { NODE_OPTIONS: MET_OPRUIMER } });
  const wereld = new Wereld(ploeg.partners);
  await vulWereld(ploeg, wereld, verloop);
  const { alleen } = verloop.keuzes;
  if (alleen !== undefined) return eenProef(verloop.getal('alleen', 0), wereld, verloop);
  const aantal = verloop.getal('aantal', AANTAL, 600, 10_000);
  const opwarming = Math.min(OPWARMING, Math.ceil(aantal / 4));
  verloop.meld(`  Opwarmen met ${opwarming} invoeren (nummers vanaf ${aantal}) ...`);
  await stuurAlles(nummers(aantal, opwarming), wereld, verloop);
  const rssVooraf = await rssMb(ploeg.hub.pid);
  verloop.meld(`  ${aantal} invoeren; de hub gebruikt ${rssVooraf} MB ...`);
  const waarneming = await stuurAlles(nummers(0, aantal), wereld, verloop);
  return [...oordeel(waarneming, aantal), ...(await oordeelNa(ploeg, rssVooraf))];
});

/** How the processes came out of it. Of a hub that is gone nothing is known, and not known misses the goal. */
async function oordeelNa(ploeg: Ploeg, rssVooraf: number): Promise<Cijfer[]> {
  const werkt = await wachtTot(() => werktNog(ploeg).catch(() => false), BIJBLIJVEN_MS);
  const rss = await rssMb(ploeg.hub.pid).catch(() => NaN);
  return [
    { naam: 'herstartsHub', waarde: ploeg.hub.uitval, hoogstens: 0 },
    { naam: 'herstartsMatcher', waarde: ploeg.matcher.uitval, hoogstens: 0 },
    { naam: 'rssVoorafMb', waarde: rssVooraf },
    { naam: 'rssGroeiMb', waarde: rss - rssVooraf, hoogstens: MAX_RSS_GROEI_MB },
    { naam: 'gewoonBerichtDaarna', waarde: Number(werkt), minstens: 1 },
  ];
}

/** Ordinary berichten first, so that there is something to be about. */
async function vulWereld({ partners }: Ploeg, wereld: Wereld, { zaad }: Verloop): Promise<void> {
  const [wi, wsp] = [partners.lijn('wi'), partners.lijn('wsp')];
  for (let nummer = 1; nummer <= 20; nummer++) {
    const nemer = zaad.kies(['scalabor', 'caw']);
    await wi.stuur(wi.event('kandidaatprofiel.vastgesteld', zaad.uuid(), profiel(`F-inwoner-${nummer}`)));
    const data = aanbod(`F-inwoner-${nummer}`, `F-overdracht-${nummer}`, nemer);
    await wi.stuur(wi.event('overdracht.aangeboden', zaad.uuid(), data));
  }
  const vacature = { vacature: { kenmerkPartner: 'F-vacature-1' }, profiel: { naamVacature: 'Orderpicker' } };
  await wsp.stuur(wsp.event('vacature.gepubliceerd', zaad.uuid(), vacature));
  await wereld.leer();
}

async function stuurAlles(welke: readonly number[], wereld: Wereld, verloop: Verloop): Promise<Waarneming> {
  const waarneming = new Waarneming();
  await gelijktijdig([...welke.entries()], BREEDTE, async ([i, nummer]) => {
    if (i % LEER_ELKE === LEER_ELKE - 1) await wereld.leer();
    if (i % 500 === 499) verloop.meld(`  ${i + 1} gestuurd, ${waarneming.fouten} fout`);
    const proef = maakProef(verloop.zaad.tak(nummer), wereld);
    const vanaf = performance.now();
    const uitkomst = await stuur(proef);
    neemWaar(waarneming, proef, uitkomst.antwoord, performance.now() - vanaf);
    const gebreken = keurAntwoord(proef.aanvraag, uitkomst.antwoord);
    if (gebreken.length === 0) return;
    waarneming.fouten++;
    verloop.meld(verslag(nummer, proef, uitkomst, gebreken, verloop.zaad.waarde));
  });
  return waarneming;
}

/** An answer, or why there was none. */
interface Uitkomst {
  readonly antwoord?: Antwoord;
  readonly waaromNiet?: string;
}

/** A line that is kept open may be closed by the other side just when it is used again, so no answer is asked twice. */
async function stuur({ lijn, aanvraag }: Proef): Promise<Uitkomst> {
  const eenKeer = (): Promise<Uitkomst> =>
    lijn.vraag(aanvraag).then(
      (antwoord) => ({ antwoord }),
      (fout: Error) => ({ waaromNiet: fout.message }),
    );
  const eerste = await eenKeer();
  return eerste.antwoord ? eerste : eenKeer();
}

function neemWaar(w: Waarneming, { aanvraag }: Proef, antwoord: Antwoord | undefined, ms: number): void {
  if (bereikteHandler(aanvraag, antwoord)) w.bereikt++;
  if (!antwoord) w.zonderAntwoord++;
  else if (antwoord.status >= 500) w.vijfhonderden++;
  w.traagsteMs = Math.max(w.traagsteMs, Math.round(ms));
}

async function eenProef(nummer: number, wereld: Wereld, verloop: Verloop): Promise<Cijfer[]> {
  const proef = maakProef(verloop.zaad.tak(nummer), wereld);
  const uitkomst = await stuur(proef);
  const gebreken = keurAntwoord(proef.aanvraag, uitkomst.antwoord);
  verloop.meld(verslag(nummer, proef, uitkomst, gebreken, verloop.zaad.waarde));
  return [{ naam: 'fout', waarde: gebreken.length, hoogstens: 0 }];
}

/** All that is needed to do it again by hand; what it was about depends on what was sent before. */
function verslag(
  nummer: number,
  { soort, lijn, aanvraag }: Proef,
  { antwoord, waaromNiet }: Uitkomst,
  gebreken: readonly string[],
  seed: number,
): string {
  const inhoud = JSON.stringify(Buffer.from(aanvraag.inhoud ?? '').toString('latin1'));
  return [
    `  ${gebreken.length > 0 ? 'FOUT' : 'Goed'} ${nummer} (${soort}, ${lijn.naam}): ${gebreken.join('; ')}`,
    `    opnieuw: npm run drill -- fuzz --seed ${seed} --alleen ${nummer}`,
    `    ${aanvraag.methode} ${JSON.stringify(aanvraag.pad.slice(0, TOON_TEKENS))} ${JSON.stringify(aanvraag.kop ?? {})}`,
    `    inhoud (latin1, ${inhoud.length} tekens): ${inhoud.slice(0, TOON_TEKENS)}`,
    `    antwoord: ${antwoord ? `${antwoord.status} ${antwoord.tekst.slice(0, TOON_TEKENS)}` : `geen (${waaromNiet})`}`,
  ].join('\n');
}

/** A normal bericht is taken in and delivered, and the matcher has kept up with all that came before. */
async function werktNog({ partners }: Ploeg): Promise<boolean> {
  const [wi, scalabor] = [partners.lijn('wi'), partners.lijn('scalabor')];
  const event = wi.event('overdracht.aangeboden', 'na-de-fuzz', aanbod('I-na', 'O-na'));
  if ((await wi.stuur(event)).status > 202) return false;
  const bezorgd = await wachtTot(async () => {
    const { leaseId, berichten } = await scalabor.neem(200, 1);
    if (berichten.length > 0) await scalabor.bevestig(leaseId, [...new Set(berichten.map((b) => b.id))]);
    return berichten.some((b) => b.id === event.id);
  }, BIJBLIJVEN_MS);
  const isBij = async (): Promise<boolean> => inhoudVan(await wi.haal('/kandidaatindex'))['bij'] === true;
  return bezorgd && (await wachtTot(isBij, BIJBLIJVEN_MS));
}

function oordeel(w: Waarneming, aantal: number): Cijfer[] {
  return [
    { naam: 'invoeren', waarde: aantal },
    { naam: 'fout', waarde: w.fouten, hoogstens: 0 },
    { naam: 'status5xx', waarde: w.vijfhonderden, hoogstens: 0 },
    {
      naam: 'bereiktHandlerProcent',
      waarde: Math.round((100 * w.bereikt) / Math.max(1, aantal)),
      minstens: MIN_BEREIKT_PROCENT,
    },
    { naam: 'zonderAntwoord', waarde: w.zonderAntwoord },
    { naam: 'traagsteMs', waarde: w.traagsteMs },
  ];
}

function nummers(vanaf: number, aantal: number): number[] {
  return Array.from({ length: aantal }, (_, i) => vanaf + i);
}
