import { eindeVan } from '@estafette/tijd';
import { opnieuw, type Dossier, type Stand } from './feiten.js';
import { isZaakBeeindigd, zonderVervolg } from './vervolg.js';

/** The facts about an inwoner, with or without an overdracht, on which a norm can stand. */
export const inwonerfeiten = {
  /** A date that passed and on which nobody spoke to the inwoner. */
  contactdatum: (dossier) => {
    const { volgendContact } = dossier.inwoner;
    if (!volgendContact) return { reden: 'contact' };
    return isZaakBeeindigd(dossier) ? { reden: 'zaak-beeindigd' } : opnieuw(eindeVan(volgendContact));
  },
  vervolg: (dossier) => {
    const { trajecteindeOp, redenTrajecteinde } = dossier.inwoner;
    return trajecteindeOp ? zonderVervolg(dossier, trajecteindeOp, redenTrajecteinde) : { reden: 'niet-aan-de-orde' };
  },
} as const satisfies Record<string, (dossier: Dossier) => Stand>;
