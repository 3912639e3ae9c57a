import { getNow } from 'next-intl/server';
import { dayOf } from '@/lib/core/dates';
import { getFormatter } from './server-formatter';

/** A relative time with the exact one, in the reader's time zone, on hover. */
export const Moment = async ({ at }: { at: Date | string }) => {
  const format = await getFormatter();
  const date = new Date(at);
  return (
    <time
      dateTime={date.toISOString()}
      title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' })}
    >
      {format.relativeTime(date, { now: await getNow() })}
    </time>
  );
};

/** A calendar day, written out: the same day in every time zone. */
export const Day = async ({ on }: { on: Date | string }) => {
  const format = await getFormatter();
  const date = new Date(on);
  return <time dateTime={dayOf(date)}>{format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })}</time>;
};

/** The day of a moment in the reader's time zone, with the exact time on hover. */
export const MomentDay = async ({ at }: { at: Date | string }) => {
  const format = await getFormatter();
  const date = new Date(at);
  return (
    <time
      dateTime={date.toISOString()}
      title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' })}
    >
      {format.dateTime(date, { dateStyle: 'long' })}
    </time>
  );
};
