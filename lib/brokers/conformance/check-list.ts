import { t1Https } from './checks/transport/t1-https';
import { t2Tls12 } from './checks/transport/t2-tls12';
import { t3OldTls } from './checks/transport/t3-old-tls';
import { t4Certificate } from './checks/transport/t4-certificate';
import { c1Catalog } from './checks/catalog/c1-catalog';
import { c2Services } from './checks/catalog/c2-services';
import { c3Plans } from './checks/catalog/c3-plans';
import { c4Options } from './checks/catalog/c4-options';
import { c5Unique } from './checks/catalog/c5-unique';
import { c6Names } from './checks/catalog/c6-names';
import { c7NameLength } from './checks/catalog/c7-name-length';
import { c8Guids } from './checks/catalog/c8-guids';
import { c9LookAlikes } from './checks/catalog/c9-look-alikes';
import { c10Stable } from './checks/catalog/c10-stable';
import { c11DashboardClient } from './checks/catalog/c11-dashboard-client';
import { c12Schemas } from './checks/catalog/c12-schemas';
import { c13Maintenance } from './checks/catalog/c13-maintenance';
import { c14ExtraMembers } from './checks/catalog/c14-extra-members';
import { c15ContentType } from './checks/catalog/c15-content-type';
import { c16Conditional } from './checks/catalog/c16-conditional';
import { a1NoCredentials } from './checks/authentication/a1-no-credentials';
import { a2WrongPassword } from './checks/authentication/a2-wrong-password';
import { a3WrongUser } from './checks/authentication/a3-wrong-user';
import { a4Extension } from './checks/authentication/a4-extension';
import { a5BeforeBody } from './checks/authentication/a5-before-body';
import { a6SchemeCase } from './checks/authentication/a6-scheme-case';
import { a7Challenge } from './checks/authentication/a7-challenge';
import { a8Unchanged } from './checks/authentication/a8-unchanged';
import { v1PlatformVersion } from './checks/version/v1-platform-version';
import { v2NoVersion } from './checks/version/v2-no-version';
import { v3OldVersion } from './checks/version/v3-old-version';
import { v4LaterMinor } from './checks/version/v4-later-minor';
import { v5NoNumber } from './checks/version/v5-no-number';
import { v6NamesVersion } from './checks/version/v6-names-version';
import { o1Platform } from './checks/identity/o1-platform';
import { o2Absent } from './checks/identity/o2-absent';
import { o3BareString } from './checks/identity/o3-bare-string';
import { o4Malformed } from './checks/identity/o4-malformed';
import { o5OtherPlatform } from './checks/identity/o5-other-platform';
import { p1Provision } from './checks/provision/p1-provision';
import { p2Synchronous } from './checks/provision/p2-synchronous';
import { p3IncompleteFalse } from './checks/provision/p3-incomplete-false';
import { p4Repeat } from './checks/provision/p4-repeat';
import { p5RepeatInProgress } from './checks/provision/p5-repeat-in-progress';
import { p6OtherPlan } from './checks/provision/p6-other-plan';
import { p7OtherParameters } from './checks/provision/p7-other-parameters';
import { p8MalformedIds } from './checks/provision/p8-malformed-ids';
import { p9UnknownIds } from './checks/provision/p9-unknown-ids';
import { p10ParametersType } from './checks/provision/p10-parameters-type';
import { p11ParametersSchema } from './checks/provision/p11-parameters-schema';
import { p12UnknownMembers } from './checks/provision/p12-unknown-members';
import { p13NoContext } from './checks/provision/p13-no-context';
import { p14ShortContext } from './checks/provision/p14-short-context';
import { p15NoOrganization } from './checks/provision/p15-no-organization';
import { p16Dashboard } from './checks/provision/p16-dashboard';
import { p17DashboardOpens } from './checks/provision/p17-dashboard-opens';
import { p18AtOnce } from './checks/provision/p18-at-once';
import { p19NothingMade } from './checks/provision/p19-nothing-made';
import { r1Crn } from './checks/ids/r1-crn';
import { r2Case } from './checks/ids/r2-case';
import { r3Context } from './checks/ids/r3-context';
import { r4LastCharacter } from './checks/ids/r4-last-character';
import { r5Dashboard } from './checks/ids/r5-dashboard';
import { l1State } from './checks/operation/l1-state';
import { l2WithoutHints } from './checks/operation/l2-without-hints';
import { l3End } from './checks/operation/l3-end';
import { l4Remembered } from './checks/operation/l4-remembered';
import { l5Deleted } from './checks/operation/l5-deleted';
import { l6GoneTooEarly } from './checks/operation/l6-gone-too-early';
import { l7Unknown } from './checks/operation/l7-unknown';
import { l8OldPlan } from './checks/operation/l8-old-plan';
import { u1Plan } from './checks/update/u1-plan';
import { u2Parameters } from './checks/update/u2-parameters';
import { u3ParametersKept } from './checks/update/u3-parameters-kept';
import { u4NoPreviousValues } from './checks/update/u4-no-previous-values';
import { u5Synchronous } from './checks/update/u5-synchronous';
import { u6NotUpdateable } from './checks/update/u6-not-updateable';
import { u7WrongIds } from './checks/update/u7-wrong-ids';
import { u8Unknown } from './checks/update/u8-unknown';
import { u9InProgress } from './checks/update/u9-in-progress';
import { u10NoChange } from './checks/update/u10-no-change';
import { u11Unchanged } from './checks/update/u11-unchanged';
import { u12Context } from './checks/update/u12-context';
import { u13Body } from './checks/update/u13-body';
import { m1Provision } from './checks/maintenance/m1-provision';
import { m2Update } from './checks/maintenance/m2-update';
import { m3Current } from './checks/maintenance/m3-current';
import { b1Bind } from './checks/binding/b1-bind';
import { b2WithoutApp } from './checks/binding/b2-without-app';
import { b3OldApp } from './checks/binding/b3-old-app';
import { b4Credentials } from './checks/binding/b4-credentials';
import { b5Repeat } from './checks/binding/b5-repeat';
import { b6Conflict } from './checks/binding/b6-conflict';
import { b7Different } from './checks/binding/b7-different';
import { b8OtherInstance } from './checks/binding/b8-other-instance';
import { b9WrongIds } from './checks/binding/b9-wrong-ids';
import { b10UnknownInstance } from './checks/binding/b10-unknown-instance';
import { b11NotBindable } from './checks/binding/b11-not-bindable';
import { b12Members } from './checks/binding/b12-members';
import { b13NoAsync } from './checks/binding/b13-no-async';
import { b14Async } from './checks/binding/b14-async';
import { b15Synchronous } from './checks/binding/b15-synchronous';
import { n1Unbind } from './checks/binding/n1-unbind';
import { n2Gone } from './checks/binding/n2-gone';
import { n3MissingIds } from './checks/binding/n3-missing-ids';
import { n4Again } from './checks/binding/n4-again';
import { f1Instance } from './checks/fetch/f1-instance';
import { f2Unknown } from './checks/fetch/f2-unknown';
import { f3WhileUpdating } from './checks/fetch/f3-while-updating';
import { f4Binding } from './checks/fetch/f4-binding';
import { f5Undeclared } from './checks/fetch/f5-undeclared';
import { i1State } from './checks/extension/i1-state';
import { i2Enabled } from './checks/extension/i2-enabled';
import { i3Disable } from './checks/extension/i3-disable';
import { i4Disabled } from './checks/extension/i4-disabled';
import { i5NoBinding } from './checks/extension/i5-no-binding';
import { i6Repeat } from './checks/extension/i6-repeat';
import { i7Enable } from './checks/extension/i7-enable';
import { i8Malformed } from './checks/extension/i8-malformed';
import { i9EnabledOnly } from './checks/extension/i9-enabled-only';
import { i10Reasons } from './checks/extension/i10-reasons';
import { i11NoHeaders } from './checks/extension/i11-no-headers';
import { i12Unknown } from './checks/extension/i12-unknown';
import { i13DeleteDisabled } from './checks/extension/i13-delete-disabled';
import { i14LastActive } from './checks/extension/i14-last-active';
import { i15Access } from './checks/extension/i15-access';
import { d1Delete } from './checks/deprovision/d1-delete';
import { d2Synchronous } from './checks/deprovision/d2-synchronous';
import { d3Gone } from './checks/deprovision/d3-gone';
import { d4InProgress } from './checks/deprovision/d4-in-progress';
import { d5MissingIds } from './checks/deprovision/d5-missing-ids';
import { d6WrongIds } from './checks/deprovision/d6-wrong-ids';
import { d7Body } from './checks/deprovision/d7-body';
import { d8NothingLeft } from './checks/deprovision/d8-nothing-left';
import { x1Blocking } from './checks/concurrency/x1-blocking';
import { x2DeleteWhileCreating } from './checks/concurrency/x2-delete-while-creating';
import { x3Orphan } from './checks/concurrency/x3-orphan';
import { x4OrphanBinding } from './checks/concurrency/x4-orphan-binding';
import { x5Failed } from './checks/concurrency/x5-failed';
import { x6SuccessCodes } from './checks/concurrency/x6-success-codes';
import { x7Within10S } from './checks/concurrency/x7-within-10-s';
import { x8Within60S } from './checks/concurrency/x8-within-60-s';
import { x9Prompt } from './checks/concurrency/x9-prompt';
import { e1BrokenJson } from './checks/bodies/e1-broken-json';
import { e2NoObject } from './checks/bodies/e2-no-object';
import { e3ContentType } from './checks/bodies/e3-content-type';
import { e4Description } from './checks/bodies/e4-description';
import { e5NoInternals } from './checks/bodies/e5-no-internals';
import { e6UnknownRoute } from './checks/bodies/e6-unknown-route';
import { e7BadEscape } from './checks/bodies/e7-bad-escape';
import { e8Large } from './checks/bodies/e8-large';
import { e9Characters } from './checks/bodies/e9-characters';
import { e10RequestIdentity } from './checks/bodies/e10-request-identity';
import { e11FailedUpdates } from './checks/bodies/e11-failed-updates';
import { e12Metadata } from './checks/bodies/e12-metadata';
import { e13Rotation } from './checks/bodies/e13-rotation';

