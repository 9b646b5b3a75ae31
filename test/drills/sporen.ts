import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from '../support/database.js';
import type { Verloop } from './verloop.js';
import type { Webhookregio } from './webhookregio.js';

/** A collector of OpenTelemetry that keeps what it gets. */
export class Sporen {
  tekst = '';

  private constructor(readonly url: string) {}

  static async start(verloop: Verloop): Promise<Sporen> {
    const server = createServer((verzoek, antwoord) => {
      verzoek.on('data', (stuk: Buffer) => (sporen.tekst += stuk.toString()));
      verzoek.on('end', () => antwoord.writeHead(200).end('{}'));
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    verloop.ruimOp(() => server.close());
    const sporen = new Sporen(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return sporen;
  }

  /** How many rows of the log did not come here. */
  async ontbreekt({ opstelling }: Webhookregio): Promise<number> {
    const rijen = await sql<{ span: string }>(
      opstelling.urls.beheerder,
      `select encode(substring(uuid_send(id) from 9 for 8), 'hex') as span from logboek.verwerking`,
    );
    return rijen.filter(({ span }) => !this.tekst.includes(span)).length;
  }
}
