import { expect, it } from 'vitest';
import { guidanceMissing } from './completeness';

const TEXT =
  'Create an instance in the catalog, open its dashboard, and send your first request with the key it shows.';
const keysFor = (markdown: string) =>
  guidanceMissing({ markdown }).map(({ message }) => message.key.split('.').at(-1));

it.each([
  ['nothing', '', ['markdown']],
  ['white space', ' \n\t ', ['markdown']],
  ['a heading alone', '# Getting started', ['short']],
  ['79 characters', `# ${'a'.repeat(77)}`, ['short']],
  ['80 characters', `# ${'a'.repeat(78)}`, []],
  ['text without a heading', TEXT, ['heading']],
  ['short text without a heading', 'Hello', ['short', 'heading']],
  ['a heading of any level', `Before.\n\n### First steps\n\n${TEXT}`, []],
  ['an underlined heading', `First steps\n===========\n\n${TEXT}`, []],
  [
    'a comment in a code block',
    `${TEXT}\n\n\`\`\`sh\n# install\ncurl https://example.com\n\`\`\`\n`,
    ['heading'],
  ],
  ['a comment in a code block that is never closed', `${TEXT}\n\n~~~\n# install\n`, ['heading']],
  ['a heading after a code block', `${TEXT}\n\n\`\`\`\nx\n\`\`\`\n\n## Next\n`, []],
  ['a number sign without a space', `${TEXT}\n\n#hashtag\n`, ['heading']],
])('%s', (_, markdown, expected) => {
  expect(keysFor(markdown)).toEqual(expected);
});

it('is quick on long and hostile texts', () => {
  const started = performance.now();
  for (const text of [
    '`'.repeat(200_000),
    '```\n'.repeat(50_000),
    '\n'.repeat(200_000),
    ' '.repeat(200_000),
    'a\n-'.repeat(60_000),
  ]) {
    guidanceMissing({ markdown: `x${text}` });
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
