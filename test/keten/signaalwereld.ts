import { dagenLater, lokaleDatum } from '@estafette/tijd';
import { Bemiddeling } from '../support/bemiddeling.js';
import type { Keten } from '../support/keten.js';
import type { Inhoud, NepPartner } from '../support/neppartner.js';
import { biedAan, gebiedsteamNoord, regisseurDeVries, trajectconsulentMeijer } from '../support/verhaal.js';

export interface Aanbod {
  readonly overdracht: { readonly id: string };
  readonly inwoner: { readonly id: string };
  readonly bijWi: { readonly id: string };
}

/** What partners do in the life of an inwoner before something goes wrong. */
export class Signaalwereld {
  readonly wi: NepPartner;
  readonly scalabor: NepPartner;
  readonly wsp: NepPartner;
  readonly caw: NepPartner;
  readonly bemiddeling: Bemiddeling;

  constructor(readonly keten: Keten) {
    this.wi = keten.partner('wi');
    this.scalabor = keten.partner('scalabor');
    this.wsp = keten.partner('wsp');
    this.caw = keten.partner('caw');
    this.bemiddeling = new Bemiddeling(keten);
  }

  over(dagen: number): string {
    return dagenLater(lokaleDatum(this.keten.klok.nu()), dagen);
  }

  nu(): string {
    return this.keten.klok.nu().toISOString();
  }

  wie(kenmerk: string): Inhoud {
    return { inwoner: { kenmerkPartner: kenmerk } };
  }

  async krijgtRegisseur(kenmerk: string, meer: Inhoud = {}): Promise<void> {
    const regie = { ...this.wie(kenmerk), team: gebiedsteamNoord, regisseur: regisseurDeVries };
    await this.wi.stuurGoed('contactpersoon.toegewezen', { ...regie, ...meer });
  }

  async aangeboden(kenmerk: string, meer: Inhoud = {}): Promise<Aanbod> {
    await this.krijgtRegisseur(kenmerk);
    const { id } = await biedAan(this.wi, kenmerk, { afgesproken: 'koud', ...meer });
    const { data } = await this.scalabor.wachtOp('overdracht.aangeboden');
    return { overdracht: data['overdracht'], inwoner: data['inwoner'], bijWi: { id } };
  }

  async opgepakt(kenmerk: string, meer: Inhoud = {}): Promise<Aanbod> {
    const aanbod = await this.aangeboden(kenmerk, meer);
    await this.stap('in-behandeling', aanbod, { medewerker: trajectconsulentMeijer });
    return aanbod;
  }

  async geaccepteerd(kenmerk: string, besluit: Inhoud = {}, meer: Inhoud = {}): Promise<Aanbod> {
    const aanbod = await this.opgepakt(kenmerk, meer);
    await this.stap('geaccepteerd', aanbod, besluit);
    return aanbod;
  }

  async gestart(kenmerk: string, meer: Inhoud = {}): Promise<Aanbod> {
    const aanbod = await this.geaccepteerd(kenmerk, {}, meer);
    await this.stap('gestart', aanbod);
    return aanbod;
  }

  stap(naam: string, { overdracht }: Aanbod, meer: Inhoud = {}): Promise<Inhoud> {
    return this.scalabor.stuurGoed(`overdracht.${naam}`, { overdracht, ...meer });
  }

  profiel(kenmerk: string, meer: Inhoud): Promise<Inhoud> {
    return this.wi.stuurGoed('kandidaatprofiel.aangevuld', { ...this.wie(kenmerk), ...meer });
  }

  /** Gives what W&I calls the inwoner. */
  async kent(kenmerk: string, ketenblok: Inhoud = {}): Promise<string> {
    await this.krijgtRegisseur(kenmerk);
    const profiel = { ...this.wie(kenmerk), profiel: {}, keten: ketenblok };
    return (await this.wi.stuurGoed('kandidaatprofiel.vastgesteld', profiel))['betreft'].id;
  }

  contact(kenmerk: string, soort: string, meer: Inhoud = {}): Promise<Inhoud> {
    return this.wi.stuurGoed('contact.vastgelegd', { ...this.wie(kenmerk), soort, tijdstip: this.nu(), ...meer });
  }

  async voorgelegd(kenmerk: string): Promise<{ id: string }> {
    await this.bemiddeling.inwoner(kenmerk);
    return this.bemiddeling.legVoor(this.wsp, kenmerk, await this.bemiddeling.vacature(`V-${kenmerk}`));
  }

  async aanCaw(): Promise<Inhoud> {
    await biedAan(this.wi, 'SG-caw', {
      naar: { partner: 'caw', team: 'advies' },
      dienst: 'activerend-werk-orientatie',
    });
    const { data } = await this.caw.wachtOp('overdracht.aangeboden');
    return data['inwoner'];
  }

  /** Something that Scalabor was told of the inwoner proves wrong, and is put right. */
  async corrigeert(kenmerk: string): Promise<void> {
    const id = await this.kent(kenmerk);
    await this.aangeboden(kenmerk);
    const rijbewijs = [{ codeSoortRijbewijs: 'B' }];
    const correctie = { profiel: { arbeidsmarktkwalificatie: { rijbewijs } } };
    const { status, inhoud } = await this.wi.post(`/kandidaten/${id}/correctie`, correctie);
    if (status !== 201) throw new Error(JSON.stringify(inhoud));
  }
}
