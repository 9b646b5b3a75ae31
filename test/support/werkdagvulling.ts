import { toonVoorstel, type Bemiddeling } from './bemiddeling.js';
import type { Keten } from './keten.js';
import { biedAan, gebiedsteamNoord } from './verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';

/** All that may wait for a regisseur and an accountmanager on one day: are the inwoners of R. de Vries. */
export async function vulWerkdag(keten: Keten, bemiddeling: Bemiddeling): Promise<void> {
  for (const nummer of [1, 2, 3, 4, 5, 6, 7]) await bemiddeling.inwoner(`R-${nummer}`);
  await gaatMis(keten, bemiddeling);
  keten.klok.schuifOp({ dagen: 16 });
  await komtBinnen(keten);
  await aanHetWerk(keten, bemiddeling);
  await voorgesteld(keten, bemiddeling);
  const bakker = { naam: 'S. Bakker', teams: ['gebiedsteam-noord'], rollen: ['regisseur'] };
  await zetMedewerker(keten, 'wi', 's.bakker', bakker);
  await zetMedewerker(keten, 'wsp', 't.kok', { naam: 'T. Kok', teams: ['accountmanagers'], rollen: ['teamleider'] });
}

/** One overdracht is not picked up, one inwoner is not reached, and for one vacature nobody is put forward. */
async function gaatMis(keten: Keten, bemiddeling: Bemiddeling): Promise<void> {
  const wi = keten.partner('wi');
  await biedAan(wi, 'R-1');
  await wi.stuurGoed('contact.vastgelegd', {
    inwoner: { kenmerkPartner: 'R-2' },
    soort: 'niet-bereikt',
    tijdstip: keten.klok.nu().toISOString(),
    volgendContact: overDagen(keten, 1),
  });
  await bemiddeling.vacature('V-oud');
}

/** What the wijkteam offers to the gebiedsteam. */
async function komtBinnen(keten: Keten): Promise<void> {
  for (const kenmerk of ['W-1', 'W-2', 'W-3']) {
    await biedAan(keten.partner('swt'), kenmerk, {
      van: { partner: 'swt', team: 'wijkteam-noord' },
      gever: { code: 'w.jacobs', naam: 'W. Jacobs' },
      naar: gebiedsteamNoord,
      dienst: 'diagnose',
    });
  }
}

/** Somebody began three weeks ago, and nobody asked yet how it goes. */
async function aanHetWerk(keten: Keten, bemiddeling: Bemiddeling): Promise<void> {
  const wsp = keten.partner('wsp');
  const voorstel = await bemiddeling.legVoor(wsp, 'R-3', await bemiddeling.vacature('V-0'));
  await bemiddeling.antwoord('ja');
  const { inwoner } = await toonVoorstel(wsp, voorstel);
  await wsp.stuurGoed('plaatsing.gestart', {
    voorstel,
    inwoner: { id: inwoner.id },
    vorm: 'regulier',
    vanaf: overDagen(keten, -20),
    uren: 24,
  });
}

/** Two inwoners are put forward; a third was, and an employer said no. Somebody has only a licence for a moped. */
async function voorgesteld(keten: Keten, bemiddeling: Bemiddeling): Promise<void> {
  const wsp = keten.partner('wsp');
  const vacature = await bemiddeling.vacature('V-1', { plaatsen: 3 });
  const afgewezen = await bemiddeling.legVoor(wsp, 'R-7', vacature);
  await bemiddeling.antwoord('ja');
  await wsp.stuurGoed('voorstel.bij-werkgever', { voorstel: afgewezen });
  const reden = 'mogelijk-discriminerend';
  await wsp.stuurGoed('voorstel.uitkomst', { voorstel: afgewezen, uitkomst: 'afgewezen', reden });
  for (const kenmerk of ['R-4', 'R-5']) {
    await bemiddeling.legVoor(wsp, kenmerk, vacature);
    await bemiddeling.bijWi();
  }
  await keten.partner('wi').stuurGoed('kandidaatprofiel.vastgesteld', {
    inwoner: { kenmerkPartner: 'R-8' },
    profiel: {
      bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
      arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: 'AM' }] },
    },
  });
}

function zetMedewerker(keten: Keten, partner: string, code: string, wie: object): Promise<unknown> {
  const pad = `/api/v1/partners/${partner}/medewerkers/${code}`;
  return keten.partner('beheer').vraag('PUT', pad, JSON.stringify(wie), 'application/json');
}

/** The local day so many days from now, as the hub sees it. */
export function overDagen(keten: Keten, dagen: number): string {
  return new Date(keten.klok.nu().getTime() + dagen * 86_400_000).toISOString().slice(0, 10);
}
