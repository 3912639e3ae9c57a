import { o1Platform } from './o1-platform';
import { o2Absent } from './o2-absent';
import { o3BareString } from './o3-bare-string';
import { o4Malformed } from './o4-malformed';
import { o5OtherPlatform } from './o5-other-platform';

export const IDENTITY_CHECKS = [o1Platform, o2Absent, o3BareString, o4Malformed, o5OtherPlatform] as const;
