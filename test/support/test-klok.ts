import { Klok } from '@estafette/tijd';

/** A clock that a test can move forward. */
export class TestKlok extends Klok {
  private extraMs = 0;

  override nu(): Date {
    return new Date(super.nu().getTime() + this.extraMs);
  }

  schuifOp(duur: { readonly dagen?: number; readonly uren?: number }): void {
    this.extraMs += (duur.dagen ?? 0) * 86_400_000 + (duur.uren ?? 0) * 3_600_000;
  }
}
