import { z } from 'zod';

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const LINE_BREAK = /[\r\n]/;
// Half a surrogate pair is no text: PostgreSQL refuses it.
const isText = (text: string) => !CONTROL.test(text) && text.isWellFormed();

/** One line of text: no control characters, at most `maximum` characters; empty is allowed, drafts are incomplete. */
export const lineSchema = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine((text) => isText(text) && !LINE_BREAK.test(text), 'validation.controlCharacters');

/** Several lines of text or Markdown. */
export const paragraphSchema = (maximum: number) =>
  z.string().max(maximum).refine(isText, 'validation.controlCharacters');

const isHttpsUrl = (text: string) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return (url.protocol === 'https:' || (url.protocol === 'http:' && local)) && !url.username && !url.password;
};

/** A web address people can open: https (http only for localhost), no credentials; empty in drafts. */
export const urlSchema = z
  .string()
  .max(2000)
  .refine((text) => text === '' || isHttpsUrl(text), 'validation.format.url');

/** An e-mail address; empty in drafts. */
export const emailSchema = z
  .string()
  .max(254)
  .refine((text) => text === '' || z.email().safeParse(text).success, 'validation.format.email');
