import { lineSchema } from '../core/text';

/** One line of catalog text without spaces around it; empty in drafts. */
export const textLine = (maximum: number) => lineSchema(maximum).trim();
