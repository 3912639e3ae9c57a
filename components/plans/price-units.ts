import { Decimal } from '@/lib/core/money';
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

const positive = (text: string) => (/^\d+(\.\d+)?$/.test(text) && Number(text) > 0 ? text : '1');

/** How many measured units one price is for: the metering scale times the rating scale. */
export const unitsPerPrice = ({ meteringScale, ratingScale }: Metric) =>
  new Decimal(positive(meteringScale)).times(positive(ratingScale));

/** A tier's bound, in measured units; null where it is open or not filled in. */
export const measuredBound = (metric: Metric, upTo: string | null | undefined) =>
  upTo && /^\d+(\.\d+)?$/.test(upTo) ? unitsPerPrice(metric).times(upTo).toFixed() : null;
