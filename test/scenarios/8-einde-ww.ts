import type { NepMens } from '../support/nepmens.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';
import { metNummer, overdracht } from './kijken.js';
import { haal, KloptNiet, type Scenario, type Toneel } from './toneel.js';
import { profielUitBestand } from './woorden.js';

const gebiedsteamZuid = { partner: 'wi', team: 'gebiedsteam-zuid' };
const aanvragen = { partner: 'wi', team: 'aanvragen' };
const dekker = { code: 'e.dekker', naam: 'E. Dekker' };
const bakker = { code: 's.bakker', naam: 'S. Bakker' };
const visser = { code: 't.visser', naam: 'T. Visser' };

const WEKEN_VOORAF = 70;
const SIGNAAL_VOORAF = 35;
const NAAR_KETENREGISSEUR_VOORAF = 21;

/** One offer, as UWV and W&I know it. */
interface Aanbod {
  readonly bijUwv: string;
  readonly bijWi: string;
}

export const scenario: Scenario = {
  nummer: 8,
  titel: 'Einde WW',
  async speel(toneel) {
    const einde = toneel.dag(WEKEN_VOORAF);
    const eerste = await biedAan(toneel, einde);
    const tweede = await verkeerdLoket(toneel, eerste);
    await vraagtAanvulling(toneel, tweede);
    await termijnNadert(toneel, tweede);
    await ketenregisseurKiest(toneel, tweede, einde);
  },
};

async function biedAan(toneel: Toneel, einde: string): Promise<Aanbod> {
  const uwv = toneel.partner('uwv');
  const inwoner = { kenmerkPartner: toneel.kenmerk('ww') };
  const { betreft } = await toneel.stap('UWV kent een inwoner van wie over tien weken de WW stopt.', async () => {
    await uwv.stuurGoed('kandidaatprofiel.vastgesteld', { inwoner, profiel: profielUitBestand });
    return uwv.stuurGoed('overdracht.aangeboden', {
      inwoner,
      van: { partner: 'uwv', team: 'werkbedrijf' },
      gever: dekker,
      naar: gebiedsteamNoord,
      dienst: 'begeleiding',
      doel: 'Geen gat tussen WW en wat daarna komt.',
      afgesproken: 'koud',
      uiterlijkeDatum: einde,
      redenUiterlijkeDatum: 'einde-ww',
    });
  });
  const bijWi = await metNummer(toneel.partner('wi'), betreft.nummer);
  toneel.klopt(
    `Het gebiedsteam heeft het aanbod, met de datum erbij: ${einde}.`,
    bijWi['status'] === 'aangeboden' && bijWi['uiterlijkeDatum'] === einde,
    bijWi,
  );
  return { bijUwv: betreft.id, bijWi: bijWi['id'] };
}

/** Refused, but with another team named: the giver keeps the stok and offers again. */
async function verkeerdLoket(toneel: Toneel, { bijUwv, bijWi }: Aanbod): Promise<Aanbod> {
  const [uwv, wi] = [toneel.partner('uwv'), toneel.partner('wi')];
  await toneel.stap('Het gebiedsteam weigert: verkeerd loket. Het noemt een ander team.', async () => {
    const stap = { overdracht: { id: bijWi }, medewerker: regisseurDeVries };
    await wi.stuurGoed('overdracht.in-behandeling', stap);
    const nee = { reden: 'verkeerd-loket', andereOntvanger: gebiedsteamZuid };
    await wi.stuurGoed('overdracht.geweigerd', { ...stap, ...nee });
  });
  const { status, stokhouder } = await overdracht(uwv, bijUwv);
  toneel.klopt(
    `De stok blijft bij UWV: ${stokhouder.naam}.`,
    status === 'geweigerd' && stokhouder.partner === 'uwv' && stokhouder.naam === dekker.naam,
    { status, stokhouder },
  );
  const { ontvangers } = await haal(uwv, `/overdrachten/${bijUwv}/ontvangers`);
  toneel.klopt(
    `UWV krijgt een andere ontvanger voorgesteld: ${ontvangers[0]?.naam}.`,
    ontvangers[0]?.team === gebiedsteamZuid.team,
    ontvangers,
  );
  const { inhoud } = await toneel.stap('UWV biedt de inwoner aan dat tweede team aan.', () =>
    uwv.post(`/overdrachten/${bijUwv}/andere-ontvanger`, { naar: gebiedsteamZuid }),
  );
  const { id, nummer } = inhoud['betreft'];
  return { bijUwv: id, bijWi: (await metNummer(wi, nummer))['id'] };
}

