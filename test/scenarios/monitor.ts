import type { Inhoud } from '../support/neppartner.js';
import { haal, type Toneel } from './toneel.js';

/** The monitor tells nothing of fewer people than this; whoever plays a part in it comes with as many others. */
export const KLEINST = 10;

/** Which figure: of everybody who started a dienst, those whose `splitsing` came to this code. */
interface Vraag {
  readonly dienst: string;
  readonly splitsing: 'einde' | 'ladder' | 'werk';
  readonly code: string;
}

/** The first day of the quarter of today: figures are of whole quarters. */
export function kwartaal(toneel: Toneel): string {
  const [jaar, maand] = toneel.dag().split('-').map(Number) as [number, number];
  return `${jaar}-${String(maand - ((maand - 1) % 3)).padStart(2, '0')}-01`;
}

/** Lets the monitor count anew, and gives how many started in the quarter from `van`; null where that is not told. */
export async function tel(toneel: Toneel, van: string, { dienst, splitsing, code }: Vraag): Promise<number | null> {
  await toneel.partner('beheer').post('/monitor/kerncijfers');
  const { dienst: diensten } = await haal(toneel.partner('wi'), `/monitor/diensten?van=${van}`);
  const gevonden = (diensten as Inhoud[]).find((d) => d['code'] === dienst);
  const deel = (gevonden?.[splitsing] as { code: string; aantal: number | null }[] | undefined)?.find(
    (d) => d.code === code,
  );
  return deel ? deel.aantal : 0;
}

/** Counts again, and looks whether it is one more than before. In a region that lives others may come in between. */
export async function eenMeer(
  toneel: Toneel,
  zin: string,
  van: string,
  vraag: Vraag,
  eerder: number | null,
): Promise<void> {
  const nu = await tel(toneel, van, vraag);
  const precies = toneel.tijdSchuift;
  const klopt = eerder === null || nu === null ? !precies : precies ? nu === eerder + 1 : nu > eerder;
  const cijfers = nu === null ? 'het getal is nog te klein om te vertellen' : `${nu}, en dat was ${eerder}`;
  toneel.klopt(`${zin} (${cijfers}.)`, klopt, { eerder, nu });
}
