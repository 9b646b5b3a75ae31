import type { NepPartner } from './neppartner.js';

/** Words for scenarios: what partners usually say, so that a test tells only what it is about. */
export const gebiedsteamNoord = { partner: 'wi', team: 'gebiedsteam-noord' };
export const intakeScalabor = { partner: 'scalabor', team: 'intake' };
export const regisseurDeVries = { code: 'r.devries', naam: 'R. de Vries' };
export const trajectconsulentMeijer = { code: 'a.meijer', naam: 'A. Meijer' };

/** The gebiedsteam offers an inwoner to Scalabor. Gives what W&I heard: its own id and number of the overdracht. */
export async function biedAan(
  wi: NepPartner,
  inwoner: string,
  meer: Record<string, unknown> = {},
  attributen: Record<string, unknown> = {},
): Promise<{ id: string; nummer: string; bericht: string }> {
  const data = {
    inwoner: { kenmerkPartner: inwoner },
    van: gebiedsteamNoord,
    gever: regisseurDeVries,
    naar: intakeScalabor,
    dienst: 'arbeidsontwikkeltraject',
    doel: 'Werkritme opbouwen.',
    ...meer,
  };
  const antwoord = await wi.stuurGoed('overdracht.aangeboden', data, attributen);
  return { id: antwoord['betreft'].id, nummer: antwoord['betreft'].nummer, bericht: antwoord['id'] };
}

/** The taker finds the newest offer in its postbus and knows the overdracht and the inwoner by its own ids. */
export async function ontvangAanbod(
  nemer: NepPartner,
): Promise<{ overdracht: { id: string }; inwoner: { id: string } }> {
  const aanbod = (await nemer.leegPostbus()).findLast((b) => b.type.endsWith('overdracht.aangeboden'));
  if (!aanbod) throw new Error('No offer in the postbus.');
  const { data } = aanbod;
  return { overdracht: data['overdracht'], inwoner: data['inwoner'] };
}
