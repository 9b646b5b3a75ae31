import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { HubBerichten } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import type { Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { toontIdentiteit, isOpen, zetStap, type Gebeurtenis, type Rol, type Status } from './overgangen.js';
import { Voorstel } from './voorstel.tabel.js';

/** One step that somebody wants to take, and what came with it. */
export interface Stapverzoek {
  readonly gebeurtenis: Gebeurtenis;
  readonly rollen: readonly Rol[];
  /** What the inwoner said, of a step that is an answer. */
  readonly antwoord?: string | undefined;
  readonly reden?: string | undefined;
  readonly nu: Date;
}

/** Which open voorstellen lapse: all of an inwoner, or all for a vacature, but for one. */
type Vervallend = ({ readonly inwonerId: string } | { readonly vacatureId: string }) & { readonly behalve?: string };

/** When each status was reached; together they are the history of a voorstel. */
const MOMENT_VAN = {
  akkoord: 'akkoordOp',
  bij_werkgever: 'bijWerkgeverOp',
  gesprek: 'gesprekOp',
  proefplaats: 'proefplaatsOp',
  geplaatst: 'geplaatstOp',
} as const satisfies Partial<Record<Status, keyof Voorstel>>;

/** The state of voorstellen. Every change goes through here, and with it who may know who the inwoner is. */
@Injectable()
export class Voorstellen {
  constructor(
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
  ) {}

  async begin(em: EntityManager, nieuw: Voorstel): Promise<void> {
    await this.bewaar(em, nieuw);
  }

  /** Locked: of two steps at once, one wins and the other sees what it lost to. */
  async neem(em: EntityManager, id: string): Promise<Voorstel | null> {
    return em.findOne(Voorstel, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The open voorstel of this partner for this inwoner and vacature; there is at most one. */
  async openVan(em: EntityManager, partnerId: string, inwonerId: string, vacatureId: string): Promise<Voorstel | null> {
    const [rij] = await em.query<{ id: string }[]>(
      `select id from hub.voorstel
        where partner_id = $1 and inwoner_id = any(array(select hub.zelfde_inwoner($2))) and vacature_id = $3 and beeindigd_op is null`,
      [partnerId, inwonerId, vacatureId],
    );
    return rij ? this.neem(em, rij.id) : null;
  }

  /** Takes the step, or refuses it with where things stand and what can be done. */
  async zet(em: EntityManager, voorstel: Voorstel, verzoek: Stapverzoek): Promise<Voorstel> {
    const { status } = voorstel;
    const uitslag = zetStap({ status, geschiedenis: geschiedenis(voorstel) }, verzoek.gebeurtenis, verzoek.rollen);
    if (uitslag.soort !== 'nieuw') throw geweigerd(uitslag.soort, status, uitslag.toegestaan);
    const nieuw = verplaats(voorstel, uitslag.status, verzoek);
    await this.bewaar(em, nieuw);
    return nieuw;
  }

  /** The inwoner applied for what somebody had put them forward for: that is the yes that it waited for. */
  async sollicitatie(em: EntityManager, open: Voorstel, viaId: string, nu: Date): Promise<Voorstel> {
    const voorstel = { ...open, gesolliciteerdViaId: viaId };
    if (open.status === 'voorgelegd') {
      return this.zet(em, voorstel, { gebeurtenis: 'inwoner-ja', rollen: ['regisseur'], antwoord: 'ja', nu });
    }
    await this.bewaar(em, voorstel);
    return voorstel;
  }

  /** Ends what is open still, and tells who put it forward and who has the regie why. */
  async laatVervallen(
    em: EntityManager,
    welke: Vervallend,
    reden: 'andere-plaatsing' | 'al-vervuld' | 'vacature-gesloten' | 'niet-beschikbaar',
    oorzaak: string,
    nu: Date,
  ): Promise<void> {
    const ids = await openIds(em, welke);
    for (const id of ids) {
      const voorstel = (await this.neem(em, id))!;
      const hoorders = await this.hoorders(em, voorstel, undefined);
      await this.zet(em, voorstel, { gebeurtenis: 'vervallen', rollen: ['hub'], reden, nu });
      const gevolg = {
        onderwerp: { soort: 'voorstel' as const, id },
        inwonerId: voorstel.inwonerId,
        ontvangers: hoorders,
      };
      await this.hubBerichten.verstuur(em, 'voorstel.vervallen', { voorstel: { id }, reden }, gevolg, oorzaak);
    }
  }

  /** The roles of a partner: who put it forward, and who answers for the inwoner or has the regie now. */
  async rollen(em: EntityManager, voorstel: Voorstel, partner: Partner): Promise<Rol[]> {
    const regie = await this.inwoners.gebonden(em, voorstel.inwonerId, ['regie']);
    return rollenVan(voorstel, partner.id, regie.includes(partner.id));
  }

  /** Who hears of a step: both sides and who has the regie, but not the system that told it. */
  async hoorders(em: EntityManager, v: Voorstel, afzenderId: string | undefined): Promise<string[]> {
    const regie = await this.inwoners.gebonden(em, v.inwonerId, ['regie']);
    const via = v.gesolliciteerdViaId ? [v.gesolliciteerdViaId] : [];
    return [...new Set([v.partnerId, v.aanPartnerId, ...via, ...regie])].filter((id) => id !== afzenderId);
  }

  private async bewaar(em: EntityManager, v: Voorstel): Promise<void> {
    await em.save(Voorstel, v);
    if (toontIdentiteit(v.status)) await this.inwoners.bind(em, v.inwonerId, v.partnerId, 'voorstel', v.id);
    else await this.inwoners.ontbind(em, v.inwonerId, v.partnerId, 'voorstel', v.id);
    await this.inwoners.bewaak(em, v.inwonerId);
  }
}

export function rollenVan(
  {
    partnerId,
    aanPartnerId,
    gesolliciteerdViaId,
  }: Pick<Voorstel, 'partnerId' | 'aanPartnerId' | 'gesolliciteerdViaId'>,
  wie: string,
  heeftRegie: boolean,
): Rol[] {
  const rollen: Rol[] = [];
  if (wie === partnerId) rollen.push('voorlegger');
  if (wie === aanPartnerId || wie === gesolliciteerdViaId || heeftRegie) rollen.push('regisseur');
  return rollen;
}

export function geweigerd(
  soort: 'verloren' | 'verboden' | 'rol',
  huidigeStatus: Status,
  toegestaan: readonly Gebeurtenis[],
): Weigering {
  const code = { verloren: 'OVERGANG_VERLOREN', verboden: 'OVERGANG_VERBODEN', rol: 'ROL_ONJUIST' } as const;
  return Weigering.van(code[soort], '', undefined, { huidigeStatus, toegestaneStappen: toegestaan });
}

/** The statuses that it has left, in order. */
function geschiedenis(v: Voorstel): Status[] {
  const bereikt = (Object.keys(MOMENT_VAN) as (keyof typeof MOMENT_VAN)[]).filter((s) => v[MOMENT_VAN[s]] !== null);
  return (['voorgelegd', ...bereikt] as Status[]).filter((s) => s !== v.status);
}

function verplaats(v: Voorstel, status: Status, { antwoord, reden, nu }: Stapverzoek): Voorstel {
  const moment = MOMENT_VAN[status as keyof typeof MOMENT_VAN];
  return {
    ...v,
    status,
    versie: v.versie + 1,
    reden: reden ?? v.reden,
    ...(antwoord === undefined ? {} : { antwoord, antwoordOp: nu }),
    ...(moment ? { [moment]: nu } : {}),
    ...(isOpen(status) ? {} : { beeindigdOp: nu }),
  };
}

async function openIds(em: EntityManager, welke: Vervallend): Promise<string[]> {
  const [keuze, waarde] =
    'inwonerId' in welke
      ? (['inwoner_id = any(array(select hub.zelfde_inwoner($1)))', welke.inwonerId] as const)
      : (['vacature_id = $1', welke.vacatureId] as const);
  const rijen = await em.query<{ id: string }[]>(
    `select id from hub.voorstel where ${keuze} and beeindigd_op is null and id is distinct from $2
      order by id for update`,
    [waarde, welke.behalve ?? null],
  );
  return rijen.map((r) => r.id);
}
