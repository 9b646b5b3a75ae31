import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Verloop } from './verloop.js';

/** Something inside that nobody may touch. Every connection counts. */
export class Kanarie {
  geraakt = 0;

  private constructor(private readonly server: Server) {}

  static async start(verloop: Verloop): Promise<Kanarie> {
    const server = createServer();
    const kanarie = new Kanarie(server);
    server.on('connection', (lijn) => {
      kanarie.geraakt++;
      lijn.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
    await new Promise<void>((klaar) => server.listen(0, klaar));
    verloop.ruimOp(() => server.close());
    return kanarie;
  }

  get poort(): number {
    return (this.server.address() as AddressInfo).port;
  }
}
