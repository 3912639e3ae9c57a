import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';
import { Scroll, Stack } from '../ui/layout/arrange';
import { CopyBrokerCurl } from './copy-broker-curl';
import styles from './brokers.module.scss';

/** A call to a broker with its answer, as runs and instances keep them. */
export type ShownExchange = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  status: number | null;
  answer: string | null;
  latencyMs: number | null;
  failure: Message | null;
};

const requestText = ({ method, path, headers, body }: ShownExchange) =>
  [
    `${method} ${path}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body ? ['', body] : []),
  ].join('\n');

type Props = { exchange: ShownExchange; broker: { url: string; authScheme: string } };

/** What was sent and what came back, and the call as a command. */
export const ExchangeView = ({ exchange, broker }: Props) => {
  const t = useTranslations('conformance.part');
  const translate = useTranslations() as Translate;
  const { method, path, headers, body, status, latencyMs, answer, failure } = exchange;
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
      <div>
        <CopyBrokerCurl call={{ method, path, headers, body }} broker={broker} />
      </div>
    </Stack>
  );
};
