import { z } from 'zod';
import type { Permission } from '../auth/permissions';
import { DomainError } from '../core/errors';
import { env } from '../env';
import type { FileRule } from './file';
import type { Schema } from './request';

/** A file of this media type instead of JSON. */
export type FileAnswer = { mediaType: string };
export type Answer = Schema | FileAnswer;

/** What the handler of a route returns: a DTO as its schema says, or the Response of a file. */
export type Answered<A extends Answer> = A extends Schema ? z.input<A> : Response;

/** Nothing to say: 204. */
export const noContent = z.void();
export const file = (mediaType: string): FileAnswer => ({ mediaType });

/** One operation of the console's API in its own words; the OpenAPI document is made of these. */
export type Operation<A extends Answer = Answer> = {
  /** Unique in the API and stable, as generated clients use it: the name of the service function. */
  name: string;
  /** What it does, in one line. */
  summary: string;
  /** More, where one line does not do. */
  description?: string;
  /** One of these is needed; none for what everybody who is signed in may do. */
  permissions: readonly Permission[];
  /** Refuses personal access tokens. */
  sessionOnly?: boolean;
  /** Takes the body as a file, of one of these types and at most so many bytes. */
  file?: FileRule;
  answer: A;
  /** Something new is at an address of its own afterwards: 201 instead of 200. */
  created?: true;
};

const checked = env.CHECK_ANSWERS ?? env.NODE_ENV !== 'production';

const mismatch = ({ name }: Operation, where: string, what: string) =>
  new DomainError('internal', { key: 'errors.answerMismatch', values: { name, where, what } });

const assertFits = (operation: Operation, result: unknown) => {
  const { answer } = operation;
  if ('mediaType' in answer) {
    const type = result instanceof Response ? result.headers.get('content-type') : null;
    if (!type?.startsWith(answer.mediaType)) throw mismatch(operation, 'Content-Type', String(type));
    return;
  }
  const [issue] = answer.safeParse(result).error?.issues ?? [];
  if (issue) throw mismatch(operation, issue.path.join('.'), issue.message);
};

/**
 * The handler's result as a response. While developing and testing it is held against the operation's schema first.
 * @throws internal, naming the place where the two differ
 */
export const respond = (operation: Operation, result: unknown): Response => {
  if (checked) assertFits(operation, result);
  if (result instanceof Response) return result;
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, {
    status: operation.created ? 201 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
};
