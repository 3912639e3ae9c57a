import { useTranslations } from 'next-intl';
import type { DashboardOffering } from '@/lib/dashboard/queries';
import { Cards } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { LinkButton } from '../ui/link';
import styles from './dashboard.module.scss';

/** At most three things that wait for this person, each with the way to it. */
export const NextCards = ({ offerings }: { offerings: DashboardOffering[] }) => {
  const t = useTranslations('dashboard');
  const todo = useTranslations('journey.todo');
  if (offerings.length === 0) return null;
  return (
    <Section title={t('next')}>
      <Cards>
        {offerings.map(({ id, name, journey }) => (
          <div key={id} className={styles.card}>
            <p className={styles.cardText}>{name}</p>
            <h3 id={`next-${id}`} className={styles.cardTitle}>
              {todo(journey.turn!.part.id)}
            </h3>
            {journey.turn!.part.count ? (
              <p className={styles.cardText}>{t('left', { count: journey.turn!.part.count })}</p>
            ) : null}
            <div className={styles.cardFoot}>
              <LinkButton kind="tertiary" href={journey.turn!.part.href} aria-describedby={`next-${id}`}>
                {t('continue')}
              </LinkButton>
            </div>
          </div>
        ))}
      </Cards>
    </Section>
  );
};
