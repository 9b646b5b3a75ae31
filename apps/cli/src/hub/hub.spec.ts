import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Hub, HubWeigering } from './hub.js';

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());
afterEach(() => new Promise((klaar) => (server ? server.close(klaar) : klaar(undefined))));

type Antwoorder = (antwoord: ServerResponse) => void;

/** A hub that gives these answers, one after the other; the waiting times that were asked for are kept. */
async function hubMet(...antwoorden: Antwoorder[]): Promise<{ hub: Hub; gewacht: number[] }> {
  server = createServer((_vraag, antwoord) => antwoorden.shift()!(antwoord));
  await new Promise<void>((klaar) => server!.listen(0, '127.0.0.1', klaar));
  const gewacht: number[] = [];
  const { port } = server.address() as AddressInfo;
  const wacht = async (ms: number) => gewacht.push(ms);
  return { hub: new Hub(`http://127.0.0.1:${port}`, 'sleutel', wacht), gewacht };
}

const goed: Antwoorder = (a) => a.end('{"goed":true}');
const bezet: Antwoorder = (a) => a.writeHead(503, { 'retry-after': '2' }).end('{}');
const verbroken: Antwoorder = (a) => a.destroy();
const vraag = { methode: 'GET', pad: '/partners/ik' } as const;

describe('the client of the hub', () => {
  test('waits as long as Retry-After says and asks again', async () => {
    const { hub, gewacht } = await hubMet(bezet, bezet, goed);
    expect(await hub.vraag(vraag)).toEqual({ goed: true });
    expect(gewacht).toEqual([2000, 2000]);
  });

  test('waits when it asked too much in a minute', async () => {
    const { hub, gewacht } = await hubMet((a) => a.writeHead(429, { 'retry-after': '7' }).end('{}'), goed);
    expect(await hub.vraag(vraag)).toEqual({ goed: true });
    expect(gewacht).toEqual([7000]);
  });

  test('asks again when the connection breaks', async () => {
    const { hub, gewacht } = await hubMet(verbroken, goed);
    expect(await hub.vraag(vraag)).toEqual({ goed: true });
    expect(gewacht).toHaveLength(1);
  });

  test('gives up after five times', async () => {
    const { hub, gewacht } = await hubMet(bezet, bezet, bezet, bezet, bezet);
    await expect(hub.vraag(vraag)).rejects.toThrow('De hub geeft geen antwoord');
    expect(gewacht).toHaveLength(4);
  });

  test('does not ask again what may not be done twice', async () => {
    const { hub, gewacht } = await hubMet(verbroken, goed);
    await expect(hub.vraag({ ...vraag, herhaalbaar: false })).rejects.toThrow('De hub geeft geen antwoord');
    expect(gewacht).toEqual([]);
  });

  test('an answer without content is an empty one', async () => {
    const { hub } = await hubMet((a) => a.writeHead(204).end());
    expect(await hub.vraag(vraag)).toEqual({});
  });

  test('shows the Dutch detail of a refusal, and does not ask again', async () => {
    const fouten = [{ code: 'NIET_GEVONDEN', pad: '', melding: 'Dit bestaat niet.' }];
    const { hub, gewacht } = await hubMet((a) =>
      a.writeHead(404).end(JSON.stringify({ detail: 'Dit bestaat niet.', fouten })),
    );
    const fout = await hub.vraag(vraag).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(HubWeigering);
    expect(fout).toMatchObject({ status: 404, message: 'Dit bestaat niet.', fouten });
    expect(gewacht).toEqual([]);
  });
});
