import { x1Blocking } from './x1-blocking';
import { x2DeleteWhileCreating } from './x2-delete-while-creating';
import { x3Orphan } from './x3-orphan';
import { x4OrphanBinding } from './x4-orphan-binding';
import { x5Failed } from './x5-failed';
import { x6SuccessCodes } from './x6-success-codes';
import { x7Within10S } from './x7-within-10-s';
import { x8Within60S } from './x8-within-60-s';
import { x9Prompt } from './x9-prompt';

export const CONCURRENCY_CHECKS = [
  x1Blocking,
  x2DeleteWhileCreating,
  x3Orphan,
  x4OrphanBinding,
  x5Failed,
  x6SuccessCodes,
  x7Within10S,
  x8Within60S,
  x9Prompt,
] as const;
