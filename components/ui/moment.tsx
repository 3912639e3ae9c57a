import { getFormatter, getNow } from 'next-intl/server';

/** A relative time with the exact one on hover (UTC). */
export const Moment = async ({ at }: { at: Date | string }) => {
  const format = await getFormatter();
  const date = new Date(at);
  return (
    <time
      dateTime={date.toISOString()}
      title={`${format.dateTime(date, { dateStyle: 'full', timeStyle: 'short' })} UTC`}
    >
      {format.relativeTime(date, { now: await getNow() })}
    </time>
  );
};

/** A calendar day, written out. */
export const Day = async ({ on }: { on: Date | string }) => {
  const format = await getFormatter();
  const date = new Date(on);
  return (
    <time dateTime={date.toISOString().slice(0, 10)}>{format.dateTime(date, { dateStyle: 'long' })}</time>
  );
};
