/**
 * What statements of our own read otherwise than the drivers do by themselves, by PostgreSQL's type number: days are
 * midnight UTC (the drivers disagree), and whole numbers beyond JavaScript's stay exact.
 */
export const PARSERS: Record<number, (text: string) => unknown> = {
  20: BigInt,
  1082: (text) => new Date(text),
};
