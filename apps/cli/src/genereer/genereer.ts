import { readFileSync } from 'node:fs';
import { zoekEstafette } from '../hub/index.js';
import { meld, metVoortgang } from '../terminal/index.js';
import { fasen, type Fasenaam } from './fasen.js';
import type { Bekende } from './professionals.js';
import { Demoregio } from './regio.js';
import { Verzending, type Telling } from './verzending.js';

export interface Genereervraag {
  readonly kandidaten: number;
  readonly vacatures: number;
  readonly zaad: number;
  /** Only these moments of the history; all of them, one after the other, when absent. */
  readonly fasen: readonly Fasenaam[];
}

const REGIO = new URL('../../../../partners/midden-gelderland.json', import.meta.url);

/** The partners that take part in overdrachten, so that read their post. */
const LEZERS = ['wi', 'wsp', 'scalabor', 'caw', 'lwl', 'uwv', 'swt', 'aanbieder'];

/** Makes a synthetic region and sends it to the hub, in the name of its partners and by the public API only. */
export async function genereer({ kandidaten, vacatures, zaad, fasen: gevraagd }: Genereervraag): Promise<Telling> {
  const estafette = await zoekEstafette();
  const regio = new Demoregio({ kandidaten, vacatures, zaad, vandaag: estafette.vandaag, bekend: bekenden() });
  const verzending = new Verzending(estafette);
  meld(`De demoregio wordt verstuurd: ${kandidaten} kandidaten, ${vacatures} vacatures, zaad ${zaad}.`);
  await metVoortgang(
    () => `${verzending.telling.opgenomen} berichten opgenomen, ${verzending.telling.geweigerd} geweigerd`,
    async () => {
      for (const { naam } of fasen.filter((f) => gevraagd.includes(f.naam)))
        await verstuurFase(regio, naam, verzending);
    },
  );
  return verzending.telling;
}

async function verstuurFase(regio: Demoregio, naam: Fasenaam, verzending: Verzending): Promise<void> {
  const { kennismaking, begin, aanbod, stappen, gecorrigeerd } = regio.rondes(naam);
  await verzending.eenVoorEen(kennismaking);
  await verzending.tegelijk(begin);
  await verzending.tegelijk(aanbod);
  const laatLiggen = regio.nietBevestigd();
  if (aanbod.length > 0) await verzending.leesPost(LEZERS, laatLiggen);
  for (const berichten of stappen) await verzending.tegelijk(berichten, laatLiggen);
  for (const aanbod of gecorrigeerd)
    await verzending.corrigeer('wi', aanbod, { vervoermiddel: [{ codeVervoermiddel: 2 }] });
}

interface Medewerker {
  readonly code: string;
  readonly naam: string;
  readonly rollen?: readonly string[];
  readonly teams?: readonly string[];
}

interface Regiobestand {
  readonly partners: readonly { readonly naam: string; readonly medewerkers?: readonly Medewerker[] }[];
}

function bekenden(): Bekende[] {
  const { partners } = JSON.parse(readFileSync(REGIO, 'utf8')) as Regiobestand;
  return partners.flatMap(({ naam: partner, medewerkers = [] }) =>
    medewerkers.map(({ code, naam, rollen, teams = [] }) => ({ partner, code, naam, teams: rollen ? [] : teams })),
  );
}
