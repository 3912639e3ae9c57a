import { e1BrokenJson } from './e1-broken-json';
import { e2NoObject } from './e2-no-object';
import { e3ContentType } from './e3-content-type';
import { e4Description } from './e4-description';
import { e5NoInternals } from './e5-no-internals';
import { e6UnknownRoute } from './e6-unknown-route';
import { e7BadEscape } from './e7-bad-escape';
import { e8Large } from './e8-large';
import { e9Characters } from './e9-characters';
import { e10RequestIdentity } from './e10-request-identity';
import { e11FailedUpdates } from './e11-failed-updates';
import { e12Metadata } from './e12-metadata';
import { e13Rotation } from './e13-rotation';

export const BODIES_CHECKS = [
  e1BrokenJson,
  e2NoObject,
  e3ContentType,
  e4Description,
  e5NoInternals,
  e6UnknownRoute,
  e7BadEscape,
  e8Large,
  e9Characters,
  e10RequestIdentity,
  e11FailedUpdates,
  e12Metadata,
  e13Rotation,
] as const;
