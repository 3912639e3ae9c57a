import { useTranslations } from 'next-intl';
import type { PageMark } from '@/lib/checklist/pages';
import { useFormatter } from '../ui/formatter';
import { StateIcon } from './state-icon';
import styles from './journey.module.scss';

/** A page's state in the navigation: a check mark, a clock, a count of what is missing, each with its words. */
export const PageMarkView = ({ mark }: { mark: PageMark | null }) => {
  const t = useTranslations('journey.mark');
  const format = useFormatter();
  if (!mark) return null;
  if (mark.kind !== 'missing') return <StateIcon state={mark.kind} label={t(mark.kind)} />;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{format.number(mark.count)}</span>
      <span className="wb-visually-hidden">{t('missing', { count: mark.count })}</span>
    </span>
  );
};
