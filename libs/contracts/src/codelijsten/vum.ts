import { codelijst, getallenlijst } from './codelijst.js';

/** Lists of VUM Gegevensstandaard 1.5 (2026-04-30), with the JSON types of the published 3.0 contracts. */
const BRON = 'VUM Gegevensstandaard 1.5';
const VANAF = '2026-04-30';

export const indicatie = getallenlijst('indicatie', BRON, VANAF, [
  [0, 'Onbekend'],
  [1, 'Ja'],
  [2, 'Nee'],
]);
export const jaNee = getallenlijst('jaNee', BRON, VANAF, [
  [1, 'Ja'],
  [2, 'Nee'],
]);
export const indicatieDiploma = getallenlijst('indicatieDiploma', BRON, VANAF, [
  [0, 'Onbekend'],
  [1, 'Ja'],
  [2, 'Nee'],
  [8, 'Niet van toepassing'],
]);
export const werkEnDenkniveau = getallenlijst('werkEnDenkniveau', BRON, VANAF, [
  [0, 'Niet van toepassing'],
  [1, 'Geen basisopleiding'],
  [2, 'Basisniveau'],
  [3, 'Vmbo-niveau'],
  [4, 'Mbo-, havo- of vwo-niveau'],
  [5, 'Hbo-niveau'],
  [6, 'Wetenschappelijk onderwijs'],
  [7, '(Nog) niet bekend'],
]);
/** The same list, but VUM has it as text in a vacature. */
export const werkEnDenkniveauMinimaal = codelijst('werkEnDenkniveauMinimaal', BRON, VANAF, {
  '0': 'Niet van toepassing',
  '1': 'Geen basisopleiding',
  '2': 'Basisniveau',
  '3': 'Vmbo-niveau',
  '4': 'Mbo-, havo- of vwo-niveau',
  '5': 'Hbo-niveau',
  '6': 'Wetenschappelijk onderwijs',
  '7': '(Nog) niet bekend',
});
export const niveauOpleiding = getallenlijst('niveauOpleiding', BRON, VANAF, [
  [1, 'Basisonderwijs'],
  [2, 'Vmbo'],
  [3, 'Havo/vwo'],
  [4, 'Mbo'],
  [5, 'Hbo/bachelor'],
  [6, 'Wo/master'],
  [9, 'Anders'],
]);
export const statusOpleiding = getallenlijst('statusOpleiding', BRON, VANAF, [
  [0, 'Onbekend'],
  [1, 'Succesvol afgerond'],
  [2, 'Afgebroken'],
  [3, 'Lopend'],
]);
export const taalniveau = getallenlijst('taalniveau', BRON, VANAF, [
  [0, 'Onbekend'],
  [1, 'Geen beheersing'],
  [2, 'Redelijk'],
  [3, 'Goed'],
  [4, 'Uitstekend'],
  [8, 'Niet van toepassing'],
]);
export const vervoermiddel = getallenlijst('vervoermiddel', BRON, VANAF, [
  [1, 'Auto'],
  [2, 'Bromfiets'],
  [3, 'Fiets'],
  [4, 'Motor'],
  [5, 'Openbaar vervoer'],
  [9, 'Anders'],
]);
export const webadres = getallenlijst('webadres', BRON, VANAF, [
  [1, 'Webadres profiel'],
  [2, 'Webadres cv'],
  [3, 'Webadres werkgever'],
  [4, 'Webadres sollicitatieformulier'],
]);
export const typeArbeidscontract = codelijst('typeArbeidscontract', BRON, VANAF, {
  B: 'Bepaalde tijd',
  O: 'Onbepaalde tijd',
});
export const typeOvereenkomst = codelijst('typeOvereenkomst', BRON, VANAF, {
  '01': 'Reguliere vacature',
  '02': 'Leerbaan',
  '03': 'Vrijwilligerswerk',
  '04': 'Werkervaringsplaats',
});
export const sollicitatiewijze = codelijst('sollicitatiewijze', BRON, VANAF, {
  '1': 'Per post',
  '2': 'Per telefoon',
  '3': 'Per e-mail',
  '4': 'Per online sollicitatieformulier',
});
export const rijbewijs = codelijst('rijbewijs', BRON, VANAF, {
  A: 'Zware motor',
  A1: 'Lichte motor',
  A2: 'Middelzware motor',
  AM: 'Bromfiets en snorfiets',
  B: 'Auto',
  'B+': 'Auto met aanhangwagen tot 4250 kg samen',
  C1: 'Lichte vrachtwagen',
  C: 'Vrachtwagen',
  D1: 'Kleine bus',
  D: 'Bus',
  BE: 'Auto met zware aanhangwagen',
  C1E: 'Lichte vrachtwagen met zware aanhangwagen',
  CE: 'Vrachtwagen met zware aanhangwagen',
  D1E: 'Kleine bus met zware aanhangwagen',
  DE: 'Bus met zware aanhangwagen',
  T: 'Trekker',
});
