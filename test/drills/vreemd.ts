/** Text that fits in a text field and has broken systems before. */
export const VREEMDE_TEKST: readonly string[] = [
  ' ',
  '0',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '\u200b\ufeff',
  '\u202eomgekeerd',
  'e\u0301'.repeat(20),
  '👩‍👩‍👧‍👦😀',
  '\u{10ffff}\uffff\ufffe',
  '\u2028\u2029\u0085',
  "' or 1=1 --",
  '$1 $2 %s %d {} {{7*7}} ${7*7}',
  '<script>alert(1)</script>',
  '\\u0000 \\ud800 %00 %zz',
  '"\\\'`;--/*',
  '../../../etc/passwd',
  'regel 1\r\nregel 2: x\r\n\r\n',
  '\u0001\u0007\u001b[31m\u007f',
  '﷽'.repeat(10),
  '-1e309',
  '☃'.repeat(300),
];

/** Text that no field may hold: PostgreSQL cannot store it. */
export const VERBODEN_TEKST: readonly string[] = ['\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\ude00\ud83d'];

export const RANDDATUMS: readonly string[] = [
  '0001-01-01',
  '0099-12-31',
  '1582-10-10',
  '1970-01-01',
  '2000-02-29',
  '2024-02-29',
  '2026-11-20',
  '9999-12-31',
];

export const RANDTIJDSTIPPEN: readonly string[] = [
  '2026-11-20T10:00:00+01:00',
  '2026-11-20T10:00:00Z',
  '2026-11-20t10:00:00z',
  '2026-11-20T23:59:59.999999999Z',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-14:00',
  '2026-11-20T10:00:00+15:59',
  '2026-11-20T10:00:00+23:59',
  '2026-11-20T10:00:00-23:59',
  '1937-01-01T12:00:27.87+00:20',
];

/** Values of every kind that JSON knows, for where they do not belong. */
export const VREEMDE_WAARDEN: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  '',
  [],
  {},
  [[]],
  [null],
  { '': '' },
  { toString: 1 },
  { length: 1e9 },
  'x'.repeat(5_000),
  ...VERBODEN_TEKST,
  ...VREEMDE_TEKST,
];

export const VREEMDE_SLEUTELS: readonly string[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'id',
  'data',
  'data_base64',
  'dataref',
  '\u0000',
  '\ud800',
  'a.b',
  'a'.repeat(400),
  `${'a'.repeat(292)}😀😀😀`,
  '😀',
  '$ref',
];
