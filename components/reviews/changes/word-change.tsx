import { diffWordsWithSpace } from 'diff';
import { useTranslations } from 'next-intl';
import styles from './changes.module.scss';

/** Beyond this many characters two texts are shown one after the other: comparing them word by word would be noise. */
const COMPARED = 20_000;
const LONG = 40;

type Props = { before: string; after: string };

const Text = ({ as: As, text, label }: { as: 'del' | 'ins'; text: string; label: string }) => (
  <As className={As === 'del' ? styles.was : styles.is}>
    <span className="wb-visually-hidden">{label}</span>
    {text}
  </As>
);

/** One text before and after: long ones word by word within each other, short ones beside each other. */
export const WordChange = ({ before, after }: Props) => {
  const t = useTranslations('reviews.changes');
  const short = Math.max(before.length, after.length) <= LONG || !before || !after;
  if (short || before.length + after.length > COMPARED)
    return (
      <p className={styles.pair}>
        {before ? <Text as="del" text={before} label={t('was')} /> : <span>{t('empty')}</span>}
        <span aria-hidden="true">→</span>
        {after ? <Text as="ins" text={after} label={t('is')} /> : <span>{t('empty')}</span>}
      </p>
    );
  return (
    <p className={styles.words}>
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
        if (added) return <Text key={index} as="ins" text={value} label={t('is')} />;
        if (removed) return <Text key={index} as="del" text={value} label={t('was')} />;
        return <span key={index}>{value}</span>;
      })}
    </p>
  );
};
