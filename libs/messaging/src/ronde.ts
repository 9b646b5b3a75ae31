import { SetMetadata } from '@nestjs/common';

/**
 * Work that comes back by itself. Each round is done by one process, whichever takes it; a round that lasts longer than
 * the pause may meet the next one in another process, so the tables keep them apart.
 */
export interface Ronde {
  /** From the start of a round to the start of the next one, in milliseconds of the machine, whatever `Klok` says. */
  readonly elkeMs: number;
  /** The same where somebody waits for what comes of it: in a test, whose clock jumps. Absent: no other. */
  readonly vlugMs?: number;
  /** How long the first round of all waits, in milliseconds; absent: not at all. */
  readonly eerstNaMs?: number;
  /** A failure is told, and the work is tried again at the next round. `stop`: the process ends, so leave the rest. */
  doe(stop: AbortSignal): Promise<void>;
}

/** Which of the two paces of a `Ronde` holds. */
export type Roostertempo = 'gewoon' | 'vlug';

const MERK = 'estafette:ronde';

/** Marks a provider that is a `Ronde`; its name is unique among the rounds of hub or matcher, and no id of a bericht. */
export function OpRooster(naam: string): ClassDecorator {
  return SetMetadata(MERK, naam) as ClassDecorator;
}

export { MERK as RONDE };
