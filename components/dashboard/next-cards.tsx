import { useTranslations } from 'next-intl';
import { MINUTES, type DashboardOffering } from '@/lib/dashboard/schema';
import { RenewalSteps } from '../journey/renewals';
import { OfferingIcon } from '../offerings/offering-icon';
import { Cards } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { LinkButton } from '../ui/link';
import { Moment } from '../ui/moment';
import styles from './dashboard.module.scss';

const NextCard = ({ offering }: { offering: DashboardOffering }) => {
  const t = useTranslations('dashboard');
  const todo = useTranslations('journey.todo');
  const again = useTranslations('journey.again');
  const { id, name, iconHash, journey } = offering;
  const { part, since, returned } = journey.turn!;
  const answered = useTranslations('journey.returned');
  const minutes = MINUTES[part.id];
  return (
    <li className={styles.card}>
      <p className={styles.cardName}>
        <OfferingIcon offeringId={id} name={name} iconHash={iconHash} />
        <span>{name}</span>
      </p>
      <h3 id={`next-${id}`} className={styles.cardTitle}>
        {todo(part.id)}
      </h3>
      {returned ? (
        <>
          {returned.comment.trim() ? (
            <blockquote className={styles.cardQuote} dir="auto">
              {returned.comment}
            </blockquote>
          ) : null}
          <p className={styles.cardDetail}>
            {answered.rich('by', { name: returned.by, when: () => <Moment at={since} /> })}
          </p>
        </>
      ) : (
        <>
          <p className={styles.cardText}>{t(`why.${part.id}`)}</p>
          <p className={styles.cardDetail}>
            {part.count ? `${t('left', { count: part.count })}\u00a0· ` : null}
            {minutes ? `${t('minutes', { count: minutes })}\u00a0· ` : null}
            {t('yours')} <Moment at={since} />
          </p>
        </>
      )}
      {journey.again.length > 1 ? (
        <div className={styles.cardText}>
          <p>{again('title')}</p>
          <RenewalSteps again={journey.again} />
        </div>
      ) : null}
      <div className={styles.cardFoot}>
        <LinkButton kind="tertiary" href={part.href} aria-describedby={`next-${id}`}>
          {t('continue')}
        </LinkButton>
      </div>
    </li>
  );
};

/** At most three things that wait for this person: what, what follows from it, how long it takes, since when. */
export const NextCards = ({ offerings }: { offerings: DashboardOffering[] }) => {
  const t = useTranslations('dashboard');
  if (offerings.length === 0) return null;
  return (
    <Section title={t('next')}>
      <Cards as="ul">
        {offerings.map((offering) => (
          <NextCard key={offering.id} offering={offering} />
        ))}
      </Cards>
    </Section>
  );
};
