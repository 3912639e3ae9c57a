import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { Entry } from '@/lib/audit/story/group';
import { pageOf } from '@/lib/audit/story/pages';
import { sentence, withItemTitle, type HistoryTexts } from '@/lib/audit/story/sentence';
import { Mono } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { ChangeList } from './change-list';
import { ScrollHere } from './scroll-here';
import styles from './history.module.scss';

type Props = { entry: Entry; path?: string; marked?: string; withOffering?: boolean };

const Facts = ({ facts }: { facts: ReactNode[] }) => (
  <ul className={styles.meta}>
    {facts.filter(Boolean).map((fact, index) => (
      <li key={index}>{fact}</li>
    ))}
  </ul>
);

/** One entry: the sentence, when and where, why, and what changed; several saves unfold into each. */
export const EventEntry = ({ entry: { event, events, changes }, path, marked, withOffering }: Props) => {
  const t = useTranslations('history');
  const all = useTranslations() as HistoryTexts;
  const navigation = useTranslations('journey.nav');
  const page = pageOf(event);
  const isMarked = events.some(({ id }) => id === marked);
  const moment = <Moment at={event.at} />;
  const { offeringId, offeringName, providerName, address, requestId } = event;
  const facts = [
    path ? <Link href={`${path}?event=${event.id}`}>{moment}</Link> : moment,
    page && <Link href={`/offerings/${offeringId}/${page}`}>{navigation(page)}</Link>,
    withOffering && offeringName && <Link href={`/offerings/${offeringId}/history`}>{offeringName}</Link>,
    withOffering && providerName,
    address && <Mono>{address}</Mono>,
    requestId && (
      <span title={requestId}>
        {t('request')} <Mono>{requestId.slice(0, 8)}</Mono>
      </span>
    ),
  ];
  return (
    <li id={`event-${event.id}`} className={styles.event} aria-current={isMarked ? 'true' : undefined}>
      {isMarked ? <ScrollHere /> : null}
      <p className={styles.what}>{sentence(t, withItemTitle(all, event), changes)}</p>
      <Facts facts={facts} />
      {event.comment ? <blockquote className={styles.quote}>{event.comment}</blockquote> : null}
      <ChangeList action={event.action} changes={changes} />
      {events.length > 1 ? (
        <details className={styles.fold} open={isMarked && event.id !== marked}>
          <summary>{t('saves', { count: events.length })}</summary>
          <ol className={styles.saves}>
            {events.map((one) => (
              <li key={one.id}>
                <p>{sentence(t, one)}</p>
                <Facts facts={[<Moment key="at" at={one.at} />]} />
                <ChangeList action={one.action} changes={one.changes} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </li>
  );
};
