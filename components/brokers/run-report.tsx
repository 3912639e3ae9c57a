import { useTranslations } from 'next-intl';
import { CHECK_VERDICTS, type CheckResult, type CheckVerdict } from '@/lib/brokers/conformance/schema';
import type { RunDetail } from '@/lib/brokers/runs/schema';
import { say, type Translate } from '@/lib/core/say';
import { Row, Stack } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { InlineNotification } from '../ui/notification';
import { CheckDetails } from './check-details';
import styles from './brokers.module.scss';

/** What holds, and what does not concern this broker, is many and alike. */
const FOLDED = ['pass', 'skipped'] as const satisfies CheckVerdict[];
const OPEN = CHECK_VERDICTS.filter((verdict) => !(FOLDED as readonly string[]).includes(verdict));

/** What came out otherwise than in the run before. */
const Difference = ({ difference }: { difference: NonNullable<RunDetail['difference']> }) => {
  const t = useTranslations('conformance.difference');
  const { newlyFailing, fixed, changed, since } = difference;
  const parts = [
    newlyFailing.length > 0 ? t('newlyFailing', { ids: newlyFailing.join(', ') }) : null,
    fixed.length > 0 ? t('fixed', { ids: fixed.join(', ') }) : null,
    changed.length > 0 ? t('changed', { ids: changed.join(', ') }) : null,
  ].filter((part) => part !== null);
  return (
    <p className={styles.hint} translate="no">
      {t('since')} <Moment at={since} />
      {'\u00a0: '}
      {parts.length > 0 ? parts.join(' ') : t('none')}
    </p>
  );
};

/** Why a run has no verdict. */
const NoVerdict = ({ run }: { run: RunDetail }) => {
  const t = useTranslations('conformance');
  const translate = useTranslations() as Translate;
  return (
    <InlineNotification
      kind={run.state === 'broken' ? 'error' : 'info'}
      lowContrast
      hideCloseButton
      title={t(`ended.${run.state === 'broken' ? 'broken' : 'cancelled'}`)}
      subtitle={run.failure ? say(translate, run.failure) : undefined}
    />
  );
};

type Props = {
  run: RunDetail;
  broker: { url: string; authScheme: string };
  /** With what holds and what does not concern this broker, too. */
  whole?: boolean;
};

/** What a run found: failures first, each opening to what was sent, answered and asked for. */
export const RunReport = ({ run, broker, whole }: Props) => {
  const t = useTranslations('conformance');
  const of = (verdict: CheckVerdict) => run.results.filter((result) => result.verdict === verdict);
  const details = (result: CheckResult) => <CheckDetails key={result.id} result={result} broker={broker} />;
  const counts = Object.fromEntries(CHECK_VERDICTS.map((verdict) => [verdict, of(verdict).length]));
  return (
    <Stack>
      {run.state === 'finished' ? null : <NoVerdict run={run} />}
      {run.onPresentCatalog || run.state !== 'finished' ? null : (
        <InlineNotification kind="warning" lowContrast hideCloseButton title={t('outdated')} />
      )}
      {run.leftOver.length > 0 ? (
        <InlineNotification
          kind="warning"
          lowContrast
          hideCloseButton
          title={t('leftOver', { count: run.leftOver.length })}
          subtitle={run.leftOver.join(' ')}
        />
      ) : null}
      <Row>
        <strong className={styles.diagnosis}>{t('summary', counts)}</strong>
        <span className={styles.hint} translate="no">
          {t('made', { version: run.osbVersion, profile: t(`profile.${run.profile}`), name: run.startedBy })}{' '}
          <Moment at={run.finishedAt ?? run.startedAt} />
        </span>
      </Row>
      {run.difference ? <Difference difference={run.difference} /> : null}
      <div>{OPEN.flatMap(of).map(details)}</div>
      {FOLDED.filter((verdict) => counts[verdict]).map((verdict) => {
        const words = t(`folded.${verdict}`, { count: counts[verdict] ?? 0 });
        return whole ? (
          <details key={verdict}>
            <summary className={styles.summary}>{words}</summary>
            {of(verdict).map(details)}
          </details>
        ) : (
          <p key={verdict} className={styles.hint}>
            {words}
          </p>
        );
      })}
      <p className={styles.hint}>{t('part.credentials')}</p>
    </Stack>
  );
};
