import { expect } from '@jest/globals';
import type { Keten } from './keten.js';
import type { Inhoud, NepPartner } from './neppartner.js';
import { gebiedsteamNoord, regisseurDeVries } from './verhaal.js';

const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';

/** What happens between an accountmanager and a regisseur, in the words of a test. */
export class Bemiddeling {
  private readonly wi: NepPartner;
  private readonly wsp: NepPartner;

  constructor(private readonly keten: Keten) {
    this.wi = keten.partner('wi');
    this.wsp = keten.partner('wsp');
  }

  /** Publishes a vacature, of the WSP unless it is another's. Gives what its owner calls it. */
  async vacature(kenmerk: string, meer: object = {}, eigenaar = this.wsp): Promise<string> {
    const { betreft } = await eigenaar.stuurGoed('vacature.gepubliceerd', {
      vacature: { kenmerkPartner: kenmerk },
      profiel: { naamVacature: 'Orderpicker', beroep: { codeBeroepsnaam: ORDERPICKER } },
      ...meer,
    });
    return betreft.id;
  }

  /** W&I tells of an inwoner, with a regisseur. */
  async inwoner(kenmerk: string): Promise<void> {
    const wie = { inwoner: { kenmerkPartner: kenmerk } };
    const profiel = { bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }] };
    await this.wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie, profiel });
    await this.wi.stuurGoed('contactpersoon.toegewezen', {
      ...wie,
      team: gebiedsteamNoord,
      regisseur: regisseurDeVries,
    });
  }

  /** What this partner calls the inwoner, from the list that it gets for its vacature; W&I calls the inwoner `kenmerk`. */
  async uitLijst(partner: NepPartner, vacatureId: string, kenmerk: string): Promise<string> {
    const bekend = await this.naamVoor(partner, kenmerk);
    if (bekend) return bekend;
    const { status } = await partner.post(`/vacatures/${vacatureId}/kandidaten`, { aantal: 200 });
    expect(status).toBe(200);
    return (await this.naamVoor(partner, kenmerk))!;
  }

  async legVoor(partner: NepPartner, kenmerk: string, vacatureId: string, meer: object = {}): Promise<{ id: string }> {
    const { betreft } = await partner.stuurGoed('voorstel.voorgelegd', {
      vacature: { id: vacatureId },
      inwoner: { id: await this.uitLijst(partner, vacatureId, kenmerk) },
      waarom: 'Werkt graag in een magazijn.',
      ...meer,
    });
    return { id: betreft.id };
  }

  /** What W&I knows the newest voorstel by. */
  async bijWi(): Promise<{ id: string }> {
    const { data } = await this.wi.wachtOp('voorstel.voorgelegd');
    return { id: data['voorstel'].id };
  }

  /** The regisseur tells what the inwoner says to the newest voorstel. */
  async antwoord(woord: string, meer: object = {}): Promise<void> {
    await this.wi.stuurGoed('voorstel.inwoner-akkoord', { voorstel: await this.bijWi(), antwoord: woord, ...meer });
  }

  // No partner can look up what another one calls somebody, so a test looks in the table.
  private async naamVoor(partner: NepPartner, kenmerk: string): Promise<string | undefined> {
    const [rij] = await this.keten.sql<{ id: string }>(
      `select e.extern_id as id from hub.verwijzing w join hub.partner p on p.id = w.partner_id and p.naam = 'wi'
         join hub.verwijzing e on e.intern_id = w.intern_id and e.soort = 'inwoner'
         join hub.partner q on q.id = e.partner_id and q.oin = $2
        where w.soort = 'inwoner' and w.kenmerk_partner = $1`,
      [kenmerk, partner.oin],
    );
    return rij?.id;
  }
}

export const toonVoorstel = async (partner: NepPartner, { id }: Inhoud): Promise<Inhoud> =>
  (await partner.haal(`/voorstellen/${id}`)).inhoud;
