import { r1Crn } from './r1-crn';
import { r2Case } from './r2-case';
import { r3Context } from './r3-context';
import { r4LastCharacter } from './r4-last-character';
import { r5Dashboard } from './r5-dashboard';

export const IDS_CHECKS = [r1Crn, r2Case, r3Context, r4LastCharacter, r5Dashboard] as const;
