/** What a page asks the API, as data: so that it can be asked before the program that draws the answer is there. */
export interface Vraag {
  /** Under which the program keeps the answer. */
  readonly sleutel: readonly unknown[];
  /** Below /api/v1, filled in. */
  readonly pad: string;
  readonly zoekvraag?: Readonly<Record<string, string | number | undefined>>;
  /** A list that comes in pages: this asks for the first. */
  readonly bladen?: true;
}

/** Who is logged in, as far as questions depend on it. */
export interface Wie {
  readonly code: string;
  readonly rol: string;
  readonly partner: { readonly naam: string };
}

/**
 * A page on which somebody's day begins. Each has one in its folder, in `eerstepagina.ts`; the build finds them, and reads
 * `pad` and `deel` from the text.
 */
export interface Eerstepagina {
  readonly pad: string;
  /** The file with the page, in the same folder: a browser fetches it together with the rest of the program. */
  readonly deel: string;
  /** What the page asks this person at once when there is no filter in its address; what it cannot do without first. */
  readonly vragen: (wie: Wie) => readonly Vraag[];
}

/** An answer that came before it was asked for. */
interface Gekomen {
  readonly vraag: Vraag;
  readonly inhoud: unknown;
}

export const BASIS = '/api/v1';
/** The header tells the hub that this page, and no other site, sends the request. */
export const KOPPEN: Readonly<Record<string, string>> = { 'x-estafette-portaal': '1' };

const GEDULD_MS = 150;
/** A page that did not take its answer by then, is another page by now. */
const HOUDBAAR_MS = 10_000;

interface Onderweg {
  readonly vraag: Vraag;
  readonly antwoord: Promise<Response>;
  inhoud?: unknown;
}

const onderweg = new Map<string, Onderweg>();

/** Asks now what will be asked for in a moment; each answer is given once. */
export function vraagVooruit(vragen: readonly Vraag[]): void {
  for (const vraag of vragen) {
    const adres = adresVan(vraag);
    const deze: Onderweg = { vraag, antwoord: fetch(adres, { headers: KOPPEN }).then(lees) };
    onderweg.set(adres, deze);
    // Who asks for it hears that it failed.
    deze.antwoord.catch(() => undefined);
    async function lees(antwoord: Response): Promise<Response> {
      const tekst = await antwoord.text();
      if (antwoord.ok) deze.inhoud = JSON.parse(tekst);
      return new Response(tekst, antwoord);
    }
  }
  setTimeout(() => onderweg.clear(), HOUDBAAR_MS);
}

/**
 * The answers that came before they were asked for. Waits for those that may come any moment: sooner than anybody misses a
 * page, and much shorter than it takes to draw it twice.
 */
export async function neemGekomen(): Promise<readonly Gekomen[]> {
  const alle = Promise.allSettled([...onderweg.values()].map(({ antwoord }) => antwoord));
  await Promise.race([alle, new Promise((klaar) => setTimeout(klaar, GEDULD_MS))]);
  return [...onderweg].flatMap(([adres, { vraag, inhoud }]) => {
    if (inhoud === undefined) return [];
    onderweg.delete(adres);
    return [{ vraag, inhoud }];
  });
}

/** The answer to a request that was sent before; undefined when it was not. */
export function neemAntwoord({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> | undefined {
  if (method !== 'GET') return undefined;
  const { pathname, search } = new URL(url);
  const adres = pathname + search;
  const gevonden = onderweg.get(adres);
  onderweg.delete(adres);
  return gevonden?.antwoord;
}

function adresVan({ pad, zoekvraag = {} }: Vraag): string {
  const zoek = Object.entries(zoekvraag).flatMap(([naam, waarde]) =>
    waarde === undefined ? [] : [`${naam}=${encodeURIComponent(waarde)}`],
  );
  return `${BASIS}${pad}${zoek.length > 0 ? `?${zoek.join('&')}` : ''}`;
}
