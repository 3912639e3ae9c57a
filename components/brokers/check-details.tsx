import { useTranslations } from 'next-intl';
import type { CheckResult } from '@/lib/brokers/conformance/schema';
import { say, type Translate } from '@/lib/core/say';
import { Facts, Stack } from '../ui/layout/arrange';
import { Tag } from '../ui/tag';
import { ExchangeView } from './exchange-view';
import styles from './brokers.module.scss';

const COLOURS = {
  fail: 'red',
  inconclusive: 'purple',
  warn: 'warm-gray',
  info: 'blue',
  pass: 'green',
  skipped: 'gray',
} as const;

type Props = { result: CheckResult; broker: { url: string; authScheme: string } };

/**
 * One check, folded: its verdict and title, with what was found where the title, a rule, did not hold; inside, the rule,
 * the finding and every exchange.
 */
export const CheckDetails = ({ result, broker }: Props) => {
  const t = useTranslations('conformance');
  const common = useTranslations('common');
  const translate = useTranslations() as Translate;
  const title = t(`check.${result.id}.title`);
  const holds = result.verdict === 'pass';
  const facts = [
    ...(result.finding ? [{ label: t('part.finding'), value: say(translate, result.finding) }] : []),
    { label: t('part.rule'), value: `${t(`check.${result.id}.rule`)} (${t(`level.${result.level}`)})` },
    { label: t('part.section'), value: <span translate="no">{result.section}</span> },
  ];
  return (
    <details className={styles.check}>
      <summary className={styles.summary}>
        <Tag type={COLOURS[result.verdict]}>{t(`verdict.${result.verdict}`)}</Tag>{' '}
        {holds ? title : common('labelled', { label: t('part.rule'), text: title })}{' '}
        {result.id === 'CLEAN' ? null : (
          <span className={styles.hint} translate="no">
            {result.id}
          </span>
        )}
        {!holds && result.finding ? (
          <span className={styles.finding}>{say(translate, result.finding)}</span>
        ) : null}
      </summary>
      <div className={styles.checkBody}>
        <Stack>
          <Facts facts={facts} />
          {result.exchanges.map((exchange, index) => (
            <ExchangeView key={index} exchange={exchange} broker={broker} />
          ))}
        </Stack>
      </div>
    </details>
  );
};
