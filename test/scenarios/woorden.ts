import type { NepPartner } from '../support/neppartner.js';
import { gebiedsteamNoord, regisseurDeVries } from '../support/verhaal.js';

/** Words that more than one scenario uses. */
export const ORDERPICKER = 'urn:reintegratietaal:beroep:orderpicker';
const vaardigheden = ['orders-verzamelen', 'scanner-gebruiken', 'inpakken'];

export const competenties = vaardigheden.map((naam) => ({
  codeCompetentie: `urn:reintegratietaal:competentie:${naam}`,
}));

/** A vacature for an orderpicker of 24 hours; each employer asks for the same. */
export const vacatureOrderpicker = {
  naamVacature: 'Orderpicker, 24 uur',
  beroep: { codeBeroepsnaam: ORDERPICKER },
  adres: { postcode: '6811AB' },
  werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 24 },
  competentiebeheersing: competenties,
  codeWerkEnDenkniveauMinimaal: '3',
  taalbeheersing: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 3 }],
  arbeidsVoorwaarden: { datumAanvangWerkzaamheden: '2027-02-01' },
  contractvorm: [{ codeTypeArbeidscontract: 'B', codeTypeOvereenkomst: '01' }],
};

export const ketenOrderpicker = {
  taakeisen: ['lopen'],
  redenTaaleis: 'De orderpicker leest en bespreekt de veiligheidsregels.',
  interesses: ['handen'],
};

/**
 * Somebody from the bestand who can do this work: nobody wrote down education, endurance and when she can start, and her
 * Dutch is one step short.
 */
export const profielUitBestand = {
  bemiddelingsberoep: [{ codeBeroepsnaam: ORDERPICKER }],
  mobiliteit: { bemiddelingspostcode: '6811AA', maximaleReisafstand: 25 },
  werktijden: { aantalWerkurenPerWeekMinimaal: 20, aantalWerkurenPerWeekMaximaal: 28 },
  contractvorm: [{ codeTypeArbeidscontract: 'B' }],
  arbeidsmarktkwalificatie: {
    competentiebeheersing: competenties,
    taalbeheersing: [{ codeTaal: 'nld', codeNiveauTaalbeheersingMondeling: 2 }],
    werkervaring: [{ beroep: { codeBeroepsnaam: ORDERPICKER } }],
    interesse: [{ naamInteresse: 'handen' }],
  },
};

/** W&I tells of an inwoner, and who the fixed contact is. */
export async function meldInwoner(wi: NepPartner, kenmerk: string, profiel: object, keten: object): Promise<string> {
  const wie = { inwoner: { kenmerkPartner: kenmerk } };
  const { betreft } = await wi.stuurGoed('kandidaatprofiel.vastgesteld', { ...wie, profiel, keten });
  await wi.stuurGoed('contactpersoon.toegewezen', { ...wie, team: gebiedsteamNoord, regisseur: regisseurDeVries });
  return betreft.id;
}
