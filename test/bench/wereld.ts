import { beroepen, competenties } from '@estafette/taxonomie';
import type { Verloop } from '../drills/verloop.js';
import type { Zaad } from '@estafette/zaad';
import { sql } from '../support/database.js';

const PER_KEER = 500;
const COMPETENTIES = [...competenties.keys()];
const TAKEN = ['tillen', 'staan', 'lopen', 'tempo', 'samenwerken'];
const INTERESSES = ['buiten', 'handen', 'mensen', 'techniek', 'rijden'];

const postcode = (zaad: Zaad) => `${zaad.kies(['6811', '6821', '6841', '6901', '6921', '6661', '6991'])}AB`;
const beroep = (zaad: Zaad) => ({ codeBeroepsnaam: zaad.kies(beroepen).code });
const soms = <T>(zaad: Zaad, kans: number, waarde: T): T | undefined => (zaad.kans(kans) ? waarde : undefined);

/** Profiles and vacatures as an import leaves them, synthetic and the same for the same seed. */
export async function vul(verloop: Verloop, url: string, aantallen = gevraagd(verloop)): Promise<void> {
  const { zaad } = verloop;
  verloop.meld('  Kandidaten en vacatures maken ...');
  await perKeer(aantallen.kandidaten, async (aantal) => {
    const rijen = Array.from({ length: aantal }, () => eenKandidaat(zaad));
    await sql(
      url,
      `with rij as (select uuidv7() as id, r.profiel, r.keten
                      from jsonb_to_recordset($1) as r (profiel jsonb, keten jsonb)),
            inwoner as (insert into hub.inwoner (id) select id from rij returning id),
            kandidaat as (
              insert into hub.kandidaat (id, partner_id, vastgesteld_op)
              select inwoner.id, p.id, now() from inwoner, hub.partner p where p.naam = 'wi' returning id)
       insert into hub.kandidaat_deel (kandidaat_id, veldgroep, profiel, keten)
       select rij.id, d.veldgroep, d.profiel, d.keten from kandidaat join rij using (id), lateral (values
         ('werk', rij.profiel, '{}'::jsonb), ('ondersteuning', '{}'::jsonb, rij.keten)) as d (veldgroep, profiel, keten)`,
      [JSON.stringify(rijen)],
    );
  });
  await perKeer(aantallen.vacatures, async (aantal) => {
    const rijen = Array.from({ length: aantal }, () => eenVacature(zaad));
    await sql(
      url,
      `insert into hub.vacature (id, partner_id, status, profiel, keten, gepubliceerd_op)
       select uuidv7(), p.id, 'open', r.profiel, r.keten, now()
         from jsonb_to_recordset($1) as r (profiel jsonb, keten jsonb), hub.partner p where p.naam = 'wsp'`,
      [JSON.stringify(rijen)],
    );
  });
}

/** What watches over terms has seen all of them, as when they came long ago: else it would still be busy with that. */
export async function alsBewaakt(url: string): Promise<void> {
  await sql(url, `delete from hub.outbox where wachtrij = 'bewaking'`);
  await sql(
    url,
    // The view gives inwoners to the matcher only.
    `insert into matcher.bewaakt (id, soort, versie)
     select id, 'inwoner', versie from hub.inwoner union all select id, soort, versie from hub.matcher_bewaakt
     on conflict do nothing`,
  );
}

function gevraagd(verloop: Verloop) {
  return { kandidaten: verloop.getal('kandidaten', 9_000), vacatures: verloop.getal('vacatures', 1_000) };
}

async function perKeer(totaal: number, werk: (aantal: number) => Promise<void>): Promise<void> {
  for (let gedaan = 0; gedaan < totaal; gedaan += PER_KEER) await werk(Math.min(PER_KEER, totaal - gedaan));
}

function gedeeld(zaad: Zaad): object {
  const uren = zaad.geheel(12, 36);
  return {
    werktijden: soms(zaad, 0.8, {
      aantalWerkurenPerWeekMinimaal: uren,
      aantalWerkurenPerWeekMaximaal: Math.min(40, uren + 8),
      indicatieKantoortijden: zaad.geheel(0, 2),
    }),
    contractvorm: soms(zaad, 0.6, [{ codeTypeOvereenkomst: zaad.kies(['01', '02', '04']) }]),
    flexibiliteit: soms(zaad, 0.6, {
      datumAanvangBeschikbaarVoorWerk: `2026-12-${zaad.geheel(10, 31)}`,
      indicatieOnregelmatigWerkOfPloegendienst: zaad.geheel(0, 2),
    }),
  };
}

function eenKandidaat(zaad: Zaad): object {
  const profiel = {
    ...gedeeld(zaad),
    bemiddelingsberoep: soms(zaad, 0.7, [beroep(zaad), beroep(zaad)]),
    mobiliteit: { bemiddelingspostcode: postcode(zaad), maximaleReisafstand: soms(zaad, 0.7, zaad.geheel(3, 30)) },
    arbeidsmarktkwalificatie: {
      werkervaring: soms(zaad, 0.6, [{ beroep: beroep(zaad) }]),
      competentiebeheersing: soms(
        zaad,
        0.4,
        [1, 2, 3].map(() => ({ codeCompetentie: zaad.kies(COMPETENTIES) })),
      ),
      codeWerkEnDenkniveauWerkzoekende: zaad.geheel(1, 7),
      taalbeheersing: soms(zaad, 0.6, [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: zaad.geheel(0, 4) }]),
      rijbewijs: soms(zaad, 0.4, [{ codeSoortRijbewijs: zaad.kies(['AM', 'B', 'C']) }]),
      interesse: soms(zaad, 0.3, [{ naamInteresse: zaad.kies(INTERESSES) }]),
    },
  };
  const belastbaarheid = TAKEN.map((taak) => ({
    taak,
    oordeel: zaad.kies(['kan', 'beperkt', 'kan-niet', 'onbekend']),
  }));
  return { profiel, keten: { belastbaarheid: soms(zaad, 0.3, belastbaarheid) } };
}

function eenVacature(zaad: Zaad): object {
  const profiel = {
    ...gedeeld(zaad),
    beroep: beroep(zaad),
    adres: { postcode: postcode(zaad) },
    competentiebeheersing: soms(
      zaad,
      0.5,
      [1, 2, 3, 4].map(() => ({ codeCompetentie: zaad.kies(COMPETENTIES) })),
    ),
    codeWerkEnDenkniveauMinimaal: String(zaad.geheel(1, 5)),
    taalbeheersing: soms(zaad, 0.5, [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 3 }]),
    rijbewijs: soms(zaad, 0.3, [{ codeSoortRijbewijs: 'B' }]),
    arbeidsVoorwaarden: soms(zaad, 0.5, { datumAanvangWerkzaamheden: '2026-12-15' }),
  };
  const keten = {
    taakeisen: soms(zaad, 0.5, TAKEN.slice(0, zaad.geheel(1, 4))),
    redenTaaleis: 'De kandidaat praat met klanten.',
    rijdenIsHetWerk: zaad.kans(0.3) ? 'ja' : 'nee',
    interesses: soms(zaad, 0.5, [zaad.kies(INTERESSES)]),
  };
  return { profiel, keten };
}
