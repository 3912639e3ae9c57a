import type { FieldDifference } from '@/lib/reviews/documents/schema';
import { useFieldLabel, useLeafText } from '../field-label';
import { WordChange } from './word-change';
import styles from './changes.module.scss';

type Props = { changes: FieldDifference[]; names: Record<string, string> };

/** Each changed field with what it held and what it holds. */
export const ChangeList = ({ changes, names }: Props) => {
  const label = useFieldLabel(names);
  const text = useLeafText();
  return (
    <dl className={styles.list}>
      {changes.map(({ path, before, after }) => (
        <div key={path} className={styles.change}>
          <dt>{label(path)}</dt>
          <dd>
            <WordChange before={text(path, before)} after={text(path, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
