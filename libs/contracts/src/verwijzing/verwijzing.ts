import {
  Klasseregel,
  Optioneel,
  deel,
  tekst,
  uuid,
  type Klasse,
  type Verwijssoort,
  type Waardesoort,
} from '../velden/index.js';

export const BENOEMT_IETS = { anyOf: [{ required: ['id'] }, { required: ['kenmerkPartner'] }] };

/**
 * Points to an inwoner, vacature, overdracht, ... by the id that the hub gave to this partner, or by the partner's own
 * reference. The hub translates it; no two partners see the same id.
 */
@Klasseregel(BENOEMT_IETS)
export class Verwijzing {
  @Optioneel(uuid()) id?: string;
  @Optioneel(tekst(100)) kenmerkPartner?: string;
}

/** A reference to something that must be known already. */
export function verwijzing(soort: Verwijssoort): Waardesoort<Verwijzing> {
  return naar(() => Verwijzing as Klasse<Verwijzing>, soort);
}

export function naar<T extends Verwijzing>(klasse: () => Klasse<T>, soort: Verwijssoort): Waardesoort<T> {
  const basis = deel(klasse);
  const benoemt: Waardesoort<T>['regels'][number] = {
    code: 'VERWIJZING_LEEG',
    klopt: (w) => typeof w !== 'object' || w === null || 'id' in w || 'kenmerkPartner' in w,
  };
  return {
    ...basis,
    schema: () => ({ ...basis.schema(), 'x-verwijzing': soort }),
    regels: [...basis.regels, benoemt],
    verwijzing: soort,
  };
}

/** A reference that may also name a newcomer: an own reference that the hub does not know yet makes a new one. */
export function verwijzingOfNieuw(soort: Verwijssoort): Waardesoort<Verwijzing> {
  return { ...verwijzing(soort), magNieuw: true };
}

/** A reference to somebody whom the sender may know from a list only: it is no word about them, it asks them. */
export function verwijzingUitLijst(soort: Verwijssoort): Waardesoort<Verwijzing> {
  return { ...verwijzing(soort), magUitLijst: true };
}
