import { useTranslations } from 'next-intl';
import { dayOf } from '@/lib/core/dates';
import type { AuditEventDto } from '@/lib/audit/schema';
import { storyOf, type Entry } from '@/lib/audit/story/group';
import { useFormatter } from '@/components/ui/formatter';
import { EventEntry } from './event-entry';
import styles from './history.module.scss';

type Props = {
  events: AuditEventDto[];
  /** The page of one event is this address and the event's number. */
  path?: string;
  /** The event that the reader came for. */
  marked?: string;
  withOffering?: boolean;
};

const byDay = (entries: Entry[]) => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.event.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
};

/** The story, latest first: day by day who did what, with what changed and why. */
export const EventList = ({ events, ...rest }: Props) => {
  const t = useTranslations('history');
  const format = useFormatter();
  return byDay(storyOf(events)).map(([day, entries]) => (
    <section key={day} aria-label={t('day', { day: format.dateTime(new Date(day), { dateStyle: 'full' }) })}>
      <h2 className={styles.day}>
        <time dateTime={day}>{format.dateTime(new Date(day), { dateStyle: 'full' })}</time>
      </h2>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <EventEntry key={entry.event.id} entry={entry} {...rest} />
        ))}
      </ol>
    </section>
  ));
};
