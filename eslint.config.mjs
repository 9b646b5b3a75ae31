import tseslint from 'typescript-eslint';

const tijdAlleenUitKlok = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Use Klok from @estafette/tijd (terms and norms) or the database clock (leases, retries).',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Use Klok from @estafette/tijd (terms and norms) or the database clock (leases, retries).',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Use a seeded generator that is passed in.',
  },
];

export default tseslint.config(
  { ignores: ['libs/client/src/gegenereerd/**', '**/dist/**', '**/node_modules/**', '.estafette/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'no-restricted-syntax': ['error', ...tijdAlleenUitKlok],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  { files: ['**/*.spec.ts', 'test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
