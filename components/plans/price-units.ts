import type { Metric } from '@/lib/plans/schema';

type Words = Metric['displayName'];

/** A metric's words in the reader's language, English where there are none. */
export const wordsIn = (words: Words, locale: string) => {
  const own = words[locale as keyof Words];
  return { singular: own?.singular || words.en.singular, plural: own?.plural || words.en.plural };
};

/** How a metric is called on the screen; its id while it has no name yet. */
export const metricTitle = (metric: Metric, locale: string) =>
  wordsIn(metric.displayName, locale).plural || metric.metricId;
