/**
 * The time that terms and norms are measured by. It can be shifted, so that a demo or a drill sees a term pass
 * without waiting for it. Leases and retries use the clock of the database instead.
 */
export class Klok {
  constructor(private readonly verschuivingMs = 0) {
    if (!Number.isFinite(verschuivingMs)) throw new RangeError('The shift of Klok is a finite number of milliseconds');
  }

  nu(): Date {
    // eslint-disable-next-line no-restricted-syntax -- the one place where the time of the machine enters
    return new Date(Date.now() + this.verschuivingMs);
  }
}
