import type { Inhoud } from '../support/neppartner.js';
import { biedAan, trajectconsulentMeijer } from '../support/verhaal.js';
import { metNummer, signalenOver, tijdlijn } from './kijken.js';
import { haal, type Scenario, type Toneel } from './toneel.js';
import { meldInwoner, profielUitBestand } from './woorden.js';

/** Somebody at work, as W&I and Scalabor know him. */
interface Werk {
  readonly inwoner: string;
  readonly plaatsing: { readonly id: string };
}

export const scenario: Scenario = {
  nummer: 10,
  titel: 'Deeltijd, fout gegeven, uitval',
  async speel(toneel) {
    const werk = await startInDeeltijd(toneel);
    const correctie = await rijbewijsKloptNiet(toneel, werk);
    await tweeBevestigenEenNiet(toneel, correctie);
    await werkStopt(toneel, werk);
    await verhuist(toneel, werk);
  },
};

async function startInDeeltijd(toneel: Toneel): Promise<Werk> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  const kenmerk = toneel.kenmerk('deeltijd');
  const kwalificatie = { ...profielUitBestand.arbeidsmarktkwalificatie, rijbewijs: [{ codeSoortRijbewijs: 'C' }] };
  const inwoner = await toneel.stap('W&I kent een inwoner met, zo staat er, een vrachtwagenrijbewijs.', () =>
    meldInwoner(wi, kenmerk, { ...profielUitBestand, arbeidsmarktkwalificatie: kwalificatie }, {}),
  );
  const bijScalabor = await toneel.stap(
    'Scalabor, CAW en het WSP krijgen elk een overdracht, met dat gegeven.',
    async () => {
      const naarCaw = { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' };
      const naarWsp = { naar: { partner: 'wsp', team: 'accountmanagers' }, dienst: 'bemiddeling-wsp' };
      await biedAan(wi, kenmerk, naarCaw);
      await biedAan(wi, kenmerk, naarWsp);
      const { nummer } = await biedAan(wi, kenmerk);
      return metNummer(scalabor, nummer);
    },
  );
  const plaatsing = await toneel.stap(
    'Hij start 16 uur, gedetacheerd door Scalabor, met loonkostensubsidie. De uitkering blijft aanvullend.',
    async () => {
      const overdracht = { id: bijScalabor['id'] };
      await scalabor.stuurGoed('overdracht.in-behandeling', { overdracht, medewerker: trajectconsulentMeijer });
      await scalabor.stuurGoed('overdracht.geaccepteerd', { overdracht });
      await scalabor.stuurGoed('overdracht.gestart', { overdracht });
      const { betreft } = await scalabor.stuurGoed('plaatsing.gestart', {
        inwoner: { id: bijScalabor['inwoner'].id },
        vorm: 'detachering-individueel',
        vanaf: toneel.dag(-35),
        uren: 16,
        loonkostensubsidie: 'ja',
        formeleWerkgever: 'Scalabor',
        inlener: 'Magazijn Zevenaar',
        uitkering: 'aanvullend',
      });
      return { id: String(betreft.id) };
    },
  );
  return { inwoner, plaatsing };
}

async function rijbewijsKloptNiet(toneel: Toneel, { inwoner, plaatsing }: Werk): Promise<string> {
  const [wi, scalabor] = [toneel.partner('wi'), toneel.partner('scalabor')];
  await toneel.stap('Na twee weken belt Scalabor hem: het gaat goed. Maar zijn rijbewijs staat verkeerd.', () =>
    scalabor.stuurGoed('nazorg.gemeld', { plaatsing, datum: toneel.dag(-21), moment: 'twee-weken', verloop: 'goed' }),
  );
  const { status, inhoud } = await toneel.stap('W&I verbetert het: hij heeft rijbewijs B.', () =>
    wi.post(`/kandidaten/${inwoner}/correctie`, {
      profiel: { arbeidsmarktkwalificatie: { rijbewijs: [{ codeSoortRijbewijs: 'B' }] } },
    }),
  );
  toneel.klopt('Het verzoek is er, met een termijn.', status === 201 && Boolean(inhoud['uiterlijk']), inhoud);
  const { profiel } = await haal(wi, `/kandidaten/${inwoner}`);
  const { rijbewijs, competentiebeheersing } = profiel.arbeidsmarktkwalificatie;
  toneel.klopt('In het profiel staat nu B.', JSON.stringify(rijbewijs) === '[{"codeSoortRijbewijs":"B"}]', rijbewijs);
  toneel.klopt('De rest van het profiel is gebleven.', competentiebeheersing.length > 0);
  const ontvangers = inhoud['ontvangers'] as { partner: string }[];
  toneel.klopt('De correctie gaat naar de drie partners die het gegeven kregen.', ontvangers.length === 3, ontvangers);
  return inhoud['id'] as string;
}

