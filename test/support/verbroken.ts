import { request } from 'node:http';

/**
 * Sends a request and breaks the connection once all of it has gone out, before an answer can be read: what a sender
 * sees when a line falls away. Whether it arrived, the sender cannot know.
 */
export function stuurEnVerlies(url: string, kop: Record<string, string>, body: string): Promise<void> {
  return new Promise((klaar) => {
    const verzoek = request(url, { method: 'POST', headers: { ...kop, connection: 'close' } });
    verzoek.on('finish', () => verzoek.destroy());
    verzoek.on('error', () => undefined);
    verzoek.on('close', () => klaar());
    verzoek.end(body);
  });
}
