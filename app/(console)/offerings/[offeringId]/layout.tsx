import type { ReactNode } from 'react';
import NextLink from 'next/link';
import { notFound } from 'next/navigation';
import { OfferingNavigation } from '@/components/journey/offering-navigation';
import { VisibilityTag } from '@/components/offerings/visibility-tag';
import styles from '@/components/journey/journey.module.scss';
import { pagesOf } from '@/lib/checklist/pages';
import { factsForPage } from '@/lib/checklist/queries';
import { DomainError } from '@/lib/core/errors';
import { requireActor } from '@/lib/http/console-page';

type Props = { children: ReactNode; params: Promise<{ offeringId: string }> };

/** The frame of an offering's pages. It checks the actor as well: a layout renders independently of its page. */
const OfferingLayout = async ({ children, params }: Props) => {
  const { offeringId } = await params;
  const facts = await factsForPage(await requireActor(), offeringId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') notFound();
    throw error;
  });
  return (
    <>
      <div className={styles.header}>
        <NextLink href={`/offerings/${offeringId}/summary`} className={styles.headerName}>
          {facts.name}
        </NextLink>
        <VisibilityTag visibility={facts.visibility} size="sm" />
        <span className={styles.headerDetail}>{facts.providerName}</span>
        {facts.serviceName ? <code className={styles.headerDetail}>{facts.serviceName}</code> : null}
      </div>
      <div className={styles.frame}>
        <OfferingNavigation offeringId={offeringId} pages={pagesOf(facts)} />
        <div>{children}</div>
      </div>
    </>
  );
};

export default OfferingLayout;
