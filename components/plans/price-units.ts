import type { Metric } from '@/lib/plans/schema';

type Words = Metric['displayName'];

/** A metric's words in the reader's language, English where there are none. */
export const wordsIn = (words: Words, locale: string) => {
  const own = words[locale as keyof Words];
  return { singular: own?.singular || words.en.singular, plural: own?.plural || words.en.plural };
};

/** A word as a title begins with it. */
export const capitalised = (text: string, locale: string) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** How a metric is called on the screen; its id while it has no name yet. */
export const metricTitle = (metric: Metric, locale: string) =>
  capitalised(wordsIn(metric.displayName, locale).plural, locale) || metric.metricId;
