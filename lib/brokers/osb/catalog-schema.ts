import { z } from 'zod';
import type { FieldIssue } from '@/lib/core/errors';

const text = z.string().min(1);

const planSchema = z.looseObject({
  id: text,
  name: text,
  description: text,
  free: z.boolean().optional(),
  bindable: z.boolean().optional(),
  metadata: z.looseObject({}).optional(),
});

const serviceSchema = z.looseObject({
  id: text,
  name: text,
  description: text,
  bindable: z.boolean(),
  plan_updateable: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  requires: z.array(z.enum(['syslog_drain', 'route_forwarding', 'volume_mount'])).optional(),
  metadata: z.looseObject({}).optional(),
  plans: z.array(planSchema).min(1),
});

/** A broker's catalog as Open Service Broker 2.12 asks for it. What it does not know is kept, never refused. */
export const brokerCatalogSchema = z.looseObject({ services: z.array(serviceSchema) });

/** Everything in a broker's catalog that breaks its schema; `path` is e.g. `services.0.plans.1.free`. */
export function catalogProblems(catalog: unknown): FieldIssue[] {
  const read = brokerCatalogSchema.safeParse(catalog);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const path = issue.path.join('.');
    if (issue.code === 'invalid_type') {
      const values = { path, expected: issue.expected };
      return { path, message: { key: 'brokerCalls.catalogProblem.type', values } };
    }
    const key = issue.code === 'too_small' ? 'empty' : 'value';
    return { path, message: { key: `brokerCalls.catalogProblem.${key}`, values: { path } } };
  });
}
