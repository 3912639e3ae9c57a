import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/auth/permissions';
import type { OfferingFacts } from '@/lib/checklist/facts';
import { releaseWaits } from '@/lib/reviews/policy';
import { evaluateRequirements, nextMove, PERMISSION_FOR_EVENT, refusalFor } from '@/lib/visibility/policy';
import type { DirectEvent } from '@/lib/visibility/schema';
import { can } from '@/lib/auth/permissions';
import { Row } from '../ui/layout/arrange';
import { LinkButton } from '../ui/link';
import type { Existing } from './existing-instances';
import { MoveButton } from './move-button';
import { ReadinessPanel } from './readiness-panel';
import { Standing } from './standing';

type Props = {
  actor: Actor;
  facts: OfferingFacts;
  /** The instances that a withdrawal leaves behind. */
  existing?: Existing;
};

/** The move that comes next with what it requires; after the release, where the offering stands and the moves from there. */
export const NextMove = async ({ actor, facts, existing }: Props) => {
  const t = await getTranslations('visibility');
  const button = (
    event: DirectEvent,
    kind: 'primary' | 'tertiary' | 'danger--tertiary',
    more: { reasonNeeded?: boolean; existing?: Existing } = {},
  ) => (
    <MoveButton
      offeringId={facts.id}
      event={event}
      visibility={facts.visibility}
      refusal={refusalFor(event, actor, facts)}
      kind={kind}
      {...more}
    />
  );
  const toRelease = (kind: 'primary' | 'tertiary') => (
    <LinkButton kind={kind} href={`/offerings/${facts.id}/release`}>
      {t('readiness.toRelease')}
    </LinkButton>
  );
  const event = nextMove(facts);
  if (event === 'publish_limited') {
    return (
      <ReadinessPanel
        event={event}
        requirements={evaluateRequirements(event, facts)}
        action={button(event, 'primary')}
      />
    );
  }
  if (event === 'approve_release' || event === 'approve_referral') {
    const action = (
      <Row>
        {event === 'approve_release' ? button('withdraw', 'tertiary', { existing }) : null}
        {toRelease('primary')}
      </Row>
    );
    return (
      <ReadinessPanel
        event={event}
        requirements={evaluateRequirements(event, facts)}
        waiting={releaseWaits(facts)}
        action={action}
      />
    );
  }
  // Moves of the platform's people are no business of a provider: to them only what they may do is shown.
  const mine = (move: DirectEvent) => can(actor, PERMISSION_FOR_EVENT[move], facts.providerId);
  const actions = {
    public: mine('suspend')
      ? button('suspend', 'danger--tertiary', { reasonNeeded: true })
      : toRelease('tertiary'),
    suspended: mine('restore') ? button('restore', 'primary', { reasonNeeded: true }) : null,
    deprecated: mine('retire') ? button('retire', 'danger--tertiary') : null,
  }[facts.visibility as string];
  return <Standing facts={facts} actions={actions} />;
};