async function vraagtAanvulling(toneel: Toneel, { bijUwv, bijWi }: Aanbod): Promise<void> {
  const [uwv, wi] = [toneel.partner('uwv'), toneel.partner('wi')];
  await toneel.stap('Het tweede team vraagt aanvulling: het plan van aanpak van UWV.', async () => {
    const stap = { overdracht: { id: bijWi }, medewerker: bakker };
    await wi.stuurGoed('overdracht.in-behandeling', stap);
    await wi.stuurGoed('overdracht.aanvulling-gevraagd', { ...stap, gevraagd: ['plan van aanpak'] });
  });
  const { status, stokhouder } = await overdracht(uwv, bijUwv);
  toneel.klopt(
    'UWV is aan zet, en heeft de stok nog.',
    status === 'aanvulling_gevraagd' && stokhouder.partner === 'uwv',
    { status, stokhouder },
  );
}

/** Five weeks before it is the giver's, because there is no regisseur yet; three weeks before the ketenregisseur's. */
async function termijnNadert(toneel: Toneel, { bijUwv, bijWi }: Aanbod): Promise<void> {
  const vooraf = 'Vijf weken voor het einde komt TERMIJN_NADERT, eerst bij UWV.';
  if (!toneel.laatVerstrijken(WEKEN_VOORAF - SIGNAAL_VOORAF, vooraf)) {
    return toneel.vertel('Drie weken voor het einde gaat het naar de ketenregisseur.');
  }
  const { eigenaar } = await toneel.totdat('Vijf weken voor het einde krijgt UWV TERMIJN_NADERT.', () =>
    termijnsignaal(toneel, 'uwv', bijUwv),
  );
  toneel.klopt('Het is van de gever: een regisseur is er nog niet.', eigenaar.medewerker === dekker.naam, eigenaar);
  toneel.laatVerstrijken(SIGNAAL_VOORAF - NAAR_KETENREGISSEUR_VOORAF, '');
  await toneel.totdat('Drie weken voor het einde gaat het naar de ketenregisseur, H. Visser.', async () => {
    const signaal = await termijnsignaal(toneel, 'wi', bijWi);
    return signaal?.['niveau'] === 'ketenregisseur' && signaal['eigenaar'].medewerker === 'H. Visser'
      ? signaal
      : undefined;
  });
}

async function termijnsignaal(
  toneel: Toneel,
  partner: 'uwv' | 'wi',
  overdrachtId: string,
): Promise<Inhoud | undefined> {
  const { signalen } = await haal(toneel.partner(partner), '/signalen?code=TERMIJN_NADERT&maximum=200');
  return (signalen as Inhoud[]).find((s) => s['overdracht']?.id === overdrachtId);
}

async function ketenregisseurKiest(toneel: Toneel, { bijUwv, bijWi }: Aanbod, einde: string): Promise<void> {
  const [uwv, wi] = [toneel.partner('uwv'), toneel.partner('wi')];
  const nummer = toneel.tijdSchuift
    ? await toneel.stap('De ketenregisseur kiest het juiste team: aanvragen.', async () =>
        kiesAanvragen(await toneel.mens('H. Visser'), bijWi),
      )
    : await toneel.stap(
        'Zij kiest het juiste team: aanvragen. Hier doet UWV dat, want zij heeft het signaal nog niet.',
        () => kiesAanvragen(uwv, bijUwv),
      );
  const { id } = await metNummer(wi, nummer);
  const eerder = await overdracht(uwv, bijUwv);
  const nieuw = await metNummer(uwv, nummer);
  toneel.klopt(
    'Het oude aanbod is ingetrokken. Het nieuwe gaat nog steeds van UWV uit, met dezelfde datum.',
    eerder['status'] === 'ingetrokken' && nieuw['stokhouder'].partner === 'uwv' && nieuw['uiterlijkeDatum'] === einde,
    [eerder, nieuw],
  );
  await toneel.stap('Team aanvragen pakt het op en accepteert.', async () => {
    const stap = { overdracht: { id }, medewerker: visser };
    await wi.stuurGoed('overdracht.in-behandeling', stap);
    await wi.stuurGoed('overdracht.geaccepteerd', stap);
  });
  const { status, stokhouder } = await overdracht(uwv, nieuw['id']);
  toneel.klopt(
    `De overdracht is geaccepteerd voor de uitkering stopt. De stok is bij ${stokhouder.naam}.`,
    status === 'geaccepteerd' && stokhouder.naam === visser.naam && toneel.dag() < einde,
    { status, stokhouder },
  );
  await toneel.totdat('TERMIJN_NADERT is weg.', async () => {
    const open = [await termijnsignaal(toneel, 'wi', bijWi), await termijnsignaal(toneel, 'wi', id)];
    return open.every((signaal) => signaal === undefined) ? true : undefined;
  });
}

/** Gives the number of the new offer. `overdrachtId` is the old one, as who chooses knows it. */
async function kiesAanvragen(wie: NepMens | NepPartner, overdrachtId: string): Promise<string> {
  const [pad, keuze] = [`/overdrachten/${overdrachtId}/andere-ontvanger`, { naar: aanvragen }];
  const { status, inhoud } = await ('post' in wie ? wie.post(pad, keuze) : wie.vraag('POST', pad, keuze));
  if (status !== 202) throw new KloptNiet(`Kiezen lukt niet: ${JSON.stringify(inhoud)}`);
  return inhoud['betreft'].nummer;
}
