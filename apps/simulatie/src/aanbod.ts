import type { Zaad } from '@estafette/zaad';
import type { Partnerlijn } from './partnerlijn.js';

/** Where a regisseur sends somebody next. */
const VERVOLG = [
  { naar: { partner: 'scalabor', team: 'intake' }, dienst: 'arbeidsontwikkeltraject', afgesproken: 'warm' },
  { naar: { partner: 'scalabor', team: 'trajecten' }, dienst: 'detachering', afgesproken: 'warm' },
  { naar: { partner: 'caw', team: 'advies' }, dienst: 'activerend-werk-orientatie' },
  { naar: { partner: 'aanbieder', team: 'begeleiding' }, dienst: 'activerend-werk-ontwikkeling' },
  { naar: { partner: 'wsp', team: 'accountmanagers' }, dienst: 'bemiddeling-wsp' },
  { naar: { partner: 'lwl', team: 'advies' }, dienst: 'leeradvies' },
  { naar: { partner: 'swt', team: 'wijkteam-noord' }, dienst: 'begeleiding' },
  { naar: { partner: 'wi', team: 'diagnose' }, dienst: 'diagnose' },
] as const;

const TEAM_ZONDER_GEGEVEN = { partner: 'wi', team: 'gebiedsteam-noord' };

/** A regisseur offers an inwoner whose last dienst has ended to the next team. Tells whether there was one. */
export async function biedVervolgAan(wi: Partnerlijn, zaad: Zaad, alGehad: Set<string>): Promise<boolean> {
  const overdrachten = await wi.overdrachten('afgerond', 100);
  const mogelijk = overdrachten.filter((o) => o.stokhouder.partner === 'wi' && !alGehad.has(o.inwoner.id));
  if (mogelijk.length === 0) return false;
  const { inwoner, stokhouder, van } = zaad.kies(mogelijk);
  alGehad.add(inwoner.id);
  await wi.stuur('overdracht.aangeboden', {
    inwoner: { id: inwoner.id },
    van: van.partner === 'wi' ? { partner: van.partner, team: van.team } : TEAM_ZONDER_GEGEVEN,
    gever: { code: stokhouder.code },
    ...(zaad.kans(0.8) ? { doel: 'De volgende stap zetten.' } : {}),
    ...zaad.kies(VERVOLG),
  });
  return true;
}
