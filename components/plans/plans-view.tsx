import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import type { CatalogPlan } from '@/lib/catalog/schema';
import type { Message } from '@/lib/core/errors';
import { plansMissing } from '@/lib/plans/completeness';
import type { PlanDto } from '@/lib/plans/schema';
import { LockedNotice } from '@/components/offerings/locked-notice';
import { fieldId } from '@/components/ui/form/field-id';
import { MissingPanel } from '@/components/ui/form/missing-panel';
import { Page, Section } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { AddPlan } from './add-plan';
import { FreePlanWaiver } from './free-plan-waiver';
import { KindsIntroduction } from './kinds';
import { PlanCards } from './plan-cards';
import { PlanEditor } from './plan-editor';
import { PriceApproval } from './price-approval';
import { SimulationProvider } from './simulator/simulation';
import { Simulator } from './simulator/simulator';

type Editor = Omit<ComponentProps<typeof PlanEditor>, 'offeringId' | 'plan' | 'refusal' | 'paidMetrics'>;
type Props = {
  offeringId: string;
  plans: PlanDto[];
  /** The same as customers see them. */
  previews: CatalogPlan[];
  /** The id in the URL; `new` opens the form of a plan to add, of `kind` where the URL says so. */
  chosen: string | undefined;
  kind: string | undefined;
  freePlanWaived: boolean;
  mayDecide: boolean;
  refusal: Message | null;
  review: ComponentProps<typeof PriceApproval>['review'];
  editor: Editor;
};

/** The plans as customers will see them, what they cost, the state of their prices, and the editor of the chosen one. */
export const PlansView = (props: Props) => {
  const { offeringId, plans, previews, chosen, kind, freePlanWaived, refusal, review } = props;
  const t = useTranslations('plans');
  const path = `/offerings/${offeringId}/plans`;
  const missing = plansMissing(plans, { freePlanWaived });
  const adding = chosen === 'new';
  const current = plans.find(({ id }) => id === chosen);
  const hasFree = plans.some((plan) => plan.kind === 'free');
  const empty = plans.length === 0;
  const paid = plans.filter((plan) => plan.kind !== 'free').flatMap(({ metrics }) => metrics);
  const counted = paid.flatMap(({ isDefault, metricId }) => (isDefault || !metricId ? [] : [metricId]));
  const add = (
    <LinkButton id={fieldId('plans')} href={`${path}?plan=new#add-plan`}>
      {t('add.action')}
    </LinkButton>
  );
  return (
    <SimulationProvider plans={plans} rates={props.editor.rates}>
      <Page title={t('title')} lead={t('lead')} actions={empty ? null : add}>
        <LockedNotice reason={refusal} />
        {missing.length > 0 ? <MissingPanel missing={missing} /> : null}
        {empty && adding ? null : (
          <Section>
            <h2 className="wb-visually-hidden">{t('cards')}</h2>
            {empty ? (
              <KindsIntroduction path={path} locked={refusal !== null} />
            ) : (
              <PlanCards
                offeringId={offeringId}
                plans={plans}
                previews={previews}
                current={current?.id}
                locked={refusal !== null}
              />
            )}
          </Section>
        )}
        <FreePlanWaiver
          offeringId={offeringId}
          waived={freePlanWaived}
          hasFree={hasFree}
          mayDecide={props.mayDecide}
        />
        {adding ? (
          <div id={empty ? fieldId('plans') : undefined}>
            <AddPlan offeringId={offeringId} hasFree={hasFree} kind={kind} refusal={refusal} />
          </div>
        ) : null}
        {empty ? null : <Simulator />}
        {current ? (
          <PlanEditor
            key={current.id}
            offeringId={offeringId}
            plan={current}
            refusal={refusal}
            paidMetrics={[...new Set(counted)]}
            {...props.editor}
          />
        ) : null}
        {empty ? null : (
          <Section>
            <PriceApproval offeringId={offeringId} plans={plans} review={review} refusal={refusal} />
          </Section>
        )}
      </Page>
    </SimulationProvider>
  );
};
