import { describe, expect, it } from 'vitest';
import { nextReviewDates, upcomingRounds } from './calendar';

const TUESDAY_THURSDAY = { reviewWeekday: 2, decisionWeekday: 4 };
const dates = (moment: string, settings = TUESDAY_THURSDAY) => {
  const { reviewOn, decideBy } = nextReviewDates(new Date(moment), settings);
  return [reviewOn.toISOString(), decideBy.toISOString()].map((text) => text.replace('T00:00:00.000Z', ''));
};

describe('nextReviewDates', () => {
  it.each([
    ['Monday', '2026-03-02T09:00:00Z', '2026-03-03', '2026-03-05'],
    ['the last moment of Monday', '2026-03-02T23:59:59.999Z', '2026-03-03', '2026-03-05'],
    ['the first moment of Tuesday', '2026-03-03T00:00:00Z', '2026-03-10', '2026-03-12'],
    ['the end of Tuesday', '2026-03-03T23:59:59Z', '2026-03-10', '2026-03-12'],
    ['Wednesday', '2026-03-04T12:00:00Z', '2026-03-10', '2026-03-12'],
    ['Sunday', '2026-03-08T12:00:00Z', '2026-03-10', '2026-03-12'],
    ['the year’s end', '2026-12-30T12:00:00Z', '2027-01-05', '2027-01-07'],
    [
      'a review before and a decision after the year’s end',
      '2024-12-30T12:00:00Z',
      '2024-12-31',
      '2025-01-02',
    ],
    ['a leap day between', '2028-02-23T08:00:00Z', '2028-02-29', '2028-03-02'],
  ])('%s', (_, moment, reviewOn, decideBy) => {
    expect(dates(moment)).toEqual([reviewOn, decideBy]);
  });

  it('decides on the review day itself, or in the week after, when the operator says so', () => {
    expect(dates('2026-03-02T09:00:00Z', { reviewWeekday: 3, decisionWeekday: 3 })).toEqual([
      '2026-03-04',
      '2026-03-04',
    ]);
    expect(dates('2026-03-02T09:00:00Z', { reviewWeekday: 5, decisionWeekday: 1 })).toEqual([
      '2026-03-06',
      '2026-03-09',
    ]);
    expect(dates('2026-03-02T09:00:00Z', { reviewWeekday: 7, decisionWeekday: 7 })).toEqual([
      '2026-03-08',
      '2026-03-08',
    ]);
  });
});

describe('upcomingRounds', () => {
  const days = (moment: string) =>
    upcomingRounds(new Date(moment), TUESDAY_THURSDAY, 2).map((round) =>
      Object.values(round).map((day) => day.toISOString().slice(0, 10)),
    );

  it('takes requests until the end of the day before the review', () => {
    expect(days('2026-11-25T20:00:00Z')).toEqual([
      ['2026-11-30', '2026-12-01', '2026-12-03'],
      ['2026-12-07', '2026-12-08', '2026-12-10'],
    ]);
    expect(days('2026-11-30T23:59:59Z')[0]).toEqual(['2026-11-30', '2026-12-01', '2026-12-03']);
    expect(days('2026-12-01T00:00:00Z')[0]).toEqual(['2026-12-07', '2026-12-08', '2026-12-10']);
  });
});
