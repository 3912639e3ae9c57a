import { l1State } from './l1-state';
import { l2WithoutHints } from './l2-without-hints';
import { l3End } from './l3-end';
import { l4Remembered } from './l4-remembered';
import { l5Deleted } from './l5-deleted';
import { l6GoneTooEarly } from './l6-gone-too-early';
import { l7Unknown } from './l7-unknown';
import { l8OldPlan } from './l8-old-plan';

export const OPERATION_CHECKS = [
  l1State,
  l2WithoutHints,
  l3End,
  l4Remembered,
  l5Deleted,
  l6GoneTooEarly,
  l7Unknown,
  l8OldPlan,
] as const;