/** Every check, in the order of the groups. Those of the stage `opening` run first, in this order. */
export const CHECKS = [
  t1Https,
  t2Tls12,
  t3OldTls,
  t4Certificate,
  c1Catalog,
  c2Services,
  c3Plans,
  c4Options,
  c5Unique,
  c6Names,
  c7NameLength,
  c8Guids,
  c9LookAlikes,
  c10Stable,
  c11DashboardClient,
  c12Schemas,
  c13Maintenance,
  c14ExtraMembers,
  c15ContentType,
  c16Conditional,
  a1NoCredentials,
  a2WrongPassword,
  a3WrongUser,
  a4Extension,
  a5BeforeBody,
  a6SchemeCase,
  a7Challenge,
  a8Unchanged,
  v1PlatformVersion,
  v2NoVersion,
  v3OldVersion,
  v4LaterMinor,
  v5NoNumber,
  v6NamesVersion,
  o1Platform,
  o2Absent,
  o3BareString,
  o4Malformed,
  o5OtherPlatform,
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
  r1Crn,
  r2Case,
  r3Context,
  r4LastCharacter,
  r5Dashboard,
  l1State,
  l2WithoutHints,
  l3End,
  l4Remembered,
  l5Deleted,
  l6GoneTooEarly,
  l7Unknown,
  l8OldPlan,
  u1Plan,
  u2Parameters,
  u3ParametersKept,
  u4NoPreviousValues,
  u5Synchronous,
  u6NotUpdateable,
  u7WrongIds,
  u8Unknown,
  u9InProgress,
  u10NoChange,
  u11Unchanged,
  u12Context,
  u13Body,
  m1Provision,
  m2Update,
  m3Current,
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
  f1Instance,
  f2Unknown,
  f3WhileUpdating,
  f4Binding,
  f5Undeclared,
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
  d1Delete,
  d2Synchronous,
  d3Gone,
  d4InProgress,
  d5MissingIds,
  d6WrongIds,
  d7Body,
  d8NothingLeft,
  x1Blocking,
  x2DeleteWhileCreating,
  x3Orphan,
  x4OrphanBinding,
  x5Failed,
  x6SuccessCodes,
  x7Within10S,
  x8Within60S,
  x9Prompt,
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

export type CheckId = (typeof CHECKS)[number]['id'];
