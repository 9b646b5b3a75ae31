import type { Inhoud } from '../support/neppartner.js';
import { gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';
import { openSignaal, overdracht, tijdlijn } from './kijken.js';
import { eenMeer, kwartaal, KLEINST, tel } from './monitor.js';
import { haal, type Scenario, type Toneel } from './toneel.js';
import { meldInwoner, profielUitBestand } from './woorden.js';

const team = (naam: string) => ({ partner: 'wi', team: naam });
const visser = { code: 't.visser', naam: 'T. Visser' };
const smit = { code: 'l.smit', naam: 'L. Smit' };

const ACHT_WEKEN = 56;
const SIGNAAL_VOORAF = 21;
const TERUG_UIT_BAP = { dienst: 'bap', splitsing: 'einde', code: 'zonder-resultaat' } as const;
const GEPROBEERD = 'Drie keer gesolliciteerd en één gesprek. Werken in de avond lukt niet door de kinderen.';

const opleiding = [{ codeNiveauOpleiding: 3 }];
const profiel = {
  ...profielUitBestand,
  arbeidsmarktkwalificatie: { ...profielUitBestand.arbeidsmarktkwalificatie, opleiding },
};

/** An applicant at team BAP. */
interface Poort {
  readonly kenmerk: string;
  readonly inwoner: string;
  readonly bap: { readonly id: string };
}

export const scenario: Scenario = {
  nummer: 4,
  titel: 'Poort zonder resultaat',
  async speel(toneel) {
    if (toneel.tijdSchuift) await anderenKomenTerug(toneel);
    const van = kwartaal(toneel);
    const eerder = await tel(toneel, van, TERUG_UIT_BAP);
    const poort = await geefDoor(toneel);
    await achtWeken(toneel, poort);
    await naarDiagnose(toneel, poort);
    await eenMeer(toneel, 'De monitor telt één terugkeer uit BAP meer.', van, TERUG_UIT_BAP, eerder);
  },
};

/** Of fewer than ten the monitor would tell nothing. */
async function anderenKomenTerug(toneel: Toneel): Promise<void> {
  const wi = toneel.partner('wi');
  const namen = Array.from({ length: KLEINST }, (_, i) => toneel.kenmerk(`bap-${i}`));
  await toneel.stap(`Dit kwartaal kwamen er al ${KLEINST} anderen terug uit BAP.`, () =>
    wi.stuurBatchGoed(namen.flatMap((naam) => terugUitBap(toneel, naam))),
  );
}

function terugUitBap(toneel: Toneel, kenmerkPartner: string): Inhoud[] {
  const wi = toneel.partner('wi');
  const [inwoner, welke] = [{ kenmerkPartner }, { kenmerkPartner }];
  return [
    wi.event('contactpersoon.toegewezen', { inwoner, team: gebiedsteamNoord, regisseur: regisseurDeVries }),
    wi.event('overdracht.aangeboden', { ...aanbod(inwoner), overdracht: welke }),
    wi.event('overdracht.in-behandeling', { overdracht: welke, medewerker: smit }),
    wi.event('overdracht.geaccepteerd', { overdracht: welke }),
    wi.event('overdracht.gestart', { overdracht: welke }),
    wi.event('trajectresultaat.gemeld', { ...zonderResultaat(toneel), inwoner, overdracht: welke }),
  ];
}

const aanbod = (inwoner: object) => ({
  inwoner,
  van: team('aanvragen'),
  gever: visser,
  naar: team('bap'),
  dienst: 'bap',
  doel: 'Binnen acht weken aan het werk.',
});

const zonderResultaat = (toneel: Toneel) => ({
  soort: 'eind',
  datum: toneel.dag(),
  doelBereikt: 'nee',
  reden: 'zonder-resultaat',
  voor: { ladderTrede: 3 },
  na: { ladderTrede: 3 },
  toelichting: GEPROBEERD,
});

async function geefDoor(toneel: Toneel): Promise<Poort> {
  const wi = toneel.partner('wi');
  const kenmerk = toneel.kenmerk('aanvrager');
  const inwoner = await toneel.stap('Iemand vraagt een uitkering aan, en vertelt wie hij is en wat hij kan.', () =>
    meldInwoner(wi, kenmerk, profiel, {}),
  );
  const bap = await toneel.stap('De aanvraagconsulent geeft hem door aan team BAP, en dat begint.', async () => {
    const { betreft } = await wi.stuurGoed('overdracht.aangeboden', aanbod({ kenmerkPartner: kenmerk }));
    const stap = { overdracht: { id: betreft.id } };
    await wi.stuurGoed('overdracht.in-behandeling', { ...stap, medewerker: smit });
    await wi.stuurGoed('overdracht.geaccepteerd', stap);
    await wi.stuurGoed('overdracht.gestart', stap);
    return stap.overdracht;
  });
  const { stokhouder } = await overdracht(wi, bap.id);
  toneel.klopt(`De stok is bij ${stokhouder.naam} van team BAP.`, stokhouder.naam === smit.naam, stokhouder);
  return { kenmerk, inwoner, bap };
}

async function achtWeken(toneel: Toneel, { kenmerk, inwoner, bap }: Poort): Promise<void> {
  const wi = toneel.partner('wi');
  const vooraf = 'Drie weken voor de acht weken om zijn, komt TERMIJN_NADERT bij de regisseur.';
  if (toneel.laatVerstrijken(ACHT_WEKEN - SIGNAAL_VOORAF, vooraf)) {
    const { eigenaar } = await toneel.totdat('Drie weken vooraf komt TERMIJN_NADERT.', async () => {
      const { openSignalen } = await overdracht(wi, bap.id);
      return (openSignalen as Inhoud[]).find((s) => s['code'] === 'TERMIJN_NADERT');
    });
    toneel.klopt('Het is van de regisseur.', eigenaar.medewerker === regisseurDeVries.naam, eigenaar);
    toneel.laatVerstrijken(SIGNAAL_VOORAF, '');
  }
  await toneel.stap('Na acht weken is er geen baan. BAP meldt wat er geprobeerd is.', () =>
    wi.stuurGoed('trajectresultaat.gemeld', {
      ...zonderResultaat(toneel),
      inwoner: { kenmerkPartner: kenmerk },
      overdracht: bap,
    }),
  );
  const { status, stokhouder } = await overdracht(wi, bap.id);
  toneel.klopt(
    `BAP is klaar. De stok is bij de regisseur, ${stokhouder.naam}.`,
    status === 'afgerond' && stokhouder.naam === regisseurDeVries.naam,
    { status, stokhouder },
  );
  await toneel.totdat('TERMIJN_NADERT is weg.', async () =>
    (await openSignaal(wi, inwoner, 'TERMIJN_NADERT')) === undefined ? true : undefined,
  );
}

/** Inside W&I, from team to team, with all that was told and tried. */
async function naarDiagnose(toneel: Toneel, { kenmerk, inwoner, bap }: Poort): Promise<void> {
  const wi = toneel.partner('wi');
  const diagnose = await toneel.stap(
    'BAP draagt hem binnen W&I over aan diagnose. Daar pakt T. Visser het op.',
    async () => {
      const { betreft } = await wi.stuurGoed('overdracht.aangeboden', {
        ...aanbod({ kenmerkPartner: kenmerk }),
        van: team('bap'),
        gever: smit,
        naar: team('diagnose'),
        dienst: 'diagnose',
        doel: 'Uitzoeken wat er nodig is.',
      });
      const stap = { overdracht: { id: betreft.id as string } };
      await wi.stuurGoed('overdracht.in-behandeling', { ...stap, medewerker: visser });
      await wi.stuurGoed('overdracht.geaccepteerd', stap);
      return stap.overdracht;
    },
  );
  const { ontbreekt, gegevens } = await haal(wi, `/overdrachten/${diagnose.id}/gegevens`);
  toneel.klopt(
    `De diagnosesteller hoeft niets opnieuw te vragen: ${(gegevens as Inhoud[]).map((g) => g['naam']).join(', ')}.`,
    ontbreekt.length === 0 && gegevens.every((g: Inhoud) => g['bekend']),
    gegevens,
  );
  const { profiel: bekend } = await haal(wi, `/kandidaten/${inwoner}`);
  toneel.klopt(
    'Ook wat hij bij de aanvraag vertelde over werk en school is er.',
    bekend.arbeidsmarktkwalificatie.opleiding.length === 1 && bekend.arbeidsmarktkwalificatie.werkervaring.length === 1,
    bekend,
  );
  const feiten = await tijdlijn(wi, inwoner);
  const geprobeerd = feiten.find((f) => f['type'] === 'trajectresultaat.gemeld')?.['gegevens'];
  toneel.klopt(
    `De tijdlijn zegt wat er geprobeerd is: "${geprobeerd?.toelichting}"`,
    geprobeerd?.toelichting === GEPROBEERD && geprobeerd.overdracht.id === bap.id,
    geprobeerd,
  );
}
