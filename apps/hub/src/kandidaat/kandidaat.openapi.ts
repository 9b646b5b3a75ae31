import { veldgroepnamen } from '@estafette/contracts';
import { datum, geheel, keuze, lees, lijst, object, ofNiets, paden, tekst, tijdstip, uuid } from '../openapi/index.js';

const veldgroep = keuze(veldgroepnamen);
const welBij = object({ grond: tekst, diensten: ofNiets(lijst(tekst)) });
const doelbinding = object(
  {
    versie: tekst,
    gedeeld: lijst(veldgroep),
    nietGedeeld: lijst(object({ veldgroep, betekenis: tekst, welBij: lijst(welBij) })),
  },
  { vraagBij: object({ partner: tekst }, { team: tekst }) },
);

/** Where a part of the profile comes from; `afwijkend` is what a lesser source said otherwise since. */
const bron = object(
  { onderdeel: tekst, herkomst: tekst, datum, partner: tekst },
  { methode: tekst, afwijkend: object({ waarde: {}, herkomst: tekst, datum, partner: tekst }) },
);

const kandidaat = object(
  {
    id: uuid,
    versie: geheel,
    vastgesteldOp: tijdstip,
    profiel: { type: 'object', description: 'Velden van VUM 3.0 Werkzoekende, zover gedeeld.' },
    keten: { type: 'object', description: 'Wat de keten eraan toevoegt, zover gedeeld.' },
    herkomst: lijst(bron),
    doelbinding,
  },
  {
    kenmerkPartner: tekst,
    persoon: { type: 'object', description: 'Naam, geboortedatum en adres, als die gedeeld zijn.' },
  },
);

export const KANDIDATEN = paden({
  '/kandidaten/{id}': { get: lees('kandidaat', kandidaat) },
});
