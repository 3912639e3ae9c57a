import { useTranslations } from 'next-intl';
import { openParts, type Journey } from '@/lib/checklist/journey';
import styles from './dashboard.module.scss';

/** The journey as a slim line of steps, the present one named. */
export const ProgressLine = ({ journey }: { journey: Journey }) => {
  const t = useTranslations('journey');
  const again = openParts(journey);
  const arrived = again > 0 ? t('arrivedOpen', { count: again }) : t('arrived');
  const label = journey.present ? t(`step.${journey.present.id}`) : arrived;
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
