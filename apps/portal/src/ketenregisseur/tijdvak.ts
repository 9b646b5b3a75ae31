/** Which time, area and partner are looked at; it is in the address. `periode` is 2026-Q3 or 2026-heel. */
export interface Keuze {
  readonly periode?: string;
  readonly gebied?: string;
  readonly partner?: string;
}

const PERIODE = /^20\d\d-(Q[1-4]|heel)$/;
const NAAM = /^[a-z0-9-]{1,50}$/;

export function leesKeuze({ periode, gebied, partner }: Record<string, unknown>): Keuze {
  return {
    ...(typeof periode === 'string' && PERIODE.test(periode) ? { periode } : {}),
    ...(typeof gebied === 'string' && NAAM.test(gebied) ? { gebied } : {}),
    ...(typeof partner === 'string' && NAAM.test(partner) ? { partner } : {}),
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
