import { velden, type Klasse } from '@estafette/contracts';
import { Gevondene, Tekortkomende, type KandidatenGevonden } from '@estafette/contracts/kandidaten';
import type { Matchantwoord } from './kandidatenvragen.js';

type Json = Record<string, unknown>;

/** What the matcher answered, in the words of the re-integratietaal; what that has no word for stays behind. */
export function gevondenUit(runId: string, vacatureId: string, antwoord: Matchantwoord): KandidatenGevonden {
  const { weging, kandidaten = [], netNiet, gezien } = antwoord;
  return {
    runId,
    vacature: { id: vacatureId },
    weging: weging.versie,
    kandidaten: kandidaten.map((k) => metInwoner(Gevondene, k)),
    netNiet: netNiet.map((k) => metInwoner(Tekortkomende, k)),
    gezien,
  };
}

function metInwoner<T extends object>(
  klasse: Klasse<T>,
  { kandidaatId, ...rest }: { kandidaatId: string } & object,
): T {
  return { ...kies(klasse, rest), inwoner: { id: kandidaatId } } as unknown as T;
}

/** Of `waarde` the fields that `klasse` has, in parts and lists of parts too. */
function kies(klasse: Klasse, waarde: object): Json {
  const gekozen = velden
    .veldenVan(klasse)
    .filter(({ naam }) => (waarde as Json)[naam] !== undefined)
    .map(({ naam, soort }) => {
      const deel = (soort.klasse ?? soort.element?.klasse)?.();
      const inhoud = (waarde as Json)[naam];
      if (!deel) return [naam, inhoud] as const;
      return [
        naam,
        Array.isArray(inhoud) ? inhoud.map((d) => kies(deel, d as object)) : kies(deel, inhoud as object),
      ] as const;
    });
  return Object.fromEntries(gekozen);
}
