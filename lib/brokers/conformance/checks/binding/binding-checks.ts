import { b1Bind } from './b1-bind';
import { b2WithoutApp } from './b2-without-app';
import { b3OldApp } from './b3-old-app';
import { b4Credentials } from './b4-credentials';
import { b5Repeat } from './b5-repeat';
import { b6Conflict } from './b6-conflict';
import { b7Different } from './b7-different';
import { b8OtherInstance } from './b8-other-instance';
import { b9WrongIds } from './b9-wrong-ids';
import { b10UnknownInstance } from './b10-unknown-instance';
import { b11NotBindable } from './b11-not-bindable';
import { b12Members } from './b12-members';
import { b13NoAsync } from './b13-no-async';
import { b14Async } from './b14-async';
import { b15Synchronous } from './b15-synchronous';
import { n1Unbind } from './n1-unbind';
import { n2Gone } from './n2-gone';
import { n3MissingIds } from './n3-missing-ids';
import { n4Again } from './n4-again';

export const BINDING_CHECKS = [
  b1Bind,
  b2WithoutApp,
  b3OldApp,
  b4Credentials,
  b5Repeat,
  b6Conflict,
  b7Different,
  b8OtherInstance,
  b9WrongIds,
  b10UnknownInstance,
  b11NotBindable,
  b12Members,
  b13NoAsync,
  b14Async,
  b15Synchronous,
  n1Unbind,
  n2Gone,
  n3MissingIds,
  n4Again,
] as const;
