import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { plansMissing } from '@/lib/plans/completeness';
import type { PlanDto } from '@/lib/plans/schema';
import { fieldId } from '@/components/ui/form/field-id';
import { MissingPanel } from '@/components/ui/form/missing-panel';
import { Cards, EmptyState } from '@/components/ui/layout/arrange';
import { Page, Section } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { AddPlan } from './add-plan';
import { FreePlanWaiver } from './free-plan-waiver';
import { PlanCard } from './plan-card';
import { PlanEditor } from './plan-editor';
import { PriceApproval } from './price-approval';

type Editor = Omit<ComponentProps<typeof PlanEditor>, 'offeringId' | 'plan' | 'refusal'>;
type Props = {
  offeringId: string;
  plans: PlanDto[];
  /** The id in the URL; `new` opens the form of a plan to add. */
  chosen: string | undefined;
  freePlanWaived: boolean;
  mayDecide: boolean;
  refusal: Message | null;
  review: ComponentProps<typeof PriceApproval>['review'];
  editor: Editor;
};

/** The plans as customers will see them, the state of their prices, and the editor of the chosen one. */
export const PlansView = (props: Props) => {
  const { offeringId, plans, chosen, freePlanWaived, refusal, review } = props;
  const t = useTranslations('plans');
  const path = `/offerings/${offeringId}/plans`;
  const add = (
    <LinkButton id={fieldId('plans')} href={`${path}?plan=new#add-plan`}>
      {t('add.action')}
    </LinkButton>
  );
  const missing = plansMissing(plans, { freePlanWaived });
  const adding = chosen === 'new';
  const current = plans.find(({ id }) => id === chosen);
  const hasFree = plans.some(({ kind }) => kind === 'free');
  const empty = plans.length === 0;
  return (
    <Page title={t('title')} lead={t('lead')} actions={empty ? null : add}>
      {missing.length > 0 ? <MissingPanel missing={missing} /> : null}
      <Section>
        {empty && !adding ? (
          <EmptyState title={t('add.emptyTitle')} text={t('add.emptyText')} action={add} />
        ) : (
          <Cards>
            {plans.map((plan) => (
              <PlanCard
                key={plan.id}
                plan={plan}
                href={`${path}?plan=${plan.id}#plan-editor`}
                current={plan === current}
                metricsOfAll={plans.flatMap(({ metrics }) => metrics)}
              />
            ))}
          </Cards>
        )}
      </Section>
      <FreePlanWaiver
        offeringId={offeringId}
        waived={freePlanWaived}
        hasFree={hasFree}
        mayDecide={props.mayDecide}
      />
      {empty ? null : (
        <Section>
          <PriceApproval offeringId={offeringId} plans={plans} review={review} refusal={refusal} />
        </Section>
      )}
      {adding ? <AddPlan offeringId={offeringId} hasFree={hasFree} refusal={refusal} /> : null}
      {current ? (
        <PlanEditor
          key={current.id}
          offeringId={offeringId}
          plan={current}
          refusal={refusal}
          {...props.editor}
        />
      ) : null}
    </Page>
  );
};
