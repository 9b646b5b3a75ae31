import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fout, foutcodes, isUuid, statusVan, vanBinair, type Fout, type FoutCode } from '@estafette/contracts';
import type { Nephub, Uitkomst } from './nephub.js';

const MAX_BYTES = 1_048_576;
const MAX_BERICHT = 65_536;
const LEASE_MS = 60_000;

interface Vraag {
  readonly pad: string;
  readonly methode: string;
  readonly koppen: IncomingMessage['headers'];
  readonly inhoud: Buffer;
}

interface Antwoord {
  readonly status: number;
  readonly inhoud: object;
}

/** The practice hub as a server that speaks the part of the API that a supplier begins with. */
export function maakServer(hub: Nephub, sleutel: string): Server {
  return createServer((verzoek, antwoord) => {
    void beantwoord(hub, sleutel, verzoek)
      .catch(() => probleem([fout('INTERNE_FOUT', '')]))
      .then((uitkomst) => schrijf(antwoord, uitkomst));
  });
}

function schrijf(antwoord: ServerResponse, { status, inhoud }: Antwoord): void {
  const soort = status >= 400 ? 'application/problem+json' : 'application/json';
  antwoord.writeHead(status, { 'content-type': soort, 'api-version': '1.0.0' }).end(JSON.stringify(inhoud));
}

async function beantwoord(hub: Nephub, sleutel: string, verzoek: IncomingMessage): Promise<Antwoord> {
  const stukken: Buffer[] = [];
  for await (const stuk of verzoek) stukken.push(stuk as Buffer);
  const inhoud = Buffer.concat(stukken);
  if (inhoud.length > MAX_BYTES) return probleem([fout('TE_GROOT', '')]);
  const { pathname } = new URL(verzoek.url ?? '/', 'http://nephub');
  if (pathname === '/health/live') return { status: 200, inhoud: { status: 'ok' } };
  if (verzoek.headers.authorization !== `Bearer ${sleutel}`) return probleem([fout('NIET_AANGEMELD', '')]);
  return stuurDoor(hub, { pad: pathname, methode: verzoek.method ?? 'GET', koppen: verzoek.headers, inhoud });
}

function stuurDoor(hub: Nephub, vraag: Vraag): Antwoord {
  const route = `${vraag.methode} ${vraag.pad.replace(/^\/api\/v1/, '')}`;
  if (route === 'POST /berichten') return neemIn(hub, vraag);
  if (route === 'GET /partners/ik') return { status: 200, inhoud: hub.partner };
  if (route === 'POST /postbus/leases') return neemPost(hub, vraag);
  const [, leaseId, wat] = /^POST \/postbus\/leases\/([^/]+)\/(bevestiging|teruggave)$/.exec(route) ?? [];
  if (leaseId) return rondAf(hub, vraag, leaseId, wat!);
  const [, id] = /^GET \/berichten\/([^/]+)$/.exec(route) ?? [];
  const status = id && hub.status(decodeURIComponent(id));
  return status ? { status: 200, inhoud: status } : probleem([fout('NIET_GEVONDEN', '')]);
}

