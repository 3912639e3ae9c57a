import { useTranslations } from 'next-intl';
import type { FieldChange, Json } from '@/lib/audit/schema';
import { isEmpty } from '@/lib/audit/story/leaf-changes';
import { fieldLabel, shownChanges } from '@/lib/audit/story/sentence';
import { Value } from './value';
import styles from './history.module.scss';

const OPEN_UP_TO = 3;

const isWords = (value: Json): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Of two lists of words only what came and what went. */
const withoutCommon = ({ field, before, after }: FieldChange): FieldChange => {
  if (!isWords(before) || !isWords(after)) return { field, before, after };
  const [gone, come] = [
    before.filter((one) => !after.includes(one)),
    after.filter((one) => !before.includes(one)),
  ];
  return gone.length + come.length > 0 ? { field, before: gone, after: come } : { field, before, after };
};

const Change = ({ change }: { change: FieldChange }) => {
  const t = useTranslations('history');
  const { field, before, after } = withoutCommon(change);
  return (
    <div className={styles.change}>
      <dt className={styles.field}>{fieldLabel(t, field)}</dt>
      <dd>
        {isEmpty(before) ? null : (
          <del className={styles.before}>
            <span className="wb-visually-hidden">{t('was')}</span> <Value value={before} field={field} />
          </del>
        )}
        {isEmpty(after) && !isEmpty(before) && isWords(before) ? null : (
          <ins className={styles.after}>
            <span className="wb-visually-hidden">{t('is')}</span> <Value value={after} field={field} />
          </ins>
        )}
      </dd>
    </div>
  );
};

/** Each changed field as it was and as it is; many of them fold away. */
export const ChangeList = ({ action, changes }: { action: string; changes: FieldChange[] }) => {
  const t = useTranslations('history');
  const shown = shownChanges(action, changes);
  if (shown.length === 0) return null;
  const rows = (
    <dl className={styles.changes}>
      {shown.map((change) => (
        <Change key={change.field} change={change} />
      ))}
    </dl>
  );
  // What was made or removed as a whole is told by the sentence.
  const whole = shown.every(({ before }) => isEmpty(before)) || shown.every(({ after }) => isEmpty(after));
  if (shown.length <= OPEN_UP_TO && !(whole && shown.length > 1)) return rows;
  return (
    <details className={styles.fold}>
      <summary>{t(whole ? 'details' : 'fieldsChanged', { count: shown.length })}</summary>
      {rows}
    </details>
  );
};
