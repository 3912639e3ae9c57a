import { p1Provision } from './p1-provision';
import { p2Synchronous } from './p2-synchronous';
import { p3IncompleteFalse } from './p3-incomplete-false';
import { p4Repeat } from './p4-repeat';
import { p5RepeatInProgress } from './p5-repeat-in-progress';
import { p6OtherPlan } from './p6-other-plan';
import { p7OtherParameters } from './p7-other-parameters';
import { p8MalformedIds } from './p8-malformed-ids';
import { p9UnknownIds } from './p9-unknown-ids';
import { p10ParametersType } from './p10-parameters-type';
import { p11ParametersSchema } from './p11-parameters-schema';
import { p12UnknownMembers } from './p12-unknown-members';
import { p13NoContext } from './p13-no-context';
import { p14ShortContext } from './p14-short-context';
import { p15NoOrganization } from './p15-no-organization';
import { p16Dashboard } from './p16-dashboard';
import { p17DashboardOpens } from './p17-dashboard-opens';
import { p18AtOnce } from './p18-at-once';
import { p19NothingMade } from './p19-nothing-made';

export const PROVISION_CHECKS = [
  p1Provision,
  p2Synchronous,
  p3IncompleteFalse,
  p4Repeat,
  p5RepeatInProgress,
  p6OtherPlan,
  p7OtherParameters,
  p8MalformedIds,
  p9UnknownIds,
  p10ParametersType,
  p11ParametersSchema,
  p12UnknownMembers,
  p13NoContext,
  p14ShortContext,
  p15NoOrganization,
  p16Dashboard,
  p17DashboardOpens,
  p18AtOnce,
  p19NothingMade,
] as const;
