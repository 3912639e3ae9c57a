import next from 'eslint-config-next';
import typescript from 'eslint-config-next/typescript';

const config = [
  {
    ignores: [
      '.next/**',
      'lib/db/generated/**',
      'app/api/generated/**',
      'node_modules/**',
      'examples/**',
      'next-env.d.ts',
      'data/**',
      '.cache/**',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      eqeqeq: 'error',
      // Icons come as SVG from our own routes; next/image would not optimise them.
      '@next/next/no-img-element': 'off',
    },
  },
  {
    // Their dates are written as the language writes them: "1er décembre".
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: ['components/ui/formatter.ts', 'components/ui/server-formatter.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next-intl', importNames: ['useFormatter'], message: 'Use components/ui/formatter.' },
            {
              name: 'next-intl/server',
              importNames: ['getFormatter'],
              message: 'Use components/ui/server-formatter.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'e2e/**', 'lib/server/**', 'lib/iam/authz/log.ts', 'lib/testing/**', 'prisma/**'],
    rules: { 'no-console': 'off' },
  },
];

export default config;
