import type { FieldIssue } from '../../core/errors';
import { isToCome } from './policy';
import type { AnnouncementValues } from './schema';

/**
 * What an announcement still lacks before it can be submitted, in the order of the form. `today` is a day of UTC; the
 * wanted date comes after it.
 */
export const announcementMissing = (values: AnnouncementValues, today: string): FieldIssue[] => {
  const { wantedOn, channels } = values;
  const texts = (['headline', 'body', 'audience', 'wantedOn'] as const).filter(
    (field) => !values[field].trim(),
  );
  const past = wantedOn && !isToCome(wantedOn, today) ? (['wantedOnPast'] as const) : [];
  const lacking = [...texts, ...past, ...(channels.length > 0 ? [] : (['channels'] as const))];
  return lacking.map((key) => ({
    path: key === 'wantedOnPast' ? 'wantedOn' : key,
    message: { key: `content.missing.${key}` },
  }));
};
