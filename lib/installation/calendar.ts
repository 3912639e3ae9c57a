import type { ReviewCalendarSetting, ReviewRound } from './schema';

const DAY = 86_400_000;

const isoWeekday = (day: Date) => day.getUTCDay() || 7;
const daysUntil = (from: Date, weekday: number) => (weekday - isoWeekday(from) + 7) % 7;
const plusDays = (day: Date, days: number) => new Date(day.getTime() + days * DAY);

/**
 * When a release requested at `moment` is looked at and decided, as UTC days (midnight). What comes in before the
 * review day begins counts for it; on the day itself the list is closed and the next week's counts. The decision is
 * due on the first decision weekday on or after the review.
 */
export const nextReviewDates = (
  moment: Date,
  settings: ReviewCalendarSetting,
): { reviewOn: Date; decideBy: Date } => {
  const today = new Date(Math.floor(moment.getTime() / DAY) * DAY);
  const reviewOn = plusDays(today, daysUntil(today, settings.reviewWeekday) || 7);
  return { reviewOn, decideBy: plusDays(reviewOn, daysUntil(reviewOn, settings.decisionWeekday)) };
};

/**
 * The next `count` review days after a moment. `handInBy` is the last UTC day, until its end, on which a request still
 * counts for that review.
 */
export const upcomingRounds = (
  moment: Date,
  settings: ReviewCalendarSetting,
  count: number,
): ReviewRound[] => {
  const first = nextReviewDates(moment, settings);
  return Array.from({ length: count }, (_, week) => ({
    handInBy: plusDays(first.reviewOn, 7 * week - 1),
    reviewOn: plusDays(first.reviewOn, 7 * week),
    decideBy: plusDays(first.decideBy, 7 * week),
  }));
};
