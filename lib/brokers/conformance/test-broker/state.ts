import { randomUUID } from 'node:crypto';
import type { Busy } from './operations';

export type Binding = Busy & { request: string; credentials: Record<string, unknown>; made: boolean };

export type Instance = Busy & {
  id: string;
  serviceId: string;
  planId: string;
  parameters: Record<string, unknown>;
  enabled: boolean;
  made: boolean;
  bindings: Map<string, Binding>;
};

/** What the reference broker keeps. */
export type State = { instances: Map<string, Instance> };

export const newCredentials = () => ({ url: 'https://verse.example/api', key: `canary-key-${randomUUID()}` });
