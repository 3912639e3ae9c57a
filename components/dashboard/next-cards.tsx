import { useTranslations } from 'next-intl';
import type { DashboardOffering } from '@/lib/dashboard/queries';
import { Cards } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { LinkButton } from '../ui/link';
import styles from './dashboard.module.scss';

/** At most three things that wait for this person, each with the way to it. */
export const NextCards = ({ offerings }: { offerings: DashboardOffering[] }) => {
  const t = useTranslations('dashboard');
  const part = useTranslations('journey.part');
  if (offerings.length === 0) return null;
  return (
    <Section title={t('next')}>
      <Cards>
        {offerings.map(({ id, name, journey }) => (
          <div key={id} className={styles.card}>
            <h3 className={styles.cardTitle}>{part(journey.turn!.part.id)}</h3>
            <p className={styles.cardText}>
              {name}
              {journey.turn!.part.count ? ` · ${t('left', { count: journey.turn!.part.count })}` : ''}
            </p>
            <LinkButton kind="tertiary" href={journey.turn!.part.href}>
              {t('continue')}
            </LinkButton>
          </div>
        ))}
      </Cards>
    </Section>
  );
};
