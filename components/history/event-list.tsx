import { useTranslations } from 'next-intl';
import type { AuditEventDto } from '@/lib/audit/schema';
import { Mono } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { ChangeList } from './change-list';
import styles from './history.module.scss';

const textOf = ({ changes }: AuditEventDto, field: string) => {
  const change = changes.find((one) => one.field === field);
  const value = change?.after ?? change?.before;
  return typeof value === 'string' ? value : '';
};

type Props = { events: AuditEventDto[]; withOffering?: boolean };

/** Who did what when, latest first, with what changed and why. */
export const EventList = ({ events, withOffering }: Props) => {
  const t = useTranslations('history');
  const sentence = (event: AuditEventDto) => {
    const name = event.bySystem ? t('platform') : event.actorName;
    const key = `actions.${event.action}`;
    if (!t.has(key)) return t('fallback', { name, action: event.action });
    return t(key, {
      name,
      kind: textOf(event, 'kind'),
      title: textOf(event, 'displayName') || textOf(event, 'title') || textOf(event, 'name'),
    });
  };
  return (
    <ol className={styles.list}>
      {events.map((event) => (
        <li key={event.id} className={styles.event}>
          <div>
            <p className={styles.what}>{sentence(event)}</p>
            <p className={styles.meta}>
              <Moment at={event.at} />
              {withOffering && event.offeringId ? (
                <>
                  {' · '}
                  <Link href={`/offerings/${event.offeringId}/history`}>
                    {event.offeringName ?? event.offeringId}
                  </Link>
                </>
              ) : null}
              {event.address ? (
                <>
                  {' · '}
                  <Mono>{event.address}</Mono>
                </>
              ) : null}
            </p>
          </div>
          {event.comment ? <blockquote className={styles.quote}>{event.comment}</blockquote> : null}
          <ChangeList changes={event.changes} />
        </li>
      ))}
    </ol>
  );
};
