import fc from 'fast-check';
import { catalogus, type Klasse } from '@estafette/contracts';
import { beoordeel, invoer } from '../contract/invoer.js';
import { draai, type Verloop } from './verloop.js';

/** Inputs per type, spread over its versions. */
const PER_TYPE = 10_000;
const MINSTENS_GELDIG = 30;

interface Telling {
  readonly aantal: number;
  readonly geldig: number;
  readonly oneens: readonly string[];
}

/**
 * Gives every type of the catalogue ten thousand inputs: does class-validator have something against exactly what ajv
 * refuses? Where they disagree, the smallest input that shows it is printed.
 */
await draai('keuring', { per_type: { type: 'string' } }, async (verloop) => {
  const perType = verloop.getal('per_type', PER_TYPE, 300);
  const tellingen = catalogus.map(({ naam, versies }) => {
    const delen = versies.map(({ versie, klasse }) =>
      tel(verloop, `${naam} ${versie}`, klasse, Math.ceil(perType / versies.length)),
    );
    return samen(delen);
  });
  const laagste = Math.min(...tellingen.map(({ geldig, aantal }) => Math.floor((100 * geldig) / aantal)));
  const { aantal, oneens } = samen(tellingen);
  for (const geval of oneens) verloop.meld(geval);
  return [
    { naam: 'typen', waarde: tellingen.length },
    { naam: 'keuringen', waarde: aantal },
    { naam: 'minste_per_type', waarde: Math.min(...tellingen.map((t) => t.aantal)), minstens: perType },
    { naam: 'laagste_percentage_geldig', waarde: laagste, minstens: MINSTENS_GELDIG },
    { naam: 'oneens', waarde: oneens.length, hoogstens: 0 },
  ];
});

function tel({ zaad, meld }: Verloop, wat: string, klasse: Klasse, aantal: number): Telling {
  let geldig = 0;
  const uitslag = fc.check(
    fc.property(invoer(klasse), (data) => {
      const oordeel = beoordeel(klasse, data);
      geldig += Number(oordeel.geldig);
      return oordeel.eens;
    }),
    { numRuns: aantal, seed: zaad.geheel(0, 2 ** 31 - 1) },
  );
  meld(`  ${wat}: ${aantal}, waarvan ${Math.round((100 * geldig) / aantal)}% geldig`);
  return { aantal, geldig, oneens: uitslag.failed ? [`${wat}: ${JSON.stringify(uitslag.counterexample)}`] : [] };
}

function samen(tellingen: readonly Telling[]): Telling {
  return {
    aantal: tellingen.reduce((som, t) => som + t.aantal, 0),
    geldig: tellingen.reduce((som, t) => som + t.geldig, 0),
    oneens: tellingen.flatMap((t) => t.oneens),
  };
}