function neemIn(hub: Nephub, { koppen, inhoud }: Vraag): Antwoord {
  const mediatype = (koppen['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const isBinair = mediatype === 'application/json' && 'ce-specversion' in koppen;
  const isBatch = mediatype === 'application/cloudevents-batch+json';
  if (!isBinair && !isBatch && mediatype !== 'application/cloudevents+json') return probleemMet('MEDIATYPE_ONBEKEND');
  const gelezen = leesJson(inhoud);
  if ('fouten' in gelezen) return geweigerd(gelezen.fouten);
  if (isBatch) return neemBatch(hub, gelezen.waarde);
  if (inhoud.length > MAX_BERICHT) return probleemMet('TE_GROOT');
  const uitkomst = hub.neemIn(isBinair ? vanBinair(koppen, gelezen.waarde) : gelezen.waarde);
  if (uitkomst.fouten.length > 0) return geweigerd(uitkomst.fouten, uitkomst.id);
  return { status: uitkomst.status, inhoud: alsVerwerkt(uitkomst) };
}

function neemBatch(hub: Nephub, waarde: unknown): Antwoord {
  if (!Array.isArray(waarde)) return geweigerd([fout('TYPE_ONJUIST', '', 'Verwacht: een lijst van CloudEvents.')]);
  if (waarde.length === 0) return probleemMet('BATCH_LEEG');
  if (waarde.length > 200) return probleemMet('BATCH_TE_LANG');
  const uitkomsten = waarde
    .map((event) => hub.neemIn(event))
    .map((u) => (u.fouten.length > 0 ? alsGeweigerd(u) : alsVerwerkt(u)));
  return { status: 200, inhoud: { uitkomsten } };
}

const alsVerwerkt = ({ id, betreft }: Uitkomst) => ({ id, status: 'verwerkt', betreft });

function alsGeweigerd({ id, status, fouten }: Uitkomst): object {
  const { code } = fouten[0]!;
  return { id, status: 'geweigerd', http: status, code, melding: foutcodes[code].zin, fouten };
}

function neemPost(hub: Nephub, { inhoud }: Vraag): Antwoord {
  const gelezen = leesJson(inhoud.length > 0 ? inhoud : Buffer.from('{}'));
  if ('fouten' in gelezen) return probleem(gelezen.fouten);
  const { maximum = 50 } = (gelezen.waarde ?? {}) as { readonly maximum?: unknown };
  if (!Number.isInteger(maximum) || Number(maximum) < 1 || Number(maximum) > 200) {
    return probleem([fout('GETAL_BUITEN_BEREIK', 'maximum', 'Van 1 tot en met 200.')]);
  }
  const tot = new Date(performance.timeOrigin + performance.now() + LEASE_MS);
  return { status: 200, inhoud: hub.postbus.neem(Number(maximum), tot) };
}

function rondAf(hub: Nephub, { inhoud }: Vraag, leaseId: string, wat: string): Antwoord {
  const gelezen = leesJson(inhoud);
  if ('fouten' in gelezen) return probleem(gelezen.fouten);
  const { ids } = (gelezen.waarde ?? {}) as { readonly ids?: unknown };
  if (!Array.isArray(ids)) return probleem([fout('TYPE_ONJUIST', 'ids', 'Verwacht: een lijst.')]);
  const genoemd = ids.map(String);
  const isBevestiging = wat === 'bevestiging';
  const aantal = isBevestiging ? hub.postbus.bevestig(leaseId, genoemd) : hub.postbus.geefTerug(leaseId, genoemd);
  if (aantal === undefined || !isUuid(leaseId)) return probleemMet('LEASE_ONBEKEND');
  return { status: 200, inhoud: isBevestiging ? { bevestigd: aantal } : { teruggegeven: aantal } };
}

function leesJson(bytes: Buffer): { readonly waarde: unknown } | { readonly fouten: Fout[] } {
  try {
    return { waarde: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch (oorzaak) {
    return { fouten: [fout(oorzaak instanceof SyntaxError ? 'JSON_ONGELDIG' : 'UTF8_ONGELDIG', '')] };
  }
}

/** Also what is no bericht is kept, under an id of the hub. */
const geweigerd = (fouten: readonly Fout[], bericht: string = randomUUID()): Antwoord => probleem(fouten, { bericht });
const probleemMet = (code: FoutCode): Antwoord => probleem([fout(code, '')]);

function probleem(fouten: readonly Fout[], toelichting: object = {}): Antwoord {
  const { code, pad, melding } = fouten[0]!;
  const status = statusVan([...fouten]);
  const detail = pad ? `${pad}: ${melding}` : melding;
  return { status, inhoud: { status, title: foutcodes[code].zin, detail, code, fouten, ...toelichting } };
}
