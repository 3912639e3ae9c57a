import { useTranslations } from 'next-intl';
import type { FieldChange, Json } from '@/lib/audit/schema';
import { leafChanges } from './leaf-changes';
import styles from './history.module.scss';

const SHORT = 400;
const OPEN_UP_TO = 3;

const isEmpty = (value: Json) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isList = (value: Json): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Fingerprints tell a reader nothing. */
const isWorthShowing = ({ field, before, after }: FieldChange) =>
  !/hash$/i.test(field) && !(isEmpty(before) && isEmpty(after));

const Value = ({ value }: { value: Json }) => {
  const t = useTranslations('history');
  const common = useTranslations('common');
  if (isEmpty(value)) return <>{t('empty')}</>;
  if (typeof value === 'boolean') return <>{common(value ? 'yes' : 'no')}</>;
  if (isList(value)) return <>{value.join(', ')}</>;
  const text = typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
  if (text.length <= SHORT && typeof value !== 'object') return <>{text}</>;
  return (
    <details>
      <summary>{typeof value === 'object' ? t('show') : `${text.slice(0, SHORT)}…`}</summary>
      <pre className={styles.long}>{text}</pre>
    </details>
  );
};

/** Each changed field as it was and as it is; many of them fold away. */
export const ChangeList = ({ changes, hidden }: { changes: FieldChange[]; hidden: string[] }) => {
  const t = useTranslations('history');
  const shown = leafChanges(changes).filter((one) => !hidden.includes(one.field) && isWorthShowing(one));
  if (shown.length === 0) return null;
  const label = (field: string) =>
    field
      .split('.')
      .map((part) => (t.has(`fields.${part}`) ? t(`fields.${part}`) : part))
      .join(' › ');
  const rows = shown.map(({ field, before, after }) => (
    <div key={field} className={styles.change}>
      <span className={styles.field}>{label(field)}</span>
      <div>
        {isEmpty(before) ? null : (
          <div className={styles.before}>
            <Value value={before} />
          </div>
        )}
        <div>
          <Value value={after} />
        </div>
      </div>
    </div>
  ));
  // What was made or removed as a whole is told by the sentence.
  const whole = shown.every(({ before }) => isEmpty(before)) || shown.every(({ after }) => isEmpty(after));
  if (shown.length <= OPEN_UP_TO && !(whole && shown.length > 1))
    return <div className={styles.changes}>{rows}</div>;
  return (
    <details className={styles.changes}>
      <summary>{t(whole ? 'details' : 'fieldsChanged', { count: shown.length })}</summary>
      {rows}
    </details>
  );
};
