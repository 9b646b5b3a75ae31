import createClient from 'openapi-fetch';
import type { paths } from '@estafette/client';
import { BASIS, KOPPEN, neemAntwoord } from '../vooruit/index.js';
import { doelBij } from './doel.js';
import { meldAntwoord } from './lijnstand.js';

/** The published API. */
export const api = createClient<paths>({
  baseUrl: BASIS,
  headers: KOPPEN,
  fetch: (aanvraag) => neemAntwoord(aanvraag) ?? fetch(aanvraag),
});

api.use({
  onRequest({ request }) {
    const doel = doelBij(request.url);
    if (doel) request.headers.set('x-estafette-doel', doel);
    return request;
  },
});

interface Probleeminhoud {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code?: string;
}

/** What the API refused, in its own Dutch sentence. Status 0: the hub did not answer. */
export class Probleem extends Error {
  constructor(
    readonly status: number,
    zin: string,
    /** Which refusal it is, of the foutcodes. */
    readonly code?: string,
  ) {
    super(zin);
  }
}

const GEEN_VERBINDING = 'De hub geeft geen antwoord. Controleer uw verbinding en probeer het opnieuw.';

/** The data of an answer; throws a Probleem when there is none. */
export async function gegeven<T>(
  aanvraag: Promise<{ data?: T; error?: Probleeminhoud; response: Response }>,
): Promise<T> {
  const { data, error, response } = await aanvraag.catch(() => {
    meldAntwoord(0);
    throw new Probleem(0, GEEN_VERBINDING);
  });
  meldAntwoord(response.status);
  if (response.ok) return data as T;
  throw new Probleem(response.status, error?.detail ?? error?.title ?? GEEN_VERBINDING, error?.code);
}
