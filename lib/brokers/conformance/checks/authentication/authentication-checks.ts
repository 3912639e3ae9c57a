import { a1NoCredentials } from './a1-no-credentials';
import { a2WrongPassword } from './a2-wrong-password';
import { a3WrongUser } from './a3-wrong-user';
import { a4Extension } from './a4-extension';
import { a5BeforeBody } from './a5-before-body';
import { a6SchemeCase } from './a6-scheme-case';
import { a7Challenge } from './a7-challenge';
import { a8Unchanged } from './a8-unchanged';

export const AUTHENTICATION_CHECKS = [
  a1NoCredentials,
  a2WrongPassword,
  a3WrongUser,
  a4Extension,
  a5BeforeBody,
  a6SchemeCase,
  a7Challenge,
  a8Unchanged,
] as const;
