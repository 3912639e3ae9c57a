import { useTranslations } from 'next-intl';
import type { CheckResult, Exchange } from '@/lib/brokers/conformance/schema';
import { say, type Translate } from '@/lib/core/say';
import { Facts, Scroll, Stack } from '../ui/layout/arrange';
import { Tag } from '../ui/tag';
import styles from './brokers.module.scss';

const COLOURS = {
  fail: 'red',
  inconclusive: 'purple',
  warn: 'warm-gray',
  info: 'blue',
  pass: 'green',
  skipped: 'gray',
} as const;

const requestText = ({ method, path, headers, body }: Exchange) =>
  [
    `${method} ${path}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body ? ['', body] : []),
  ].join('\n');

const ExchangeView = ({ exchange }: { exchange: Exchange }) => {
  const t = useTranslations('conformance.part');
  const translate = useTranslations() as Translate;
  const { status, latencyMs, answer, failure } = exchange;
  const answered = status === null ? t('noAnswer') : [status, `${latencyMs} ms`].join(' · ');
  return (
    <Stack>
      <Scroll label={t('request')}>
        <pre className={styles.code}>{requestText(exchange)}</pre>
      </Scroll>
      <Scroll label={t('answer')}>
        <pre className={styles.code}>
          {answered}
          {answer ? `\n\n${answer}` : ''}
          {failure ? `\n\n${say(translate, failure)}` : ''}
        </pre>
      </Scroll>
    </Stack>
  );
};

/**
 * One check, folded: its verdict and title, with what was found where the title, a rule, did not hold; inside, the rule,
 * the finding and every exchange.
 */
export const CheckDetails = ({ result }: { result: CheckResult }) => {
  const t = useTranslations('conformance');
  const common = useTranslations('common');
  const translate = useTranslations() as Translate;
  const title = t(`check.${result.id}.title`);
  const holds = result.verdict === 'pass';
  const facts = [
    ...(result.finding ? [{ label: t('part.finding'), value: say(translate, result.finding) }] : []),
    { label: t('part.rule'), value: `${t(`check.${result.id}.rule`)} (${t(`level.${result.level}`)})` },
    { label: t('part.section'), value: result.section },
  ];
  return (
    <details className={styles.check}>
      <summary className={styles.summary}>
        <Tag type={COLOURS[result.verdict]}>{t(`verdict.${result.verdict}`)}</Tag>{' '}
        {holds ? title : common('labelled', { label: t('part.rule'), text: title })}{' '}
        {result.id === 'CLEAN' ? null : <span className={styles.hint}>{result.id}</span>}
        {!holds && result.finding ? (
          <span className={styles.finding}>{say(translate, result.finding)}</span>
        ) : null}
      </summary>
      <div className={styles.checkBody}>
        <Stack>
          <Facts facts={facts} />
          {result.exchanges.map((exchange, index) => (
            <ExchangeView key={index} exchange={exchange} />
          ))}
        </Stack>
      </div>
    </details>
  );
};
