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

/** Fields that the sentence has told already. */
const toldBySentence = ({ action }: AuditEventDto) => (action.startsWith('review.') ? ['kind'] : ['state']);

type Props = { events: AuditEventDto[]; withOffering?: boolean };

/** Who did what when, latest first, with what changed and why. */
export const EventList = ({ events, withOffering }: Props) => {
  const t = useTranslations('history');
  const sentence = (event: AuditEventDto) => {
    const name = event.bySystem ? t('platform') : event.actorName;
    const key = `actions.${event.action}`;
    if (!t.has(key)) return t('fallback', { name, action: event.action });
    const written = textOf(event, 'displayName') || textOf(event, 'title') || textOf(event, 'name');
    const title = event.subjectName || written;
    return t(key, { name, title, titled: title ? 'yes' : 'no', kind: textOf(event, 'kind') });
  };
  return (
    <ol className={styles.list}>
      {events.map((event) => (
        <li key={event.id} className={styles.event}>
          <div>
            <p className={styles.what}>{sentence(event)}</p>
            <p className={styles.meta}>
              <Moment at={event.at} />
              {withOffering && event.offeringId && event.offeringName ? (
                <>
                  {' · '}
                  <Link href={`/offerings/${event.offeringId}/history`}>{event.offeringName}</Link>
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
          <ChangeList changes={event.changes} hidden={toldBySentence(event)} />
        </li>
      ))}
    </ol>
  );
};
