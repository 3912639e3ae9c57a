import type { Attention, DashboardOffering, FirstStep } from './schema';

/** The first steps of a provider: they end with a registration in the reviewers' hands. */
export const providerSteps = (offerings: DashboardOffering[]): FirstStep[] => {
  const first = offerings.at(-1);
  const registration = first ? `/offerings/${first.id}/registration` : '/offerings/new';
  const parts = first?.journey.steps[0]?.parts ?? [];
  const described = parts.length > 0 && !parts[0]?.count;
  const submitted = offerings.some(({ registrationState }) => registrationState !== 'draft');
  return [
    { id: 'register', done: first !== undefined, href: '/offerings/new' },
    { id: 'describe', done: submitted || described, href: registration },
    { id: 'submit', done: submitted, href: registration },
  ];
};

/** The first step of a reviewer: a decision. */
export const reviewerSteps = (desk: { decided: number; first: { id: string }[] }): FirstStep[] => [
  {
    id: 'decide',
    done: desk.decided > 0,
    href: desk.first[0] ? `/reviews/${desk.first[0].id}` : '/reviews',
  },
];

/** The first steps of an operator: an installation that others can work in. */
export const operatorSteps = (attention: Attention[]): FirstStep[] =>
  (['reviewers', 'categories', 'regions', 'rates'] as const).map((id) => {
    const open = attention.find((one) => one.id === id);
    return { id, done: open === undefined, href: open?.href ?? '/settings' };
  });
