import { z } from 'zod';
import { paragraphSchema } from '../../core/text';

export const SECTION_DECISIONS = ['approved', 'changes_requested'] as const;
export type SectionDecision = (typeof SECTION_DECISIONS)[number];

/**
 * One answer for one or several sections of a request; `undecided` takes the answer back. What is sent back needs
 * a comment: the provider has to know what to change.
 */
export const decideSectionsSchema = z
  .strictObject({
    sections: z.array(z.string().max(80)).min(1).max(100),
    decision: z.enum([...SECTION_DECISIONS, 'undecided']),
    comment: paragraphSchema(4000).default(''),
  })
  .refine(({ decision, comment }) => decision !== 'changes_requested' || comment.trim() !== '', {
    path: ['comment'],
    error: 'reviews.problem.comment',
  });
export type DecideSections = z.input<typeof decideSectionsSchema>;

/** A section of a request with what a reviewer answered, null while nobody has. */
export const sectionStateSchema = z
  .strictObject({
    id: z.string(),
    decision: z.enum(SECTION_DECISIONS).nullable(),
    comment: z.string(),
    decidedName: z.string().nullable(),
    decidedAt: z.date().nullable(),
    /** Approved with an earlier request, and unchanged since. */
    carried: z.boolean(),
  })
  .meta({ id: 'ReviewSection' });
export type SectionState = z.infer<typeof sectionStateSchema>;
