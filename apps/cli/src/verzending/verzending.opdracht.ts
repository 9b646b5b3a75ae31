import { zoekEstafette } from '../hub/index.js';
import { toonResultaat, type Command } from '../terminal/index.js';

const UITLEG = `
De laatste regel is JSON: {"pauze":{"reden":"...","sinds":"..."}|null,"wachtend":n}`;

interface Verzoek {
  readonly methode: 'GET' | 'PUT' | 'DELETE';
  readonly pad: string;
  readonly body?: string;
}

export function voegVerzendingToe(programma: Command): void {
  const verzending = programma
    .command('verzending')
    .description('Houdt tegen wat de hub verstuurt, en laat het weer los.')
    .usage('<opdracht>');
  verzending
    .command('toon')
    .description('Toont of de verzending stilstaat, en hoeveel er wacht.')
    .addHelpText('after', UITLEG)
    .action(() => doe({ methode: 'GET', pad: '/verzending' }));
  verzending
    .command('pauzeer')
    .description('Vanaf nu gaat er niets naar partners. De hub neemt berichten aan als altijd.')
    .requiredOption('--reden <reden>', 'waarom de verzending stilstaat')
    .addHelpText('after', UITLEG)
    .action(({ reden }: { reden: string }) =>
      doe({ methode: 'PUT', pad: '/verzending/pauze', body: JSON.stringify({ reden }) }),
    );
  verzending
    .command('hervat')
    .description('Wat wacht, gaat op volgorde naar de partners.')
    .addHelpText('after', UITLEG)
    .action(() => doe({ methode: 'DELETE', pad: '/verzending/pauze' }));
}

async function doe(verzoek: Verzoek): Promise<void> {
  const hub = await (await zoekEstafette()).hubVoor('beheer');
  toonResultaat(await hub.vraag<object>(verzoek));
}
