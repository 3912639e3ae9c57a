import { useTranslations } from 'next-intl';
import type { RunSummary } from '@/lib/brokers/runs/schema';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { VerdictTag } from './verdict-tag';
import styles from './brokers.module.scss';

type Props = { offeringId: string; brokerId: string; runs: RunSummary[] };

/** The runs before, each with its verdict and the way to its report. */
export const EarlierRuns = ({ offeringId, brokerId, runs }: Props) => {
  const t = useTranslations('conformance');
  return (
    <ul className={styles.earlier}>
      {runs.map((run) => (
        <li key={run.id}>
          <VerdictTag run={run} />
          <Link translate="no" href={`/offerings/${offeringId}/brokers/${brokerId}/runs/${run.id}`}>
            {t('made', {
              version: run.osbVersion,
              profile: t(`profile.${run.profile}`),
              name: run.startedBy,
            })}
          </Link>
          <span className={styles.hint}>
            <Moment at={run.startedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
};
