'use client';

import { useTranslations } from 'next-intl';
import { publishGuidance } from '@/lib/content/guidance/client';
import type { GuidanceDto } from '@/lib/content/guidance/schema';
import { useFormatter } from '@/components/ui/formatter';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Row } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Tag } from '../ui/tag';
import styles from './content.module.scss';

type Props = {
  offeringId: string;
  guidance: GuidanceDto & { url: string | null };
  /** The version on the screen, read when the button is pressed. */
  version: () => number;
  disabledReason: string | null;
  missing: number;
};

/** Whether the documentation is public, where it is read, and the button that publishes what is saved. */
export const PublishGuidance = ({ offeringId, guidance, version, disabledReason, missing }: Props) => {
  const t = useTranslations('content.publish');
  const format = useFormatter();
  const { run, pending, problem } = useCommand(() => publishGuidance(offeringId, { version: version() }));
  const { url, publishedAt, unpublished } = guidance;

  const reasons = [
    disabledReason,
    url ? null : t('noUrl'),
    missing > 0 ? t('missing', { count: missing }) : null,
    publishedAt && !unpublished ? t('nothingNew') : null,
  ];
  const reason = reasons.find((one) => one !== null) ?? null;
  const words = () => {
    if (!publishedAt) return t('never');
    const on = format.dateTime(new Date(publishedAt), { dateStyle: 'long', timeZone: 'UTC' });
    return unpublished ? t('changed', { on }) : t('current', { on });
  };
  const kind = publishedAt ? (unpublished ? 'blue' : 'green') : 'gray';

  return (
    <div className={styles.status}>
      <Row>
        <Tag type={kind}>{t(`state.${kind}`)}</Tag>
        <span>{words()}</span>
      </Row>
      {url ? (
        <p className={styles.address}>
          {publishedAt ? <Link href={new URL(url).pathname}>{url}</Link> : t('reserved', { url })}
        </p>
      ) : null}
      <ProblemNotice problem={problem} />
      <Row>
        <Button size="md" disabled={pending || reason !== null} onClick={() => run(undefined)}>
          {publishedAt ? t('again') : t('action')}
        </Button>
        {reason ? <span className={styles.quiet}>{reason}</span> : null}
      </Row>
    </div>
  );
};
