import { useTranslations } from 'next-intl';
import type { ExchangeDto } from '@/lib/brokers/calls/schema';
import { say, type Translate } from '@/lib/core/say';
import { Moment } from '../ui/moment';
import { Tag } from '../ui/tag';
import { ExchangeView } from './exchange-view';
import styles from './brokers.module.scss';

type Props = { exchanges: ExchangeDto[]; broker: { url: string; authScheme: string } };

const colourOf = (status: number | null) => {
  if (status === null || status >= 500) return 'red';
  return status >= 400 ? 'warm-gray' : 'green';
};

/** A path is mostly one long id: its query and the beginning of the id say little to people. */
const shortPath = (path: string) => {
  const [route = ''] = path.split('?');
  return route.length > 60 ? `${route.slice(0, 30)}…${route.slice(-28)}` : route;
};

const Call = ({ exchange, broker }: { exchange: ExchangeDto; broker: Props['broker'] }) => {
  const t = useTranslations('brokers.calls');
  const part = useTranslations('conformance.part');
  const translate = useTranslations() as Translate;
  const { status, method, path, at, latencyMs, failure } = exchange;
  return (
    <details className={styles.check}>
      <summary className={styles.summary}>
        <Tag type={colourOf(status)}>{status ?? part('noAnswer')}</Tag> <span translate="no">{method}</span>{' '}
        <span className={styles.value} translate="no">
          {shortPath(path)}
        </span>{' '}
        <span className={styles.hint}>
          <Moment at={at} />
          {latencyMs === null ? null : ` · ${t('ms', { ms: latencyMs })}`}
        </span>
        {failure ? <span className={styles.finding}>{say(translate, failure)}</span> : null}
      </summary>
      <div className={styles.checkBody}>
        <ExchangeView exchange={exchange} broker={broker} />
      </div>
    </details>
  );
};

const Calls = ({ exchanges, broker }: Props) =>
  exchanges.map((exchange) => <Call key={exchange.id} exchange={exchange} broker={broker} />);

/** So many are seen at once; the rest is folded, for a page holds more than calls. */
const OPEN = 10;

/** The latest calls to a broker, each opening to what was sent and answered. */
export const ExchangeList = ({ exchanges, broker }: Props) => {
  const t = useTranslations('brokers.calls');
  if (exchanges.length === 0) return <p className={styles.hint}>{t('none')}</p>;
  const earlier = exchanges.slice(OPEN);
  return (
    <div>
      <Calls exchanges={exchanges.slice(0, OPEN)} broker={broker} />
      {earlier.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t('earlier', { count: earlier.length })}</summary>
          <Calls exchanges={earlier} broker={broker} />
        </details>
      ) : null}
    </div>
  );
};
