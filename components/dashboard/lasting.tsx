import { getLocale, getNow, getTranslations } from 'next-intl/server';
import { getFormatter } from '@/components/ui/server-formatter';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something has lasted, in its largest unit, with the moment it began on hover. */
export const Lasting = async ({ since }: { since: Date }) => {
  const t = await getTranslations('dashboard.turn');
  const format = await getFormatter();
  const locale = await getLocale();
  const lasted = (await getNow()).getTime() - since.getTime();
  const [unit, length] = UNITS.find(([, ms]) => lasted >= ms) ?? [];
  const long = unit && new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return (
    <time
      dateTime={since.toISOString()}
      title={format.dateTime(since, { dateStyle: 'full', timeStyle: 'long' })}
    >
      {long ? t('lasting', { duration: long.format(Math.floor(lasted / length)) }) : t('moment')}
    </time>
  );
};
