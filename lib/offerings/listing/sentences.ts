const CODE_BLOCK = /^(```|~~~)[\s\S]*?^\1/gm;
const HEADING = /^\s{0,3}#{1,6}\s.*$/gm;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences in a Markdown text. Headings and code are none; a line break inside a paragraph ends no sentence. */
export const countSentences = (markdown: string): number =>
  markdown
    .replace(CODE_BLOCK, '')
    .replace(HEADING, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .flatMap((block) => [...segmenter.segment(block)])
    .filter(({ segment }) => /\p{L}/u.test(segment)).length;
