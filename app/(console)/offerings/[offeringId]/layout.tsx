import type { ReactNode } from 'react';
import { PlainLink } from '@/components/ui/plain-link';
import { notFound } from 'next/navigation';
import { ConformanceBadge } from '@/components/brokers/conformance-badge';
import { NextPage } from '@/components/journey/next-page';
import { OfferingNavigation } from '@/components/journey/offering-navigation';
import { OnPages } from '@/components/journey/on-pages';
import { ReturnedAnswer } from '@/components/journey/returned-answer';
import { PageComments } from '@/components/reviews/comments/page-comments';
import { FieldFocus } from '@/components/ui/form/field-focus';
import { VisibilityTag } from '@/components/offerings/visibility-tag';
import answer from '@/components/journey/answer.module.scss';
import styles from '@/components/journey/journey.module.scss';
import { can } from '@/lib/auth/permissions';
import { PAGE_FOR_RETURNED, unanswered, type ReturnedFact } from '@/lib/checklist/facts';
import { pagesOf } from '@/lib/checklist/pages';
import { factsForPage } from '@/lib/checklist/queries';
import { DomainError } from '@/lib/core/errors';
import { requireActor } from '@/lib/http/console-page';
import { commentsForPage } from '@/lib/reviews/comments/queries';

type Props = { children: ReactNode; params: Promise<{ offeringId: string }> };

/** The pages that a returned request is about and that do not tell of it themselves. */
const pagesToTell = ({ kind, sections }: ReturnedFact): string[] =>
  kind === 'prices' ? ['plans'] : kind === 'release' ? sections.filter((page) => page !== 'release') : [];

/** The frame of an offering's pages. It checks the actor as well: a layout renders independently of its page. */
const OfferingLayout = async ({ children, params }: Props) => {
  const { offeringId } = await params;
  const actor = await requireActor();
  const facts = await factsForPage(actor, offeringId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') notFound();
    throw error;
  });
  const pages = pagesOf(facts);
  const { threads, names } = await commentsForPage(actor, offeringId);
  return (
    <>
      <FieldFocus />
      <div className={styles.header}>
        <PlainLink href={`/offerings/${offeringId}/summary`} className={styles.headerName}>
          {facts.name}
        </PlainLink>
        <VisibilityTag visibility={facts.visibility} size="sm" />
        <ConformanceBadge facts={facts} />
        <span className={styles.headerDetail}>{facts.providerName}</span>
        {facts.serviceName ? <code className={styles.headerDetail}>{facts.serviceName}</code> : null}
      </div>
      <div className={styles.frame}>
        <OfferingNavigation offeringId={offeringId} pages={pages} />
        <div>
          <PageComments
            offeringId={offeringId}
            threads={threads}
            names={names}
            mayWrite={can(actor, 'review.comment', facts.providerId)}
          />
          {unanswered(facts).map((one) => (
            <OnPages key={one.id} pages={pagesToTell(one)}>
              <div className={answer.notice}>
                <ReturnedAnswer
                  offeringId={offeringId}
                  returned={one}
                  href={
                    one.kind === 'release' ? `/offerings/${offeringId}/${PAGE_FOR_RETURNED.release}` : null
                  }
                  own={can(actor, 'offering.edit', facts.providerId)}
                />
              </div>
            </OnPages>
          ))}
          {children}
          {can(actor, 'offering.edit', facts.providerId) ? (
            <NextPage offeringId={offeringId} pages={pages} />
          ) : null}
        </div>
      </div>
    </>
  );
};

export default OfferingLayout;