async function tweeBevestigenEenNiet(toneel: Toneel, verzoek: string): Promise<void> {
  const wi = toneel.partner('wi');
  const stand = async () =>
    (await haal(wi, `/verzoeken/${verzoek}`))['ontvangers'] as { partner: string; bevestigd: boolean }[];
  await toneel.stap('Scalabor en CAW halen de correctie op.', async () => {
    await toneel.partner('scalabor').leegPostbus();
    await toneel.partner('caw').leegPostbus();
  });
  await toneel.totdat('W&I ziet dat er twee bevestigden.', async () =>
    (await stand()).filter((o) => o.bevestigd).length >= 2 ? true : undefined,
  );
  const verstreken = toneel.laatVerstrijken(
    5,
    'Haalt het WSP hem niet op, dan krijgt het na twee werkdagen een signaal.',
  );
  if (verstreken) await toneel.totdat('Het WSP bevestigde niet en krijgt een signaal.', () => openSignaal(toneel));
  await toneel.stap('Het WSP haalt de correctie alsnog op.', () => toneel.partner('wsp').leegPostbus());
  await toneel.totdat('Het verzoek is afgehandeld: iedereen bevestigde.', async () => {
    const { afgehandeldOp } = await haal(wi, `/verzoeken/${verzoek}`);
    return afgehandeldOp ? true : undefined;
  });
}

async function openSignaal(toneel: Toneel): Promise<true | undefined> {
  const { signalen } = await haal(toneel.partner('wsp'), '/signalen?maximum=200');
  return (signalen as Inhoud[]).some((s) => s['code'] === 'CORRECTIE_NIET_BEVESTIGD') ? true : undefined;
}

async function werkStopt(toneel: Toneel, { inwoner, plaatsing }: Werk): Promise<void> {
  const wi = toneel.partner('wi');
  await toneel.stap('Na vijf weken stopt het werk: hij is bang zijn toeslagen kwijt te raken.', () =>
    toneel.partner('scalabor').stuurGoed('plaatsing.beeindigd', {
      plaatsing,
      datum: toneel.dag(),
      reden: 'onzekerheid-inkomen',
    }),
  );
  const einde = (await tijdlijn(wi, inwoner)).find((f) => f['type'] === 'plaatsing.beeindigd');
  toneel.klopt(
    'Dezelfde dag staat het bij de regisseur, met die reden.',
    einde?.['gegevens']?.reden === 'onzekerheid-inkomen',
    einde,
  );
  if (!toneel.laatVerstrijken(3, 'Belt zij hem niet, dan komt hij bij haar in beeld.')) return;
  await toneel.totdat('Wie hem niet belde, ziet hem in de lijst: hij raakt niet buiten beeld.', async () =>
    (await signalenOver(wi, inwoner)).some((s) => s['code'] === 'BUITEN_BEELD') ? true : undefined,
  );
}

async function verhuist(toneel: Toneel, { inwoner }: Werk): Promise<void> {
  const wi = toneel.partner('wi');
  await toneel.stap('Later verhuist hij naar een andere gemeente.', () =>
    wi.stuurGoed('inwoner.beeindigd', { inwoner: { id: inwoner }, reden: 'verhuisd', datum: toneel.dag() }),
  );
  const { overdrachten } = await haal(wi, '/overdrachten?maximum=200');
  const open = (overdrachten as Inhoud[]).filter(
    (o) => o['inwoner'].id === inwoner && !['vervallen', 'afgerond', 'geweigerd', 'ingetrokken'].includes(o['status']),
  );
  toneel.klopt('Alles wat openstond, is vervallen.', open.length === 0, open);
  await toneel.totdat('Er staat geen signaal meer over hem open: niemand belt meer.', async () =>
    (await signalenOver(wi, inwoner)).length === 0 ? true : undefined,
  );
}
