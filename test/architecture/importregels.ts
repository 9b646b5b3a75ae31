import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A rule of dependency-cruiser. */
interface Regel {
  readonly name: string;
  readonly comment: string;
  readonly severity: 'error';
  readonly from: object;
  readonly to: object;
}

/** Which of our packages a lib may stand on. Whatever is not named here stands on nothing of ours. */
const LIBS_OP: Readonly<Record<string, readonly string[]>> = {
  matchregels: ['contracts'],
  matchmotor: ['matchregels'],
  wereld: ['matchregels', 'taxonomie', 'zaad'],
  proces: ['tijd'],
  messaging: ['persistence'],
};

/** Technology that one lib keeps for itself. */
const EIGEN_TECHNIEK = [
  {
    pakketten: '(typeorm|@nestjs/typeorm)',
    eigenaar: '^libs/persistence/',
    waarom: 'inTransactie is the one door to the data.',
  },
  {
    pakketten: '(@utrecht|@nl-design-system-candidate|@nl-design-system-unstable|@fontsource)',
    eigenaar: '^apps/portal/src/ui/nlds\\.tsx$',
    waarom: 'One file knows the design system, so that its packages can change.',
  },
  {
    pakketten: 'pg',
    eigenaar: '^(libs/(persistence|messaging)|apps/cli/src/reservekopie)/',
    waarom: 'inTransactie is the one door to the data; messaging opens the queues; a copy is of the whole server.',
  },
  {
    pakketten: '(bullmq|@nestjs/bullmq|ioredis)',
    eigenaar: '^libs/messaging/',
    waarom: 'Only messaging knows where the queues live.',
  },
];

/** The rules, made from the folders that are there: a new slice is guarded from birth. */
export function importregels(wortel: string): Regel[] {
  return [
    kringloop(),
    ...EIGEN_TECHNIEK.map(eigenTechniek),
    ...mappen(wortel, 'libs').map((lib) => libstaatOp(lib)),
    ...mappen(wortel, 'apps').map((app) => appStaatAlleen(app)),
    ...slices(wortel).map(eenDeur),
    puurRekenen(),
    wereldBlijftBuiten(),
  ];
}

function kringloop(): Regel {
  return {
    name: 'geen-kringloop',
    comment: 'A circle has no order to read it in.',
    severity: 'error',
    from: {},
    to: { circular: true },
  };
}

function eigenTechniek({ pakketten, eigenaar, waarom }: (typeof EIGEN_TECHNIEK)[number]): Regel {
  return {
    name: `alleen-${eigenaar.replace(/\W/g, '')}-kent-${pakketten.replace(/\W/g, '')}`,
    comment: waarom,
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: eigenaar },
    to: { path: `(^|node_modules/)${pakketten}(/|$)` },
  };
}

function libstaatOp(lib: string): Regel {
  const mag = [lib, ...(LIBS_OP[lib] ?? [])].join('|');
  return {
    name: `libs-${lib}-staat-op`,
    comment: 'The direction of imports between packages.',
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: { path: '^(apps|libs)/', pathNot: `^libs/(${mag})/` },
  };
}

function appStaatAlleen(app: string): Regel {
  return {
    name: `apps-${app}-staat-alleen`,
    comment: 'Processes meet in the database and in the queues, not in code.',
    severity: 'error',
    from: { path: `^apps/${app}/` },
    to: { path: '^apps/', pathNot: `^apps/${app}/` },
  };
}

function eenDeur(slice: string): Regel {
  return {
    name: `een-deur-${slice.replaceAll('/', '-')}`,
    comment: 'A slice is entered by its index.ts only; of one with pages, what it asks is not to bring those along.',
    severity: 'error',
    from: { pathNot: `^${slice}/` },
    to: { path: `^${slice}/`, pathNot: `^${slice}/(index|vragen)\\.ts$` },
  };
}

function puurRekenen(): Regel {
  return {
    name: 'matchregels-rekent-alleen',
    comment: 'The same question gives the same answer: no framework, no clock, no files.',
    severity: 'error',
    from: { path: '^libs/matchregels/src/', pathNot: '\\.spec\\.ts$' },
    to: { path: '(node_modules/(@nestjs|rxjs|typeorm|pg))|^(fs|http|timers|child_process)' },
  };
}

function wereldBlijftBuiten(): Regel {
  return {
    name: 'niemand-kent-de-wereld',
    comment: 'A scorer that can see the worlds it is judged in, is not judged.',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: '^libs/wereld/' },
    to: { path: '(^|/)(libs/wereld/|@estafette/wereld)' },
  };
}

/** Every folder with a door below a package's src, also nested ones. */
function slices(wortel: string): string[] {
  return ['libs', 'apps'].flatMap((soort) =>
    mappen(wortel, soort).flatMap((pakket) => metDeur(wortel, `${soort}/${pakket}/src`)),
  );
}

function metDeur(wortel: string, map: string): string[] {
  return mappen(wortel, map).flatMap((naam) => {
    const slice = `${map}/${naam}`;
    const deur = existsSync(join(wortel, slice, 'index.ts')) ? [slice] : [];
    return [...deur, ...metDeur(wortel, slice)];
  });
}

function mappen(wortel: string, map: string): string[] {
  if (!existsSync(join(wortel, map))) return [];
  return readdirSync(join(wortel, map), { withFileTypes: true })
    .filter((e) => e.isDirectory() && !['dist', 'node_modules'].includes(e.name))
    .map((e) => e.name);
}

/** Folders below apps/<app>/src without a door: they would be open to all. */
export function zonderDeur(wortel: string): string[] {
  return mappen(wortel, 'apps').flatMap((app) =>
    mappen(wortel, `apps/${app}/src`)
      .map((slice) => `apps/${app}/src/${slice}`)
      .filter((slice) => !existsSync(join(wortel, slice, 'index.ts'))),
  );
}
