import { useTranslations } from 'next-intl';
import type { Journey } from '@/lib/checklist/journey';
import styles from './dashboard.module.scss';

/** The journey as a slim line of steps, the present one named. */
export const ProgressLine = ({ journey }: { journey: Journey }) => {
  const t = useTranslations('journey');
  const label = journey.present ? t(`step.${journey.present.id}`) : t('arrived');
  return (
    <div>
      <div className={styles.line} aria-hidden="true">
        {journey.steps.map(({ id, state }) => (
          <span key={id} className={styles[state]} />
        ))}
      </div>
      <span className={styles.lineLabel}>{label}</span>
    </div>
  );
};
