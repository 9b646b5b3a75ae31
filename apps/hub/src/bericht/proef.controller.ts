import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { fout, type Fout } from '@estafette/contracts';
import { antwoord, Beschrijft, doe, keuze, lijst, object, ofNiets, tekst } from '../openapi/index.js';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { keurBericht } from './keuring.js';

const MAX_BERICHTEN = 50;

/** What the intake would say of a bericht by its form, version, content and sender. */
interface Proefoordeel {
  readonly id: string | null;
  readonly type: string | null;
  readonly uitslag: 'goed' | 'fout';
  readonly fouten: readonly Fout[];
}

const oordeel = object({
  id: ofNiets(tekst),
  type: ofNiets(tekst),
  uitslag: keuze(['goed', 'fout']),
  fouten: lijst(object({ code: tekst, pad: tekst, melding: tekst })),
});

/**
 * Judges berichten as the intake does, and stores nothing: to build a connection with. What depends on the state (a step
 * that is not allowed, somebody unknown) only sending it can tell.
 */
@Beschrijft({
  '/proefberichten': {
    post: doe(
      'keurProefberichten',
      object({ berichten: lijst({ type: 'object', additionalProperties: true }) }),
      antwoord(200, object({ oordelen: lijst(oordeel) })),
    ),
  },
})
@Controller('proefberichten')
export class ProefController {
  @Post()
  @HttpCode(200)
  keur(@Aangemeld() partner: Partner, @Body() body: Buffer | undefined): { oordelen: Proefoordeel[] } {
    const { berichten } = leesObject(body);
    if (!Array.isArray(berichten) || berichten.length === 0) throw Weigering.van('VELD_VERPLICHT', 'berichten');
    if (berichten.length > MAX_BERICHTEN) {
      throw new Weigering([fout('LIJST_TE_LANG', 'berichten', `Hoogstens ${MAX_BERICHTEN} tegelijk.`)]);
    }
    return { oordelen: berichten.map((bericht: unknown) => keur(partner, bericht)) };
  }
}

function keur(afzender: Partner, bericht: unknown): Proefoordeel {
  const gekeurd = keurBericht(afzender, bericht);
  const fouten = 'fouten' in gekeurd ? gekeurd.fouten : [];
  const { id, type } = (bericht ?? {}) as { id?: unknown; type?: unknown };
  return { id: alsTekst(id), type: alsTekst(type), uitslag: fouten.length === 0 ? 'goed' : 'fout', fouten };
}

const alsTekst = (waarde: unknown): string | null => (typeof waarde === 'string' ? waarde.slice(0, 200) : null);
