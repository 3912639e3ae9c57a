import { z } from 'zod';
import { lineSchema } from '../../core/text';

export const MOST_SUBJECTS = 1000;

const attributesSchema = z.looseObject({
  id: lineSchema(300).optional(),
  /** What the subject's token is limited to: the `scope` of the token, as it came. */
  scope: lineSchema(1000).optional(),
});

/**
 * One question of `POST /v2/authz`: may the subject do the action on the resource? The resource is a CRN, or its parts
 * as attributes.
 */
export const questionSchema = z.looseObject({
  subject: z.looseObject({ attributes: attributesSchema }),
  action: lineSchema(300),
  resource: z.looseObject({
    crn: lineSchema(1000).optional(),
    attributes: z
      .looseObject({
        serviceName: lineSchema(100).optional(),
        serviceInstance: lineSchema(300).optional(),
        accountId: lineSchema(100).optional(),
      })
      .optional(),
  }),
});

export type Question = z.infer<typeof questionSchema>;

/** Questions are judged one by one: what is malformed is one answer, not an error for all. */
export const questionsSchema = z
  .array(z.unknown(), 'iam.wire.questions')
  .min(1, 'iam.wire.questions')
  .max(MOST_SUBJECTS);

/** Why the answer is what it is. Everything but `role` and `ownServiceId` denies. */
export const DECISION_REASONS = [
  'role',
  'ownServiceId',
  'malformed',
  'unknownSubject',
  'disabledSubject',
  'outsideScope',
  'unknownResource',
  'suspendedAccount',
  'unknownAction',
  'noRole',
  'notYourService',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

export type Decision = { permitted: boolean; reason: DecisionReason };

/** The media type of callers that ask for the second version of the answer by name; its content is the same. */
export const AUTHZ_V2 = 'application/vnd.authz.v2+json';

/** Reasons that say something about others; they stand in the log alone. */
const KEPT_BACK: readonly DecisionReason[] = ['unknownSubject', 'disabledSubject', 'suspendedAccount'];
const told = (reason: DecisionReason) => (KEPT_BACK.includes(reason) ? 'noRole' : reason);

/** What `/v2/authz` answers. Brokers compare `status` with the text "200" and read `authorizationDecision.permitted`. */
export const authzAnswer = (decisions: Decision[]) => ({
  responses: decisions.map(({ permitted, reason }) => ({
    status: reason === 'malformed' ? '400' : '200',
    authorizationDecision: { permitted, reason: told(reason) },
  })),
});
