'use client';

import { useTranslations } from 'next-intl';
import type { OperationDto } from '@/lib/instances/schema';
import { When } from '../iam/when';
import { useSay } from '../ui/form/use-say';
import { InlineLoading } from '../ui/inline-loading';
import { InlineNotification } from '../ui/notification';

/** What the broker is doing, in its own words, or why it could not. */
export const OperationView = ({ operation }: { operation: OperationDto | null }) => {
  const t = useTranslations('instances.operation');
  const say = useSay();
  if (!operation || operation.outcome === 'succeeded') return null;
  const { kind, phase, finding, progress, attempts, startedAt, outcome } = operation;
  if (outcome === 'failed')
    return (
      <InlineNotification
        kind="error"
        lowContrast
        hideCloseButton
        title={t(`failed.${kind}`)}
        subtitle={finding ? say(finding) : undefined}
      />
    );
  const words = phase === 'cleanUp' ? t('cleanUp') : t(`going.${kind}`);
  return (
    <div aria-live="polite">
      <InlineLoading description={[words, progress].filter(Boolean).join(' – ')} />
      <p>
        {t('since')} <When at={startedAt} />
        {attempts > 1 ? ` · ${t('attempts', { count: attempts })}` : null}
      </p>
      {finding ? <p>{say(finding)}</p> : null}
    </div>
  );
};
