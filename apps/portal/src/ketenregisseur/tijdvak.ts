/** Which time, area and partner are looked at; it is in the address. `periode` is 2026-Q3 or 2026-heel. */
export interface Keuze {
  readonly periode?: string;
  readonly gebied?: string;
  readonly partner?: string;
  /** What it is compared with: a period, and an area; an empty area is the whole region. */
  readonly naast?: string;
  readonly naastGebied?: string;
  /** The partner beside `partner`. */
  readonly naastPartner?: string;
}

const PERIODE = /^20\d\d-(Q[1-4]|heel)$/;
const NAAM = /^[a-z0-9-]{1,50}$/;

export function leesKeuze(vraag: Record<string, unknown>): Keuze {
  const { periode, gebied, partner, naast, naastGebied, naastPartner } = vraag;
  return {
    ...(typeof periode === 'string' && PERIODE.test(periode) ? { periode } : {}),
    ...(typeof gebied === 'string' && NAAM.test(gebied) ? { gebied } : {}),
    ...(typeof partner === 'string' && NAAM.test(partner) ? { partner } : {}),
    ...(typeof naastPartner === 'string' && NAAM.test(naastPartner) ? { naastPartner } : {}),
    ...(typeof naast === 'string' && PERIODE.test(naast) ? { naast } : {}),
    ...(typeof naastGebied === 'string' && /^([a-z0-9-]{1,50})?$/.test(naastGebied) ? { naastGebied } : {}),
  };
}

/** The year and the quarter in it; without quarter it is the whole year. */
function delen(periode: string): { readonly jaar: string; readonly kwartaal?: number } {
  const [jaar = '', kwartaal = ''] = periode.split('-');
  return kwartaal.startsWith('Q') ? { jaar, kwartaal: Number(kwartaal.slice(1)) } : { jaar };
}

function beginVan(periode: string): string {
  const { jaar, kwartaal = 1 } = delen(periode);
  return `${jaar}-${String(kwartaal * 3 - 2).padStart(2, '0')}-01`;
}

function eindeVan(periode: string): string {
  const { jaar, kwartaal = 4 } = delen(periode);
  return `${jaar}-${['03-31', '06-30', '09-30', '12-31'][kwartaal - 1]}`;
}

/** What the API is asked for a choice. Without a period it takes the quarter of today. */
export function vraagVan({ periode, gebied }: Keuze): { van?: string; tot?: string; gebied?: string } {
  return {
    ...(periode === undefined ? {} : { van: beginVan(periode), tot: eindeVan(periode) }),
    ...(gebied === undefined ? {} : { gebied }),
  };
}

/** The period before this one: a quarter before a quarter, a year before a year. */
export function vorige(periode: string): string {
  const { jaar, kwartaal } = delen(periode);
  if (kwartaal === undefined) return `${Number(jaar) - 1}-heel`;
  return kwartaal === 1 ? `${Number(jaar) - 1}-Q4` : `${jaar}-Q${kwartaal - 1}`;
}

/** What a choice is compared with: what was chosen for that, else the period before in the same area. */
export function naastVan({ periode, gebied, naast, naastGebied }: Keuze, nu: string): Keuze {
  const ander = naastGebied ?? gebied ?? '';
  return { periode: naast ?? vorige(periode ?? nu), ...(ander === '' ? {} : { gebied: ander }) };
}

/** The quarter in which this is read. */
export function vandaagsKwartaal(): string {
  const [jaar, maand] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format().split('-');
  return `${jaar}-Q${Math.ceil(Number(maand) / 3)}`;
}

/** The days of a choice, for figures that are not of an area. */
export const dagen = ({ periode }: Keuze): { van?: string; tot?: string } =>
  vraagVan(periode === undefined ? {} : { periode });

/** As people say it. */
export function periodewoord(periode: string): string {
  const { jaar, kwartaal } = delen(periode);
  return kwartaal === undefined ? `heel ${jaar}` : `kwartaal ${kwartaal} van ${jaar}`;
}

/** Whether it is a whole year. */
export const isJaar = (periode: string): boolean => delen(periode).kwartaal === undefined;

const TERUG = 8;

/** The last eight quarters, newest first, and the years that they lie in. */
export function periodes(laatste: string): string[] {
  const [jaar, kwartaal] = laatste.split('-Q').map(Number) as [number, number];
  const kwartalen = Array.from({ length: TERUG }, (_, i) => {
    const nummer = jaar * 4 + kwartaal - 1 - i;
    return `${Math.floor(nummer / 4)}-Q${(nummer % 4) + 1}`;
  });
  return [...kwartalen, ...new Set(kwartalen.map((k) => `${k.slice(0, 4)}-heel`))];
}
