import { f1Instance } from './f1-instance';
import { f2Unknown } from './f2-unknown';
import { f3WhileUpdating } from './f3-while-updating';
import { f4Binding } from './f4-binding';
import { f5Undeclared } from './f5-undeclared';

export const FETCH_CHECKS = [f1Instance, f2Unknown, f3WhileUpdating, f4Binding, f5Undeclared] as const;
