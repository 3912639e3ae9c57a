import { useTranslations } from 'next-intl';
import type { Json } from '@/lib/audit/schema';
import { isEmpty, isObject } from '@/lib/audit/story/leaf-changes';
import { fieldLabel } from '@/lib/audit/story/sentence';
import { useFormatter } from '@/components/ui/formatter';
import styles from './history.module.scss';

const SHORT = 400;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Words for the fixed values of some fields: which texts hold them. */
const WORDS: Record<string, string> = {
  visibility: 'offerings.visibility',
  type: 'offerings.type',
  offeringType: 'offerings.type',
  audience: 'content.audiences',
  channels: 'content.channel',
  platformRoles: 'common.role',
  role: 'common.role',
};

const Text = ({ text, field }: { text: string; field: string }) => {
  const format = useFormatter();
  const t = useTranslations();
  const words = WORDS[field.split('.').at(-1)!];
  if (words && t.has(`${words}.${text}`)) return <>{t(`${words}.${text}`)}</>;
  if (MOMENT.test(text))
    return <>{format.dateTime(new Date(text), { dateStyle: 'long', timeStyle: 'short' })} UTC</>;
  if (DAY.test(text)) return <>{format.dateTime(new Date(text), { dateStyle: 'long' })}</>;
  if (text.length <= SHORT) return <>{text}</>;
  return (
    <details>
      <summary>{`${text.slice(0, SHORT)}…`}</summary>
      <div className={styles.long}>{text}</div>
    </details>
  );
};

/** A value as people read it: words, lists, and objects field by field. */
export const Value = ({ value, field }: { value: Json; field: string }) => {
  const t = useTranslations('history');
  const common = useTranslations('common');
  const format = useFormatter();
  if (isEmpty(value)) return <>{t('empty')}</>;
  if (typeof value === 'boolean') return <>{common(value ? 'yes' : 'no')}</>;
  if (typeof value === 'number') return <>{format.number(value)}</>;
  if (typeof value === 'string') return <Text text={value} field={field} />;
  if (Array.isArray(value))
    return (
      <ul className={styles.items}>
        {value.map((one, index) => (
          <li key={index}>
            <Value value={one} field={field} />
          </li>
        ))}
      </ul>
    );
  const parts = Object.entries(isObject(value) ? value : {}).filter(([, part]) => !isEmpty(part));
  return (
    <dl className={styles.object}>
      {parts.map(([key, part]) => (
        <div key={key}>
          <dt>{fieldLabel(t, key)}</dt>
          <dd>
            <Value value={part} field={key} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
