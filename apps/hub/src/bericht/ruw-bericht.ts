import type { Fout } from '@estafette/contracts';

/** One bericht as it came in: its bytes, and what they say. */
export interface RuwBericht {
  readonly bytes: Buffer;
  readonly gelezen: { readonly waarde: unknown } | { readonly fouten: Fout[] };
  /** Set when a person wants it, who may do less than the systems of its organisation. */
  readonly medewerkerId?: string;
}
