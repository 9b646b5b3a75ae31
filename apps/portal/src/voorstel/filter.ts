import type { Voorstel } from '../api/index.js';
import { STATUSWOORD } from './stappen.js';

/** Which voorstellen are looked at; it is in the address. */
export interface Voorstelfilter {
  readonly status?: Voorstel['status'];
}

export function leesVoorstelfilter({ status }: Record<string, unknown>): Voorstelfilter {
  return typeof status === 'string' && Object.hasOwn(STATUSWOORD, status)
    ? { status: status as Voorstel['status'] }
    : {};
}
