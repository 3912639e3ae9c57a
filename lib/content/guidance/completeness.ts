import type { FieldIssue } from '../../core/errors';

const MINIMUM_CHARACTERS = 80;
const FENCED_CODE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1|(?![\s\S]))/gm;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S|^ {0,3}\S.*\n {0,3}(=+|-+)[ \t]*$/m;

/** What the documentation still lacks before it can be published: a heading and at least 80 characters. */
export const guidanceMissing = ({ markdown }: { markdown: string }): FieldIssue[] => {
  if (markdown.trim() === '') return [{ path: 'markdown', message: { key: 'content.missing.markdown' } }];
  const length = markdown.trim().length;
  const short = { key: 'content.missing.short', values: { minimum: MINIMUM_CHARACTERS, length } };
  return [
    ...(length < MINIMUM_CHARACTERS ? [{ path: 'markdown', message: short }] : []),
    // A shell comment inside a code block is not a heading.
    ...(HEADING.test(markdown.replaceAll(FENCED_CODE, ''))
      ? []
      : [{ path: 'markdown', message: { key: 'content.missing.heading' } }]),
  ];
};
