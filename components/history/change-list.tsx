import { useTranslations } from 'next-intl';
import type { FieldChange, Json } from '@/lib/audit/schema';
import { leafChanges } from './leaf-changes';
import styles from './history.module.scss';

const SHORT = 400;
const OPEN_UP_TO = 3;

const isEmpty = (value: Json) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Fingerprints tell a reader nothing, and the kind is in the sentence already. */
const isWorthShowing = ({ field, before, after }: FieldChange) =>
  !/hash$/i.test(field) && !(isEmpty(before) && isEmpty(after));

const Value = ({ value }: { value: Json }) => {
  const t = useTranslations('history');
  const common = useTranslations('common');
  if (isEmpty(value)) return <>{t('empty')}</>;
  if (typeof value === 'boolean') return <>{common(value ? 'yes' : 'no')}</>;
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
export const ChangeList = ({ changes }: { changes: FieldChange[] }) => {
  const t = useTranslations('history');
  const shown = leafChanges(changes).filter(isWorthShowing);
  if (shown.length === 0) return null;
  const label = (field: string) => {
    const [first, ...inner] = field.split('.');
    const name = t.has(`fields.${first}`) ? t(`fields.${first}`) : first;
    return inner.length > 0 ? `${name} › ${inner.join(' › ')}` : name;
  };
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
  if (shown.length <= OPEN_UP_TO) return <div className={styles.changes}>{rows}</div>;
  return (
    <details className={styles.changes}>
      <summary>{t('fieldsChanged', { count: shown.length })}</summary>
      {rows}
    </details>
  );
};
