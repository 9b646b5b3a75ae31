import type { Programma } from './kindproces.js';
import { Opstelling } from './opstelling.js';
import { Partners } from './partners.js';
import { Toezicht } from './toezicht.js';
import type { Verloop } from './verloop.js';

interface Opties {
  readonly redisUrl?: string;
  /** What both get beside what they need. */
  readonly omgeving?: NodeJS.ProcessEnv;
}

/** A hub and a matcher on a database of their own, kept alive until the drill ends, and the lines of all partners. */
export class Ploeg {
  private constructor(
    readonly opstelling: Opstelling,
    readonly hub: Toezicht,
    readonly matcher: Toezicht,
    readonly partners: Partners,
  ) {}

  static async start(verloop: Verloop, naam: string, { redisUrl, omgeving }: Opties = {}): Promise<Ploeg> {
    const opstelling = await Opstelling.maak(verloop, naam, redisUrl);
    const met = (programma: Programma): Toezicht =>
      new Toezicht({ ...programma, omgeving: { ...programma.omgeving, ...omgeving } });
    const [hub, matcher] = [met(opstelling.hub), met(opstelling.matcher)];
    verloop.ruimOp(() => Promise.all([hub.stop(), matcher.stop()]));
    await Promise.all([hub.start(), matcher.start()]);
    return new Ploeg(opstelling, hub, matcher, await Partners.vind(verloop, opstelling.hubPoort));
  }

  stop(): Promise<unknown> {
    return Promise.all([this.hub.stop(), this.matcher.stop()]);
  }
}
