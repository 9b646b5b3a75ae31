/** What a copy says about itself. It is written last: a copy without it was never complete. */
export interface Manifest {
  readonly versie: 1;
  readonly gemaaktOp: string;
  readonly postgres: string;
  readonly bytes: number;
}

export const MANIFEST = 'backup.json';
export const GEGEVENS = 'postgres';
