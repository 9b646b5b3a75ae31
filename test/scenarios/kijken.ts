import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { haal, KloptNiet } from './toneel.js';

/** The overdracht that a partner knows by this number. */
export async function metNummer(partner: NepPartner, nummer: string): Promise<Inhoud> {
  const gevonden = await zoekNummer(partner, nummer);
  if (!gevonden) throw new KloptNiet(`Overdracht ${nummer} is er niet.`);
  return gevonden;
}

/** The same, where it may not be there yet. */
export async function zoekNummer(partner: NepPartner, nummer: string): Promise<Inhoud | undefined> {
  const { overdrachten } = await haal(partner, '/overdrachten?maximum=200');
  return (overdrachten as Inhoud[]).find((o) => o['nummer'] === nummer);
}

export const overdracht = (partner: NepPartner, id: string): Promise<Inhoud> => haal(partner, `/overdrachten/${id}`);

/** The open signalen about an inwoner, as a partner sees them. */
export async function signalenOver(partner: NepPartner, inwoner: string): Promise<Inhoud[]> {
  return (await haal(partner, `/signalen?inwoner=${inwoner}&maximum=200`))['signalen'] as Inhoud[];
}

export async function openSignaal(partner: NepPartner, inwoner: string, code: string): Promise<Inhoud | undefined> {
  return (await signalenOver(partner, inwoner)).find((s) => s['code'] === code);
}

/** The signaal about an inwoner that closed itself. */
export async function geslotenSignaal(partner: NepPartner, inwoner: string, code: string): Promise<Inhoud | undefined> {
  const { signalen } = await haal(partner, `/signalen?inwoner=${inwoner}&code=${code}&open=nee&maximum=200`);
  return (signalen as Inhoud[])[0];
}

/** What happened with an inwoner, newest first. */
export async function tijdlijn(partner: NepPartner, inwoner: string): Promise<Inhoud[]> {
  return (await haal(partner, `/kandidaten/${inwoner}/tijdlijn?maximum=200`))['feiten'] as Inhoud[];
}
