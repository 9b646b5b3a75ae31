import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** What the headers of a signed request say (Standard Webhooks). */
export interface Handtekening {
  readonly id: string;
  /** When it was signed, by the clock of who signed it. */
  readonly tijd: Date;
  readonly handtekeningen: readonly string[];
}

/** What is signed: what is asked, and with what. */
export interface Verzoek {
  readonly methode: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly body: Buffer | undefined;
}

type Koppen = Readonly<Record<string, string | string[] | undefined>>;

const ID = /^[\x21-\x7e]{1,200}$/;
const SECONDEN = /^\d{1,11}$/;

/** Reads the headers; undefined when they are not there or make no sense. */
export function leesHandtekening(koppen: Koppen): Handtekening | undefined {
  const [id, tijd, handtekeningen] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((k) => koppen[k]);
  if (typeof id !== 'string' || typeof tijd !== 'string' || typeof handtekeningen !== 'string') return undefined;
  if (!ID.test(id) || !SECONDEN.test(tijd)) return undefined;
  return { id, tijd: new Date(Number(tijd) * 1_000), handtekeningen: handtekeningen.split(' ') };
}

/** Whether one of the signatures was made with one of these secrets, over exactly this. */
export function klopt(geheimen: readonly string[], handtekening: Handtekening, verzoek: Verzoek): boolean {
  return geheimen.some((geheim) => {
    const hoort = Buffer.from(new Webhook(geheim).sign(handtekening.id, handtekening.tijd, inhoudVan(verzoek)));
    return handtekening.handtekeningen.some((h) => {
      const is = Buffer.from(h);
      return is.length === hoort.length && timingSafeEqual(is, hoort);
    });
  });
}

// Bytes that are no UTF-8 are refused further on; signed or not.
function inhoudVan({ methode, url, body }: Verzoek): string {
  return `${methode} ${url}\n${body?.toString('utf8') ?? ''}`;
}
