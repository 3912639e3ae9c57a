import { u1Plan } from './u1-plan';
import { u2Parameters } from './u2-parameters';
import { u3ParametersKept } from './u3-parameters-kept';
import { u4NoPreviousValues } from './u4-no-previous-values';
import { u5Synchronous } from './u5-synchronous';
import { u6NotUpdateable } from './u6-not-updateable';
import { u7WrongIds } from './u7-wrong-ids';
import { u8Unknown } from './u8-unknown';
import { u9InProgress } from './u9-in-progress';
import { u10NoChange } from './u10-no-change';
import { u11Unchanged } from './u11-unchanged';
import { u12Context } from './u12-context';
import { u13Body } from './u13-body';

export const UPDATE_CHECKS = [
  u1Plan,
  u2Parameters,
  u3ParametersKept,
  u4NoPreviousValues,
  u5Synchronous,
  u6NotUpdateable,
  u7WrongIds,
  u8Unknown,
  u9InProgress,
  u10NoChange,
  u11Unchanged,
  u12Context,
  u13Body,
] as const;
