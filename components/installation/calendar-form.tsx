'use client';

import { useTranslations } from 'next-intl';
import { saveReviewCalendar } from '@/lib/installation/client';
import { saveReviewCalendarSchema, WEEKDAYS, type SaveReviewCalendar } from '@/lib/installation/schema';
import { useFormatter } from '@/components/ui/formatter';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Fields, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';

// 1 January 2024 was a Monday.
const someDay = (weekday: number) => new Date(Date.UTC(2024, 0, weekday));

/** On which weekday releases are reviewed and by which they are decided; `next` says what that means today. */
export const CalendarForm = ({ values, next }: { values: SaveReviewCalendar; next: string }) => {
  const t = useTranslations('installation.calendar');
  const format = useFormatter();
  const { form, field, submit, state } = useCommandForm<SaveReviewCalendar, SaveReviewCalendar>({
    schema: saveReviewCalendarSchema,
    values,
    send: saveReviewCalendar,
    toValues: (saved) => saved,
  });
  const days = WEEKDAYS.map((weekday) => (
    <SelectItem
      key={weekday}
      value={weekday}
      text={format.dateTime(someDay(weekday), { weekday: 'long', timeZone: 'UTC' })}
    />
  ));
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Fields>
          <Select
            {...field('reviewWeekday')}
            labelText={t('reviewWeekday')}
            helperText={t('reviewWeekdayHelp')}
          >
            {days}
          </Select>
          <Select
            {...field('decisionWeekday')}
            labelText={t('decisionWeekday')}
            helperText={t('decisionWeekdayHelp')}
          >
            {days}
          </Select>
        </Fields>
        <p>{next}</p>
        <SaveBar inline state={state} dirty={form.formState.isDirty} />
      </Stack>
    </form>
  );
};
