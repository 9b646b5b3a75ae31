import { createHmac, randomUUID } from 'node:crypto';
import { maakVerslag, type Verslag, type Verslagregel } from './verslag.js';

/** What is asked of an address that the hub pushes to; each has a heading in `toets.md`. */
const EISEN = {
  'webhook-welkom': 'OPTIONS krijgt 200 met WebHook-Allowed-Origin en WebHook-Allowed-Rate.',
  'webhook-aanname': 'Een bericht met een goede handtekening krijgt 200, 201, 202 of 204, binnen 15 seconden.',
  'webhook-dubbel': 'Hetzelfde bericht nog een keer krijgt weer 2xx.',
  'webhook-onbekend': 'Een soort bericht dat u niet kent, krijgt 2xx.',
  'webhook-vals': 'Een bericht met een valse handtekening krijgt 4xx.',
  'webhook-oud': 'Een bericht van een uur geleden krijgt 4xx.',
} as const;
type Eis = keyof typeof EISEN;

const OORSPRONG = 'estafette.toets';
const TIJD_MS = 15_000;
const UUR = 3_600;
const GELUKT = [200, 201, 202, 204];

/** An example that every partner may get: the hub says that a bericht was refused. */
export const VOORBEELD = {
  specversion: '1.0',
  source: 'urn:nld:oin:00000099000000001000:systeem:estafette',
  type: 'nl.reintegratietaal.bericht.geweigerd',
  data: {
    bericht: 'toets-1',
    fouten: [{ code: 'VELD_VERPLICHT', pad: 'data.inwoner', melding: 'Dit veld is verplicht. Vul het in.' }],
  },
};

interface Antwoord {
  readonly status: number;
  readonly koppen: Headers;
  readonly ms: number;
}

/** Plays the hub against the webhook of a partner. `geheim` is that of the webhook (`whsec_…`), `nu` in seconds. */
export async function toetsAdres(url: string, geheim: string, nu: number): Promise<Verslag> {
  const lijn = new Lijn(url, geheim);
  const bericht = { ...VOORBEELD, id: randomUUID() };
  const vreemd = { ...bericht, id: randomUUID(), type: 'nl.reintegratietaal.toets.onbekend', nieuwveld: 'x' };
  const aangenomen = (a: Antwoord) => GELUKT.includes(a.status);
  const geweigerd = (a: Antwoord) => a.status >= 400 && a.status < 500;
  const regels = [
    await toets('webhook-welkom', () => lijn.opties(), isWelkom),
    await toets('webhook-aanname', () => lijn.stuur(bericht, nu), aangenomen),
    await toets('webhook-dubbel', () => lijn.stuur(bericht, nu), aangenomen),
    await toets('webhook-onbekend', () => lijn.stuur(vreemd, nu), aangenomen),
    await toets(
      'webhook-vals',
      () => lijn.stuur({ ...bericht, id: randomUUID() }, nu, 'whsec_' + btoa('x'.repeat(24))),
      geweigerd,
    ),
    await toets('webhook-oud', () => lijn.stuur({ ...bericht, id: randomUUID() }, nu - UUR), geweigerd),
  ];
  return maakVerslag(regels.length, regels);
}

async function toets(eis: Eis, vraag: () => Promise<Antwoord>, klopt: (a: Antwoord) => boolean): Promise<Verslagregel> {
  const vast = { wat: 'webhook', regel: eis, verwacht: EISEN[eis], uitleg: `docs/aansluiten/toets.md#${eis}` };
  try {
    const antwoord = await vraag();
    const gekregen = `status ${antwoord.status} na ${Math.round(antwoord.ms)} ms${koppenVan(antwoord)}`;
    return { ...vast, uitslag: klopt(antwoord) ? 'goed' : 'fout', gekregen };
  } catch (oorzaak) {
    const { cause, message } = oorzaak as { cause?: { code?: unknown }; message?: unknown };
    return { ...vast, uitslag: 'fout', gekregen: `geen antwoord: ${String(cause?.code ?? message)}` };
  }
}

function koppenVan({ koppen }: Antwoord): string {
  return ['webhook-allowed-origin', 'webhook-allowed-rate']
    .filter((naam) => koppen.has(naam))
    .map((naam) => `, ${naam}: ${koppen.get(naam)}`)
    .join('');
}

function isWelkom({ status, koppen }: Antwoord): boolean {
  const oorsprong = koppen.get('webhook-allowed-origin');
  const tempo = koppen.get('webhook-allowed-rate') ?? '';
  return status === 200 && (oorsprong === '*' || oorsprong === OORSPRONG) && /^(\*|[1-9]\d*)$/.test(tempo);
}

/** One address, asked as the hub asks it. */
class Lijn {
  constructor(
    private readonly url: string,
    private readonly geheim: string,
  ) {}

  opties(): Promise<Antwoord> {
    return this.vraag('OPTIONS', { 'webhook-request-origin': OORSPRONG, 'webhook-request-rate': '600' });
  }

  stuur(event: { readonly id: string }, tijd: number, geheim = this.geheim): Promise<Antwoord> {
    const body = JSON.stringify(event);
    return this.vraag(
      'POST',
      {
        'content-type': 'application/cloudevents+json',
        'webhook-id': event.id,
        'webhook-timestamp': String(tijd),
        'webhook-signature': `v1,${teken(geheim, `${event.id}.${tijd}.${body}`)}`,
      },
      body,
    );
  }

  private async vraag(method: string, headers: Record<string, string>, body?: string): Promise<Antwoord> {
    const begin = performance.now();
    const antwoord = await fetch(this.url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIJD_MS),
      ...(body === undefined ? {} : { body }),
    });
    await antwoord.arrayBuffer();
    return { status: antwoord.status, koppen: antwoord.headers, ms: performance.now() - begin };
  }
}

/** Standard Webhooks 1.0: HMAC-SHA256 with the secret behind `whsec_`, which is base64. */
function teken(geheim: string, tekst: string): string {
  return createHmac('sha256', Buffer.from(geheim.replace(/^whsec_/, ''), 'base64'))
    .update(tekst)
    .digest('base64');
}

export const WEBHOOKEISEN: Readonly<Record<string, string>> = EISEN;
