'use client';

import { useState } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { ChartLineData, Download, Upload } from '@carbon/icons-react';
import { saveFile } from '@/lib/browser/save-file';
import type { Amount } from '@/lib/plans/prices/schema';
import { Button } from '@/components/ui/button';
import { InlineLoading } from '@/components/ui/inline-loading';
import { Row, Stack } from '@/components/ui/layout/arrange';
import { Group } from '../group';
import { usePlanForm } from '../plan-form';
import { Applied } from './applied';
import { SuggestPanel } from './suggest-panel';

const Loading = () => <InlineLoading description={useTranslations('priceTable')('panel.title')} />;
const ImportPanel = dynamic(
  () => arriving(() => import('./import-panel').then((module) => module.ImportPanel)),
  {
    ssr: false,
    loading: Loading,
  },
);

type Undo = { count: number; amounts: Amount[][] };

/** All prices of the plan at once: as a file for a spreadsheet, back from one, or suggested from exchange rates. */
export const PriceTools = () => {
  const t = useTranslations('priceTable');
  const locale = useLocale();
  const { form } = usePlanForm();
  const [open, setOpen] = useState<'import' | 'suggest' | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const name = useWatch({ control: form.control, name: 'name' });
  const put = (amounts: Amount[][]) =>
    amounts.forEach((rows, index) =>
      form.setValue(`metrics.${index}.amounts`, rows, { shouldDirty: true, shouldTouch: true }),
    );
  const apply = (amounts: Amount[][], count: number) => {
    setUndo({ count, amounts: form.getValues('metrics').map((metric) => structuredClone(metric.amounts)) });
    put(amounts);
    form.clearErrors('metrics');
    setOpen(null);
  };
  const download = async () => {
    const { tableRefusal, writePriceTable } = await import('@/lib/plans/price-table/schema');
    const values = form.getValues();
    if (tableRefusal(values)) return setOpen('import');
    saveFile(`${name || 'plan'}-${t('file')}.csv`, writePriceTable(values.metrics, locale));
  };
  return (
    <Group title={t('title')} help={t('help')} small>
      <Stack>
        <Row>
          <Button kind="tertiary" size="sm" renderIcon={Download} onClick={download}>
            {t('download')}
          </Button>
          <Button kind="tertiary" size="sm" renderIcon={Upload} onClick={() => setOpen('import')}>
            {t('import')}
          </Button>
          <Button kind="tertiary" size="sm" renderIcon={ChartLineData} onClick={() => setOpen('suggest')}>
            {t('suggest.action')}
          </Button>
        </Row>
        {undo ? (
          <Applied
            count={undo.count}
            onUndo={() => {
              put(undo.amounts);
              setUndo(null);
            }}
          />
        ) : null}
        {open === 'import' ? <ImportPanel onApply={apply} onCancel={() => setOpen(null)} /> : null}
        {open === 'suggest' ? <SuggestPanel onApply={apply} onCancel={() => setOpen(null)} /> : null}
      </Stack>
    </Group>
  );
};
