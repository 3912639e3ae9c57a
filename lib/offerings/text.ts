import { lineSchema, paragraphSchema } from '../core/text';

// Half of a character cannot be stored as UTF-8.
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

/** One line of catalog text without spaces around it; empty in drafts. */
export const textLine = (maximum: number) => lineSchema(maximum).refine(isWhole, 'validation.invalid').trim();

/** Several lines of catalog text or Markdown; empty in drafts. */
export const textBlock = (maximum: number) => paragraphSchema(maximum).refine(isWhole, 'validation.invalid');
