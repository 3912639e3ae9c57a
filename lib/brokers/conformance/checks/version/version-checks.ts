import { v1PlatformVersion } from './v1-platform-version';
import { v2NoVersion } from './v2-no-version';
import { v3OldVersion } from './v3-old-version';
import { v4LaterMinor } from './v4-later-minor';
import { v5NoNumber } from './v5-no-number';
import { v6NamesVersion } from './v6-names-version';

export const VERSION_CHECKS = [
  v1PlatformVersion,
  v2NoVersion,
  v3OldVersion,
  v4LaterMinor,
  v5NoNumber,
  v6NamesVersion,
] as const;
