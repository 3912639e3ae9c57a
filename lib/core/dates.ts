/** The day of a moment, `YYYY-MM-DD`, UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const MONTHS =
  'janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|août|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.)';
const FIRST = new RegExp(`(?<![\\d\\u202f\\u00a0.,])1(?=[ \\u00a0\\u202f](?:${MONTHS})(?!\\p{L}))`, 'gu');

/** A date in words, with the first of a month as French writes it ("1er décembre"), which `Intl` does not. */
export const dateWords = (text: string, locale: string) =>
  locale.startsWith('fr') ? text.replace(FIRST, '1er') : text;
