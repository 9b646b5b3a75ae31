import { Afwijzing } from './afwijzing.js';

interface Antwoord<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the hub answered; throws an Afwijzing when it refused. */
export async function gegeven<T>(aanvraag: Promise<Antwoord<T>>): Promise<T> {
  const { data, error, response } = await aanvraag;
  if (response.ok) return data as T;
  throw new Afwijzing(response.status, typeof error === 'object' && error !== null ? error : undefined);
}
