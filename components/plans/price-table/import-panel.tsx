'use client';

import { useDeferredValue, useMemo, useState, type ChangeEvent } from 'react';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { priceChanges } from '@/lib/plans/price-table/changes/schema';
import { readPriceTable } from '@/lib/plans/price-table/reading/schema';
import { MOST_CHARACTERS, tableRefusal } from '@/lib/plans/price-table/schema';
import type { Amount } from '@/lib/plans/prices/schema';
import { Button } from '@/components/ui/button';
import { useSay } from '@/components/ui/form/use-say';
import { Row } from '@/components/ui/layout/arrange';
import { TextArea } from '@/components/ui/text-area';
import { usePlanForm } from '../plan-form';
import { PriceChanges } from './price-changes';
import { RowErrors } from './row-errors';
import styles from './price-table.module.scss';

type Props = { onApply: (amounts: Amount[][], count: number) => void; onCancel: () => void };

/** The text of a file, or why it has none. */
const textOf = async (file: File): Promise<string | Message> => {
  if (file.size > MOST_CHARACTERS)
    return { key: 'priceTable.panel.tooLarge', values: { most: MOST_CHARACTERS / 1000 } };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { key: 'priceTable.panel.unreadable' };
  }
};

/** What a table does to the prices on the screen, as it was when the panel opened. */
const usePreview = (text: string) => {
  const { form } = usePlanForm();
  const [values] = useState(() => structuredClone(form.getValues()));
  const refusal = tableRefusal(values);
  const { metrics } = values;
  const reading = useMemo(
    () => (refusal || text.trim() === '' ? null : readPriceTable(text, metrics)),
    [refusal, text, metrics],
  );
  const amounts = reading && 'amounts' in reading ? reading.amounts : null;
  const errors = reading && 'errors' in reading ? reading.errors : null;
  const changes = useMemo(() => (amounts ? priceChanges(metrics, amounts) : []), [amounts, metrics]);
  const tiered = (id: string) => metrics.some((one) => one.metricId === id && one.tiers.length > 0);
  return { refusal, amounts, errors, changes, tiered };
};

/** A table of prices from a spreadsheet, checked row by row before it is put into the form. */
export const ImportPanel = ({ onApply, onCancel }: Props) => {
  const t = useTranslations('priceTable.panel');
  const say = useSay();
  const [text, setText] = useState('');
  const [fileError, setFileError] = useState<Message | null>(null);
  const { refusal, amounts, errors, changes, tiered } = usePreview(useDeferredValue(text));
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    const read = await textOf(file);
    setFileError(typeof read === 'string' ? null : read);
    setText(typeof read === 'string' ? read : '');
    // The same file, mended, can be chosen again.
    target.value = '';
  };
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <h4 className={styles.panelTitle}>{t('title')}</h4>
      <p className={styles.muted}>{t('help')}</p>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {say(refusal)}
        </p>
      ) : (
        <>
          <label className={styles.file}>
            <span className="cds--label">{t('choose')}</span>
            <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={choose} />
          </label>
          {fileError ? (
            <p className={styles.refusal} role="alert">
              {say(fileError)}
            </p>
          ) : null}
          <TextArea
            id="price-table-text"
            className={styles.text}
            rows={6}
            spellCheck={false}
            labelText={t('paste')}
            helperText={t('pasteHelp')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {errors ? <RowErrors errors={errors} /> : null}
          {amounts ? <PriceChanges changes={changes} tiered={tiered} /> : null}
          {text.trim() === '' ? <p className={styles.muted}>{t('empty')}</p> : null}
        </>
      )}
      <Row>
        <Button
          size="sm"
          disabled={!amounts || changes.length === 0}
          onClick={() => amounts && onApply(amounts, changes.length)}
        >
          {t('apply')}
        </Button>
        <Button kind="ghost" size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Row>
    </section>
  );
};
