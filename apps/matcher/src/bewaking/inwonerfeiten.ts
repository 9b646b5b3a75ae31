import { dagenLater, eindeVan } from '@estafette/tijd';
import { isBeeindigd, noen, opnieuw, type Dossier, type Stand } from './feiten.js';
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
  /** Whoever is known and whose case did not end has one fixed contact. */
  regisseur: ({ inwoner }) => {
    if (inwoner.isAfgesloten) return { reden: 'zaak-beeindigd' };
    if (!inwoner.heeftRegisseur) return opnieuw(inwoner.bekendOp);
    const [zonder] = [inwoner.regisseurTot, inwoner.onvervangenVanaf].filter((dag) => dag !== null).toSorted();
    return zonder ? opnieuw(eindeVan(dagenLater(zonder, -1))) : { reden: 'regisseur' };
  },
  /** Whom nobody reached: a question of how to reach, never of guilt. */
  bereik: (dossier) => {
    if (isZaakBeeindigd(dossier)) return { reden: 'zaak-beeindigd' };
    const { nietBereiktOp } = dossier.inwoner;
    return nietBereiktOp ? opnieuw(nietBereiktOp) : { reden: 'contact' };
  },
  ladder: (dossier) => sinds(dossier, dossier.inwoner.ladderOp),
  oordeel: (dossier) => sinds(dossier, dossier.inwoner.oordeelOp),
  /** Only while somebody works with it. */
  profiel: ({ inwoner, overdrachten, voorstellen }) => {
    const gebruikt = overdrachten.some((o) => !isBeeindigd(o)) || voorstellen.some((v) => v.beeindigdOp === null);
    return gebruikt && inwoner.profielOp ? opnieuw(inwoner.profielOp) : { reden: 'niet-aan-de-orde' };
  },
} as const satisfies Record<string, (dossier: Dossier) => Stand>;

function sinds({ inwoner }: Dossier, dag: Dossier['inwoner']['ladderOp']): Stand {
  if (inwoner.isAfgesloten) return { reden: 'zaak-beeindigd' };
  return dag ? opnieuw(noen(dag)) : { reden: 'niet-aan-de-orde' };
}
