import { fout, statusVan, type Fout, type FoutCode } from '@estafette/contracts';

/**
 * An expected failure of one request: what is wrong, and what the asker may need to know to go on (`toelichting` is
 * added to the problem+json).
 */
export class Weigering extends Error {
  readonly status: number;

  constructor(
    readonly fouten: readonly Fout[],
    readonly toelichting: Readonly<Record<string, unknown>> = {},
  ) {
    super(fouten.map((f) => f.code).join(', '));
    this.status = statusVan(fouten);
  }

  static van(code: FoutCode, pad = '', detail?: string, toelichting?: Readonly<Record<string, unknown>>): Weigering {
    return new Weigering([fout(code, pad, detail)], toelichting);
  }
}
