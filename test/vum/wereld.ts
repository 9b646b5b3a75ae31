import type { Zaad } from '@estafette/zaad';
import type { Inhoud } from '../support/neppartner.js';

type Schema = Readonly<Record<string, unknown>>;

/** Real places in and around the region, so that distances mean something. */
export const PLEKKEN = ['6811AA', '6811ZZ', '6821CD', '6901XY', '6661AB', '6511BB', '3511ab', '1012WX', '9711AA'];
const BEROEPEN = ['orderpicker', 'kapper', 'tuinman', 'kok', 'lasser'].map((b) => `urn:reintegratietaal:beroep:${b}`);
const TALEN = ['nld', 'eng', 'pol'];

/** Fields for which a few values that come back say more than all that are allowed. */
const VAAK: Readonly<Record<string, readonly unknown[]>> = {
  bemiddelingspostcode: PLEKKEN,
  postcode: PLEKKEN,
  codeBeroepsnaam: [...BEROEPEN, ''],
  codeTaal: TALEN,
  codeSoortRijbewijs: ['B', 'BE', 'C', 'AM'],
  maximaleReisafstand: [0, 5, 15, 60, 999],
  afstand: [0, 3, 14, 17, 60, 150, 999],
};
const DAGEN = ['2026-11-01', '2026-12-01', '2027-03-15', '2030-01-01'];
const MAX_ELEMENTEN = 3;

/** Draws values that fit a schema of the contract. */
export class Vulling {
  constructor(
    private readonly zaad: Zaad,
    private readonly kans = 0.5,
  ) {}

  waarde(schema: Schema, naam = ''): unknown {
    const { zaad } = this;
    if (schema['oneOf']) return this.waarde(zaad.kies(schema['oneOf'] as Schema[]), naam);
    const vaak = VAAK[naam] ?? (schema['enum'] as unknown[] | undefined);
    // `codeBeroepsnaam` can also be the condition about it.
    if (vaak && schema['type'] !== 'object') return zaad.kies(vaak);
    switch (schema['type']) {
      case 'object':
        return this.object(schema);
      case 'array':
        return Array.from({ length: zaad.geheel(Number(schema['minItems'] ?? 0), MAX_ELEMENTEN) }, () =>
          this.waarde(schema['items'] as Schema, naam),
        );
      case 'integer':
        return zaad.geheel(Number(schema['minimum']), Number(schema['maximum']));
      case 'boolean':
        return zaad.kans(0.5);
      default:
        return this.tekst(schema);
    }
  }

  object(schema: Schema): Inhoud {
    const verplicht = (schema['required'] ?? []) as string[];
    const velden = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    const gekozen = velden.filter(([naam]) => verplicht.includes(naam) || this.zaad.kans(this.kans));
    return Object.fromEntries(gekozen.map(([naam, deel]) => [naam, this.voorwaarde(naam, deel)]));
  }

  /** The code in a condition is drawn like the field that it is about. */
  private voorwaarde(naam: string, schema: Schema): unknown {
    const kaal = naam.split('.').at(-1)!;
    const operatoren = schema['properties'] as Record<string, Schema> | undefined;
    if (!VAAK[kaal] || !operatoren?.['$eq']) return this.waarde(schema, kaal);
    return { $eq: this.waarde(operatoren['$eq'], kaal) };
  }

  private tekst(schema: Schema): string {
    const { zaad } = this;
    if (schema['format'] === 'date') return zaad.kies(DAGEN);
    if (schema['pattern'] === '^[0-9]+$') return String(zaad.geheel(0, 99_999));
    const hoogst = Number(schema['maxLength'] ?? 100);
    const keuze = zaad.kies(['', 'tekst', `ëü ${zaad.geheel(0, 1e6)}`, '😀'.repeat(hoogst), 'x'.repeat(hoogst)]);
    return [...keuze].slice(0, Math.min(hoogst, 200)).join('');
  }
}
