import { i1State } from './i1-state';
import { i2Enabled } from './i2-enabled';
import { i3Disable } from './i3-disable';
import { i4Disabled } from './i4-disabled';
import { i5NoBinding } from './i5-no-binding';
import { i6Repeat } from './i6-repeat';
import { i7Enable } from './i7-enable';
import { i8Malformed } from './i8-malformed';
import { i9EnabledOnly } from './i9-enabled-only';
import { i10Reasons } from './i10-reasons';
import { i11NoHeaders } from './i11-no-headers';
import { i12Unknown } from './i12-unknown';
import { i13DeleteDisabled } from './i13-delete-disabled';
import { i14LastActive } from './i14-last-active';
import { i15Access } from './i15-access';

export const EXTENSION_CHECKS = [
  i1State,
  i2Enabled,
  i3Disable,
  i4Disabled,
  i5NoBinding,
  i6Repeat,
  i7Enable,
  i8Malformed,
  i9EnabledOnly,
  i10Reasons,
  i11NoHeaders,
  i12Unknown,
  i13DeleteDisabled,
  i14LastActive,
  i15Access,
] as const;
