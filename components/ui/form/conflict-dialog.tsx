'use client';

import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'next-intl';
import { Modal } from '../modal';
import { RadioButton, RadioButtonGroup } from '../radio';
import type { DraftState } from '@/lib/browser/draft/draft';
import { fieldLabel } from './field-id';
import { useClock } from './draft-words';
import styles from './conflict-dialog.module.scss';

/** A value as a person reads it: lists line by line, the parts of a row after one another. */
const asText = (value: unknown, words: { yes: string; no: string }): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => asText(one, words)).join('\n');
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => asText(one, words))
      .filter(Boolean)
      .join(' · ');
  return String(value as string | number);
};

type Props = Pick<DraftState, 'overlaps' | 'author'> & {
  onDecide: (takeTheirs: string[]) => void;
};

/** The fields that two people changed, side by side; everything else has been merged already. */
export const ConflictDialog = ({ overlaps, author, onDecide }: Props) => {
  const t = useTranslations('saving.conflictDialog');
  const common = useTranslations('common');
  const clock = useClock();
  const [open, setOpen] = useState(true);
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const name = author?.name ?? t('somebody');
  const show = (value: unknown) => asText(value, { yes: common('yes'), no: common('no') }) || t('empty');
  if (!open)
    return (
      <button type="button" className="cds--link" onClick={() => setOpen(true)}>
        {t('reopen')}
      </button>
    );
  const decided = overlaps.every(({ path }) => choices[path]);
  return createPortal(
    <Modal
      open
      size="lg"
      modalHeading={t('title', { count: overlaps.length })}
      primaryButtonText={t('save')}
      primaryButtonDisabled={!decided}
      secondaryButtonText={t('later')}
      onRequestClose={() => setOpen(false)}
      onRequestSubmit={() =>
        onDecide(overlaps.map(({ path }) => path).filter((path) => choices[path] === 'theirs'))
      }
    >
      <p className={styles.lead}>{author ? t('lead', { name, time: clock(author.at) }) : t('leadUnknown')}</p>
      {overlaps.map(({ path, mine, theirs }) => (
        <RadioButtonGroup
          key={path}
          name={`conflict-${path}`}
          orientation="vertical"
          legendText={fieldLabel(path, (parts) => common('labelled', parts))}
          valueSelected={choices[path] ?? ''}
          onChange={(value) => setChoices({ ...choices, [path]: value as 'mine' | 'theirs' })}
          className={styles.field}
        >
          <RadioButton
            id={`conflict-${path}-mine`}
            value="mine"
            labelText={<Side title={t('mine')} text={show(mine)} />}
          />
          <RadioButton
            id={`conflict-${path}-theirs`}
            value="theirs"
            labelText={<Side title={t('theirs', { name })} text={show(theirs)} />}
          />
        </RadioButtonGroup>
      ))}
    </Modal>,
    document.body,
  );
};

const Side = ({ title, text }: { title: string; text: string }) => (
  <span className={styles.side}>
    <strong>{title}</strong>
    <span className={styles.value} dir="auto">
      {text}
    </span>
  </span>
);
