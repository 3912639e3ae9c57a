import { useTranslations } from 'next-intl';
import type { RunSummary } from '@/lib/brokers/runs/schema';
import { Tag } from '../ui/tag';

const COLOURS = { pass: 'green', warn: 'warm-gray', fail: 'red' } as const;

/** How a run came out, or how it ended without. */
export const VerdictTag = ({ run }: { run: Pick<RunSummary, 'state' | 'verdict'> }) => {
  const t = useTranslations('conformance');
  return (
    <Tag type={run.verdict ? COLOURS[run.verdict] : 'gray'}>
      {run.verdict ? t(`verdict.${run.verdict}`) : t(`ended.short.${run.state}`)}
    </Tag>
  );
};
