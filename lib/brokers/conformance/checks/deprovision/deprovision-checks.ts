import { d1Delete } from './d1-delete';
import { d2Synchronous } from './d2-synchronous';
import { d3Gone } from './d3-gone';
import { d4InProgress } from './d4-in-progress';
import { d5MissingIds } from './d5-missing-ids';
import { d6WrongIds } from './d6-wrong-ids';
import { d7Body } from './d7-body';
import { d8NothingLeft } from './d8-nothing-left';

export const DEPROVISION_CHECKS = [
  d1Delete,
  d2Synchronous,
  d3Gone,
  d4InProgress,
  d5MissingIds,
  d6WrongIds,
  d7Body,
  d8NothingLeft,
] as const;
