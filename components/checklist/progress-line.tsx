import { useTranslations } from 'next-intl';
import type { Progress } from '@/lib/checklist/items';
import { ProgressBar } from '../ui/progress-bar';
import styles from './checklist.module.scss';

/** How much of a table, or of the whole, is done: a bar and the numbers in words. */
export const ProgressLine = ({
  label,
  hideLabel,
  progress,
}: {
  label: string;
  hideLabel?: boolean;
  progress: Progress;
}) => {
  const t = useTranslations('checklist');
  const { done, total, percent } = progress;
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={t('share', { label, share: percent / 100 })}
        hideLabel={hideLabel}
        helperText={t('progress', { done, total })}
        value={percent}
      />
    </div>
  );
};
