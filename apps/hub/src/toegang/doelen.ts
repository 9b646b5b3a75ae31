/** What somebody can open a person's file for; each is an activity in the register of verwerkingsactiviteiten. */
export const inzagedoelen = ['begeleiding', 'overdracht', 'bemiddeling', 'rechten'] as const;
export type Inzagedoel = (typeof inzagedoelen)[number];
/** In this header a person says so. */
export const DOELKOP = 'x-estafette-doel';

export function isInzagedoel(waarde: unknown): waarde is Inzagedoel {
  return inzagedoelen.some((doel) => doel === waarde);
}
