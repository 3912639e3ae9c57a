import type { OfferingType } from '../schema';

/**
 * One question of the readiness assessment. Its texts are `registration.assessment.<id>.{question,help}` and
 * `.choices.<choice>`; for each choice in `advise` there is also `.advice.<choice>`: the work that the answer calls for.
 */
export type Question = { id: string; choices: readonly string[]; advise: readonly string[] };

/** The readiness assessment, in the order in which it is asked; the last answer is the offering's type. */
export const QUESTIONS = [
  {
    id: 'hosting',
    choices: ['this_platform', 'other_cloud', 'own_data_center', 'undecided'],
    advise: ['undecided'],
  },
  { id: 'brokerExperience', choices: ['running', 'started', 'none'], advise: ['none'] },
  { id: 'restApi', choices: ['both', 'older_tls', 'no_api'], advise: ['older_tls', 'no_api'] },
  { id: 'multiTenant', choices: ['shared', 'per_customer', 'no'], advise: ['no'] },
  { id: 'supportHours', choices: ['always', 'business_hours', 'none'], advise: ['none'] },
  { id: 'metering', choices: ['hourly', 'planned', 'not_needed'], advise: ['planned'] },
  { id: 'regions', choices: ['one', 'several', 'undecided'], advise: ['undecided'] },
  { id: 'offeringType', choices: ['integrated_billing', 'referral'], advise: [] },
] as const satisfies readonly Question[];

export type QuestionId = (typeof QUESTIONS)[number]['id'];
export const QUESTION_IDS = QUESTIONS.map(({ id }) => id);

/** The type that the last question's answer chooses, or null while it has none. */
export const chosenType = (assessment: { offeringType: '' | OfferingType }): OfferingType | null =>
  assessment.offeringType || null;
