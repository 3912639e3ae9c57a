import { useTranslations } from 'next-intl';
import type { ExchangeDto } from '@/lib/brokers/calls/schema';
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

/** The latest calls to a broker, each opening to what was sent and answered. */
export const ExchangeList = ({ exchanges, broker }: Props) => {
  const t = useTranslations('brokers.calls');
  const part = useTranslations('conformance.part');
  if (exchanges.length === 0) return <p className={styles.hint}>{t('none')}</p>;
  return (
    <div>
      {exchanges.map((exchange) => (
        <details key={exchange.id} className={styles.check}>
          <summary className={styles.summary}>
            <Tag type={colourOf(exchange.status)}>{exchange.status ?? part('noAnswer')}</Tag>{' '}
            {exchange.method} <span className={styles.value}>{shortPath(exchange.path)}</span>{' '}
            <span className={styles.hint}>
              <Moment at={exchange.at} />
              {exchange.latencyMs === null ? null : ` · ${t('ms', { ms: exchange.latencyMs })}`}
            </span>
          </summary>
          <div className={styles.checkBody}>
            <ExchangeView exchange={exchange} broker={broker} />
          </div>
        </details>
      ))}
    </div>
  );
};
