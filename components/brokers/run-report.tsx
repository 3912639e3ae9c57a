import { useTranslations } from 'next-intl';
import { CHECK_VERDICTS, type CheckVerdict, type RunDetail } from '@/lib/brokers/conformance/schema';
import { Row, Stack } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { InlineNotification } from '../ui/notification';
import { CheckDetails } from './check-details';
import styles from './brokers.module.scss';

/** What a run found: failures first, each opening to what was sent, answered and asked for. */
export const RunReport = ({ run }: { run: RunDetail }) => {
  const t = useTranslations('conformance');
  const of = (verdict: CheckVerdict) => run.results.filter((result) => result.verdict === verdict);
  const counts = Object.fromEntries(CHECK_VERDICTS.map((verdict) => [verdict, of(verdict).length]));
  return (
    <Stack>
      {run.onPresentCatalog ? null : (
        <InlineNotification kind="warning" lowContrast hideCloseButton title={t('outdated')} />
      )}
      <Row>
        <strong className={styles.diagnosis}>{t('summary', counts)}</strong>
        <span className={styles.hint}>
          <Moment at={run.finishedAt} />
        </span>
      </Row>
      <div>
        {CHECK_VERDICTS.flatMap(of).map((result) => (
          <CheckDetails key={result.id} result={result} />
        ))}
      </div>
      <p className={styles.hint}>{t('part.credentials')}</p>
    </Stack>
  );
};
