import type { Vacature } from '@estafette/contracts/vacature';
import { beroepen, verwantschap } from '@estafette/taxonomie';

/** Further than most people travel: who does travel is for the matcher to say. */
const AFSTAND_KM = 40;
/** In 1/1000: the same minor group of ISCO-08, or as much in common. */
const VERWANT = 500;
const MAX_BEROEPEN = 150;

/**
 * A broad question for a vacancy: the area and the related occupations, and nothing that a candidate who fits could miss
 * by an empty field. Undefined without a place: VUM asks by area.
 */
export function breedGevraagd({ adres, beroep }: Vacature): object | undefined {
  if (!adres) return undefined;
  const codes = beroep?.codeBeroepsnaam ? verwanten(beroep.codeBeroepsnaam) : [];
  return {
    selectiegebied: { postcode: adres.postcode, afstand: AFSTAND_KM },
    ...(codes.length > 0
      ? {
          bemiddelingsberoep: {
            $elemMatch: { $or: codes.map((code) => ({ 'beroep.codeBeroepsnaam': { $eq: code } })) },
          },
        }
      : {}),
  };
}

/** The occupation itself, and those nearest to it first. */
function verwanten(code: string): string[] {
  const anderen = beroepen
    .map((beroep) => ({ code: beroep.code, mate: verwantschap(code, beroep.code) ?? 0 }))
    .filter(({ code: ander, mate }) => ander !== code && mate >= VERWANT)
    .sort((a, b) => b.mate - a.mate);
  return [code, ...anderen.map((ander) => ander.code)].slice(0, MAX_BEROEPEN);
}
