import { keur, soortVanType, TYPE_VOORVOEGSEL, velden, volledigSchema, type JsonSchema } from '@estafette/contracts';
import { keurBericht } from '@estafette/hub/bericht/keuring';
import type { Partner } from '@estafette/hub/partner/index';
import { draai, type Verloop } from '../drills/verloop.js';

const RONDEN = 15;
const RONDE_MS = 200;
const ELEMENTEN = 3;
const DOEL_KEER = 10;

const { klasse } = soortVanType(`${TYPE_VOORVOEGSEL}kandidaatprofiel.vastgesteld`)!;
const WI: Partner = {
  id: '0b0f7f4e-6c1c-4c59-8d8b-1f6f2d8d8a01',
  naam: 'wi',
  weergavenaam: 'Werk en Inkomen',
  soort: 'gemeente',
  oin: '00000099000000001000',
};

/**
 * How many profiles a second pass the check on entry, with every field filled in and three in each list: by ajv, which
 * decides, and by class-validator alone, which would have to look at every bericht. Beside it the whole check, with
 * envelope, sender and what belongs in the vault. By turns, so that a busy machine troubles all alike.
 */
await draai('keuring', {}, (verloop) => meetAlles(verloop), 'bench');

async function meetAlles({ meld }: Verloop) {
  const profiel = JSON.parse(JSON.stringify(vol())) as object;
  const event = alsEvent(profiel);
  eis(keur(klasse, profiel).length === 0 && !('fouten' in keurBericht(WI, event)));
  const keuringen = {
    ajv: () => keur(klasse, profiel),
    class_validator: () => velden.foutenIn(klasse, profiel, 'data'),
    hele_keuring: () => keurBericht(WI, event),
  };
  const tijden = Object.entries(keuringen).map(([naam, keuring]) => ({ naam, keuring, perSeconde: [] as number[] }));
  for (let ronde = 0; ronde <= RONDEN; ronde++) {
    // The first round only warms up.
    for (const t of tijden)
      if (ronde > 0) t.perSeconde.push(tel(t.keuring));
      else tel(t.keuring);
  }
  const [ajv, alleen, heel] = tijden.map(({ perSeconde }) => Math.round(midden(perSeconde)));
  const keer = Math.round((10 * ajv!) / alleen!) / 10;
  const bytes = Buffer.byteLength(JSON.stringify(profiel));
  meld(`  Een vol profiel is ${bytes} bytes. Per seconde: ajv ${ajv}, class-validator alleen ${alleen}: ${keer} ×.`);
  return [
    { naam: 'profiel_bytes', waarde: bytes },
    { naam: 'ajv_per_seconde', waarde: ajv! },
    { naam: 'class_validator_per_seconde', waarde: alleen! },
    { naam: 'hele_keuring_per_seconde', waarde: heel! },
    { naam: 'keer', waarde: keer, minstens: DOEL_KEER },
  ];
}

function tel(keuring: () => unknown): number {
  const begin = performance.now();
  let aantal = 0;
  while (performance.now() - begin < RONDE_MS) {
    for (let i = 0; i < 20; i++) keuring();
    aantal += 20;
  }
  return (1_000 * aantal) / (performance.now() - begin);
}

function midden(metingen: readonly number[]): number {
  return metingen.toSorted((a, b) => a - b)[Math.floor(metingen.length / 2)]!;
}

function alsEvent(data: object): object {
  const source = `urn:nld:oin:${WI.oin}:systeem:klantvolg`;
  return { specversion: '1.0', id: '1', source, type: `${TYPE_VOORVOEGSEL}kandidaatprofiel.vastgesteld`, data };
}

function eis(geldig: boolean): void {
  if (!geldig) throw new Error('The profile that is measured is refused.');
}

/** Every field there is, from the schema itself. */
function vol(): unknown {
  const schema = volledigSchema(klasse);
  const delen = schema['$defs'] as Readonly<Record<string, JsonSchema>>;
  const waarde = (deel: JsonSchema): unknown => {
    if (deel['$ref']) return waarde(delen[String(deel['$ref']).replace('#/$defs/', '')]!);
    if (deel['enum']) return (deel['enum'] as unknown[]).at(-1);
    if (deel['type'] === 'integer') return deel['maximum'];
    if (deel['type'] === 'array') return Array.from({ length: ELEMENTEN }, () => waarde(deel['items'] as JsonSchema));
    if (deel['type'] === 'string') return tekst(deel);
    return Object.fromEntries(
      Object.entries(deel['properties'] as Record<string, JsonSchema>).map(([naam, d]) => [naam, waarde(d)]),
    );
  };
  return waarde(schema);
}

function tekst({ format, examples, maxLength }: JsonSchema): unknown {
  if (format === 'date') return '2026-11-22';
  if (format === 'uuid') return WI.id;
  return (examples as unknown[] | undefined)?.[0] ?? 'Werkt graag met anderen.'.slice(0, Number(maxLength));
}
