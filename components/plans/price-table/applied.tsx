'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Row } from '@/components/ui/layout/arrange';
import styles from './price-table.module.scss';

/** That prices were put into the form, and the way back. */
export const Applied = ({ count, onUndo }: { count: number; onUndo: () => void }) => {
  const t = useTranslations('priceTable.changes');
  return (
    <div className={styles.applied} role="status">
      <Row>
        <span>{t('applied', { count })}</span>
        <Button kind="ghost" size="sm" onClick={onUndo}>
          {t('undo')}
        </Button>
      </Row>
    </div>
  );
};
