import type { Voorstel } from './voorstel.tabel.js';

type Begin = Pick<
  Voorstel,
  'id' | 'inwonerId' | 'vacatureId' | 'partnerId' | 'aanPartnerId' | 'accountmanagerId' | 'waarom' | 'voorgelegdOp'
> & {
  readonly runId?: string | undefined;
  readonly gesolliciteerdViaId?: string;
  /** What the inwoner said already; without it somebody has to ask. */
  readonly antwoord?: 'ja' | 'mag-direct' | undefined;
};

/** A voorstel that nobody has taken a step in yet. */
export function nieuwVoorstel({ runId, antwoord, gesolliciteerdViaId, ...begin }: Begin): Voorstel {
  return {
    ...begin,
    status: antwoord ? 'akkoord' : 'voorgelegd',
    versie: 1,
    gesolliciteerdViaId: gesolliciteerdViaId ?? null,
    runId: runId ?? null,
    antwoord: antwoord ?? null,
    reden: null,
    antwoordOp: null,
    akkoordOp: antwoord ? begin.voorgelegdOp : null,
    bijWerkgeverOp: null,
    gesprekOp: null,
    proefplaatsOp: null,
    geplaatstOp: null,
    beeindigdOp: null,
  };
}
