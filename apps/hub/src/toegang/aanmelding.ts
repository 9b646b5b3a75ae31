import type { Wie } from '@estafette/persistence';
import type { FastifyRequest } from 'fastify';
import type { Medewerker, Partner, Rolnaam } from '../partner/index.js';
import type { Inzagedoel } from './doelen.js';

/** How someone said who they are: a system by its key, a token of its issuer or its certificate, a person by a session. */
export type Wijze = 'sleutel' | 'oauth2' | 'mtls' | 'sessie';

/** Who asks: a system of a partner, or one of its people. */
export interface Aanmelding {
  readonly wijze: Wijze;
  readonly partner: Partner;
  readonly medewerker?: Medewerker;
  /** What who asks may do. A system has no roles, but for that of the manager of the hub. */
  readonly rollen: readonly Rolnaam[];
  /** What for, when a person said so. */
  readonly doel?: Inzagedoel;
  /** A person who proved a moment ago who they are. */
  readonly vers?: boolean;
  /** How long the session of a person lasts yet. */
  readonly nogSeconden?: number;
}

export type AangemeldeAanvraag = FastifyRequest & { aangemeld?: Aanmelding };

/** On whose behalf the database is asked: a person sees what it works on, a system what its organisation may. */
export function namens({ partner, medewerker }: Aanmelding): Wie {
  return { soort: 'partner', partnerId: partner.id, ...(medewerker ? { medewerkerId: medewerker.id } : {}) };
}

/** A system that logged in on behalf of its partner. */
export function systeem(wijze: Exclude<Wijze, 'sessie'>, partner: Partner): Aanmelding {
  return { wijze, partner, rollen: partner.soort === 'beheer' ? ['beheerder'] : [] };
}
