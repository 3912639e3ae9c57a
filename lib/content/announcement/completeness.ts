import type { FieldIssue } from '../../core/errors';
import type { AnnouncementValues } from './schema';

/** What an announcement still lacks before it can be submitted, in the order of the form. */
export const announcementMissing = (values: AnnouncementValues): FieldIssue[] => {
  const texts = (['headline', 'body', 'audience', 'wantedOn'] as const).filter(
    (field) => !values[field].trim(),
  );
  const lacking = [...texts, ...(values.channels.length > 0 ? [] : (['channels'] as const))];
  return lacking.map((field) => ({ path: field, message: { key: `content.missing.${field}` } }));
};
